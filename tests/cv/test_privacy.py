"""Which lines are private."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.cv.facts_json import as_json
from cvgraph.cv.model import CV, Contact
from cvgraph.cv.privacy import is_labelled_private, private_kind

LINES = [
    ("12 Hidden Lane, Apt 3, 90210 Sampletown", "address"),
    ("Musterstra\u00dfe 5, 10115 Berlin", "address"),
    ("735 State St., Suite 300", "address"),
    ("10 High Road, London SW1A 1AA", "address"),
    ("Address: Sampletown", "address"),
    ("Born 3 April 1990", "private"),
    ("Date of birth: 3 April 1990", "private"),
    ("Nationality: Martian", "private"),
    ("|4. Juni 1943 |geboren in Musterstadt|", "private"),
    ("4 June 1943\tborn in Sampletown", "private"),
    (
        "Je suis un doctorant en physique de 27 ans, marié et père. Je suis très curieux et j'aime les étoiles.",
        "private",
    ),
    ("I was born in Sampletown and have always loved the stars above the harbour and the tides below them.", "private"),
    ("Ich bin verheiratet und habe zwei Kinder; in meiner Freizeit zähle ich Sterne.", "private"),
    ("Casado y con dos hijos", "private"),
    ("王小明，1980年3月出生于样本市", "private"),
    ("Children of the tides: a study of two hundred harbours", ""),
    ("Ten years of experience with stars", ""),
    ("2018 present", ""),
    ("Example University, 2018", ""),
    ("Gender Studies, Example University", ""),
]


@pytest.mark.parametrize(("line", "kind"), LINES)
def test_private_lines_are_told_by_their_words(line: str, kind: str) -> None:
    assert private_kind(line) == kind


@pytest.mark.parametrize(("line", "private"), [("Born, M. Waves", False), ("Sex: x", True), ("GPA: 4.0", False)])
def test_outside_the_contacts_only_a_label_tells(line: str, private: bool) -> None:  # noqa: FBT001 - a table
    assert is_labelled_private(line) is private


@pytest.mark.parametrize("line", ["### Nigerian", "EU citizen", "Swiss national"])
def test_a_nationality_beside_the_name_is_private(cv_of: Callable[[str], CV], line: str) -> None:
    cv = cv_of(f"# Ada Quill\n\n{line}\n\n## Education\n\nPhD, 2010\n\n## Languages\n\n- German\n- Swedish\n")
    told = line.strip("# ")
    assert [fact.kind for fact in cv.facts if isinstance(fact, Contact) and fact.mention.text == told] == ["private"]
    assert as_json(cv)["languages"] == ["German", "Swedish"]
