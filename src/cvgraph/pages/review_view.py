"""What the page of questions tells: each with its evidence, its answers, and what each answer writes."""

from __future__ import annotations

from dataclasses import dataclass

from cvgraph.build import Build
from cvgraph.identity.decision_entries import as_toml
from cvgraph.identity.decisions import FILE
from cvgraph.identity.questions import Question
from cvgraph.identity.review import ordered, place


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer with the entry of ``decisions.toml`` that says it."""

    text: str
    toml: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A question; ``mentions`` says how many an answer concerns, or is empty."""

    text: str
    place: str
    mentions: str
    evidence: tuple[str, ...]
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class ReviewView:
    """The page of questions."""

    name: str
    questions: tuple[Asked, ...]
    counts: str
    file: str = FILE


def view(build: Build) -> ReviewView:
    """The questions of this build, most valuable first."""
    asked = tuple(_asked(build, question) for question in ordered(build.entities.questions))
    counts = "1 question" if len(asked) == 1 else f"{len(asked)} questions"
    return ReviewView(build.entities.owner.name or build.document.name, asked, counts)


def _asked(build: Build, question: Question) -> Asked:
    mentions = "1 mention" if question.value == 1 else f"{question.value} mentions"
    return Asked(
        text=question.text,
        place=place(question, build.document),
        mentions=mentions if question.value else "",
        evidence=tuple(reason.text for reason in question.evidence),
        answers=tuple(Answer(option.text, as_toml(option.decision)) for option in question.options),
    )
