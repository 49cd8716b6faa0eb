"""Sections of students: lists, tables, groups, and lines that go on."""

from __future__ import annotations

from collections.abc import Callable

from cvgraph.cv.model import CV, Item, Supervision

GROUPED = """# Ada Quill

## Supervision

### PhD students

- Bella Marsh, 2019–2023
- Cy Dunn, since 2022

**Master theses:**

1. Eva Fox. Counting stars with bees. 2020

### PhD committees

| 2024 | Mia Novak | Physics |
|------|-----------|---------|
| 2023 | Ivo Lund  | Law     |

## Talks

- Dust, Dust Days, 2018
"""

BELOW = """# Ada Quill

## Students

**Bella Marsh** (PhD, 2021)
Dissertation: "Tides at dawn"
Now a postdoc at Star Labs

**Cy Dunn** (MSc, 2020)
"""


def students(cv: CV) -> list[Supervision]:
    return [fact for fact in cv.facts if isinstance(fact, Supervision)]


def test_a_group_holds_for_those_below_it(cv_of: Callable[[str], CV]) -> None:
    found = [(one.student.text, one.level, one.role and one.role.text) for one in students(cv_of(GROUPED))]
    assert found == [
        ("Bella Marsh", "doctor", None),
        ("Cy Dunn", "doctor", None),
        ("Eva Fox", "master", None),
        ("Mia Novak", "doctor", "PhD committees"),
        ("Ivo Lund", "doctor", "PhD committees"),
    ]


def test_a_section_that_is_cut_into_others_is_not_called_empty(cv_of: Callable[[str], CV]) -> None:
    assert [finding.message for finding in cv_of(GROUPED).findings if finding.code == "W205"] == []


def test_the_lines_below_a_student_belong_to_the_entry(cv_of: Callable[[str], CV]) -> None:
    bella, cy = students(cv_of(BELOW))
    assert (bella.student.text, bella.topic and bella.topic.text) == ("Bella Marsh", "Tides at dawn")
    assert [note.text for note in bella.notes] == ["Now a postdoc at Star Labs"]
    assert (cy.student.text, cy.level, cy.notes) == ("Cy Dunn", "master", ())


def test_a_line_without_a_name_is_kept_with_a_finding(cv_of: Callable[[str], CV]) -> None:
    cv = cv_of("# Ada Quill\n\n## Mentoring\n\n- Mentored five students of physics in 2014\n")
    assert [fact.text.text for fact in cv.facts if isinstance(fact, Item)] == [
        "Mentored five students of physics in 2014"
    ]
    assert [(finding.code, finding.line) for finding in cv.findings] == [("I203", 5)]
