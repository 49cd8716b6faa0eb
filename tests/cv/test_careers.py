"""The same jobs and studies, printed in many layouts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.cv.facts_json import as_json
from cvgraph.cv.model import CV, Education, Position

CvOf = Callable[[str], CV]

JOB = {
    "organization": "Institute of Marine Science",
    "role": "Research Engineer",
    "start": "2018",
    "end": "2020",
    "location": None,
}
SECOND = {
    "organization": "Harbour Systems GmbH",
    "role": "Data Analyst",
    "start": "2015",
    "end": "2017",
    "location": None,
}

LAYOUTS = {
    "heading, date, italic title": """
### Institute of Marine Science

2018 - 2020

*Research Engineer*

- Built a thing

### Harbour Systems GmbH

2015 - 2017

*Data Analyst*
""",
    "bold organisation, italic title, bold date": """
**Institute of Marine Science**

*Research Engineer*

**2018 - 2020**

- Built a thing

**Harbour Systems GmbH**

*Data Analyst*

**2015 - 2017**
""",
    "title first, with breaks": """
**Research Engineer**, *Institute of Marine Science*\\
2018 - 2020

**Data Analyst**, *Harbour Systems GmbH*\\
2015 - 2017
""",
    "title, organisation, date in a bullet": """
- Research Engineer, Institute of Marine Science, 2018-2020
- Data Analyst, Harbour Systems GmbH, 2015-2017
""",
    "organisation, title, date in a bullet": """
- Institute of Marine Science, Research Engineer, 2018-2020
- Harbour Systems GmbH, Data Analyst, 2015-2017
""",
    "date first": """
- 2018 \u2013 2020: Research Engineer, Institute of Marine Science
- 2015 \u2013 2017: Data Analyst, Harbour Systems GmbH
""",
    "bold title at organisation": """
- **Research Engineer** at Institute of Marine Science (2018-2020)
- **Data Analyst** at Harbour Systems GmbH (2015-2017)
""",
    "date in the heading": """
### Research Engineer, Institute of Marine Science (2018 - 2020)

Built a thing with many other people over the course of two long years.

### Data Analyst, Harbour Systems GmbH (2015 - 2017)
""",
    "a table": """
| When | What | Where |
| --- | --- | --- |
| 2018 - 2020 | Research Engineer | Institute of Marine Science |
| 2015 - 2017 | Data Analyst | Harbour Systems GmbH |
""",
    "plain lines": """
Institute of Marine Science\\
Research Engineer\\
2018 - 2020

Harbour Systems GmbH\\
Data Analyst\\
2015 - 2017
""",
    "plain paragraphs without marks": """
Institute of Marine Science

Research Engineer

2018 - 2020

Harbour Systems GmbH

Data Analyst

2015 - 2017
""",
    "employer above, titles below": """
- **Institute of Marine Science**
  - Research Engineer, 2018 - 2020
- **Harbour Systems GmbH**
  - Data Analyst, 2015 - 2017
""",
    "title above, employer in the bullet below": """
- 2018 - 2020 Research Engineer
    - Institute of Marine Science
- 2015 - 2017 Data Analyst
    - Harbour Systems GmbH
