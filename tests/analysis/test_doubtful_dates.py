"""Doubts about dates: what is told, and what is left in peace."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.analysis.consistency import questioned
from cvgraph.build import Build

Built = Callable[[str], Build]

STUDY = (
    "## Education\n\n### University of Oxford\n\n{when}\n\nPhD in Mathematics\n\n"
    "Coursework:\n\n- CS 1: Engines, {term}\n"
)
JOB = "### {name}\n\n*Engineer*\n\n{when}\n\n"


def told(small: Build, code: str) -> list[tuple[int, str]]:
    return [(one.line, one.message) for one in questioned(small.entities) if one.code == code]


def jobs(*whens: str) -> str:
    names = ("Acme Inc", "Umbrella Inc", "Cyberdyne Inc", "Initech Inc", "Globex Inc", "Hooli Inc", "Wonka Inc")
    entries = (JOB.format(name=name, when=when) for name, when in zip(names, whens, strict=False))
    return "## Experience\n\n" + "".join(entries)


@pytest.mark.parametrize(
    ("when", "term", "why"),
    [
        ("Aug. 2018 - May 2023", "Spring 2018", "before the programme it is listed under began (August 2018)"),
        ("Aug. 2018 - May 2020", "Fall 2020", "after the programme it is listed under had ended (May 2020)"),
        ("2018 - 2020", "Fall 2021", "after the programme it is listed under had ended (2020)"),
        ("Fall 2018 - Spring 2020", "Spring 2018", "before the programme it is listed under began (fall 2018)"),
        ("Aug. 2018 - May 2023", "Fall 2018", ""),
        ("2018 - 2020", "Spring 2018", ""),
        ("Aug. 2018 - present", "Fall 2030", ""),
        ("May 2023 - Aug. 2018", "Fall 2020", ""),
    ],
)
def test_a_course_lies_within_its_programme(built: Built, when: str, term: str, why: str) -> None:
    found = told(built(STUDY.format(when=when, term=term)), "W401")
    assert found == ([(13, f"'CS 1: Engines' is dated {term}, {why}")] if why else [])


@pytest.mark.parametrize(
    ("when", "wrong"),
    [("2012 - 2010", True), ("May 2012 - Jan. 2012", True), ("2010 - 2012", False), ("May 2012 - 2012", False)],
)
def test_an_end_comes_after_its_start(built: Built, when: str, wrong: bool) -> None:  # noqa: FBT001 -- a case
    assert told(built(jobs(when)), "W402") == ([(9, f"{when} ends before it starts")] if wrong else [])


@pytest.mark.parametrize(
    ("line", "dated"),
    [
        ("Last updated: May 2023", True),
        ("CV as of 3 May 2023", True),
        ("Python", False),
        ("Engines ran from 2010 to 2012 and from 2014 to 2019, and since then nobody has seen them", False),
    ],
)
def test_present_needs_a_date_of_the_cv(built: Built, line: str, dated: bool) -> None:  # noqa: FBT001 -- a case
    found = told(built(f"{jobs('2012 - present', '2013 - present')}\n\n## Notes\n\n{line}\n"), "I408")
    message = "'2012 - present' and 1 more in a CV without a date: nobody can tell up to when this holds"
    assert found == ([] if dated else [(9, message)])


def test_a_cv_in_which_nothing_goes_on_needs_no_date(built: Built) -> None:
    assert told(built(jobs("2012 - 2013")), "I408") == []


@pytest.mark.parametrize(
    ("first", "second", "line"),
    [
        ("2010 - 2014", "2012 - 2013", 15),
        ("2012 - 2013", "2010 - 2014", 9),
        ("2010 - present", "2012 - 2013", 15),
        ("2010 - 2012", "2012 - 2014", 0),
        ("2010 - June 2012", "May 2012 - 2014", 15),
        ("2010 - May 2012", "May 2012 - 2014", 0),
        ("2014 - 2010", "2012 - 2013", 0),
    ],
)
def test_roles_that_overlap_are_told_at_the_later_one(built: Built, first: str, second: str, line: int) -> None:
    assert [found for found, _ in told(built(jobs(first, second)), "I409")] == ([line] if line else [])


def test_two_roles_at_one_organisation_do_not_conflict(built: Built) -> None:
    same = JOB.format(name="Acme Inc", when="2010 - 2014") + JOB.format(name="Acme Inc", when="2012 - 2013")
    assert told(built(f"## Experience\n\n{same}"), "I409") == []


@pytest.mark.parametrize(
    ("whens", "lines"),
    [
        (("May 2010 - June 2011", "2012 - 2013", "May 2014 - June 2015"), [15]),
        (("2010 - 2011", "2012 - 2013", "2014 - 2015"), []),
        (("May 2010 - June 2011", "Fall 2012", "May 2014 - June 2015"), []),
        (("May 2010 - June 2011", "2012 - 2013"), []),
        (("2010 - June 2011",), [9]),
    ],
)
def test_a_year_among_months_is_less_exact(built: Built, whens: tuple[str, ...], lines: list[int]) -> None:
    assert [line for line, _ in told(built(jobs(*whens)), "I411")] == lines


@pytest.mark.parametrize(
    ("last", "wrong"),
    [("2032 - 2033", True), ("2018 - 2019", False), ("1931 - 1932", True), ("2024 - 2027 (expected)", False)],
)
def test_a_year_far_from_all_others_is_doubted(built: Built, last: str, wrong: bool) -> None:  # noqa: FBT001 -- a case
    found = told(built(jobs("2009 - 2010", "2011 - 2012", "2013 - 2014", last)), "W413")
    assert bool(found) == wrong


def test_a_plan_far_ahead_is_no_mistake(built: Built) -> None:
    small = built(jobs("2009 - 2010", "2011 - 2012", "2013 - 2014", "2015 - 2031 (expected)"))
    assert told(small, "W413") == []
