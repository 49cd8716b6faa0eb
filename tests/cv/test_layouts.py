"""Stretches of CVs as people set them, and the facts in them: whole entries rather than single rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from cvgraph.cv.facts_json import as_json
from cvgraph.cv.model import CV

Facts = dict[str, Any]


def job(role: str | None, organization: str | None, start: str, end: str, location: str | None = None) -> Facts:
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
}


@pytest.mark.parametrize("layout", POSITIONS)
def test_positions(cv_of: Callable[[str], CV], layout: str) -> None:
    text, expected = POSITIONS[layout]
    facts = as_json(cv_of(f"# Ada Quill\n\n## Experience\n\n{text}\n"))
    assert (facts["positions"], facts["awards"]) == (expected, [])


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


def test_an_unknown_section_keeps_the_heading_above_its_entries(cv_of: Callable[[str], CV]) -> None:
    text = "### Tide Table Framework :link:\n\n- Since May 2019: Engineer\n- 2017 - 2018: Intern\n"
    facts = as_json(cv_of(f"# Ada Quill\n\n## Education\n\n- PhD, Bay University\n\n## Things :wave:\n\n{text}"))[
        "positions"
    ]
    assert [job["organization"] for job in facts] == ["Tide Table Framework", "Tide Table Framework"]


def test_a_table_of_skills_has_a_head(cv_of: Callable[[str], CV]) -> None:
    table = "| Category | Skills |\n|---|---|\n| Programming | Python, SQL |\n| Tools | Excel |\n"
    cv = cv_of(f"# Ada Quill\n\n## Technical Skills\n\n{table}")
    assert as_json(cv)["skills"] == ["Python", "SQL", "Excel"]