""",
    "tabs": (
        "\n2018 - 2020\tResearch Engineer\tInstitute of Marine Science\n"
        "\n2015 - 2017\tData Analyst\tHarbour Systems GmbH\n"
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_a_job_is_the_same_in_every_layout(cv_of: CvOf, layout: str) -> None:
    cv = cv_of(f"# Ada Quill\n\n## Experience\n{layout}")
    assert as_json(cv)["positions"] == [JOB, SECOND]


PLACES = [
    ("Intern, Acme Inc, Berlin, Germany, 2019", "Acme Inc", "Berlin, Germany"),
    ("Intern, Acme Inc, Remote, 2019", "Acme Inc", "Remote"),
    ("Intern, University of California, Los Angeles, 2019", "University of California, Los Angeles", None),
    ("Intern, Acme Inc, Austin, TX, 2019", "Acme Inc", "Austin, TX"),
    ("Intern, Acme Inc, Boston, MA, 2019", "Acme Inc", "Boston, MA"),
    ("Intern, Acme Inc, 2019", "Acme Inc", None),
]


@pytest.mark.parametrize(("line", "organization", "place"), PLACES, ids=[row[0] for row in PLACES])
def test_a_place_is_told_from_the_name_before_it(cv_of: CvOf, line: str, organization: str, place: str | None) -> None:
    cv = cv_of(f"# Ada Quill\n\n## Experience\n\n- {line}\n")
    (job,) = (fact for fact in cv.facts if isinstance(fact, Position))
    assert job.organization is not None
    assert (job.organization.text, job.location and job.location.text) == (organization, place)


def test_several_titles_and_several_intervals_stay_several(cv_of: CvOf) -> None:
    entry = "### Acme Inc\n\nMay 2020 - Aug. 2020, Oct. 2020 - Dec. 2020\n\n*Intern, Analyst*\n"
    (job,) = (fact for fact in cv_of(f"# Ada Quill\n\n## Experience\n\n{entry}").facts if isinstance(fact, Position))
    assert [role.text for role in job.roles] == ["Intern", "Analyst"]
    assert [when.edtf for when in job.periods] == ["2020-05/2020-08", "2020-10/2020-12"]


def test_nothing_is_borrowed_from_a_neighbour(cv_of: CvOf) -> None:
    jobs = "### Acme Inc\n\n2020 - 2021\n\n*Berlin, Germany*\n\n### Bolt Ltd\n\n*Analyst*\n"
    cv = cv_of(f"# Ada Quill\n\n## Experience\n\n{jobs}")
    first, second = (fact for fact in cv.facts if isinstance(fact, Position))
    assert (first.roles, second.periods, second.location) == ((), (), None)


def test_a_degree_under_experience_is_a_study_and_a_job_under_education_a_job(cv_of: CvOf) -> None:
    cv = cv_of(
        "# Ada Quill\n\n## Experience\n\n- PhD in Physics, Example University, 2010-2014\n\n"
        "## Education\n\n- Research Assistant, Example Lab, 2014-2015\n- BSc in Physics, Example University, 2010\n"
    )
    kinds = [type(fact) for fact in cv.facts if isinstance(fact, Education | Position)]
    assert kinds == [Education, Position, Education]


STUDIES = [
    ("PhD in Physics, Example University, 2010-2014", "PhD", "Physics", "Example University"),
    ("Ph.D. Physics, Example University, 2014", "Ph.D.", "Physics", "Example University"),
    ("2014 M.S. in Earth Science, Example University", "M.S.", "Earth Science", "Example University"),
    ("**M. Sc. in Physics**, 2014, Example University, Germany.", "M. Sc.", "Physics", "Example University"),
    ("*Master of Arts*, History, Example University (2014)", "Master of Arts", "History", "Example University"),
    ("M.A. Example University, 2014", "M.A.", None, "Example University"),
    ("2014\tEXAMPLE UNIVERSITY, B.A. Biology", "B.A.", "Biology", "EXAMPLE UNIVERSITY"),
    (
        "**Master of Public Affairs**, Tides, *Example University*",
        "Master of Public Affairs",
        "Tides",
        "Example University",
    ),
    ("Maitrise de physique à l'Université de Nantes (1985)", "Maitrise", "physique", "Université de Nantes"),
    ("DEA d'Astrophysique à Paris 7 (1989)", "DEA", "Astrophysique", "Paris 7"),
    ("Promotion der Informatik, Hochschule Beispiel, 2014", "Promotion", "Informatik", "Hochschule Beispiel"),
    ("Studium von Recht, Ethik und Kunst an der Universität Bath", "Studium", None, "Universität Bath"),
    ("Especialista en Mareas. Universidad de Ejemplo, 2010", "Especialista", "Mareas", "Universidad de Ejemplo"),
    ("**MSc in Tides**, [École Nationale](https://e.example) - _(current)_", "MSc", "Tides", "École Nationale"),
    ("2014.09 ~ 2018.06, Ph.D, EXU, Bath, UK", "Ph.D", None, "EXU"),
    ("2021 年毕业于东京大学 经济学院，经济学博士", "博士", "经济学", "东京大学"),
    ("博士（专业），加州大学戴维斯分校，2011年", "博士", None, "加州大学戴维斯分校"),
    ("BSc (Hons) in Physics, Example University, 2014", "BSc (Hons)", "Physics", "Example University"),
]


@pytest.mark.parametrize(("line", "degree", "field", "school"), STUDIES, ids=[row[0] for row in STUDIES])
def test_a_degree_its_field_and_its_school(cv_of: CvOf, line: str, degree: str, field: str | None, school: str) -> None:
    (study,) = (f for f in cv_of(f"# Ada Quill\n\n## Education\n\n- {line}\n").facts if isinstance(f, Education))
    assert study.institution is not None
    assert (study.degree, study.institution.text) == (degree, school)
    assert field is None or study.field == field


DETAILS = """# Ada Quill

