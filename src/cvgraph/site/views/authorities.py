"""What authorities of scholarship say of somebody or something, each by its name and with the day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from cvgraph.analysis.rows import Row, by, distinct, rows
from cvgraph.site.views.links import Link, links
from cvgraph.site.views.roles import Named

if TYPE_CHECKING:
    import pyoxigraph

_NAMES = {
    "crossref": "Crossref",
    "dblp": "DBLP",
    "openalex": "OpenAlex",
    "orcid": "ORCID",
    "ror": "ROR",
    "wikidata": "Wikidata",
}


@dataclass(frozen=True, slots=True)
class Said:
    """What one authority said: the name it knows, where it tells more, and the day it was last asked."""

    authority: str
    called: str
    links: tuple[Link, ...]
    day: str


@dataclass(frozen=True, slots=True)
class Affiliation:
    """An organisation that an authority names beside somebody's works: in which years, and which authorities do."""

    organisation: Named
    years: tuple[int, ...]
    authorities: tuple[str, ...]


def said(store: pyoxigraph.Store) -> Mapping[str, tuple[Said, ...]]:
    """IRI -> what each authority said, in the order of their names."""
    return {
        thing: tuple(
            _said(authority, list(of_one)) for authority, of_one in groupby(found, key=lambda row: row["authority"])
        )
        for thing, found in by(rows(store, "site/called"), "thing").items()
    }


def _said(authority: str, found: list[Row]) -> Said:
    return Said(
        authority=_name(authority),
        called=next(iter(distinct(found, "called")), ""),
        links=links(distinct(found, "url")),
        day=max(distinct(found, "asked"), default=""),
    )


def affiliations(store: pyoxigraph.Store) -> Mapping[str, tuple[Affiliation, ...]]:
    """IRI of a person -> the organisations that authorities name beside their works, by name."""
    return {
        person: tuple(
            _affiliation(organisation, list(of_one))
            for organisation, of_one in groupby(found, key=lambda row: Named(row["organisation"], row["name"]))
        )
        for person, found in by(rows(store, "site/affiliations"), "person").items()
    }


def _affiliation(organisation: Named, found: list[Row]) -> Affiliation:
    years = tuple(sorted({int(year) for year in distinct(found, "year") if year.isdecimal()}))
    return Affiliation(organisation, years, tuple(map(_name, sorted(distinct(found, "authority")))))


def _name(authority: str) -> str:
    return _NAMES.get(authority, authority)
