"""Blocks joined into one still know their places."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cvgraph.cv.joins import join
from cvgraph.document.model import Block, BlockKind, Mark, MarkKind, Span


def cell(text: str, start: int, line: int) -> Block:
    span = Span(start, start + len(text), line, line + text.count("\n"))
    return Block(BlockKind.CELL, text, span, marks=(Mark(MarkKind.BOLD, 0, len(text)),))


def test_one_block_stays_as_it_is() -> None:
    block = cell("2018", 10, 3)
    assert join([block]) is block


def test_joined_blocks_are_lines_of_one() -> None:
    joined = join([cell("2018", 10, 3), cell("Bells", 30, 7)])
    assert (joined.text, joined.span) == ("2018\nBells", Span(10, 35, 3, 7))
    assert [joined.text[mark.start : mark.end] for mark in joined.marks] == ["2018", "Bells"]


def test_a_line_break_inside_a_block_counts_on() -> None:
    joined = join([cell("2018", 10, 3), cell("Bells\nof fog", 30, 7)])
    assert joined.place(11, 17) == Span(36, 42, 8, 8)


def test_a_block_that_skips_in_its_source_still_does() -> None:
    skipping = replace(cell("On maps", 30, 7), runs=((0, 30), (3, 40)))
    assert join([cell("2018", 10, 3), skipping]).place(8, 12) == Span(40, 44, 7, 7)


@given(st.lists(st.text("ab ", min_size=1, max_size=8), min_size=1, max_size=5))
def test_every_place_leads_to_its_own_block(texts: list[str]) -> None:
    blocks = [cell(text, 100 * number, 10 * number) for number, text in enumerate(texts, 1)]
    joined, at = join(blocks), 0
    for block in blocks:
        assert joined.place(at, at + len(block.text)) == block.span
        at += len(block.text) + 1
