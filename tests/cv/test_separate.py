"""Several stays in one line, and entries that only say that something ended."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.cv.facts_json import as_json
from cvgraph.cv.model import CV

CvOf = Callable[[str], CV]
JOBS = [
    (
        "- Professor, Abbey University, 2010-2018; Chair of the Department of Theology, 2014-2016.",
        [("Professor", "2010", "2018"), ("Chair of the Department of Theology", "2014", "2016")],
    ),
    ("- 2012: Lecturer; tutor, Abbey University", [("Lecturer", "2012", "2012")]),
]


@pytest.mark.parametrize(("line", "expected"), JOBS)
def test_each_title_with_a_date_or_an_organisation_is_a_job(
    cv_of: CvOf, line: str, expected: list[tuple[str, ...]]
) -> None:
    positions = as_json(cv_of(f"## Experience\n\n{line}\n"))["positions"]
    assert isinstance(positions, list)
    assert [(one["role"].split(",")[0], one["start"], one["end"]) for one in positions] == expected


def test_a_degree_beside_a_job_is_a_course_of_study(cv_of: CvOf) -> None:
    rows = "| | |\n|---|---|\n| 1977 bis 1981 | Rechtsreferendar; 1980 Promotion, Universität Lindental |\n"
    facts = as_json(cv_of(f"## Werdegang\n\n{rows}"))
    assert [one["role"] for one in facts["positions"]] == ["Rechtsreferendar"]  # type: ignore[attr-defined]
    assert [one["end"] for one in facts["education"]] == ["1980"]  # type: ignore[attr-defined]


def test_offices_in_one_line_are_activities_and_share_its_date(cv_of: CvOf) -> None:
    line = "- 1998-2013: President of the Road Academy; Member of the Map Society (since 2005)"
    facts = as_json(cv_of(f"## Service\n\n{line}\n"))
    assert facts["service"] == ["President of the Road Academy", "Member of the Map Society"]


@pytest.mark.parametrize("line", ["2013: Retirement from the Ministry of Roads", "2013: Retired"])
def test_an_end_is_no_job(cv_of: CvOf, line: str) -> None:
    cv = cv_of(f"## Experience\n\n- 1990-2013: Engineer, Ministry of Roads\n- {line}\n")
    assert [one["role"] for one in as_json(cv)["positions"]] == ["Engineer"]  # type: ignore[attr-defined]
    assert any(finding.code == "I203" for finding in cv.findings)
