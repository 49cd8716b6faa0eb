from __future__ import annotations

from pathlib import Path

import pytest

from cvgraph.cv.extract import extract
from cvgraph.document.model import Document
from cvgraph.document.read import read

HALF_EDITED = """\
# Ruth Amsel

## Education
* B.S. in GitHub, GitHub University, 2012
* M.S. in Botany, University of Haifa, 2014

## Work experience
* Spring 2024: Research Fellow
  * Weizmann Institute
* Fall 2015: Research Assistant
  * Github University
  * Duties included: Merging pull requests
  * Supervisor: Professor Hub

## Skills
* Skill 1
* Botany
  * Sub-skill 2.1

## Service
* Currently signed in to 43 different slack teams
"""


def document(tmp_path: Path, text: str, name: str = "cv.md") -> Document:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return read(tmp_path / name)


def test_template_lines_under_a_real_section_are_said_and_never_facts(tmp_path: Path) -> None:
    found = document(tmp_path, HALF_EDITED)
    texts = [block.text for block in found.blocks if block.kind != "heading"]
    assert texts == [
        "M.S. in Botany, University of Haifa, 2014",
        "Spring 2024: Research Fellow",
        "Weizmann Institute",
        "Botany",
    ]
    assert [one.line for one in found.findings if one.code == "W105"] == [4, 10, 11, 12, 13, 16, 18, 21]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("# Your Name\n\n## Education\n* PhD, University of Haifa, 2014\n", None),
        ("# John Doe\n\n## Education\n* PhD, University of Haifa, 2014\n", "John Doe"),
        ("# John Doe\n\n## Education\n* PhD, Github University, 2014\n", None),
    ],
)
def test_the_name_of_an_example_is_the_owners_unless_other_lines_are_a_templates(
    tmp_path: Path, text: str, name: str | None
) -> None:
    owner = extract(document(tmp_path, text)).owner
    assert (owner.text if owner else None) == name


def test_a_text_without_template_lines_stays_as_it_is(tmp_path: Path) -> None:
    found = document(tmp_path, "# Ruth Amsel\n\n## Positions\n\n| Organization | Role |\n|---|---|\n| Hooli | CEO |\n")
    assert [block.text for block in found.blocks if block.kind == "cell"] == ["Organization", "Role", "Hooli", "CEO"]
    assert not found.findings


def test_a_template_value_in_a_real_entry_is_dropped_alone(tmp_path: Path) -> None:
    text = """\
basics: {name: Ruth Amsel, phone: (912) 555-4321, email: ruth@amsel.example}
education:
  - {institution: University of Haifa, studyType: MSc, area: Botany, courses: [DB1101 - Basic SQL, Plant Anatomy]}
skills:
  - {name: Web Development, level: Master, keywords: [HTML]}
  - {name: Plants, keywords: [Botany]}
"""
    found = document(tmp_path, text, "cv.yml")
    said = [value.text for record in found.records for _, value in record.fields]
    assert "Plant Anatomy" in said
    assert "Botany" in said
    assert not {"(912) 555-4321", "DB1101 - Basic SQL", "HTML"} & set(said)
    assert [one.line for one in found.findings if one.code == "W105"] == [1, 3, 5]
