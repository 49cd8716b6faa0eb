"""What authorities are asked about, and what they say: records in one shape, whoever says it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an authority is asked about.

    Attributes:
        name: The name of a person or an organisation as the CV prints it, or the title of a work.
        identifiers: Pairs (scheme, value) that the CV states or an accepted link gave: ``("orcid", "0000-...")``.
    """

    name: str
    identifiers: tuple[tuple[str, str], ...] = ()

    def identifier(self, scheme: str) -> str:
        """The first identifier of a scheme, or empty."""
        return next((value for each, value in self.identifiers if each == scheme), "")


@dataclass(frozen=True, slots=True)
class WantedPerson(Wanted):
    """A person."""


@dataclass(frozen=True, slots=True)
class WantedWork(Wanted):
    """A work, with its authors as printed, in order, and its year (0 where none is printed)."""

    authors: tuple[str, ...] = ()
    year: int = 0


@dataclass(frozen=True, slots=True)
class WantedOrganisation(Wanted):
    """An organisation."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a record comes from.

    Attributes:
        authority: The name of the authority's module: ``dblp``.
        question: What was asked: the address, or the SPARQL query.
        date: The day of the answer, as ``2026-11-24``.
    """

    authority: str
    question: str
    date: str


@dataclass(frozen=True, slots=True)
class Record:
    """What an authority says about one thing.

    Attributes:
        iri: What the authority calls it; absolute and valid, or empty of an organisation that it only names.
        name: Its name, or the title of a work.
        source: Who says so, when, on which question.
        names: Other names of it.
        same_as: IRIs of the same thing elsewhere; absolute and valid.
    """

    iri: str
    name: str
    source: Source
    names: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OrganisationRecord(Record):
    """An organisation; ``country`` is a code of ISO 3166-1 with two letters, or empty."""

    country: str = ""


@dataclass(frozen=True, slots=True)
class AuthorRecord:
    """One author of a work as an authority knows them.

    Attributes:
        name: The name as it stands on the work.
        iri: What the authority calls the person, or empty.
        full_name: The fullest name that the authority has of the person, or empty.
        orcid: The identifier without an address, ``0000-0002-1825-0097``, or empty.
        affiliations: The organisations that the work names beside the author.
    """

    name: str
    iri: str = ""
    full_name: str = ""
    orcid: str = ""
    affiliations: tuple[OrganisationRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkRecord(Record):
    """A work: authors in order, ``year`` 0 and ``doi`` and ``venue`` empty where the authority has none."""

    authors: tuple[AuthorRecord, ...] = ()
    year: int = 0
    doi: str = ""
    venue: str = ""


@dataclass(frozen=True, slots=True)
class PersonRecord(Record):
    """A person with works and affiliations, as far as the authority tells them."""

    works: tuple[WorkRecord, ...] = ()
    affiliations: tuple[OrganisationRecord, ...] = ()