## Education

### Example University

2010 - 2014

PhD in Physics

GPA: 3.9 out of 4.0

Thesis: Waves that go on and

on for ever [arXiv:1401.01234]

Advisors: Prof. Bo Reed, Dr. Cy Holt and Dee Marsh

Teaching assistantship:

- PHYS 101: Mechanics, Fall 2011
"""


def test_what_is_labelled_is_read(cv_of: CvOf) -> None:
    (study,) = (fact for fact in cv_of(DETAILS).facts if isinstance(fact, Education))
    assert study.grade is not None
    assert (study.grade.value, study.grade.scale, study.grade.current) == ("3.9", "4.0", False)
    assert study.thesis is not None
    assert study.thesis.title.text == "Waves that go on and on for ever"
    assert [(one.scheme, one.value) for one in study.thesis.identifiers] == [("arxiv", "1401.01234")]
    assert [name.text for name in study.advisors] == ["Bo Reed", "Cy Holt", "Dee Marsh"]
    (course,) = study.courses
    assert (course.code, course.title.text, course.part, course.when and course.when.edtf) == (
        "PHYS 101",
        "Mechanics",
        "assisted",
        "2011-23",
    )


ASIDE = [
    (
        "Intern, Chair of Art (Prof. Reed), Art School, 2019",
        "Chair of Art, Art School",
        "Prof. Reed",
    ),
    ("Intern, Centre for Examples (CfE), 2019", "Centre for Examples (CfE)", None),
]


@pytest.mark.parametrize(("line", "name", "remark"), ASIDE, ids=[row[1] for row in ASIDE])
def test_a_remark_in_brackets_is_a_note_and_an_abbreviation_part_of_the_name(
    cv_of: CvOf, line: str, name: str, remark: str | None
) -> None:
    cv = cv_of(f"# Ada Quill\n\n## Experience\n\n- {line}\n")
    (job,) = (fact for fact in cv.facts if isinstance(fact, Position))
    assert job.organization is not None
    assert (job.organization.text, [note.text for note in job.notes]) == (name, [remark] if remark else [])


def test_a_grade_within_the_line_is_read(cv_of: CvOf) -> None:
    cv = cv_of("# Ada Quill\n\n## Education\n\n- MSc in Physics, Example University, 2010-2012, Grade: 1.3\n")
    (study,) = (fact for fact in cv.facts if isinstance(fact, Education))
    assert study.grade is not None
    assert (study.grade.value, study.notes) == ("1.3", ())


def test_an_entry_that_lacks_a_part_is_noticed(cv_of: CvOf) -> None:
    cv = cv_of("# Ada Quill\n\n## Experience\n\n- Research Engineer, 2018-2020\n")
    assert [finding.message for finding in cv.findings if finding.code == "W202"] == ["job without employer"]


def test_a_heading_gives_its_title_to_the_jobs_below_it(cv_of: CvOf) -> None:
    jobs = "- University of Bath, 2010 - 2012\n- Dean, Abbey School, 2014\n"
    cv = cv_of(f"# Ada Quill\n\n## Education\n\nPhD, 2009\n\n## Visiting Professor\n\n{jobs}")
    assert [job["role"] for job in as_json(cv)["positions"]] == ["Visiting Professor", "Dean"]
    assert not any("without title" in finding.message for finding in cv.findings)


STUDIES = [
    ("May 2004: “Dr.rer.nat” in Mathematics, University of Graz, Austria.", "Dr.rer.nat", "Mathematics"),
    ("2001 — Title of Docent, University of Helsinki", "Title of Docent", None),
    ("1985 — Matriculation examination, Example School", "Matriculation examination", None),
    ("Ingénieur, École des Exemples, 2010 - 2013", "Ingénieur", None),
]
SCHOOLS = [
    ("MSc in Physics | SUNY at Albany, USA | 2019 – 2023", "SUNY at Albany"),
    ("MSc in Physics, UT Austin, USA, 2019", "UT Austin"),
    ("MSc in Physics, Lomonosov University, Moscow, Russia, 2019", "Lomonosov University"),
]


@pytest.mark.parametrize(("line", "school"), SCHOOLS)
def test_the_short_name_of_a_school_is_no_town(cv_of: CvOf, line: str, school: str) -> None:
    (study,) = as_json(cv_of(f"# Ada Quill\n\n## Education\n\n- {line}\n"))["education"]
    assert study["institution"] == school


@pytest.mark.parametrize(("line", "degree", "field"), STUDIES)
def test_degrees_as_they_are_written(cv_of: CvOf, line: str, degree: str, field: str | None) -> None:
    (study,) = as_json(cv_of(f"# Ada Quill\n\n## Education\n\n- {line}\n"))["education"]
    assert (study["degree"], study["field"]) == (degree, field)


def test_the_full_stop_of_a_list_does_not_belong_to_the_place(cv_of: CvOf) -> None:
    cv = cv_of("# Ada Quill\n\n## Positions\n\n- 2005-2006: Post-doc, Centre for Tides, University of Bath, USA.\n")
    assert as_json(cv)["positions"][0]["location"] == "USA"


def test_a_degree_behind_an_advisor_is_nobody(cv_of: CvOf) -> None:
    text = "# Ada Quill\n\n## Education\n\n- PhD in Tides, University of Bath, 2010\n  - Advisor: Bo Reed, PhD\n"
    (study,) = as_json(cv_of(text))["education"]
    assert study["advisors"] == ["Bo Reed"]


HEADED = """# Ada Quill

