"""How a doubt about a fact finds its lines and its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from cvgraph.cv.model import (
    CV,
    Activity,
    Assistantship,
    Award,
    Course,
    Education,
    Fact,
    Grant,
    Item,
    Mention,
    Position,
    Publication,
    Review,
    Talk,
)
from cvgraph.cv.when import Moment, When
from cvgraph.document.model import Document
from cvgraph.findings import Finding
from cvgraph.identity.model import Entities

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@dataclass(frozen=True)
class Doubts:
    """A CV with what is needed to ask about it."""

    entities: Entities

    @property
    def cv(self) -> CV:
        """The facts."""
        return self.entities.cv

    @property
    def document(self) -> Document:
        """The document they were read from."""
        return self.entities.document

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the source, the first at 0."""
        return tuple(self.document.text.split("\n"))

    @cached_property
    def dates(self) -> tuple[tuple[Fact, When], ...]:
        """Every date of a fact, in document order."""
        return tuple((fact, when) for fact in self.cv.walk() for when in whens(fact))

    def about(self, fact: Fact, text: str, code: str, message: str, advice: str = "") -> Finding:
        """A finding at the line of a fact that prints this text, else at all lines from its first to its last."""
        first, last = extent(fact)
        for line in range(first, last + 1):
            if text and text in self.lines[line - 1]:
                return Finding(line, line, code, message, advice)
        return Finding(first, last, code, message, advice)


def at(mention: Mention, code: str, message: str, advice: str = "") -> Finding:
    """A finding at the lines of a mention."""
    return Finding(mention.span.line, mention.span.last_line, code, message, advice)


def extent(fact: Fact) -> tuple[int, int]:
    """The first and the last line of a fact."""
    return min(span.line for span in fact.spans), max(span.last_line for span in fact.spans)


def whens(fact: Fact) -> Iterator[When]:
    """The dates of a fact, without those listed inside it."""
    match fact:
        case Position() | Award() | Activity():
            yield from fact.periods
        case Education() | Course() | Assistantship() | Publication() | Review() | Talk() | Grant() | Item():
            if fact.when:
                yield fact.when


def title(fact: Fact) -> str:  # noqa: PLR0911 -- one line for each kind
    """What a reader calls the fact."""
    match fact:
        case Education() | Position() | Activity():
            name = fact.institution if isinstance(fact, Education) else fact.organization
            return one_line(name.text) if name else "this entry"
        case Publication() | Talk() | Grant():
            return one_line(fact.title.text)
        case Course():
            return one_line(f"{fact.code}: {fact.title.text}" if fact.code else fact.title.text)
        case Award():
            return one_line(fact.name.text)
        case Assistantship():
            return one_line(fact.project.text)
        case Review():
            return one_line(fact.mention.text)
    return "this entry"


def one_line(text: str) -> str:
    """The text with every run of blanks and line breaks as one blank."""
    return " ".join(text.split())


def words(moment: Moment) -> str:
    """A moment in words: ``August 2018``, ``fall 2018``, ``2018``."""
    if moment.season:
        return f"{moment.season.name.lower()} {moment.year}"
    return f"{_MONTHS[moment.month - 1]} {moment.year}" if moment.month else str(moment.year)
