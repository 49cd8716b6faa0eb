from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.document.records.json_tree import json_tree
from cvgraph.document.records.tree import Node, NodeKind
from cvgraph.errors import SourceError

PATH = Path("cv.json")


def tree(text: str) -> Node:
    return json_tree(text, PATH)[0]


def codes(text: str) -> list[tuple[int, str]]:
    return [(one.line, one.message) for one in json_tree(text, PATH)[1]]


def plain(node: Node) -> object:
    """The tree as Python has it, every scalar as its text."""
    if node.kind is NodeKind.MAP:
        return {key.text: plain(value) for key, value in node.pairs()}
    return [plain(item) for item in node.items] if node.kind is NodeKind.LIST else node.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"a": "b"}', {"a": "b"}),
        ('{"a": [1, 2.50, true, false, null]}', {"a": ["1", "2.50", "true", "false", ""]}),
        ("[]", []),
        ("{}", {}),
        (r'["\u00e9\ud83d\ude00\n\t\"\\\/"]', ['é😀\n\t"\\/']),
        (r'["\ud83d alone"]', ["\ufffd alone"]),
        ("['single']", ["single"]),
        ("{a: 1, b_c: 'd'}", {"a": "1", "b_c": "d"}),
        ('{"a": 1}\n{"a": 2}', [{"a": "1"}, {"a": "2"}]),
        ('{"a": {"b": [{"c": "d"}]}}', {"a": {"b": [{"c": "d"}]}}),
        ('["two\nlines"]', ["two\nlines"]),
    ],
)
def test_values_are_read_as_texts(text: str, expected: object) -> None:
    assert plain(tree(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected", "noticed"),
    [
        ('{"a": 1,}', {"a": "1"}, [(1, "a comma too many was left out")]),
        ("[1,,2]", ["1", "2"], [(1, "a comma too many was left out")]),
        ('{"a": 1\n "b": 2}', {"a": "1", "b": "2"}, [(2, "a missing comma was added")]),
        ('{ // one\n "a": 1 /* two */ }', {"a": "1"}, [(1, "comments were left out")]),
        (
            '{"a": [1',
            {"a": ["1"]},
            [(1, f"the file ends before its last '{sign}'") for sign in "]}"],
        ),
    ],
)
def test_slips_are_forgiven_and_said(text: str, expected: object, noticed: list[tuple[int, str]]) -> None:
    assert plain(tree(text)) == expected
    assert codes(text) == noticed


@pytest.mark.parametrize("text", ['{"a" 1}', '{"a":', '["open', "]", "[" * 500, '{"a": }'])
def test_what_is_no_json_is_refused_with_its_line(text: str) -> None:
    with pytest.raises(SourceError, match=r"cv\.json:1 is no JSON"):
        json_tree(text, PATH)


def test_every_scalar_knows_its_place() -> None:
    text = '{\n  "name": "Ada",\n  "born": 1815\n}'
    places = {node.text: (text[node.span.start : node.span.end], node.span.line) for node in tree(text).texts()}
    assert places == {"Ada": ('"Ada"', 2), "1815": ("1815", 3)}


_json = st.recursive(
    st.text() | st.integers().map(str), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20
)


@given(_json)
def test_what_python_writes_is_read_back(value: object) -> None:
    text = json.dumps([value], indent=1)
    assert plain(tree(text)) == [value]
    assert codes(text) == []


@given(st.text(alphabet='{}[]",:\\a1/* \n'))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        node = tree(text)
    except SourceError:
        return
    assert all(0 <= one.span.start <= one.span.end <= len(text) for one in node.texts())
