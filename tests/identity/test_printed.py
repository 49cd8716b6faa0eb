"""Decisions find their lines again, in the file that they stand in, or say why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from cvgraph.document.join import joined
from cvgraph.document.model import Document
from cvgraph.document.read import read
from cvgraph.identity.printed import Lines, StaleError, ignored, lines_of, pattern_of, places
from cvgraph.identity.questions import Decision, DecisionKind

CV = "# Ada Bell\n\n## Skills\n\n- Weaving\n- Dyeing and more\n  of the same\n\n## Talks\n\n- Weaving\n"
MORE = "# More\n\n- Weaving\n"


@pytest.fixture
def whole(tmp_path: Path) -> Document:
    for name, text in (("cv.md", CV), ("more.md", MORE)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return joined([read(tmp_path / "cv.md"), read(tmp_path / "more.md")])[0]


def ignore(begins: str = "", lines: tuple[int, int] | None = None, file: str = "") -> Decision:
    return Decision(DecisionKind.IGNORE, value=begins, lines=lines, file=file)


@pytest.mark.parametrize(
    ("value", "text", "fits"),
    [
        ("deep net", "a deep\n  net.", True),
        ("net", "a network", False),
        ("C++", "C++17", True),
        ("(x)", "f(x)y", True),
        ("Ada", "Adam", False),
        ("a.b", "axb", False),
    ],
)
def test_a_text_is_found_over_line_breaks_and_not_inside_of_words(value: str, text: str, *, fits: bool) -> None:
    assert bool(pattern_of(value).search(text)) is fits


LINES = [
    (ignore(lines=(5, 6)), Lines(5, 6)),
    (ignore(lines=(3, 3), file="more.md"), Lines(15, 15)),
    (ignore("Dyeing"), Lines(6, 7)),
    (ignore("- Dyeing"), Lines(6, 7)),
    (ignore("Weaving", (5, 5)), Lines(5, 5)),
    (ignore("Weaving", (9, 9)), Lines(11, 11)),
    (ignore("Weaving", file="more.md"), Lines(15, 15)),
    (ignore("Dyeing", (2, 3)), Lines(6, 7)),
]


@pytest.mark.parametrize(("decision", "lines"), LINES)
def test_ignored_lines_are_found_by_number_or_by_how_they_begin(
    whole: Document, decision: Decision, lines: Lines
) -> None:
    assert ignored(whole, decision) == lines


STALE = [
    (ignore(lines=(2, 2)), "no text"),
    (ignore(lines=(90, 91)), "no line 91"),
    (ignore("Spinning"), "nothing begins"),
    (ignore("Weaving"), "3 lines begin"),
    (ignore("Weaving", (5, 5), file="other.md"), "other.md"),
]


@pytest.mark.parametrize(("decision", "why"), STALE)
def test_what_cannot_be_found_says_why(whole: Document, decision: Decision, why: str) -> None:
    with pytest.raises(StaleError, match=why):
        ignored(whole, decision)


def test_a_value_is_searched_everywhere_or_on_its_line(whole: Document) -> None:
    weaving = Decision(DecisionKind.HIDE, value="Weaving")
    assert [span.line for span in places(whole, weaving)] == [5, 11, 15]
    on_line = Decision(DecisionKind.HIDE, value="Weaving", lines=(11, 11))
    assert [span.line for span in places(whole, on_line)] == [11]
    with pytest.raises(StaleError, match="on this line"):
        places(whole, Decision(DecisionKind.HIDE, value="Weaving", lines=(6, 6)))


def test_a_decision_without_lines_and_file_holds_everywhere(whole: Document) -> None:
    assert lines_of(whole, Decision(DecisionKind.HIDE, value="x")) == Lines(1, 16)
    assert lines_of(whole, Decision(DecisionKind.HIDE, value="x", file="more.md")) == Lines(13, 16)


@pytest.mark.parametrize(
    ("value", "text", "found"),
    [
        ("https://ada.example", "see ada.example now", "ada.example"),
        ("https://ada.example/", "http://ada.example/", "http://ada.example/"),
        ("mailto:ada@b.example", "ada@b.example", "ada@b.example"),
        ("ada.example", "https://ada.example", "ada.example"),
        ("https://ada.example", "canada.example", None),
        ("https://", "a https:// b", "https://"),
    ],
)
def test_an_address_is_found_with_its_scheme_and_without(value: str, text: str, found: str | None) -> None:
    match = pattern_of(value).search(text)
    assert (match and match.group()) == found
