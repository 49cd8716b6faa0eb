from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cvgraph.document.records.tree import Node, NodeKind
from cvgraph.document.records.yaml_tree import yaml_tree
from cvgraph.errors import SourceError

PATH = Path("cv.yml")


def tree(text: str) -> Node:
    return yaml_tree(text, PATH)


def test_a_scalar_knows_its_place() -> None:
    text = "name: Ödön\nyear: '2020'\n"
    places = [(node.text, text[node.span.start : node.span.end], node.span.line) for node in tree(text).texts()]
    assert places == [("Ödön", "Ödön", 1), ("2020", "'2020'", 2)]


def test_numbers_and_words_stay_as_printed_and_null_is_empty() -> None:
    assert [node.text for node in tree("[2020-05, 010, no, 1.10, ~, null, '~']").items] == [
        "2020-05",
        "010",
        "no",
        "1.10",
        "",
        "",
        "~",
    ]


def test_the_first_document_that_says_something_is_read() -> None:
    assert [key.text for key in tree("---\n---\na: 1\n---\n").keys] == ["a"]


def test_a_merged_mapping_gives_the_keys_that_are_not_there() -> None:
    node = tree("x: &base {city: Oslo, country: Norway}\ny: {<<: *base, city: Bergen}").items[1]
    assert sorted((key.text, value.text) for key, value in node.pairs()) == [("city", "Bergen"), ("country", "Norway")]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: b: c", 1),
        ("a:\n\t- b", 2),
        ("a: 1\nb: 'x", 2),
        ("&a [*a]", 1),
        ("a: *nobody", 1),
        ("[" * 5000, 1),
        ("a: {b: 1", 1),
        ("a: @b", 1),
    ],
)
def test_what_is_no_yaml_is_refused_with_its_line(text: str, line: int) -> None:
    with pytest.raises(SourceError, match=rf"^cv\.yml:{line} "):
        tree(text)


def test_aliases_cannot_blow_the_tree_up() -> None:
    rows = ["a0: &a0 [" + ", ".join(["x"] * 9) + "]"]
    rows += [f"a{at}: &a{at} [{', '.join([f'*a{at - 1}'] * 9)}]" for at in range(1, 10)]
    with pytest.raises(SourceError, match="aliases"):
        tree("\n".join(rows))


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=30)


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_a_tree_or_refused(text: str) -> None:
    with contextlib.suppress(SourceError):
        assert tree(text).kind in NodeKind


@settings(deadline=None)
@given(st.lists(TEXTS.filter(lambda text: "\\" not in text and '"' not in text), max_size=5))
def test_what_is_quoted_is_read_as_it_is(texts: list[str]) -> None:
    source = "".join(f'- "{text}"\n' for text in texts)
    with contextlib.suppress(SourceError):  # characters that YAML does not allow
        assert [node.text for node in tree(source).items] == texts
