"""CVs made by hand, a fact at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import count

import pytest

from cvgraph.cv.dates import find_whens
from cvgraph.cv.model import CV, Activity, Author, Award, Education, Fact, Mention, Position, Publication, Review
from cvgraph.document.model import Document, Span
from cvgraph.identity.model import Entities
from cvgraph.identity.resolve import resolve


class Maker:
    """Facts whose mentions stand on lines of their own, in the order in which they are made."""

    def __init__(self) -> None:
        self._line = count(1)

    def mention(self, text: str) -> Mention:
        line = next(self._line)
        return Mention(text, Span(100 * line, 100 * line + len(text), line, line))

    def work(self, title: str, authors: Iterable[str], venue: str = "", year: str = "", kind: str = "") -> Publication:
        whens = find_whens(year)
        return Publication(
            spans=(),
            title=self.mention(title),
            authors=tuple(Author(self.mention(name)) for name in authors),
            venue=self.mention(venue) if venue else None,
            when=whens[0][2] if whens else None,
            kind=kind,
        )

    def study(self, institution: str, *advisors: str) -> Education:
        return Education(
            spans=(),
            institution=self.mention(institution),
            degree="PhD",
            advisors=tuple(self.mention(name) for name in advisors),
        )

    def job(self, organisation: str) -> Position:
        return Position(spans=(), organization=self.mention(organisation))

    def activity(self, name: str) -> Activity:
        return Activity(spans=(), organization=self.mention(name))

    def award(self, name: str, distinction: str | None = None, parent: str | None = None) -> Award:
        return Award(
            spans=(),
            name=self.mention(name),
            distinction=self.mention(distinction) if distinction else None,
            parent=self.mention(parent) if parent else None,
        )

    def review(self, venue: str, year: str) -> Review:
        return Review(
            spans=(),
            mention=self.mention(f"{venue}'{year[2:]}"),
            venue=self.mention(venue),
            when=find_whens(year)[0][2],
        )

    def resolved(self, owner: str | None, *facts: Fact, base: str | None = "https://a.example/cv#") -> Entities:
        mention = Mention(owner, Span(0, len(owner), 0, 0)) if owner else None
        return resolve(Document("cv.md", "", ()), CV(mention, facts), base)


@pytest.fixture
def make() -> Callable[[], Maker]:
    """A maker of facts, new for each CV."""
    return Maker


@pytest.fixture
def cv() -> Maker:
    """A maker of the facts of one CV."""
    return Maker()
