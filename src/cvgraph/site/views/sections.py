"""The sections of the profile that follow the publications: one SPARQL question each, all of the same shape."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from cvgraph.analysis.rows import Row, by, distinct, rows
from cvgraph.resources import folder
from cvgraph.site.views.links import Link, links
from cvgraph.site.views.roles import Named
from cvgraph.site.views.when import in_words

if TYPE_CHECKING:
    import pyoxigraph

_ORDER = (
    *("grants", "awards", "talks", "teaching", "supervision", "reviewing", "service", "media", "certificates"),
    *("skills", "languages", "courses", "further", "pastimes"),
)
_HEADER = re.compile(r"^# (heading|style): (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a section.

    Attributes:
        person: The IRI of whom it is about, if it is about somebody.
        details: Words beside the title: a form, a level, an amount.
    """

    iri: str
    title: str
    person: str
    details: tuple[str, ...]
    place: Named
    when: str
    notes: tuple[str, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under a word of the CV's, which may be empty."""

    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the profile; ``style`` is ``entries`` or ``chips``."""

    name: str
    heading: str
    style: str
    groups: tuple[Group, ...]

    @property
    def size(self) -> int:
        """How many entries it has."""
        return sum(len(group.entries) for group in self.groups)


def sections(store: pyoxigraph.Store) -> Iterator[Section]:
    """The sections that have anything to tell: ours in their order, then those of further files by name."""
    named = sorted(path.stem for path in (folder("queries") / "site" / "sections").glob("*.rq"))
    for name in sorted(named, key=lambda name: _ORDER.index(name) if name in _ORDER else len(_ORDER)):
        if found := rows(store, f"site/sections/{name}"):
            yield _section(name, found)


def _section(name: str, found: list[Row]) -> Section:
    text = (folder("queries") / "site" / "sections" / f"{name}.rq").read_text(encoding="utf-8")
    header = dict(_HEADER.findall(text))
    told = sorted(by(found, "item").values(), key=lambda of_one: of_one[0].get("group", ""))
    groups = tuple(
        Group(group, tuple(map(_entry, of_group)))
        for group, of_group in groupby(told, key=lambda of_one: of_one[0].get("group", ""))
    )
    return Section(name, header.get("heading", name.capitalize()), header.get("style", "entries"), groups)


def _entry(found: list[Row]) -> Entry:
    row = found[0]
    dates = distinct(found, "term") or tuple(map(in_words, sorted(distinct(found, "when"))))
    return Entry(
        iri=row["item"],
        title=row.get("title", ""),
        person=row.get("person", ""),
        details=distinct(found, "detail"),
        place=Named(row.get("place", ""), row.get("placeName", "")),
        when=", ".join(dates),
        notes=distinct(found, "note"),
        links=links(distinct(found, "url")),
    )