## Position

#### 08/2015 - present: Postdoctoral fellow
**Columbus University**<br/>
Department of Tides<br/>
_Advisor:_ Prof. Bo Reed<br/>

## Education

#### 12/2010 - 07/2015: PhD
**Institute for Tides**<br/>
**Royal Academy of Arts and Sciences**<br/>
_Thesis:_ Grouping of objects<br/>

#### 09/2008 - 08/2010: MSc, Graduated _Cum Laude_
**Maastricht University**<br/>
"""


def test_the_employer_in_bold_below_a_heading_with_a_date_and_a_title_belongs_to_it(cv_of: CvOf) -> None:
    facts = as_json(cv_of(HEADED))
    assert [(job["role"], job["organization"], job["start"]) for job in facts["positions"]] == [
        ("Postdoctoral fellow", "Columbus University", "2015-08")
    ]
    assert [(one["degree"], one["field"], one["institution"], one["end"]) for one in facts["education"]] == [
        ("PhD", None, "Institute for Tides", "2015-07"),
        ("MSc", None, "Maastricht University", "2010-08"),
    ]


def test_the_field_stands_in_the_line_below_a_bare_degree(cv_of: CvOf) -> None:
    hull = "**University of Hull** *2017 - 2018*  \nMSc   (Distinction)  \nAdvanced Computing"
    bath = "**University of Bath** *2018 - 2020*  \nMPhil/PhD  \nMedical Physics"
    first, second = as_json(cv_of(f"# Ada Quill\n\n## Education\n\n{hull}\n\n{bath}\n"))["education"]
    assert (first["degree"], first["field"]) == ("MSc", "Advanced Computing")
    assert (second["degree"], second["field"]) == ("MPhil/PhD", "Medical Physics")


EMPLOYERS = [
    ("- (2017 -- Present) **Teaching assistant** -- UCLouvain, Belgium", "UCLouvain", "Belgium"),
    ("- (2017 -- Present) **Teaching assistant** -- Vienna, Austria", None, "Vienna, Austria"),
    ("- Teaching assistant, Smallville, MA, 2017", None, "Smallville, MA"),
    ("- **Internship** at Branch Office Peking, 2017", "Branch Office Peking", None),
    (
        "### Associate Director - Advisory Services\n**Moony's Analytics** | *2017*\n\nI led it.",
        "Moony's Analytics",
        None,
    ),
]


@pytest.mark.parametrize(("entry", "employer", "place"), EMPLOYERS)
def test_the_employer_is_told_from_the_place_and_the_title(
    cv_of: CvOf, entry: str, employer: str | None, place: str | None
) -> None:
    (job,) = as_json(cv_of(f"# Ada Quill\n\n## Experience\n\n{entry}\n"))["positions"]
    assert (job["organization"], job["location"]) == (employer, place)
