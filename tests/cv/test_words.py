"""Short texts are told apart by their words."""

from __future__ import annotations

import pytest

from cvgraph.cv.words import degree_at, is_organisation, is_place, is_role, joins_on, without_titles

ROLES = [
    ("Research Intern", True),
    ("Associate Director of Research", True),
    ("Machine Learning Researcher", True),
    ("NextGen Council Member", True),
    ("Applied Scientist I (Intern)", True),
    ("Member", True),
    ("Example University", False),
    ("Scholars' Lab", False),
    ("Executive Council", False),
    ("Chair of Survey Research", False),
    ("Center for History", False),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_a_role_is_told_by_the_head_of_its_phrase(text: str, role: bool) -> None:  # noqa: FBT001 - a table
    assert is_role(text) is role


@pytest.mark.parametrize("text", ["Example University", "Acme Inc", "Chair of Survey Research", "Library of Examples"])
def test_an_organisation_has_a_word_of_one(text: str) -> None:
    assert is_organisation(text)


PLACES = [
    ("Germany", True),
    ("CA", True),
    ("CA 93101", True),
    ("Remote", True),
    ("me", False),
    ("in", False),
    ("Acme", False),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_a_place_is_a_country_a_state_or_remote(text: str, place: bool) -> None:  # noqa: FBT001 - a table
    assert is_place(text) is place


DEGREES = [
    ("PhD in Physics", "PhD"),
    ("M. Sc. in Physics", "M. Sc."),
    ("Master of Computer Science", "Master"),
    ("Bachelor of Arts, History", "Bachelor of Arts"),
    ("BSc (Hons) Physics", "BSc (Hons)"),
    ("B.S. Biology", "B.S."),
    ("Dr. Reed", None),
    ("Postdoctoral Researcher", None),
    ("Boston, MA", None),
    ("Example University", None),
]


@pytest.mark.parametrize(("text", "degree"), DEGREES)
def test_a_degree_is_found_in_a_text(text: str, degree: str | None) -> None:
    found = degree_at(text)
    assert (text[slice(*found)] if found else None) == degree


NAMES = [
    ("Prof. Dr. Bo Reed", "Bo Reed"),
    ("Bo Reed, PhD", "Bo Reed"),
    ("Bo Reed (Chair)", "Bo Reed"),
    ("Bo Reed", "Bo Reed"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_name_is_freed_of_its_titles(text: str, name: str) -> None:
    assert text[slice(*without_titles(text))] == name


JOINS = [
    ("On waves:", "their sources", True),
    ("On waves and", "Their Sources", True),
    ("On waves", "and their sources", True),
    ("On waves", "Advisor: Bo Reed", False),
]


@pytest.mark.parametrize(("before", "after", "joined"), JOINS)
def test_a_text_goes_on_where_it_stops_in_mid_phrase(before: str, after: str, joined: bool) -> None:  # noqa: FBT001
    assert joins_on(before, after) is joined
