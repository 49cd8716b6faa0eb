"""Entries under no heading that is known: they are found, and each is what it contains."""

from __future__ import annotations

from collections.abc import Callable

from cvgraph.cv.facts_json import as_json
from cvgraph.cv.model import CV, Activity, Award, Contact, Education, Position

TABLE = """# Ada Quill

ada@example.org

| | |
|---|---|
| since 10/2019 | Professor at **Example University** |
| 2015 - 2019 | Research Fellow at **Institute of Engines** |
| 2010 - 2015 | PhD in Mathematics, University of Oxford |
| 2016 | Best Paper Award, Conference on Engines |
| 2018 - 2020 | Board member, Society of Engines |
| 1985 | born in Bath |
"""
DATES_AS_HEADINGS = """# CURRICULUM

#### May 2019 - Present (3 yrs 2 mon.)

**Developer** at [Acme](https://acme.example)

* Wrote code

#### Nov 2016 - April 2019

**Web Developer** at Widgets

#### July 2015 - Aug 2015

**Intern** at Gadgets Ltd
"""


def test_a_table_of_years_is_read_by_what_its_rows_contain(cv_of: Callable[[str], CV]) -> None:
    found = cv_of(TABLE)
    jobs = [fact for fact in found.facts if isinstance(fact, Position)]
    assert [(job.roles[0].text, job.organization and job.organization.text) for job in jobs] == [
        ("Professor", "Example University"),
        ("Research Fellow", "Institute of Engines"),
    ]
    assert [fact.degree for fact in found.facts if isinstance(fact, Education)] == ["PhD"]
    assert [fact.name.text for fact in found.facts if isinstance(fact, Award)] == [
        "Best Paper Award, Conference on Engines"
    ]
    assert [fact.organization.text for fact in found.facts if isinstance(fact, Activity)] == ["Society of Engines"]


def test_what_is_private_among_them_is_kept_out(cv_of: Callable[[str], CV]) -> None:
    private = [fact for fact in cv_of(TABLE).facts if isinstance(fact, Contact) and fact.kind == "private"]
    assert ["born in Bath" in fact.mention.text for fact in private] == [True]


def test_contacts_above_the_entries_stay_contacts(cv_of: Callable[[str], CV]) -> None:
    contacts = [fact for fact in cv_of(TABLE).facts if isinstance(fact, Contact)]
    assert "ada@example.org" in [fact.mention.text for fact in contacts if fact.kind == "email"]


def test_a_date_stands_above_the_job_it_dates(cv_of: Callable[[str], CV]) -> None:
    jobs = [fact for fact in cv_of(DATES_AS_HEADINGS).facts if isinstance(fact, Position)]
    assert [(job.roles[0].text, job.organization and job.organization.text) for job in jobs] == [
        ("Developer", "Acme"),
        ("Web Developer", "Widgets"),
        ("Intern", "Gadgets Ltd"),
    ]
    assert [job.periods[0].ongoing for job in jobs] == [True, False, False]


def test_two_dated_lines_at_the_top_are_no_career(cv_of: Callable[[str], CV]) -> None:
    found = cv_of("# Ada Quill\n\nLast updated: May 2023\n\nVersion of June 2023\n\n## Skills\n\n- Logic\n")
    assert not [fact for fact in found.facts if isinstance(fact, Position | Education)]


def test_an_unknown_section_keeps_the_heading_above_its_entries(cv_of: Callable[[str], CV]) -> None:
    text = "### Tide Table Framework :link:\n\n- Since May 2019: Engineer\n- 2017 - 2018: Intern\n"
    facts = as_json(cv_of(f"# Ada Quill\n\n## Education\n\n- PhD, Bay University\n\n## Things :wave:\n\n{text}"))[
        "positions"
    ]
    assert [job["organization"] for job in facts] == ["Tide Table Framework", "Tide Table Framework"]


def test_dated_entries_under_research_tell_by_themselves_what_they_are(cv_of: Callable[[str], CV]) -> None:
    text = """# Ada Quill

## Research

### Tide Lab, University of Bath
June 2020 -- Sep. 2020

- I counted waves.

### Star Group, University of York
July 2019 -- Aug. 2019

- I counted stars.
"""
    facts = as_json(cv_of(text))
    found = [job["organization"] for job in facts["positions"]]
    assert (found, facts["interests"]) == (["Tide Lab, University of Bath", "Star Group, University of York"], [])


def test_schools_that_were_attended_are_no_jobs(cv_of: Callable[[str], CV]) -> None:
    text = """# Ada Quill

## Education

PhD, University of Bath, 2014

## Methods attended

- Multilevel Models

  12th Summer School in Methods, Bamberg

  13.02.2015 - 20.02.2015

- Time Series

  13th Summer School in Methods, Bath

  07.08.2016 - 11.08.2016
"""
    assert as_json(cv_of(text))["positions"] == []


def test_one_job_under_research_is_a_job(cv_of: Callable[[str], CV]) -> None:
    employer = "**University of Bath** · Supervisor: Dr. Bo Reed · *Sep 2024 – Present*"
    job = f"### Tide Research Assistant\n{employer}\n\n- Made models\n"
    facts = as_json(cv_of(f"# Ada Quill\n\n## Research\n\n{job}\n## Education\n\nPhD, University of Bath, 2020\n"))
    (position,) = facts["positions"]
    assert (position["role"], position["organization"]) == ("Tide Research Assistant", "University of Bath")
    assert (position["start"], position["end"], facts["interests"]) == ("2024-09", "present", [])
