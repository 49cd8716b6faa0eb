"""Questions in the order of what an answer is worth, told in lines and for programs."""

from __future__ import annotations

from cvgraph.document.model import Document, Part
from cvgraph.identity.model import Evidence
from cvgraph.identity.questions import Decision, DecisionKind, Option, Question
from cvgraph.identity.review import as_dict, ordered, told

DOCUMENT = Document("cv.md, b.bib", "a\nb\nc\nd", (), parts=(Part("cv.md", 1, 0), Part("b.bib", 3, 4)))
SAME = Decision(DecisionKind.SAME, names=("Wei Li", "Li Wei"))


def question(text: str, value: int, line: int) -> Question:
    return Question("urn:x", text, (Option("One person", SAME),), (Evidence("order", "swapped"),), value, line)


def test_questions_of_more_mentions_come_first_then_earlier_ones() -> None:
    asked = [question("c", 1, 4), question("b", 2, 9), question("a", 2, 3), question("d", 1, 0)]
    assert [each.text for each in ordered(asked)] == ["a", "b", "d", "c"]


def test_a_question_is_told_with_place_evidence_and_numbered_answers() -> None:
    assert list(told(2, question("Is it?", 3, 4), DOCUMENT)) == [
        "2. Is it?",
        "   b.bib:2, 3 mentions",
        "   - swapped",
        "   [1] One person",
    ]


def test_a_question_about_nothing_in_particular_names_the_document() -> None:
    assert list(told(1, question("Is it?", 0, 0), DOCUMENT))[1] == "   cv.md, b.bib"


def test_programs_read_what_each_answer_writes() -> None:
    read = as_dict(1, question("Is it?", 1, 1), DOCUMENT)
    assert (read["place"], read["mentions"]) == ("cv.md:1", 1)
    assert read["answers"] == [{"number": 1, "text": "One person", "toml": '[[same]]\nnames = ["Wei Li", "Li Wei"]\n'}]
