"""Courses that have a section of their own."""

from __future__ import annotations

from collections.abc import Callable

from cvgraph.cv.facts_json import as_json
from cvgraph.cv.model import CV, Course, Position

TEXT = """# Ada Quill

## Teaching: Lecturer, Example College

- The Renaissance (Spring 2021)
- HIST 12: Modern History, Fall 2020

## Coursework

- Algebra, Fall 2010
"""


def test_courses_have_title_code_term_and_part(cv_of: Callable[[str], CV]) -> None:
    found = [fact for fact in cv_of(TEXT).facts if isinstance(fact, Course)]
    assert [(one.title.text, one.code, one.when and one.when.text, one.part) for one in found] == [
        ("The Renaissance", None, "Spring 2021", "taught"),
        ("Modern History", "HIST 12", "Fall 2020", "taught"),
        ("Algebra", None, "Fall 2010", "taken"),
    ]
    assert [one.institution and one.institution.text for one in found] == ["Example College", "Example College", None]


def test_a_job_in_the_heading_is_a_position(cv_of: Callable[[str], CV]) -> None:
    (job,) = (fact for fact in cv_of(TEXT).facts if isinstance(fact, Position))
    assert job.organization is not None
    assert (job.organization.text, [role.text for role in job.roles]) == ("Example College", ["Lecturer"])


def test_each_of_several_paragraphs_is_a_course(cv_of: Callable[[str], CV]) -> None:
    text = "### Seminars\n\nTides (English)\n\nRivers\n\n### Lectures\n\nWaves\n\nSand\n"
    taught = as_json(cv_of(f"# Ada Quill\n\n## Teaching\n\n{text}"))["teaching"]
    assert [course["title"] for course in taught] == ["Tides (English)", "Rivers", "Waves", "Sand"]


def test_rows_below_a_year_are_held_in_it(cv_of: Callable[[str], CV]) -> None:
    text = """# Ada Quill

## Teaching

<div>2021–2022</div>
<div><em>Tides II</em>, M2 Physics (lectures, 24 h)</div>
<div><em>Algebra of Waves</em>, L2 (exercises, 42 h)</div>
<div>2020–2021</div>
<div><em>Dust</em>, L1 (exercises, 18 h)</div>
<div><em>Stars</em>, L3 (lectures, 18 h)</div>
"""
    found = [(c.title.text.split(",")[0], c.when and c.when.text) for c in cv_of(text).facts if isinstance(c, Course)]
    assert found == [
        ("Tides II", "2021–2022"),
        ("Algebra of Waves", "2021–2022"),
        ("Dust", "2020–2021"),
        ("Stars", "2020–2021"),
    ]
