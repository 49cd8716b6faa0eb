"""Lines taken away and texts replaced: what is left keeps its words and its places."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.document.edits import found, rewritten, without_lines
from cvgraph.document.model import Block, BlockKind, Document, Mark, MarkKind, Record, Span, Value
from cvgraph.document.read import read

TEXT = "One **two** three\nfour five\nsix seven\n"


def block(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, text, Span(0, len(text), 1, text.count("\n") + 1))


def document(text: str, *marks: Mark) -> Document:
    return Document("cv.md", text, (replace(block(text), marks=marks),))


def test_a_block_without_a_line_is_what_stands_above_and_below() -> None:
    kept = without_lines(document("a b\nc d\ne f\ng h"), {2}).blocks
    assert [(each.text, each.span.line, each.span.last_line) for each in kept] == [("a b", 1, 1), ("e f\ng h", 3, 4)]


def test_a_block_all_of_whose_lines_go_is_gone_and_others_are_the_same() -> None:
    whole = document("a b\nc d")
    assert without_lines(whole, {1, 2}).blocks == ()
    assert without_lines(whole, {3}).blocks == whole.blocks
    assert without_lines(whole, frozenset()) is whole


def test_lines_of_a_record_take_their_fields_along() -> None:
    fields = tuple((name, Value(name, Span(0, 1, line, line))) for line, name in enumerate("abc", 1))
    whole = Document("a.bib", "a\nb\nc", (), records=(Record("item", fields, Span(0, 5, 1, 3)),))
    (kept,) = without_lines(whole, {2}).records
    assert [name for name, _ in kept.fields] == ["a", "c"]
    assert without_lines(whole, {1, 2, 3}).records == ()


@pytest.mark.parametrize("new", ["x", "a much longer text", "fiv"])
def test_what_stands_behind_a_new_text_keeps_its_place(tmp_path: Path, new: str) -> None:
    path = tmp_path / "cv.md"
    path.write_text(TEXT, encoding="utf-8")
    before = read(path)
    (after,) = rewritten(before, re.compile("two"), new).blocks
    assert after.text == f"One {new} three\nfour five\nsix seven"
    for word in ("One", "three", "four", "seven"):
        at, old = after.text.index(word), before.blocks[0].text.index(word)
        assert after.place(at, at + len(word)) == before.blocks[0].place(old, old + len(word))
    at = after.text.index(new)
    place = after.place(at, at + len(new))
    assert TEXT[place.start : place.end] == "two" if len(new) > 1 else TEXT[place.start] == "t"
    assert [each.text for each in after.marked(MarkKind.BOLD)] == [new]


def test_a_text_over_a_line_break_is_replaced_and_the_lines_behind_it_stay() -> None:
    (after,) = rewritten(document("a deep\nnet b\nc"), re.compile(r"deep\s+net"), "shallow").blocks
    assert after.text == "a shallow b\nc"
    assert [line.span.line for line in after.lines()] == [1, 3]
    assert after.place(after.text.index("b"), after.text.index("b") + 1).line == 2


def test_only_the_places_that_are_meant_are_touched() -> None:
    (after,) = rewritten(document("a\na\na"), re.compile("a"), "b", lambda span: span.line == 2).blocks
    assert after.text == "a\nb\na"


def test_the_address_behind_a_link_is_found_and_replaced() -> None:
    whole = document("see here", Mark(MarkKind.LINK, 4, 8, "https://old.example/x"))
    assert [span.line for span in found(whole, re.compile("old"))] == [1]
    (after,) = rewritten(whole, re.compile("old"), "new").blocks
    assert after.links() == (("here", "https://new.example/x"),)


def test_values_of_records_are_found_and_replaced() -> None:
    record = Record("item", (("name", Value("old", Span(0, 3, 1, 1))),), Span(0, 3, 1, 1))
    whole = Document("a.yml", "old", (), records=(record,))
    assert found(whole, re.compile("old")) == (Span(0, 3, 1, 1),)
    assert rewritten(whole, re.compile("old"), "new").records[0].fields[0][1].text == "new"


@given(st.text("ab \n", min_size=1, max_size=30), st.text("xy", min_size=1, max_size=5))
def test_every_place_outside_of_what_is_replaced_stays(text: str, new: str) -> None:
    before = block(text)
    after = rewritten(document(text), re.compile(r"a+\s*a*"), new).blocks[0]
    kept = [at for at, char in enumerate(text) if char == "b"]
    moved = [at for at, char in enumerate(after.text) if char == "b"]
    assert [after.place(at, at + 1) for at in moved] == [before.place(at, at + 1) for at in kept]
