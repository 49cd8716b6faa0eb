"""Which headings open a section, and what stands in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.cv.sections import kind_of, likely_kind, sections
from cvgraph.document.model import Document

HEADINGS = [
    ("EDUCATION", "education"),
    ("2. Education", "education"),
    ("IV. Publications", "publications"),
    ("Education:", "education"),
    ("Awards, Honors and Achievements", "awards"),
    ("Honors & Awards", "awards"),
    ("Teaching: Lecturer, Example College", "teaching"),
    ("Publications (selected)", "publications"),
    ("My Publications", "publications"),
    ("Google", ""),
    ("", ""),
]


@pytest.mark.parametrize(("heading", "kind"), HEADINGS)
def test_a_heading_says_the_kind_of_its_section(heading: str, kind: str) -> None:
    assert kind_of(heading) == kind


DOCUMENTS = {
    "a section inside another one, and the rest of the outer one": (
        "# A B\n\n## Activities\n\n### Club\n\n2010\n\n### Reviewing\n\nICML\n\n### Choir\n\n2011\n",
        [("preamble", ""), ("activities", "Activities"), ("reviewing", "Reviewing"), ("activities", "Activities")],
    ),
    "headings of one level": (
        "# A B\n\n# Education\n\nx\n\n# Skills\n\ny\n",
        [("preamble", ""), ("education", "Education"), ("skills", "Skills")],
    ),
    "an unknown section": (
        "# A B\n\n## Education\n\nx\n\n## Pets\n\nCat\n",
        [("preamble", ""), ("education", "Education"), ("", "Pets")],
    ),
    "headings without a blank": (
        "# A B\n\n##education\n\n- x\n\n##skills\n\n- y\n",
        [("preamble", ""), ("education", "education"), ("skills", "skills")],
    ),
    "headings in bold": (
        "A B\n\n**Education**\n\nx\n\n**Skills**\n\ny\n",
        [("preamble", ""), ("education", "Education"), ("skills", "Skills")],
    ),
    "headings in capitals": (
        "A B\n\nEDUCATION\n\nx\n\nSKILLS\n\ny\n",
        [("preamble", ""), ("education", "EDUCATION"), ("skills", "SKILLS")],
    ),
    "no sections at all": ("Only text.\n", [("preamble", "")]),
}


@pytest.mark.parametrize(("text", "expected"), DOCUMENTS.values(), ids=DOCUMENTS)
def test_sections_follow_the_headings(
    document_of: Callable[[str], Document], text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(one.kind, one.title) for one in sections(document_of(text))] == expected


def test_a_label_is_no_heading(document_of: Callable[[str], Document]) -> None:
    text = "# A B\n\n## Education\n\n### Example University\n\nCoursework:\n\n- Algebra\n\n**Languages:** Dutch\n"
    assert [one.kind for one in sections(document_of(text))] == ["preamble", "education"]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Publications in Peer-Reviewed Journals", "publications"),
        ("PUBLICATIONS *ACCEPTED* IN JOURNALS", "publications"),
        ("Service to Academia", "activities"),
        ("Ongoing Academic Supervisions", "supervision"),
        ("Research, Service Experience", "interests"),
        ("Some Words of Mine", ""),
        ("A very long heading that goes on and on about many things of life", ""),
    ],
)
def test_the_main_word_of_a_heading_tells_its_kind(heading: str, kind: str) -> None:
    assert likely_kind(heading) == kind


def test_accents_tell_headings_of_two_languages_apart() -> None:
    assert (kind_of("Présentation"), kind_of("Presentation"), kind_of("Educacion")) == ("summary", "talks", "education")


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Research Assistant", "positions"),
        ("Visiting Professor", "positions"),
        ("Guest Lecturer", "positions"),
        ("Associate Editor", ""),
        ("PhD Student", ""),
        ("Teaching Assistant", "teaching"),
        ("Research Areas", "interests"),
    ],
)
def test_a_heading_that_is_the_title_of_a_job_opens_jobs(
    document_of: Callable[[str], Document], heading: str, kind: str
) -> None:
    found = sections(document_of(f"# Ada Quill\n\n## Education\n\nPhD, 2010\n\n## {heading}\n\nSomething\n"))
    assert [one.kind for one in found if one.title == heading] == [kind]
