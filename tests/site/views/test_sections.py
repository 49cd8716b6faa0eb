"""The sections of the profile are questions of one shape."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from cvgraph.resources import folder
from cvgraph.site.model import Site
from cvgraph.site.views.sections import Section, sections

Made = Callable[..., Site]
FILES = sorted((folder("queries") / "site" / "sections").glob("*.rq"))
COLUMNS = {"item", "person", "title", "detail", "place", "placeName", "when", "term", "note", "url", "group"}


@pytest.fixture(scope="module")
def of_example(example_site: Site) -> dict[str, Section]:
    return {section.name: section for section in sections(example_site.build.store)}


def test_the_example_has_these_sections_in_this_order(of_example: dict[str, Section]) -> None:
    assert {name: section.size for name, section in of_example.items()} == {
        "awards": 13,
        "talks": 1,
        "teaching": 2,
        "reviewing": 7,
        "service": 5,
        "skills": 7,
        "languages": 3,
        "courses": 6,
        "pastimes": 7,
    }
    assert list(of_example)[:3] == ["awards", "talks", "teaching"]


def test_several_dates_and_notes_of_one_thing_stand_in_one_entry(of_example: dict[str, Section]) -> None:
    entry = next(each for each in of_example["awards"].groups[0].entries if each.title == "Google HashCode, Finalist")
    assert entry.when == "2017, 2018"


def test_a_term_is_told_as_printed(of_example: dict[str, Section]) -> None:
    entry = of_example["teaching"].groups[0].entries[0]
    assert (entry.when, entry.details, entry.notes) == ("Spring 2020", ("assisted",), ("CSCI 270",))


def test_entries_stand_under_the_words_that_group_them(of_example: dict[str, Section]) -> None:
    assert [(group.name, len(group.entries)) for group in of_example["skills"].groups] == [
        ("Programming Languages", 2),
        ("Software & Tools", 5),
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_question_of_a_section_has_a_heading_and_no_column_of_its_own(path: object) -> None:
    text = path.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    assert re.search(r"^# heading: \S", text, re.MULTILINE)
    selected = re.search(r"^SELECT (.+)$", text, re.MULTILINE)
    assert selected
    assert set(re.findall(r"\?(\w+)", selected[1])) <= COLUMNS


def test_every_kind_of_entry_reaches_its_section(made: Made) -> None:
    site = made("""# Ada Lovelace

## Grants

- Royal Society, "Engines that weave", PI, £20,000, 2020 – 2022

## Students

- Charles Byron, PhD, 2018 – 2021

## Certificates

- Licence to teach, Board of Education, 2015
""")
    found = {section.name: section for section in sections(site.build.store)}
    assert {"grants", "supervision", "certificates"} <= set(found)
    student = found["supervision"].groups[0].entries[0]
    assert (student.title, student.when, student.person) == (
        "Charles Byron",
        "2018 – 2021",
        f"{site.build.graph.base}charles-byron",
    )
