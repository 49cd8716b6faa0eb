from __future__ import annotations

from pathlib import Path

import pytest

from cvgraph.document.model import Span, Value
from cvgraph.document.records.json_tree import json_tree
from cvgraph.document.records.values import date, plain, value_at


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n b", "a b"),
        ("On <i>x</i><sub>2</sub>", "On x2"),
        ("A &amp; B", "A & B"),
        ("&lt;i&gt;x&lt;/i&gt;", "x"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
    ],
)
def test_titles_lose_tags_and_entities(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("2001", "3", "5"), "2001-03-05"),
        (("2001", "Mar"), "2001-03"),
        (("2001", "13", "5"), "2001"),
        (("2001", None, "5"), "2001"),
        (("2001",), "2001"),
        ((None,), None),
    ],
)
def test_a_date_is_put_together_as_far_as_its_parts_are_sound(
    parts: tuple[str | None, ...], expected: str | None
) -> None:
    found = date(*(Value(part, Span(at, at + 1, 1, 1)) if part else None for at, part in enumerate(parts)))
    assert (found.text if found else None) == expected


def test_a_value_is_found_below_keys_and_in_lists() -> None:
    root, _ = json_tree('{"a": {"b": [{"c": "<b>x</b>"}]}, "d": null}', Path("a.json"))
    found = value_at(root, "a", "b", "c")
    assert found
    assert found.text == "x"
    assert value_at(root, "d") is None
    assert value_at(root, "a", "missing", "c") is None
