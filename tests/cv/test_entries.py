"""A section in entries."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.cv.entries import Entry, entries
from cvgraph.cv.sections import sections
from cvgraph.document.model import Document

SECTIONS = {
    "headings": ("### A\n\n2010\n\n- x\n\n### B\n\n2011\n", ["A 2010 x", "B 2011"]),
    "headings, then bold": ("### A\n\n2010\n\n- x\n\n**B**\n\n*c*\n\n**2011**\n", ["A 2010 x", "B c 2011"]),
    "bullets": ("- A, 2010\n  - x\n- B, 2011\n", ["A, 2010 x", "B, 2011"]),
    "bullets of several lines": ("- A\n  2010\n- B\n  2011\n", ["A 2010", "B 2011"]),
    "dated bullets below a name": ("**A**\n\n- b, 2010\n- c, 2011\n", ["b, 2010", "c, 2011"]),
    "bullets below a dated name": ("**A** 2009\n\n- b, 2010\n- c, 2011\n", ["A 2009 b, 2010 c, 2011"]),
    "names below a heading": ("### A\n\n#### b\n\n2010\n\n#### c\n\n2011\n", ["b 2010", "c 2011"]),
    "lines with a date each": ("A 2010\nB 2011\n", ["A 2010", "B 2011"]),
    "bold without dates": ("**A**\\\nb\n\n**C**\\\nd\n", ["A b", "C d"]),
    "nothing": ("", []),
}


def found(document: Document) -> tuple[Entry, ...]:
    return entries(sections(document)[-1])


@pytest.mark.parametrize(("text", "expected"), SECTIONS.values(), ids=SECTIONS)
def test_entries_follow_the_shape_of_the_section(
    document_of: Callable[[str], Document], text: str, expected: list[str]
) -> None:
    document = document_of(f"# Ada Quill\n\n## Experience\n\n{text}")
    assert [" ".join(line.text for line in entry.lines) for entry in found(document)] == expected


def test_what_stands_above_several_entries_is_their_context(document_of: Callable[[str], Document]) -> None:
    document = document_of("# Ada Quill\n\n## Experience\n\n**A**\n\n- b, 2010\n- c, 2011\n")
    assert [[line.text for line in entry.context] for entry in found(document)] == [["A"], ["A"]]


def test_the_head_ends_before_bullets_labels_and_sentences(document_of: Callable[[str], Document]) -> None:
    text = "### A\n\n2010\n\nProject: b\n\n- c\n"
    (entry,) = found(document_of(f"# Ada Quill\n\n## Experience\n\n{text}"))
    assert [line.text for line in entry.head] == ["A", "2010"]
    assert [line.text for line in entry.body] == ["Project: b", "c"]
