"""Blocks: the lines of a block, and what each keeps of its marks and places."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cvgraph.document.model import Block, BlockKind, Mark, MarkKind, Span

TEXTS = st.text(alphabet="ab \n", max_size=30)
OFFSETS = st.lists(st.integers(0, 30), max_size=6)


@given(TEXTS, OFFSETS, OFFSETS, OFFSETS)
def test_a_line_is_what_cutting_it_out_gives(text: str, bold: list[int], runs: list[int], anchors: list[int]) -> None:
    block = Block(
        BlockKind.PARAGRAPH,
        text,
        Span(5, 5 + len(text), 3, 9),
        marks=tuple(Mark(MarkKind.BOLD, at, at + 4) for at in sorted(bold)),
        runs=((0, 5), *((at, 100 * at) for at in sorted({*runs} - {0}))),
        anchors=tuple((at, 10 * at) for at in sorted(set(anchors))),
    )
    expected, start = [], 0
    for line in text.split("\n"):
        expected += [block.cut(start, start + len(line))] if line.strip() else []
        start += len(line) + 1
    assert list(block.lines()) == expected
