"""What a CV states: typed facts in document order, each with the lines that say it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cvgraph.cv.kinds.careers import (
    Activity,
    Assistantship,
    Course,
    Education,
    Grade,
    Position,
    Review,
    Supervision,
    Thesis,
)
from cvgraph.cv.kinds.fact import Fact, Identifier, Item, Mention
from cvgraph.cv.kinds.honours import Award, Certificate, Grant
from cvgraph.cv.kinds.person import Contact, Interest, Language, Skill
from cvgraph.cv.kinds.works import Author, Coverage, Publication, Talk
from cvgraph.findings import Finding

__all__ = [
    "CV",
    "Activity",
    "Assistantship",
    "Author",
    "Award",
    "Certificate",
    "Contact",
    "Course",
    "Coverage",
    "Education",
    "Fact",
    "Grade",
    "Grant",
    "Identifier",
    "Interest",
    "Item",
    "Language",
    "Mention",
    "Position",
    "Publication",
    "Review",
    "Skill",
    "Supervision",
    "Talk",
    "Thesis",
]


@dataclass(frozen=True, slots=True)
class CV:
    """Everything the document states.

    Attributes:
        owner: The researcher's name as printed, or None where the document names nobody.
        owner_stated: False where the name was inferred (from an author that all references share).
        facts: In document order; facts listed inside another one are its ``parts()``.
        findings: What was noticed while extracting, in line order.
    """

    owner: Mention | None
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...] = ()
    owner_stated: bool = True

    def walk(self) -> Iterator[Fact]:
        """Every fact, those listed inside another one right after it."""
        for fact in self.facts:
            yield fact
            yield from fact.parts()
