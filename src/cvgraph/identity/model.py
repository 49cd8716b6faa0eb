"""Who and what a CV names: people, organisations and venues, and why each mention is linked to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from cvgraph.cv.model import CV, Fact, Mention, Publication
from cvgraph.document.model import Document
from cvgraph.findings import Finding

if TYPE_CHECKING:
    from cvgraph.identity.links import Linked
    from cvgraph.identity.questions import Question


class LinkStatus(StrEnum):
    """How sure it is that a mention means an entity, and on whose word."""

    STATED = "stated"
    DECIDED = "decided"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for a link: its kind (``compatible-names``, ``advisor-of-owner``, ...) and a sentence for a reader."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A mention means an entity.

    Attributes:
        mention: The name as printed, with its place.
        iri: The entity it means.
        status: On whose word.
        evidence: Why; at least one for an inferred link.
    """

    mention: Mention
    iri: str
    status: LinkStatus
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """Something that mentions mean.

    Attributes:
        iri: Its IRI, absolute and valid.
        name: The fullest form of its name that the CV prints.
        names: Every form printed, each once, in document order.
    """

    iri: str
    name: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person(Entity):
    """A person; ``given`` and ``family`` are as far as the printed names tell."""

    given: str = ""
    family: str = ""
    owner: bool = False


@dataclass(frozen=True, slots=True)
class Parent:
    """An organisation or a series is part of another one, with the reasons."""

    iri: str
    status: LinkStatus
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Organisation(Entity):
    """An organisation; ``category`` is ``university``, ``research``, ``company`` or ``other``."""

    category: str = "other"
    parent: Parent | None = None


@dataclass(frozen=True, slots=True)
class Series(Entity):
    """Something held or published again and again.

    ``category`` is ``conference``, ``workshop``, ``journal``, ``repository``, ``contest``, ``event`` or ``other``.
    """

    category: str = "other"
    parent: Parent | None = None


@dataclass(frozen=True, slots=True)
class Edition(Entity):
    """A venue's edition of one year, part of its series."""

    series: str = ""
    year: int = 0


@dataclass(frozen=True, slots=True)
class Highlight:
    """A work that the user singles out, on whose word that is, and in which file it stands."""

    work: Publication
    evidence: Evidence
    file: str


@dataclass(frozen=True, slots=True)
class Entities:
    """Everything named, resolved.

    Attributes:
        document: The document that was read.
        cv: The facts that were extracted.
        base: The base IRI, ending in ``#`` or ``/``.
        owner: The researcher.
        people: Everybody else that is named, in order of first mention.
        organisations: Employers, schools and their parents, in order of first mention.
        series: Venues of works and of reviewing, in order of first mention.
        editions: Venues in a year, in order of first mention.
        occasions: Contests and events of awards and activities, in order of first mention.
        links: The link of each mention that was resolved; a mention is its text and place.
        iris: The IRI of each fact (those inside another one too), readable and unique.
        findings: What was noticed while resolving.
        by_iri: Each entity by its IRI.
        decided: IRI of an entity -> the IRIs that the user said it is.
        questions: What only the user can tell.
        linked: What authorities gave, or None where none was asked.
        highlights: The works that the user singles out, in their order.
    """

    document: Document
    cv: CV
    base: str
    owner: Person
    people: tuple[Person, ...]
    organisations: tuple[Organisation, ...]
    series: tuple[Series, ...]
    editions: tuple[Edition, ...]
    occasions: tuple[Series, ...]
    links: Mapping[Mention, Link]
    iris: Mapping[Fact, str]
    findings: tuple[Finding, ...] = ()
    by_iri: Mapping[str, Entity] = field(default_factory=dict)
    decided: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    questions: tuple[Question, ...] = ()
    linked: Linked | None = None
    highlights: tuple[Highlight, ...] = ()

    def entity(self, mention: Mention) -> Entity | None:
        """The entity that a mention means, or None where it was not resolved."""
        link = self.links.get(mention)
        return self.by_iri[link.iri] if link else None
