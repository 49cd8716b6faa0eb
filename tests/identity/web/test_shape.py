"""JSON of strangers: what has another shape is not there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.identity.web.shape import at, country, items, line, others, plain, position, text, texts, year

FOUND = {"a": [{"b": " one\n two "}, "x", {"b": 3}], "c": "d", "n": None, "t": ["p", "", 4, "q"]}


def test_what_is_there_is_found() -> None:
    assert at(FOUND, "a", 0, "b") == " one\n two "
    assert text(FOUND, "a", 0, "b") == "one two"
    assert items(FOUND, "a") == ({"b": " one\n two "}, {"b": 3})
    assert texts(FOUND, "t") == ("p", "q")


@pytest.mark.parametrize("path", [("a", "b"), ("a", 9), ("c", 0), ("n", "x"), ("z",), ("a", 1, "b"), (0,)])
def test_what_is_not_there_is_nothing(path: tuple[str | int, ...]) -> None:
    assert at(FOUND, *path) is None
    assert text(FOUND, *path) == ""
    assert items(FOUND, *path) == ()
    assert texts(FOUND, *path) == ()


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["a", "b", "c"]), inner),
)


@given(_JSON, st.lists(st.sampled_from(["a", "b", 0, 1])))
def test_no_shape_is_an_error(found: object, path: list[str | int]) -> None:
    assert isinstance(text(found, *path), str)
    assert all(isinstance(one, dict) for one in items(found, *path))
    assert 0 <= year(found, *path) <= 9999


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (2019, 2019),
        ("2019-06-17T00:00:00Z", 2019),
        ("+2019-06-17", 2019),
        (" 2019 ", 2019),
        ("20190", 0),
        ("n.d.", 0),
        (True, 0),
        (2019.5, 0),
        (-44, 0),
        (None, 0),
    ],
)
def test_years_are_read_from_numbers_and_dates(value: object, expected: int) -> None:
    assert year({"y": value}, "y") == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("<i>Failure Modes</i> of &amp; other", "Failure Modes of & other"),
        ("H&lt;sub&gt;2&lt;/sub&gt;O", "H2O"),
        ("<jats:p>A</jats:p> <mml:math><mml:mi>x</mml:mi></mml:math>", "A x"),
        ("If a < b and c > d", "If a < b and c > d"),
        ("Vec<T> and friends", "Vec<T> and friends"),
        ("R&D: caf&eacute;", "R&D: café"),
        ("two\nlines\u2028and\x00more", "two lines and more"),
        ("half \ud800 pair", "half ? pair"),
    ],
)
def test_titles_lose_their_tags_and_entities(title: str, expected: str) -> None:
    assert plain(title) == expected


@given(st.text(alphabet="<>&;/ibsub aJ:", max_size=200))
def test_no_title_takes_long_or_fails(title: str) -> None:
    assert "\n" not in plain(title)


def test_a_long_run_of_opened_tags_is_quick(ends_some_time: None) -> None:  # noqa: ARG001 -- it is its own
    assert plain("<i " * 50_000).startswith("<i")


def test_names_stand_once_and_not_beside_themselves() -> None:
    assert others(["A", "", "B", "A", "C"], "B") == ("A", "C")
    assert line("  A \t B ") == "A B"


@pytest.mark.parametrize(
    ("value", "expected"), [("US", "US"), (" am ", "AM"), ("", ""), ("USA", ""), ("<b", ""), ("ß", ""), ("U\n", "")]
)
def test_countries_are_codes(value: str, expected: str) -> None:
    assert country(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"), [("1", 1), ("012", 12), ("²", None), ("-1", None), ("", None), ("9" * 5000, None)]
)
def test_places_are_small_numbers(value: str, expected: int | None) -> None:
    assert position(value) == expected
