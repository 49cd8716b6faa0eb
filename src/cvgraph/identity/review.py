"""What is put up for review: questions in the order of what an answer is worth, as people and programs read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cvgraph.document.model import Document
from cvgraph.identity.decision_entries import as_toml
from cvgraph.identity.questions import Question


def ordered(questions: Iterable[Question]) -> tuple[Question, ...]:
    """The questions, those first whose answer concerns most mentions, then by line."""
    return tuple(sorted(questions, key=lambda each: (-each.value, each.line, each.text, each.subject)))


def place(question: Question, document: Document) -> str:
    """Where the subject is first printed, ``cv.md:12``."""
    part = document.part(question.line)
    return f"{part.name}:{question.line - part.line + 1}" if question.line else document.name


def told(number: int, question: Question, document: Document) -> Iterator[str]:
    """The question in lines of text, with its evidence and its numbered answers."""
    yield f"{number}. {question.text}"
    mentions = "1 mention" if question.value == 1 else f"{question.value} mentions"
    yield f"   {place(question, document)}" + (f", {mentions}" if question.value else "")
    yield from (f"   - {reason.text}" for reason in question.evidence)
    yield from (f"   [{at}] {option.text}" for at, option in enumerate(question.options, 1))


def as_dict(number: int, question: Question, document: Document) -> dict[str, object]:
    """The question as programs read it; each answer with the entry that it writes."""
    answers = [
        {"number": at, "text": option.text, "toml": as_toml(option.decision)}
        for at, option in enumerate(question.options, 1)
    ]
    return {
        "number": number,
        "subject": question.subject,
        "question": question.text,
        "place": place(question, document),
        "mentions": question.value,
        "evidence": [{"kind": reason.kind, "text": reason.text} for reason in question.evidence],
        "answers": answers,
    }
