"""Organisations as their pages tell them: who was what there and when, and what else came from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from cvgraph.analysis.rows import by, distinct, rows
from cvgraph.site.views.links import NOWHERE, Elsewhere
from cvgraph.site.views.roles import Named, Role
from cvgraph.site.views.when import in_words
from cvgraph.site.views.wholes import wholes

if TYPE_CHECKING:
    import pyoxigraph


@dataclass(frozen=True, slots=True)
class Tie:
    """Something else that the CV tells of an organisation."""

    iri: str
    title: str
    when: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """Where the researcher studied or worked, or what else the CV names; ``ties`` are by what they are."""

    iri: str
    name: str
    forms: tuple[str, ...]
    category: str
    parent: Named | None
    parts: tuple[Named, ...]
    roles: tuple[Role, ...]
    ties: tuple[tuple[str, tuple[Tie, ...]], ...]
    elsewhere: Elsewhere


def organisations(
    store: pyoxigraph.Store, roles: Iterable[Role], elsewhere: Mapping[str, Elsewhere]
) -> Mapping[str, Organisation]:
    """IRI -> organisation, those with roles first, then by name."""
    found = by(rows(store, "site/organisations"), "organisation")
    related = wholes(found)
    held: dict[str, list[Role]] = {}
    for role in roles:
        held.setdefault(role.place.iri, []).append(role)
    ties = by(rows(store, "site/ties"), "organisation")
    made = [
        Organisation(
            iri=iri,
            name=told[0].get("name", iri),
            forms=distinct(told, "alternate"),
            category=told[0].get("category", "Organisation"),
            parent=related.parents.get(iri),
            parts=related.parts.get(iri, ()),
            roles=tuple(held.get(iri, ())),
            ties=_ties(ties.get(iri, [])),
            elsewhere=elsewhere.get(iri, NOWHERE),
        )
        for iri, told in found.items()
    ]
    made.sort(key=lambda each: (not each.roles, each.name.casefold(), each.iri))
    return {each.iri: each for each in made}


def _ties(found: list[dict[str, str]]) -> tuple[tuple[str, tuple[Tie, ...]], ...]:
    return tuple(
        (what, tuple(Tie(row["item"], row["title"], in_words(row.get("when", ""))) for row in of_one))
        for what, of_one in groupby(found, key=lambda row: row["what"])
    )
