"""Venues as their pages tell them: what appeared there, and what the researcher did for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cvgraph.analysis.rows import Row, by, distinct, rows
from cvgraph.site.views.links import NOWHERE, Elsewhere
from cvgraph.site.views.roles import Named
from cvgraph.site.views.when import in_words
from cvgraph.site.views.wholes import wholes
from cvgraph.site.views.works import Work

if TYPE_CHECKING:
    import pyoxigraph

_CLASSES = {"Periodical": "Journal", "WebSite": "Repository", "EventSeries": "Conference or workshop"}


@dataclass(frozen=True, slots=True)
class Service:
    """What the researcher did for a venue besides writing."""

    iri: str
    what: str
    title: str
    place: str
    when: str
    note: str


@dataclass(frozen=True, slots=True)
class Venue:
    """Where works appeared."""

    iri: str
    name: str
    forms: tuple[str, ...]
    kind: str
    parent: Named | None
    parts: tuple[Named, ...]
    works: tuple[Work, ...]
    services: tuple[Service, ...]
    elsewhere: Elsewhere


def venues(
    store: pyoxigraph.Store, works: Mapping[str, Work], elsewhere: Mapping[str, Elsewhere]
) -> Mapping[str, Venue]:
    """IRI -> venue, those with most works first."""
    found = by(rows(store, "site/venues"), "venue")
    related = wholes(found)
    services = by(rows(store, "site/service"), "venue")
    appeared: dict[str, list[Work]] = {}
    for work in works.values():
        appeared.setdefault(work.series or "", []).append(work)
    made = [
        Venue(
            iri=iri,
            name=told[0].get("name", iri),
            forms=distinct(told, "alternate"),
            kind=_CLASSES.get(told[0].get("class", ""), "Series"),
            parent=related.parents.get(iri),
            parts=related.parts.get(iri, ()),
            works=tuple(appeared.get(iri, ())),
            services=tuple(map(_service, services.get(iri, ()))),
            elsewhere=elsewhere.get(iri, NOWHERE),
        )
        for iri, told in found.items()
    ]
    made.sort(key=lambda venue: (-len(venue.works), venue.name.casefold(), venue.iri))
    return {venue.iri: venue for venue in made}


def _service(row: Row) -> Service:
    title, place = row.get("title", row["what"]), row.get("place", "")
    return Service(row["item"], row["what"], title, place, in_words(row.get("when", "")), row.get("note", ""))
