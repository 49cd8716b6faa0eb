"""Dates in words."""

from __future__ import annotations

import pytest

from cvgraph.site.views.when import in_words, month, year


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2018", "2018"),
        ("2018-08", "Aug 2018"),
        ("2018-08-03", "3 Aug 2018"),
        ("2018-21", "Spring 2018"),
        ("2018-22", "Summer 2018"),
        ("2018-23", "Autumn 2018"),
        ("2018-24", "Winter 2018"),
        ("2018-08/2023-05", "Aug 2018 – May 2023"),
        ("2013/2016", "2013 – 2016"),
        ("2013/2013", "2013"),
        ("2021-06/..", "Jun 2021 – present"),
        ("../2019", "until 2019"),
        ("2018-23/2019-21", "Autumn 2018 – Spring 2019"),
        ("", ""),
        ("soon", "soon"),
        ("2018-31", "31 2018"),
    ],
)
def test_a_date_is_written_as_people_write_it(edtf: str, words: str) -> None:
    assert in_words(edtf) == words


def test_a_date_begins_with_its_year() -> None:
    assert year("2018-08") == 2018
    assert year("") is None


def test_months_are_counted_from_the_year_0() -> None:
    assert month("2018-08-01") == 2018 * 12 + 7
    assert month("2018") == 2018 * 12
    assert month(None) is None
