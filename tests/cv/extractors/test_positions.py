"""Jobs in the layouts CVs set them in, several in one document among them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from cvgraph.cv.facts_json import as_json
from cvgraph.cv.model import CV, Education, Position

JOBS = [
    "- Lecturer, University of Bath, 2014 - 2016",
    "- 2014-2016 Lecturer, University of Bath",
    "### Lecturer\n\nUniversity of Bath\n\n2014 - 2016",
    "**Lecturer** at University of Bath, 2014–2016",
    "**University of Bath** \t 2014 - 2016\n*Lecturer*",
    "#### 2014 - 2016\n\n**Lecturer** at University of Bath",
    "### Lecturer / University of Bath\n*2014 - 2016*",
]


@pytest.mark.parametrize("text", JOBS)
def test_every_layout_gives_the_same_job(cv_of: Callable[[str], CV], text: str) -> None:
    (job,) = (f for f in cv_of(f"# Ada Quill\n\n## Experience\n\n{text}\n").facts if isinstance(f, Position))
    assert job.organization
    assert ([role.text for role in job.roles], job.organization.text) == (["Lecturer"], "University of Bath")
    assert (job.periods[0].years[0], job.periods[0].years[-1]) == (2014, 2016)


def test_a_degree_under_experience_is_a_study(cv_of: Callable[[str], CV]) -> None:
    found = cv_of("# Ada Quill\n\n## Experience\n\n- PhD in Logic, University of Bath, 2014 - 2016\n").facts
    assert [type(fact) for fact in found if isinstance(fact, Education | Position)] == [Education]


def test_a_job_that_goes_on_has_no_end(cv_of: Callable[[str], CV]) -> None:
    (job,) = (
        fact
        for fact in cv_of("# Ada Quill\n\n## Experience\n\n- Reader, University of Bath, since 2014\n").facts
        if isinstance(fact, Position)
    )
    assert job.periods[0].ongoing


Facts = dict[str, Any]


def job(role: str | None, organization: str | None, start: str | None, end: str, location: str | None = None) -> Facts:
    """A position as the facts have it."""
    return {"organization": organization, "role": role, "start": start, "end": end, "location": location}


POSITIONS = {
    "the title in brackets behind the employer": (
        """
* **April 2022 - Present:** Harbour Institute, Inc. (Lecturer / Teaching Assistant)
* **July 2021 - March 2022:** Bay University, Department of Tides (Research Assistant)
""",
        [
            job("Lecturer / Teaching Assistant", "Harbour Institute, Inc.", "2022-04", "present"),
            job("Research Assistant", "Bay University, Department of Tides", "2021-07", "2022-03"),
        ],
    ),
    "labels in bold above lists": (
        """
### Data Scientist

Quill Systems, Boston, MA

July 2020 - August 2024

**Achievements**
- Brought the award-winning Q1 2023 release out.

**Activities**
- Led a team.

### Engineer

Reed Works, Bethesda, MD

May 2018 - June 2020

**Achievements**
- Built a pipeline.
""",
        [
            job("Data Scientist", "Quill Systems", "2020-07", "2024-08", "Boston, MA"),
            job("Engineer", "Reed Works", "2018-05", "2020-06", "Bethesda, MD"),
        ],
    ),
    "lines that break in mid-phrase": (
        """
2020-21 \u2014 Senior Adviser, Ministry of Tides,
Government of Examplia.

2010- Visitor, Department of Policy, St Ann's College,
Bay University.
""",
        [
            job("Senior Adviser", "Ministry of Tides, Government of Examplia", "2020", "2021"),
            job("Visitor", "Department of Policy, St Ann's College, Bay University", "2010", "present"),
        ],
    ),
    "a bullet that speaks of service below an employer that no word tells": (
        """
**Sales Assistant** | Marlow's Menswear
*May 2022 - May 2024*

- Specialised in customer service
""",
        [job("Sales Assistant", "Marlow's Menswear", "2022-05", "2024-05")],
    ),
    "the title in a bullet below the employer": (
        """
**Bay University**, 2020 - Now

- Graduate Teaching Assistant, Department of Tides:

**QUILL/REED**, 2018 - 2019

- Data Scientist
""",
        [
            job("Graduate Teaching Assistant", "Bay University", "2020", "present"),
            job("Data Scientist", "QUILL/REED", "2018", "2019"),
        ],
    ),
    "place and time in bullets": (
        """
* **Data Scientist**, *Bank of Examplia*,
  * Bath, UK
  * Nov 2018 - present

* **Guest Researcher**, *Institute of Tides (IT)*
  * Sept 2016 - Sept 2017
""",
        [
            job("Data Scientist", "Bank of Examplia", "2018-11", "present", "Bath, UK"),
            job("Guest Researcher", "Institute of Tides (IT)", "2016-09", "2017-09"),
        ],
    ),
    "rows without a date go on with the row above": (
        """
| | |
|---|---|
| since 2025 | **Scientist**, Tide Biosciences |
|  | System Integration |
| 2023 -- 2024 | **Postdoctoral Researcher**, Bay University |
|  | Waves Group |
""",
        [
            job("Scientist", "Tide Biosciences", "2025", "present"),
            job("Postdoctoral Researcher", "Bay University", "2023", "2024"),
        ],
    ),
    "a postdoc is a job in Chinese too": (
        "* 2021.10-2024.03 北京大学 医学教育发展中心，博士后",
        [job("博士后", "北京大学", "2021-10", "2024-03")],
    ),
    "accents left out": (
        "* Maitre de conferences à l'Université de Bath (1992 - 2009)",
        [job("Maitre de conferences", "Université de Bath", "1992", "2009")],
    ),
    "the group it was held in": (
        "* 2017 - 2019: Postdoctoral Researcher with the Waves Lab, Bay University",
        [job("Postdoctoral Researcher", "Waves Lab, Bay University", "2017", "2019")],
    ),
    "a job that goes on since nobody says when": (
        "**Research Associate** (Present)\nBay University, Bath, UK\n- Maps of tides",
        [job("Research Associate", "Bay University", None, "present", "Bath, UK")],
    ),
}


@pytest.mark.parametrize("layout", POSITIONS)
def test_whole_entries_as_people_set_them(cv_of: Callable[[str], CV], layout: str) -> None:
    text, expected = POSITIONS[layout]
    facts = as_json(cv_of(f"# Ada Quill\n\n## Experience\n\n{text}\n"))
    assert (facts["positions"], facts["awards"]) == (expected, [])


def test_a_remark_in_brackets_belongs_to_the_title(cv_of: Callable[[str], CV]) -> None:
    text = "### Star Nursery\nScheduler (volunteer)\t2018 - present\n\n- Made a plan.\n"
    (job,) = (fact for fact in cv_of(f"# Ada Quill\n\n## Experience\n\n{text}").facts if isinstance(fact, Position))
    assert ([role.text for role in job.roles], job.organization and job.organization.text) == (
        ["Scheduler (volunteer)"],
        "Star Nursery",
    )
