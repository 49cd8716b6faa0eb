from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from cvgraph.document.model import BlockKind, Document
from cvgraph.document.read import read

EXAMPLE = Path(__file__).parents[2] / "examples/hrayr-harutyunyan.md"


@pytest.fixture(scope="module")
def example() -> Document:
    return read(EXAMPLE)


def test_every_line_of_the_example_is_in_a_block(example: Document) -> None:
    covered = {line for block in example.blocks for line in range(block.span.line, block.span.last_line + 1)}
    lines = enumerate(example.text.split("\n"), 1)
    assert [number for number, line in lines if line.strip() not in ("", "---") and number not in covered] == []


def test_every_character_of_the_example_is_found_at_its_place(example: Document) -> None:
    entity = "&amp;"
    for block in example.blocks:
        for offset, char in enumerate(block.text):
            place = block.place(offset, offset + 1)
            assert example.text[place.start] == char or example.text.startswith(entity, place.start)
            assert example.text.count("\n", 0, place.start) + 1 == place.line


def test_lines_of_a_block_are_counted_by_its_line_breaks(example: Document) -> None:
    assert all(block.text.count("\n") == block.span.last_line - block.span.line for block in example.blocks)


def test_blocks_come_in_order_and_do_not_overlap(example: Document) -> None:
    ends = [(block.span.start, block.span.end) for block in example.blocks]
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(ends))


def test_the_example_leaves_nothing_to_notice(example: Document) -> None:
    assert example.findings == ()
    assert example.name == "hrayr-harutyunyan.md"


@pytest.mark.parametrize("name", ["cv.MD", "cv.markdown", "cv.qmd"])
def test_the_suffix_tells_the_reader(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("# **Ada**", "utf-8")
    assert [(block.kind, block.text) for block in read(tmp_path / name).blocks] == [(BlockKind.HEADING, "Ada")]


@pytest.mark.parametrize("name", ["cv", "cv.unknown", "cv.txt"])
def test_what_no_reader_claims_is_plain_text(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("# **Ada**", "utf-8")
    assert [(block.kind, block.text) for block in read(tmp_path / name).blocks] == [(BlockKind.PARAGRAPH, "# **Ada**")]
