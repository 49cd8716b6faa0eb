"""Courses of study in the layouts CVs set them in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.cv.facts_json import as_json
from cvgraph.cv.model import CV, Education, Item, Position

STUDIES = [
    "- PhD in Mathematics, University of Oxford, 2010 - 2014",
    "- 2010-2014: PhD in Mathematics, University of Oxford",
    "### University of Oxford\n\n*PhD in Mathematics*\n\n2010 - 2014",
    "**PhD in Mathematics** | University of Oxford | 2010 – 2014",
    "**University of Oxford**, Oxford, UK  \nPhD in Mathematics, 2010 to 2014",
    "| 2010 - 2014 | PhD in Mathematics, University of Oxford |\n|---|---|",
]


@pytest.mark.parametrize("text", STUDIES)
def test_every_layout_gives_the_same_study(cv_of: Callable[[str], CV], text: str) -> None:
    (study,) = (f for f in cv_of(f"# Ada Quill\n\n## Education\n\n{text}\n").facts if isinstance(f, Education))
    assert study.institution
    assert study.when
    assert (study.degree, study.field, study.institution.text) == ("PhD", "Mathematics", "University of Oxford")
    assert (study.when.years[0], study.when.years[-1]) == (2010, 2014)


def test_a_job_under_education_is_a_job(cv_of: Callable[[str], CV]) -> None:
    found = cv_of("# Ada Quill\n\n## Education\n\n- Research Assistant, University of Bath, 2014 - 2015\n").facts
    assert [type(fact) for fact in found if isinstance(fact, Education | Position)] == [Position]


def test_what_stands_in_brackets_behind_a_degree_is_labelled(cv_of: Callable[[str], CV]) -> None:
    line = "Bay University, School of Letters, Joint Degree Master of Arts in Tides (Supervisor: Bo Reed) (GPA 4.0)"
    (study,) = as_json(cv_of(f"# Ada Quill\n\n## Education\n\n* {line}\n"))["education"]
    assert (study["degree"], study["field"], study["advisors"]) == ("Master of Arts", "Tides", ["Bo Reed"])
    assert study["institution"] == "Bay University, School of Letters"


def test_a_field_may_name_libraries(cv_of: Callable[[str], CV]) -> None:
    (study,) = as_json(
        cv_of("# Ada Quill\n\n## Education\n\n- 2017: **Bachelor of Science in Library Science** at Bay University\n")
    )["education"]
    assert (study["degree"], study["field"]) == ("Bachelor of Science", "Library Science")


def test_the_degree_may_stand_in_a_bullet_below_the_school(cv_of: Callable[[str], CV]) -> None:
    text = "**Bay University**, 2016 - 2018\n- **Master's degree in Tides**\n- Supervisor: Dr. Bo Reed\n"
    (study,) = as_json(cv_of(f"# Ada Quill\n\n## Education\n\n{text}"))["education"]
    assert (study["institution"], study["degree"], study["field"]) == ("Bay University", "Master's degree", "Tides")
    assert (study["start"], study["end"], study["advisors"]) == ("2016", "2018", ["Bo Reed"])


def test_the_school_and_the_date_may_stand_in_bullets_below_the_degree(cv_of: Callable[[str], CV]) -> None:
    bullets = ("Fecha de obtención del grado: 2011", "Universidad de Ejemplo", "Tesis: Olas. (link)")
    text = "".join(f"  * {bullet}\n" for bullet in bullets)
    (study,) = as_json(cv_of(f"# Ada Quill\n\n## Educación\n\n* Doctor en Mareas\n{text}"))["education"]
    assert (study["degree"], study["field"], study["institution"]) == ("Doctor", "Mareas", "Universidad de Ejemplo")
    assert (study["end"], study["thesis"]) == ("2011", "Olas")


def test_an_engineer_among_the_studies_is_one(cv_of: Callable[[str], CV]) -> None:
    facts = as_json(cv_of("# Ada Quill\n\n## Educación\n\n* Ingeniero de Mareas. Universidad de Ejemplo, 2009\n"))
    assert [study["institution"] for study in facts["education"]] == ["Universidad de Ejemplo"]
    assert facts["positions"] == []


def test_where_advisors_work_is_no_advisor(cv_of: Callable[[str], CV]) -> None:
    text = "* PhD in Tides, Bay University, 2025\n  * Supervisor: Prof. Bo Reed, Department of Waves & Sand\n"
    (study,) = as_json(cv_of(f"# Ada Quill\n\n## Education\n\n{text}"))["education"]
    assert study["advisors"] == ["Bo Reed"]


def test_a_school_stands_behind_an_article(cv_of: Callable[[str], CV]) -> None:
    cv = cv_of("# Ada Quill\n\n## Formation\n\n**2016 : Diplôme de l'École Normale Supérieure de Lune**\n")
    (study,) = (fact for fact in cv.facts if isinstance(fact, Education))
    assert (study.institution and study.institution.text) == "École Normale Supérieure de Lune"


def test_a_bold_word_alone_is_no_course_of_study(cv_of: Callable[[str], CV]) -> None:
    text = "# Ada Quill\n\n## Education\n\n**BSc Physics**, University of Bath, 2019\n\n**Grades**\n\nFirst, 74%\n"
    assert [fact.degree for fact in cv_of(text).facts if isinstance(fact, Education)] == ["BSc"]


@pytest.mark.parametrize(
    ("line", "degree", "school"),
    [
        ("M.Sc. in Physics (honours), Bath-ENPC 2021-2022 (Second year)", "M.Sc.", "Bath-ENPC"),
        ("B.S. in Physics, minor in Economics, 2017-2020", "B.S.", None),
        ("1970 Promotion zum Dr. jur., Universität Bath", "Dr. jur.", "Universität Bath"),
    ],
)
def test_remarks_are_no_schools(cv_of: Callable[[str], CV], line: str, degree: str, school: str | None) -> None:
    cv = cv_of(f"# Ada Quill\n\n## Education\n\n- {line}\n")
    (study,) = (fact for fact in cv.facts if isinstance(fact, Education))
    assert (study.degree, study.institution and study.institution.text) == (degree, school)


def test_a_primary_school_is_kept_as_it_stands(cv_of: Callable[[str], CV]) -> None:
    cv = cv_of("# Ada Quill\n\n## Bildung\n\n- 1980-1984 Grundschule in Musterstadt\n- 2001 Diplom, Universität Bath\n")
    assert [fact.degree for fact in cv.facts if isinstance(fact, Education)] == ["Diplom"]
    assert [fact.text.text for fact in cv.facts if isinstance(fact, Item)] == ["1980-1984 Grundschule in Musterstadt"]
