"""Lists inside a line: their groups and their items."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.cv.lists import groups, items
from cvgraph.document.model import Block, BlockKind, Span

Printer = Callable[[str], Block]

LINES = [
    ("Python, R, Stata", "", ["Python", "R", "Stata"]),
    ("Software: Python, R (tidyverse, shiny), Stata.", "Software", ["Python", "R (tidyverse, shiny)", "Stata"]),
    ("**Software** Python; R", "Software", ["Python", "R"]),
    ("**Software:** Python | R", "Software", ["Python", "R"]),
    ("Software\tPython • R", "Software", ["Python", "R"]),
    ("Python, R, and Stata", "", ["Python", "R", "Stata"]),
    ("Python\nSoftware: R, Stata", "", ["Python"]),
    ("C (and C++, really", "", ["C (and C++, really"]),
    ("C), R", "", ["C)", "R"]),
    (", ;", "", []),
    ("R, and , Stata", "", ["R", "and", "Stata"]),
]


@pytest.mark.parametrize(("text", "label", "expected"), LINES)
def test_a_line_holds_a_label_and_these_items(printed: Printer, text: str, label: str, expected: list[str]) -> None:
    first, *_ = groups([printed(text)])
    assert (first.name, [item.text for item in first.items]) == (label, expected)


def test_a_label_alone_names_the_lines_below_it(printed: Printer) -> None:
    found = list(groups([printed("Software:"), printed("Python, R"), printed("Data: Stata"), printed("SQL")]))
    assert [(group.name, len(group.items)) for group in found] == [
        ("Software", 0),
        ("Software", 2),
        ("Data", 1),
        ("Software", 1),
    ]


def test_a_heading_names_the_lines_below_it(printed: Printer) -> None:
    heading = replace(printed("Software"), kind=BlockKind.HEADING)
    (group,) = groups([heading, printed("Python, R")])
    assert (group.name, group.line.text) == ("Software", "Python, R")


def test_other_separators_may_be_asked_for(printed: Printer) -> None:
    assert [item.text for item in items(printed("bells, shells / wells"), "/")] == ["bells, shells", "wells"]


@given(st.text(max_size=60) | st.text(alphabet="ab,;:()[]\t\n and*", max_size=60))
def test_items_stand_in_their_line_and_hold_text(printed: Printer, text: str) -> None:
    block = printed(text)
    for group in groups([block]):
        for item in group.items:
            assert item.text
            assert block.text[item.span.start : item.span.end] == item.text
            assert item.text in group.line.text


def test_items_before_a_bare_colon_are_items() -> None:
    names = ("Python :", "C :", "git :")
    blocks = [Block(BlockKind.ITEM, name, Span(at * 9, at * 9 + len(name), at, at), 1) for at, name in enumerate(names)]
    assert [[item.text for item in group.items] for group in groups(blocks)] == [["Python"], ["C"], ["git"]]
