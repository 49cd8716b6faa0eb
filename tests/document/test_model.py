"""Blocks: the lines of a block, and what each keeps of its marks and places."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cvgraph.document.model import Block, BlockKind, Document, Mark, MarkKind, Part, Span
from cvgraph.findings import Finding

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


JOINED = Document("a.md, b.bib", "x\ny\nz", (), parts=(Part("a.md", 1, 0), Part("b.bib", 2, 2)))


def test_a_finding_is_told_with_its_file_and_the_line_there() -> None:
    assert JOINED.told(Finding(3, 3, "W205", "nothing")) == "b.bib:2: W205 nothing"
    assert JOINED.told(Finding(0, 0, "W206", "nobody")) == "a.md, b.bib: W206 nobody"
    assert JOINED.as_dict(Finding(3, 3, "W205", "nothing"))["source"] == "b.bib"


def test_a_finding_about_another_file_keeps_its_line() -> None:
    finding = Finding(12, 12, "W601", "wrong", file="decisions.toml")
    assert JOINED.told(finding) == "decisions.toml:12: W601 wrong"
    told = JOINED.as_dict(finding)
    assert (told["source"], told["line"]) == ("decisions.toml", 12)
