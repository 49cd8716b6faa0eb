from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.document.decode import Source
from cvgraph.document.model import Block
from cvgraph.document.readers import text as reader
from cvgraph.findings import Finding


def read(text: str) -> tuple[tuple[Block, ...], tuple[Finding, ...]]:
    content = reader.read(Source(Path("cv.md"), text.encode()))
    return content.blocks, content.findings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\ntwo\n\nthree", [("paragraph", "one\ntwo", 0), ("paragraph", "three", 0)]),
        ("EDUCATION\nPhD", [("heading", "EDUCATION", 2), ("paragraph", "PhD", 0)]),
        ("Education\n---------\nPhD", [("heading", "Education", 2), ("paragraph", "PhD", 0)]),
        ("Ada\n===\nPhD", [("heading", "Ada", 1), ("paragraph", "PhD", 0)]),
        ("- a\n* b\n\u2022 c", [("item", "a", 1), ("item", "b", 1), ("item", "c", 1)]),
        ("- a\n  wrapped\n    - b\n- c", [("item", "a\nwrapped", 1), ("item", "b", 2), ("item", "c", 1)]),
        ("1. a\n2) b", [("item", "a", 1), ("item", "b", 1)]),
        ("-----", []),
        ("2018 - 2020", [("paragraph", "2018 - 2020", 0)]),
        ("3.5 is a figure", [("paragraph", "3.5 is a figure", 0)]),
    ],
)
def test_a_text_becomes_these_blocks(text: str, expected: list[tuple[str, str, int]]) -> None:
    assert [(block.kind.value, block.text, block.level) for block in read(text)[0]] == expected


@given(st.text(alphabet="aB1 -*=.\n\t", max_size=120).filter(str.strip))
def test_every_character_is_found_at_its_place_and_no_line_is_lost(text: str) -> None:
    found = read(text)[0]
    for block in found:
        for offset, char in enumerate(block.text):
            place = block.place(offset, offset + 1)
            assert text[place.start] == char
            assert text.count("\n", 0, place.start) + 1 == place.line
    covered = {line for block in found for line in range(block.span.line, block.span.last_line + 1)}
    lines = enumerate(text.split("\n"), 1)
    assert all(number in covered for number, line in lines if any(char.isalnum() for char in line))
