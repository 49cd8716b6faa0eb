"""What only the user can tell, and how it is told: questions with evidence, and decisions that answer them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cvgraph.identity.model import Evidence


class DecisionKind(StrEnum):
    """What a decision does; each is the name of a table in ``decisions.toml``."""

    SAME = "same"
    DIFFERENT = "different"
    IS = "is"
    CORRECT = "correct"
    IGNORE = "ignore"
    PUBLISH = "publish"
    HIDE = "hide"
    HIGHLIGHT = "highlight"


@dataclass(frozen=True, slots=True)
class Decision:
    """The user's word.

    Attributes:
        kind: What it does.
        names: The printed names (or titles) that it is about, for ``same``, ``different`` and ``is``; of ``different``
            the first is none of the others; of ``highlight`` a title or its beginning.
        value: What is corrected, hidden or published, as printed; of ignored lines the text that the first begins with.
        to: The IRI or identifier (``orcid:0000-...``) of ``is``; the IRI of a work to ``highlight``; the new value of
            ``correct``.
        lines: First and last line of the source, where it names them.
        file: The name of the source that these lines are counted in, where it is not the first.
        line: Where it stands in the file of decisions; 0 for one that is only proposed.
    """

    kind: DecisionKind
    names: tuple[str, ...] = ()
    value: str = ""
    to: str = ""
    lines: tuple[int, int] | None = None
    line: int = 0
    file: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to a question: what it says, and the decision that says it."""

    text: str
    decision: Decision


@dataclass(frozen=True, slots=True)
class Question:
    """Something uncertain that a person can tell.

    Attributes:
        subject: The IRI of what it is about.
        text: The question, in one sentence.
        options: The answers that it may have; leaving it open is always one more.
        evidence: What speaks for and against.
        value: How many mentions in the CV the answer concerns; questions of more come first.
        line: Where the subject is first printed.
    """

    subject: str
    text: str
    options: tuple[Option, ...]
    evidence: tuple[Evidence, ...] = ()
    value: int = 0
    line: int = 0
