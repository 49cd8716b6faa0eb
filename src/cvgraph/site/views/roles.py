"""Where the researcher studied and worked, in words, and as bars along the years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cvgraph.analysis.rows import Row, by, distinct, rows
from cvgraph.pages.view import cut
from cvgraph.site.views.when import in_words, month

if TYPE_CHECKING:
    import pyoxigraph


@dataclass(frozen=True, slots=True)
class Named:
    """An entity and what it is called; ``iri`` is empty where it is known by its words alone."""

    iri: str
    name: str


@dataclass(frozen=True, slots=True)
class Role:
    """A study or a position during one interval.

    Attributes:
        kind: ``study`` or ``position``.
        first: The month it began in, counted from the year 0, where that is known.
        last: The month it ended in; None while it goes on or where that is unknown.
        current: Whether the CV says that it goes on.
    """

    iri: str
    kind: str
    title: str
    place: Named
    location: str
    when: str
    first: int | None
    last: int | None
    current: bool
    grade: str
    theses: tuple[Named, ...]
    projects: tuple[str, ...]
    notes: tuple[str, ...]
    advisors: tuple[Named, ...]


def roles(store: pyoxigraph.Store) -> tuple[Role, ...]:
    """The roles of the owner, the latest first."""
    advisors = by(rows(store, "site/advisors"), "item")
    found = by(rows(store, "site/roles"), "item")
    return tuple(_role(told, advisors.get(iri, [])) for iri, told in found.items())


def _role(found: list[Row], advisors: list[Row]) -> Role:
    row = found[0]
    when = row.get("when", "")
    return Role(
        iri=row["item"],
        kind=row["kind"],
        title=", ".join(distinct(found, "title")),
        place=Named(row.get("organisation", ""), row.get("place", "")),
        location=row.get("location", ""),
        when=in_words(when),
        first=month(row.get("from")),
        last=month(row.get("to")),
        current=when.endswith("/.."),
        grade=row.get("grade", ""),
        theses=tuple(dict.fromkeys(Named(row["thesis"], row["thesisTitle"]) for row in found if "thesis" in row)),
        projects=distinct(found, "project"),
        notes=distinct(found, "note"),
        advisors=tuple(Named(row["person"], row["name"]) for row in advisors),
    )


@dataclass(frozen=True, slots=True)
class Bar:
    """A role along the years: left edge and width in hundredths of the whole, ``lane`` from the top.

    ``label`` is as much of its place as the bar has room for.
    """

    role: Role
    left: float
    width: float
    lane: int

    @property
    def label(self) -> str:
        """The place, cut where a bar of a page of the usual width ends; empty where hardly anything would be left."""
        room = int(self.width * _CHARACTERS)
        return cut(self.role.place.name, room) if room >= _FEWEST else ""


@dataclass(frozen=True, slots=True)
class Strip:
    """All roles along the years; ``marks`` are years with their place from the left in hundredths."""

    bars: tuple[Bar, ...]
    lanes: int
    marks: tuple[tuple[int, float], ...]


_MOST_MARKS = 12
_CHARACTERS, _FEWEST = 1.05, 5
"""How many characters a hundredth of the width holds, and how many make a label."""


def strip(held: Iterable[Role], until: int) -> Strip | None:
    """The roles as bars, those at one place in one lane as long as they do not overlap; None where none has a date.

    Args:
        held: The roles.
        until: A month, counted from the year 0, that the years reach at least; as there is no clock here, what goes on
            is drawn to the end of the last year that anything is dated with.
    """
    dated = sorted((role for role in held if role.first is not None), key=lambda role: (role.first or 0, role.iri))
    if not dated:
        return None
    known = [month for role in dated for month in (role.first, role.last) if month is not None]
    first, last = min(known) // 12 * 12, (max(*known, until) // 12 + 1) * 12
    ends = [last if role.last is None else role.last + 1 for role in dated]
    lanes = _lanes(dated, ends)
    scale = 100 / (last - first)
    bars = tuple(
        Bar(role, round(((role.first or 0) - first) * scale, 2), round((end - (role.first or 0)) * scale, 2), lane)
        for role, end, lane in zip(dated, ends, lanes, strict=True)
    )
    return Strip(bars, max(lanes) + 1, tuple(_marks(first, last)))


def _marks(first: int, last: int) -> Iterator[tuple[int, float]]:
    """As many years as there is room for, from the first."""
    step = -(-(last - first) // 12 // _MOST_MARKS) or 1
    for year in range(first // 12, last // 12, step):
        yield year, round((year * 12 - first) * 100 / (last - first), 2)


def _lanes(held: list[Role], ends: list[int]) -> list[int]:
    """A lane for each role, in order of time: that of its place if it is free, else the first free one."""
    free: list[int] = []
    places: list[str] = []
    chosen = []
    for role, end in zip(held, ends, strict=True):
        fitting = [lane for lane, month in enumerate(free) if month <= (role.first or 0)]
        same = [lane for lane in fitting if places[lane] == role.place.name]
        lane = (same or fitting or [len(free)])[0]
        free[lane : lane + 1] = [end]
        places[lane : lane + 1] = [role.place.name]
        chosen.append(lane)
    return chosen
