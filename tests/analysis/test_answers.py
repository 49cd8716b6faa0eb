"""Answers as a table, CSV and JSON."""

from __future__ import annotations

import json

import pytest

from cvgraph.analysis.answers import guarded, rendered, visible


def answer(*cells: dict[str, str]) -> bytes:
    return json.dumps({"head": {"vars": ["v"]}, "results": {"bindings": [{"v": cell} for cell in cells]}}).encode()


def literal(text: str) -> dict[str, str]:
    return {"type": "literal", "value": text}


@pytest.mark.parametrize("cell", ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "\t=1", "\r=1", "-", "+x"])
def test_what_a_spreadsheet_takes_for_a_formula_gets_an_apostrophe(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["plain", "-3", "+4.5", "-0.25", "", "a=b", "2-1"])
def test_numbers_and_plain_texts_stay_as_they_are(cell: str) -> None:
    assert guarded(cell) == cell


def test_csv_quotes_what_it_must_and_ends_lines_with_line_feeds() -> None:
    text = rendered(answer(literal('a "b", c'), literal("two\nlines")), "csv")
    assert text == 'v\n"a ""b"", c"\n"two\nlines"\n'


def test_a_table_is_aligned_and_counts_its_rows() -> None:
    text = rendered(answer(literal("12"), literal("3")), "table")
    assert text == " v\n──\n12\n 3\n(2 rows)\n"


def test_wide_characters_take_two_columns() -> None:
    assert "────" in rendered(answer(literal("李明")), "table").split("\n")


def test_iris_are_shown_by_their_local_name() -> None:
    text = rendered(answer({"type": "uri", "value": "https://x.example/cv#ada"}), "table")
    assert text.split("\n")[2] == "ada"


def test_control_characters_never_reach_a_terminal() -> None:
    assert visible("a\x1b[31m\u202eb\x07") == "a\\x1b[31m\\x202eb\\x07"
    assert "\x1b" not in rendered(answer(literal("\x1b[2J")), "table")
    assert "\x1b" not in rendered(answer(literal("\x1b[2J")), "csv")
    assert "\x1b" not in rendered(answer(literal("\x1b[2J")), "json")


def test_an_empty_cell_stays_empty() -> None:
    empty = json.dumps({"head": {"vars": ["a", "b"]}, "results": {"bindings": [{"b": literal("x")}]}}).encode()
    assert rendered(empty, "csv") == "a,b\n,x\n"


def test_yes_or_no_is_a_word() -> None:
    assert rendered(b'{"head": {}, "boolean": true}', "table") == "true\n"
