"""Sizes, widths, years and counts as all network pages word them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.pages import view
from cvgraph.pages.view import Sign


@given(st.lists(st.integers(0, 500), min_size=1))
def test_a_radius_grows_with_its_value_and_stays_in_bounds(values: list[int]) -> None:
    values.sort()
    radii = [view.radius(value, values[-1]) for value in values]
    assert radii == sorted(radii)
    assert min(radii) >= 7
    assert max(radii) == (25 if values[-1] else 7)


@given(st.lists(st.integers(1, 500), min_size=1))
def test_a_width_grows_with_its_weight_and_stays_in_bounds(weights: list[int]) -> None:
    weights.sort()
    widths = [view.width(weight, weights[-1]) for weight in weights]
    assert widths == sorted(widths)
    assert min(widths) >= 1.2
    assert max(widths) <= 6


def test_four_times_the_works_is_twice_the_size_above_the_smallest() -> None:
    smallest = view.radius(0, 16)
    assert view.radius(16, 16) - smallest == 2 * (view.radius(4, 16) - smallest)


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [(2018, 2020, "2018–2020"), (2018, 2018, "2018"), (None, 2020, "2020"), (2018, None, "2018"), (None, None, "")],
)
def test_a_span_of_years_is_written_once(first: int | None, last: int | None, text: str) -> None:
    assert view.span(first, last) == text


@pytest.mark.parametrize(
    ("number", "words", "text"),
    [
        (1, ("work",), "1 work"),
        (2, ("work",), "2 works"),
        (0, ("person", "people"), "0 people"),
        (1234, ("tie",), "1,234 ties"),
    ],
)
def test_a_number_agrees_with_its_noun(number: int, words: tuple[str, ...], text: str) -> None:
    assert view.count(number, *words) == text


@pytest.mark.parametrize(("community", "colour"), [(None, -1), (-1, -1), (0, 0), (7, 7), (8, 8), (99, 8)])
def test_groups_beyond_the_colours_share_a_grey(community: int | None, colour: int) -> None:
    assert view.group(community) == colour


def test_a_group_without_a_name_is_called_by_its_first_member() -> None:
    members = [
        {"community": number, "label": name} for number, name in [(-1, "Owner"), (1, "Bo"), (0, "Al"), (1, "Cy")]
    ]
    assert view.called(members, {0: "ICML: sieves"}) == {0: "ICML: sieves", 1: "Group with Bo"}
    same = {0: "ICML: sieves", 1: "ICML: sieves"}
    assert view.called(members, same) == {0: "ICML: sieves with Al", 1: "ICML: sieves with Bo"}
    assert view.called([{"community": 0, "label": "L" * 99}]) == {0: f"Group with {'L' * 39}…"}


def test_the_legend_names_each_group_that_has_a_colour() -> None:
    names = {number: f"name {number}" for number in (8, 2, 0, 9)}
    assert view.group_signs(names) == (
        Sign("group-0", "name 0"),
        Sign("group-2", "name 2"),
        Sign("group-8", "Smaller groups"),
    )
    assert view.group_signs({}) == ()


def test_the_years_of_a_page_run_from_the_first_to_the_last() -> None:
    things = [{"first": 2015, "last": 2016}, {"first": None, "last": None}, {"first": 2012, "last": None}]
    assert view.years(things) == (2012, 2016)
    assert view.years([{"first": None, "last": None}]) is None


@given(st.text(), st.integers(1, 30))
def test_a_cut_text_is_never_longer_than_asked(text: str, length: int) -> None:
    assert len(view.cut(text, length)) <= length
    assert view.cut(text, len(text) + 1) == text
