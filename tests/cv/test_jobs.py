"""Jobs in layouts that CVs print them in: what is read of each, as (role, organisation, start, end, place)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.cv.facts_json import as_json
from cvgraph.cv.model import CV, Education, Position

CvOf = Callable[[str], CV]
Job = tuple[str | None, ...]
LABS = "### Example Labs\nCambridge, MA\n\n**Director** (2019 – present)\n\n**Engineer** (2015 – 2019)\n"
LAYOUTS: list[tuple[str, list[Job]]] = [
    (
        LABS,
        [
            ("Director", "Example Labs", "2019", "present", "Cambridge, MA"),
            ("Engineer", "Example Labs", "2015", "2019", "Cambridge, MA"),
        ],
    ),
    (
        "2016-2019 Postdoc, Instituto de Agua, Valencia\nene. 2012 - jun. 2012 Engineer, Brisa Ltd.\n",
        [
            ("Postdoc", "Instituto de Agua", "2016", "2019", "Valencia"),
            ("Engineer", "Brisa Ltd.", "2012-01", "2012-06", None),
        ],
    ),
    (
        "- Engineer, Kestrel Robotics, Lyon, France, 2020",
        [("Engineer", "Kestrel Robotics", "2020", "2020", "Lyon, France")],
    ),
    (
        "- **Engineer**, Brisa Ltd., Boston, USA \\hfill 2020",
        [("Engineer", "Brisa Ltd.", "2020", "2020", "Boston, USA")],
    ),
    ("- Engineer, Ministry of Roads (Bonn), 2020", [("Engineer", "Ministry of Roads", "2020", "2020", "Bonn")]),
    ("### Other\n\n- Engineer, Brisa Ltd., 2020", [("Engineer", "Brisa Ltd.", "2020", "2020", None)]),
    ("- 2015.04 - 2019.03，博士后，青禾研究院", [("博士后", "青禾研究院", "2015-04", "2019-03", None)]),
]


@pytest.mark.parametrize(("text", "expected"), LAYOUTS)
def test_jobs_are_read_in_every_layout(cv_of: CvOf, text: str, expected: list[Job]) -> None:
    found = as_json(cv_of(f"## Experience\n\n{text}\n"))["positions"]
    assert isinstance(found, list)
    assert [
        tuple(one[key] for key in ("role", "organization", "start", "end", "location")) for one in found
    ] == expected


def test_a_job_under_currently_goes_on(cv_of: CvOf) -> None:
    (job,) = as_json(cv_of("## Currently\n\nLecturer at the University of Graniton\n"))["positions"]  # type: ignore[misc]
    assert (job["role"], job["end"]) == ("Lecturer", "present")


@pytest.mark.parametrize(
    "text", ["# Currículo de Ada Quill\n", "# CV\n\n## Contact\n\n| | |\n|---|---|\n| Name | Dr. Ada Quill |\n"]
)
def test_the_owner_is_named_in_a_title_or_a_table(cv_of: CvOf, text: str) -> None:
    assert as_json(cv_of(text))["name"] == "Ada Quill"


def test_a_thesis_goes_on_within_its_quotation(cv_of: CvOf) -> None:
    text = '## Education\n\n- M.Div., Oak Seminary, 1998. Thesis: "The\n  Grammar of Lament".\n'
    (study,) = as_json(cv_of(text))["education"]  # type: ignore[misc]
    assert (study["degree"], study["thesis"]) == ("M.Div.", "The Grammar of Lament")


ROWS = """# Ada Quill

## Experience

**Stargazer at “Blue” café**, July 2017 – August 2018

Duties: sweeping the dome at the 2017 Star Fair and telling guests about the moons.

**Night porter**, Hotel Orion, 2015 – 2016 [*website link*](https://orion.example)

Duties: opening doors.
"""


def test_bold_words_part_at_an_at_and_duties_say_nothing_of_dates(cv_of: CvOf) -> None:
    first, second = (fact for fact in cv_of(ROWS).facts if isinstance(fact, Position))
    assert (first.roles[0].text, first.organization and first.organization.text) == ("Stargazer", "“Blue” café")
    assert [when.text for when in first.periods] == ["July 2017 – August 2018"]
    assert (second.roles[0].text, second.organization and second.organization.text) == ("Night porter", "Hotel Orion")


CAREER = """# Ada Quill

## Academic Career

<div>Since Sept. 2018</div>
<div>Maître de conférences, Université de Lune &amp; Institut de Marée de Lune-Nord (IML), Paris, France.</div>

<div>Sept. 2015–Jan. 2018</div>
<div>Doctorate in Physics, Université de Lune, Lille, France.<br/>Advisor: Ben Marsh. Title: <em>On Tides</em>.<br/>
Thesis defended on November 17th, 2017.</div>
"""


def test_a_row_with_a_long_french_name_is_a_job_and_a_date_in_a_sentence_opens_none(cv_of: CvOf) -> None:
    facts = [fact for fact in cv_of(CAREER).facts if isinstance(fact, Position | Education)]
    assert [type(fact).__name__ for fact in facts] == ["Position", "Education"]
    job, study = facts
    assert isinstance(job, Position)
    assert (job.roles[0].text, job.location and job.location.text) == ("Maître de conférences", "Paris, France")
    assert isinstance(study, Education)
    assert study.thesis
    assert study.thesis.title.text.rstrip(".") == "On Tides"
