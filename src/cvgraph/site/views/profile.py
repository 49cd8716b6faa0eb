"""Everything that the page of the researcher tells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from cvgraph.analysis.rows import by, distinct, rows
from cvgraph.pages.network_card import Card, people, places
from cvgraph.site.model import Site
from cvgraph.site.views.chart import Bar, bars, kinds
from cvgraph.site.views.links import NOWHERE, Elsewhere
from cvgraph.site.views.people import Person
from cvgraph.site.views.roles import Role, Strip, strip
from cvgraph.site.views.sections import Section, sections
from cvgraph.site.views.venues import Venue
from cvgraph.site.views.works import Work

UNDATED = "Undated"


@dataclass(frozen=True, slots=True)
class Profile:
    """What the profile tells.

    Attributes:
        contacts: What the researcher lets be published: ``email`` and its like -> values.
        highlights: Works that the researcher singles out, in their order.
        years: The publications under each year, the latest first.
        kinds: The kinds of publications that occur: word, name and number.
        cards: The two networks in small.
    """

    now: tuple[Role, ...]
    interests: tuple[str, ...]
    contacts: dict[str, tuple[str, ...]]
    elsewhere: Elsewhere
    strip: Strip | None
    studies: tuple[Role, ...]
    positions: tuple[Role, ...]
    highlights: tuple[Work, ...]
    years: tuple[tuple[str, tuple[Work, ...]], ...]
    works: int
    bars: tuple[Bar, ...]
    kinds: tuple[tuple[str, str, int], ...]
    coauthors: tuple[Person, ...]
    others: tuple[Person, ...]
    venues: tuple[Venue, ...]
    cards: tuple[Card, ...]
    sections: tuple[Section, ...]


def profile(site: Site) -> Profile:
    """What the profile of a site tells."""
    listed = [work for work in site.works.values() if work.listed]
    said = by(rows(site.build.store, "site/owner"), "what")
    everybody = site.people.values()
    return Profile(
        now=tuple(role for role in site.roles if role.current and role.kind == "position"),
        interests=distinct(said.get("interest", ()), "value"),
        contacts={what: distinct(found, "value") for what, found in said.items() if what != "interest"},
        elsewhere=site.elsewhere.get(site.owner, NOWHERE),
        strip=strip(site.roles, max((work.year or 0 for work in listed), default=0) * 12),
        studies=tuple(role for role in site.roles if role.kind == "study"),
        positions=tuple(role for role in site.roles if role.kind == "position"),
        highlights=_highlights(site),
        years=_years(listed),
        works=len(listed),
        bars=bars(listed),
        kinds=kinds(listed),
        coauthors=tuple(person for person in everybody if person.joint),
        others=tuple(person for person in everybody if not person.joint),
        venues=tuple(venue for venue in site.venues.values() if venue.works),
        cards=(people(site.build), places(site.build)),
        sections=tuple(sections(site.build.store)),
    )


def _highlights(site: Site) -> tuple[Work, ...]:
    found = distinct(rows(site.build.store, "highlights"), "work")
    return tuple(site.works[work] for work in found if work in site.works)


def _years(works: Iterable[Work]) -> tuple[tuple[str, tuple[Work, ...]], ...]:
    return tuple(
        (str(year) if year else UNDATED, tuple(of_year)) for year, of_year in groupby(works, key=lambda work: work.year)
    )
