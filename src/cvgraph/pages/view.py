"""What a network page shows, in words and figures: the same shape for people and for organisations."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from cvgraph.pages.places_view import Country

if TYPE_CHECKING:
    pass

GROUPS = 8
"""Colours that stay apart for colour-blind eyes; further groups share a grey."""
_SMALLEST, _LARGEST = 7.0, 25.0
_THINNEST, _THICKEST = 1.2, 6.0


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the table: what stands in it, and the number that it is sorted by, if it is one."""

    text: str
    number: float | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table: the node it tells about, its cells, the first its name, and its page, if it has one."""

    node: int
    cells: tuple[Cell, ...]
    page: str = ""


@dataclass(frozen=True, slots=True)
class Sign:
    """One line of the legend: ``mark`` names the drawing, ``text`` says what it means."""

    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of ties that can be shown or hidden by itself."""

    key: str
    text: str
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a network page stands among.

    Attributes:
        pages: IRI -> address of the page of its own that somebody or something has there.
        navigation: The pages that every page leads to, each with what it is called.
        early: A script that runs before anything is drawn.
        head: What the head of each page says of it, name of its network -> HTML.
    """

    pages: Mapping[str, str] = field(default_factory=dict)
    navigation: tuple[tuple[str, str], ...] = (
        ("index.html", "Overview"),
        ("coauthors.html", "Co-authors"),
        ("institutions.html", "Institutions"),
    )
    early: str = ""
    head: Mapping[str, str] = field(default_factory=dict)

    def page(self, iri: str) -> dict[str, str]:
        """The address of the page of its own as an attribute; nothing for what has none."""
        return {"page": self.pages[iri]} if iri in self.pages else {}


ALONE = Surroundings()
"""A plain build: nobody has a page of their own."""


@dataclass(frozen=True, slots=True)
class View:
    """A network page without its drawing.

    Attributes:
        name: ``coauthors`` or ``institutions``.
        counts: One line, such as "37 people, 135 ties, 14 works".
        notes: Sentences that the reader must know, such as what was left out.
        nodes: One object for each node, in the order of their numbers; ``id`` is the number.
        edges: One object for each tie.
        works: What the ``works`` of nodes and edges point to.
        years: First and last year that anything is dated with, if anything is.
        axis: Year -> where it stands, for a picture along time.
        countries: Where what is shown is, as far as that is known.
        unplaced: A sentence about what has no place.
        is_grouped: Whether nodes are in groups that can be opened.
    """

    name: str
    title: str
    lead: str
    counts: str
    empty: str
    search: str
    weight: str
    notes: tuple[str, ...] = ()
    nodes: tuple[dict[str, Any], ...] = ()
    edges: tuple[dict[str, Any], ...] = ()
    works: tuple[dict[str, Any], ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    legend: tuple[Sign, ...] = ()
    kinds: tuple[Kind, ...] = ()
    years: tuple[int, int] | None = None
    heaviest: int = field(default=1)
    axis: tuple[tuple[int, int], ...] = ()
    countries: tuple[Country, ...] = ()
    unplaced: str = ""
    is_grouped: bool = False


def radius(value: float, most: float) -> float:
    """The radius of a node in pixels; its area grows with the value."""
    return round(_SMALLEST + (_LARGEST - _SMALLEST) * math.sqrt(value / most if most else 0), 1)


def width(weight: float, most: float) -> float:
    """The width of an edge in pixels."""
    return round(_THINNEST + (_THICKEST - _THINNEST) * math.sqrt((weight - 1) / (most - 1) if most > 1 else 0), 1)


def span(first: int | None, last: int | None) -> str:
    """A range of years as people write it; empty without years."""
    years = [str(year) for year in (first, last) if year is not None]
    return "–".join(dict.fromkeys(years))


def years(things: Iterable[Mapping[str, Any]]) -> tuple[int, int] | None:
    """The first and the last year of nodes or edges."""
    found = [thing[end] for thing in things for end in ("first", "last") if thing[end] is not None]
    return (min(found), max(found)) if found else None


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: ``1 work``, ``2 works``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def work_data(work: Mapping[str, Any]) -> dict[str, Any]:
    """What the page tells of a work."""
    return {name: work[name] for name in ("title", "year", "venue", "authors", "url")}


def group(community: int | None) -> int:
    """The number of the colour of a community: -1 for none, ``GROUPS`` for the grey that further ones share."""
    return -1 if community is None else min(community, GROUPS)


def cut(text: str, length: int) -> str:
    """A text of at most so many characters, with an ellipsis where it was cut."""
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"


def called(members: Iterable[Mapping[str, Any]], names: Mapping[int, str] = MappingProxyType({})) -> dict[int, str]:
    """Number of a community -> its name; where it has none of its own, its first member's is in it."""
    firsts: dict[int, str] = {}
    for member in members:
        firsts.setdefault(member["community"], cut(member["label"], 40))
    often = Counter(names.values())
    return {
        number: names[number] if often[names.get(number, "")] == 1 else f"{names.get(number, 'Group')} with {first}"
        for number, first in firsts.items()
        if number >= 0
    }


def group_line(name: str) -> list[str]:
    """What the card and the panel say of the community with this name; nothing without one."""
    return [f"In the group “{name}”"] if name else []


def group_signs(names: Mapping[int, str]) -> tuple[Sign, ...]:
    """The legend of the colours, by the names of the communities."""
    signs = tuple(Sign(f"group-{number}", name) for number, name in sorted(names.items()) if number < GROUPS)
    return (*signs, Sign(f"group-{GROUPS}", "Smaller groups")) if len(signs) < len(names) else signs


def time_sign(span: tuple[int, int] | None) -> tuple[Sign, ...]:
    """The legend of what is new, where there is a time to play."""
    return (Sign("new", "Ringed: new in the year shown"),) if span and span[0] < span[1] else ()


def year_cell(year: int | None) -> Cell:
    """A year in the table."""
    return Cell("" if year is None else str(year), year)
