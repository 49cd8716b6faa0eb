from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.document.model import BlockKind, MarkKind
from cvgraph.document.transcript import Run, Transcript

BOLD = frozenset({MarkKind.BOLD})
KINDS = st.sampled_from([BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM, BlockKind.CELL])
LOOKS = st.sampled_from([frozenset(), BOLD, frozenset({MarkKind.BOLD, MarkKind.ITALIC})])
RUNS = st.lists(st.builds(Run, st.text(alphabet="ab \n\u00ad\ufb01e\u0301-1.", max_size=6), LOOKS), max_size=4)


def written(*blocks: tuple[BlockKind, str, int, int]) -> Transcript:
    transcript = Transcript()
    for kind, text, level, row in blocks:
        transcript.add(kind, [Run(text)], level, row)
    return transcript


def test_blocks_are_parted_and_the_cells_of_a_row_stand_side_by_side() -> None:
    cells = [(BlockKind.CELL, text, column, row) for text, column, row in (("a", 0, 1), ("b", 1, 1), ("c", 0, 2))]
    items = [(BlockKind.ITEM, text, 1, 0) for text in ("d", "e")]
    transcript = written((BlockKind.HEADING, "H", 1, 0), *items, *cells, (BlockKind.PARAGRAPH, "p\nq", 0, 0))
    assert transcript.text == "H\n\nd\ne\n\na\tb\nc\n\np\nq\n"
    assert [block.span.line for block in transcript.blocks] == [1, 3, 4, 6, 6, 7, 9]
    assert transcript.blocks[-1].span.last_line == transcript.line == 10


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\u2022 a", (BlockKind.ITEM, "a")),
        ("12. a", (BlockKind.ITEM, "a")),
        ("2018. a", (BlockKind.PARAGRAPH, "2018. a")),
        ("-a", (BlockKind.PARAGRAPH, "-a")),
        (" e\ufb03cient\u00ad \r\n b ", (BlockKind.PARAGRAPH, "efficient\nb")),
    ],
)
def test_a_paragraph_is_cleaned(text: str, expected: tuple[BlockKind, str]) -> None:
    (block,) = written((BlockKind.PARAGRAPH, text, 0, 0)).blocks
    assert (block.kind, block.text) == expected


def test_a_blank_block_is_not_written() -> None:
    assert written((BlockKind.PARAGRAPH, " \n", 0, 0)).text == ""


def test_a_mark_goes_on_where_only_another_ends() -> None:
    transcript = Transcript()
    link = "https://example.org/"
    runs = [Run("a "), Run("b", BOLD), Run(" c", BOLD, link), Run(" d", target="ftp://example.org")]
    transcript.add(BlockKind.PARAGRAPH, runs)
    (block,) = transcript.blocks
    assert [block.text[mark.start : mark.end] for mark in block.marks] == ["b c", " c"]
    assert block.links() == ((" c", link),)


@given(st.lists(st.tuples(KINDS, RUNS, st.integers(0, 3), st.integers(0, 2)), max_size=8))
def test_every_block_stands_where_its_span_says(
    blocks: list[tuple[BlockKind, list[Run], int, int]],
) -> None:
    transcript = Transcript()
    for kind, runs, level, row in blocks:
        transcript.add(kind, runs, level, row)
    for block in transcript.blocks:
        assert transcript.text[block.span.start : block.span.end] == block.text
        assert block.span.line == transcript.text.count("\n", 0, block.span.start) + 1
        assert all(0 <= mark.start < mark.end <= len(block.text) for mark in block.marks)
        assert unicodedata.is_normalized("NFC", block.text)
