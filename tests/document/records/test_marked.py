from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.document.lines import Lines
from cvgraph.document.model import Block, MarkKind, Span
from cvgraph.document.records.marked import shown
from cvgraph.document.records.tree import Node, NodeKind
from cvgraph.document.records.yaml_tree import yaml_tree


def block(text: str) -> Block:
    node = Node(NodeKind.SCALAR, Span(0, len(text), 1, text.count("\n") + 1), text)
    found = shown(node, Lines(text))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<b>Thesis:</b> On <i>moss</i>", "Thesis: On moss"),
        ("R&amp;D &#233;t&eacute;", "R&D été"),
        ("[Moss](https://example.org/m_(a)) today", "Moss today"),
        ("***J. Doe***, *A. Roe*", "J. Doe, A. Roe"),
        ("Mathematics (A*), Physics (A*)", "Mathematics (A*), Physics (A*)"),
        ("J. Doe*, A. Roe*", "J. Doe*, A. Roe*"),
        ("snake_case_name and _set_", "snake_case_name and set"),
        (r"\href{https://example.org}{\textit{Moss} \& more}", "Moss & more"),
        (r"{\bf Scala} and {braces}", "Scala and {braces}"),
        ("B. F.~Skinner, https://example.org/~me", "B. F. Skinner, https://example.org/~me"),
        ("~~no~~ yes", "no yes"),
        ("one<br>two", "one\ntwo"),
        ("a < b > c, a<b", "a < b > c, a<b"),
        ("seen <!-- unseen --> seen", "seen  seen"),
        ("<script>alert(1)</script>seen", "seen"),
        ("write to <ada@example.org>", "write to <ada@example.org>"),
    ],
)
def test_marks_do_not_show(text: str, expected: str) -> None:
    assert block(text).text == expected


def test_the_address_of_a_link_is_kept_with_its_words() -> None:
    found = block("see <a href='https://example.org/a'>here</a>, [there](https://example.org/b)")
    assert found.links() == (("here", "https://example.org/a"), ("there", "https://example.org/b"))


def test_a_link_that_runs_a_program_has_no_address() -> None:
    assert block("[click](javascript:alert) <a href='javascript:x'>me</a>").links() == ()


def test_bold_and_italic_are_marked() -> None:
    found = block("**big** *soft*")
    assert [part.text for part in found.marked(MarkKind.BOLD)] == ["big"]
    assert [part.text for part in found.marked(MarkKind.ITALIC)] == ["soft"]


def test_lines_of_a_folded_text_are_those_of_the_source() -> None:
    source = "note: >\n  first line\n  goes on\n\n  second\n"
    node = yaml_tree(source, Path("cv.yml")).items[0]
    found = shown(node, Lines(source))
    assert found is not None
    assert [(line.text, line.span.line, line.span.last_line) for line in found.lines()] == [
        ("first line goes on", 2, 3),
        ("second", 5, 5),
    ]


def test_nothing_shows_of_blanks() -> None:
    assert shown(Node(NodeKind.SCALAR, Span(0, 2, 1, 1), "  "), Lines("  ")) is None


@given(st.text("ab *_~[]()<>/\\{}&;#!-\n\"'", max_size=60))
def test_any_text_is_a_block_inside_the_source(text: str) -> None:
    node = Node(NodeKind.SCALAR, Span(0, len(text), 1, text.count("\n") + 1), text)
    found = shown(node, Lines(text))
    if found:
        assert 0 <= found.span.start <= found.span.end <= len(text)
        assert 1 <= found.span.line <= found.span.last_line <= text.count("\n") + 1


@pytest.mark.parametrize("piece", ["<!--", "*a ", "[a](", "\\textbf{", "<a ", "&amp", "~~a", "{\\bf "])
def test_no_mark_takes_long_however_often_it_comes(piece: str) -> None:
    text = "start " + piece * (100_000 // len(piece))
    assert block(text).text.startswith("start")
