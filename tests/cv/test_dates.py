from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.cv.dates import Moment, Season, When, find_whens

CASES = [
    line.split("\t")
    for line in (Path(__file__).parent.parent / "data/dates.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"]
LENGTH = 100_000


@pytest.mark.parametrize(("text", "printed", "edtf"), CASES, ids=[case[0] for case in CASES])
def test_a_text_holds_these_dates(text: str, printed: str, edtf: str) -> None:
    found = find_whens(text)
    assert "|".join(when.text for _, _, when in found) == printed
    assert "|".join(when.edtf for _, _, when in found) == edtf


def test_a_date_that_goes_on_says_so() -> None:
    ((_, _, when),) = find_whens("June 2021 - present")
    assert when == When("June 2021 - present", Moment(2021, 6), None, ongoing=True)
    assert when.not_before == date(2021, 6, 1)
    assert when.not_after is None


def test_an_end_without_a_start_does_not_go_on() -> None:
    ((_, _, when),) = find_whens("until 2019")
    assert (when.start, when.end, when.ongoing) == (None, Moment(2019), False)


def test_a_term_is_bounded_by_its_months() -> None:
    ((_, _, when),) = find_whens("Fall 2018")
    assert when.start == Moment(2018, season=Season.FALL)
    assert (when.not_before, when.not_after) == (date(2018, 8, 1), date(2018, 12, 31))


@given(st.integers(1900, 2100), st.sampled_from(range(11)), st.sampled_from([3, 9]))
def test_a_month_in_words_comes_back(year: int, month: int, letters: int) -> None:
    text = f"{MONTHS[month][:letters]} {year}"
    ((start, end, when),) = find_whens(text)
    assert (start, end, when.start, when.end) == (0, len(text), Moment(year, month + 1), Moment(year, month + 1))


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from(["%Y-%m-%d", "%d.%m.%Y", "%Y/%m/%d"]))
def test_a_day_in_figures_comes_back(day: date, form: str) -> None:
    ((_, _, when),) = find_whens(day.strftime(form))
    assert (when.not_before, when.not_after) == (day, day)


@given(
    st.integers(1900, 2100),
    st.integers(1900, 2100),
    st.sampled_from([" - ", "-", "\u2013", " \u2014 ", " to ", " until "]),
)
def test_a_range_keeps_its_years(first: int, last: int, dash: str) -> None:
    ((_, _, when),) = find_whens(f"at a school, {first}{dash}{last}, in a city")
    assert (when.start, when.end) == (Moment(first), Moment(last))


@given(st.text(alphabet="0129 -\u2013/.,:'()MayFallSpringtopresent\n", max_size=60))
def test_dates_do_not_overlap_and_print_what_stands_there(text: str) -> None:
    found = find_whens(text)
    assert all(0 <= start < end <= len(text) and text[start:end] == when.text for start, end, when in found)
    assert all(one[1] <= two[0] for one, two in pairwise(found))


@given(st.text(max_size=80))
def test_any_text_can_be_searched(text: str) -> None:
    assert all(1900 <= year <= 2100 for _, _, when in find_whens(text) for year in when.years)


@pytest.mark.parametrize(
    "repeated",
    [
        "2018-",
        "may ",
        "1",
        "2018 - ",
        "12(3):",
        "pp. 1",
        " ",
        "may 1 ",
        "2018/",
        "'",
        " to ",
        "http://",
        "may and ",
        "until ",
        "since ",
        "(",
        "1.",
        "1/",
        "20",
        "fall ",
        "\n",
        "isbn ",
        "+1 ",
        "arxiv:",
        "10.1000/",
        "2018 present ",
    ],
)
def test_a_long_line_is_searched_in_linear_time(repeated: str) -> None:
    line = (repeated * LENGTH)[:LENGTH] + " 2018"
    assert all(end <= len(line) for _, end, _ in find_whens(line))


@pytest.mark.parametrize(
    ("moment", "edtf"),
    [
        (Moment(2018), "2018"),
        (Moment(2018, 8), "2018-08"),
        (Moment(2018, 8, 1), "2018-08-01"),
        (Moment(2018, season=Season.FALL), "2018-23"),
    ],
)
def test_a_moment_in_edtf(moment: Moment, edtf: str) -> None:
    assert moment.edtf == edtf


@pytest.mark.parametrize("first", [str.upper, str.lower, str.title])
def test_the_case_of_letters_does_not_matter(first: Callable[[str], str]) -> None:
    ((_, _, when),) = find_whens(first("sept. 2016 to june 2018"))
    assert when.edtf == "2016-09/2018-06"


@pytest.mark.parametrize(
    ("text", "dates"),
    [("River Letters\t09/18\nOn tides", ["09/18"]), ("09/18\tOn tides", ["09/18"]), ("a share of 09/18", [])],
)
def test_month_and_short_year_are_a_date_in_a_column_of_their_own(text: str, dates: list[str]) -> None:
    assert [when.text for _, _, when in find_whens(text)] == dates
