"""The labelled mentions of `mentions.jsonl`: what each CV prints of people, organisations and venues, and who is who.

A line is a CV. `field-...` are lists of works as people keep them, with every name of a person put into other letters:
what is equal stays equal, initials stay initials, slips stay slips. `written-...` are about made-up people and hold
what is hard, close together; `made-...` are drawn by `made_mentions.py`. A label `?` says that no reader could tell.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cvgraph.cv.model import CV, Mention, Position, Publication
from cvgraph.document.model import Span
from cvgraph.identity.iris import DEFAULT_BASE, Namer
from cvgraph.identity.mentions import PersonMention
from cvgraph.identity.organisations import organisations
from cvgraph.identity.series import key
from cvgraph.identity.venues import venues

MENTIONS = Path(__file__).parent / "mentions.jsonl"
UNKNOWN = "?"


@dataclass(frozen=True, slots=True)
class Labelled:
    """The mentions of one CV, each with the label of its person, and forms of organisations and venues with theirs.

    ``part`` is ``calibrate`` for the CVs that weights are fitted to, ``held-out`` for the others.
    """

    name: str
    labels: dict[PersonMention, str]
    part: str = "held-out"
    organisations: tuple[tuple[str, str], ...] = ()
    venues: tuple[tuple[str, str], ...] = ()

    @property
    def source(self) -> str:
        """``field``, ``written`` or ``made``."""
        return self.name.partition("-")[0]


def labelled() -> list[Labelled]:
    """Every CV of the labelled set."""
    return [read(json.loads(line)) for line in MENTIONS.read_text(encoding="utf-8").splitlines()]


def read(cv: dict[str, Any]) -> Labelled:
    """One line of the labelled set."""
    labels: dict[PersonMention, str] = {}

    def keep(name: str, label: str, part: str, work: int | None = None, venue: str = "") -> None:
        labels[PersonMention(_at(len(labels), name), part, work, venue)] = label

    keep(cv["owner"][0], cv["owner"][1], "owner")
    for part, name, label in cv["others"]:
        keep(name, label, part)
    for number, work in enumerate(cv["works"]):
        for name, label in work["authors"]:
            keep(name, label, "author", number, key(work["venue"]) if work["venue"] else "")
    bodies, series = (tuple((form, label) for form, label in cv.get(kind, ())) for kind in ("organisations", "venues"))
    return Labelled(cv["cv"], labels, cv.get("part", "held-out"), bodies, series)


def _at(place: int, text: str) -> Mention:
    return Mention(text, Span(place, place, place, place))


@dataclass(frozen=True, slots=True)
class Homes:
    """Forms of organisations or venues with their labels and the groups that they are put into, and what is asked."""

    forms: tuple[tuple[str, str, str], ...]
    asked: int


def bodies_of(cv: Labelled) -> Homes:
    """The organisations that the forms of a CV are resolved to."""
    mentions = [_at(place, form) for place, (form, _) in enumerate(cv.organisations)]
    found = organisations(
        CV(None, tuple(Position(spans=(), organization=each) for each in mentions)), Namer(DEFAULT_BASE)
    )
    return _homes(cv.organisations, {each: link.iri for each, link in found.links.items()}, len(found.questions))


def series_of(cv: Labelled) -> Homes:
    """The venues that the forms of a CV are resolved to."""
    title = _at(len(cv.venues), "A work")
    mentions = [_at(place, form) for place, (form, _) in enumerate(cv.venues)]
    found = venues(
        CV(None, tuple(Publication(spans=(), title=title, venue=each) for each in mentions)), Namer(DEFAULT_BASE)
    )
    return _homes(cv.venues, {each: link.iri for each, link in found.links.items()}, len(found.questions))


def _homes(forms: tuple[tuple[str, str], ...], links: Mapping[Mention, str], asked: int) -> Homes:
    return Homes(tuple((form, label, links[_at(place, form)]) for place, (form, label) in enumerate(forms)), asked)
