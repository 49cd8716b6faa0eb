"""The page of questions is written where there is something to ask, and only there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cvgraph.build import Build
from cvgraph.identity.questions import Decision, DecisionKind, Option, Question
from cvgraph.writers import index_page, review_page

SAME = Option("They are one", Decision(DecisionKind.SAME, names=("Wei Li", "Li Wei")))
QUESTIONS = (Question("urn:x", "The second?", (SAME,), value=1), Question("urn:y", "The first?", (SAME,), value=2))


def asking(build: Build, *questions: Question) -> Build:
    entities = replace(build.entities, questions=questions)
    return Build(build.document, build.cv, entities, build.graph, build.checks)


def test_the_page_asks_what_is_worth_most_first(example: Build, tmp_path: Path) -> None:
    (path,) = review_page.write(asking(example, *QUESTIONS), tmp_path)
    text = path.read_text(encoding="utf-8")
    assert text.index("The first?") < text.index("The second?")
    assert "2 questions" in text


def test_without_questions_there_is_no_page(example: Build, tmp_path: Path) -> None:
    assert list(review_page.write(asking(example), tmp_path)) == []
    assert list(tmp_path.iterdir()) == []


def test_the_first_page_leads_to_it_where_it_is(example: Build, tmp_path: Path) -> None:
    (path,) = index_page.write(asking(example, QUESTIONS[0]), tmp_path)
    assert "1 question that only you can answer" in path.read_text(encoding="utf-8")
    (path,) = index_page.write(asking(example), tmp_path)
    assert "review.html" not in path.read_text(encoding="utf-8")
