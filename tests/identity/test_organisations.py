"""Organisations: which printed names are one, what kind they are, what they are part of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvgraph.identity.model import LinkStatus
from cvgraph.identity.organisations import category, is_organisation

if TYPE_CHECKING:
    from conftest import Maker


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("University of Southern California", "university"),
        ("Yerevan State University", "university"),
        ("Massachusetts Institute of Technology", "university"),
        ("USC Information Sciences Institute", "research"),
        ("YerevaNN Research Lab", "research"),
        ("Google Research", "research"),
        ("Google", "company"),
        ("Amazon.com, Inc", "company"),
        ("Acme Ltd.", "company"),
        ("FAST Foundation", "other"),
        ("Zorblax", "other"),
    ],
)
def test_a_name_says_what_kind_of_organisation_it_is(name: str, wanted: str) -> None:
    assert category(name) == wanted


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("FAST Foundation", True),
        ("IEEE Computer Society", True),
        ("University of X", True),
        ("Weekly Machine Learning Seminars", False),
        ("ACM ICPC Trainings at USC", False),
        ("National Olympiad in Informatics", False),
    ],
)
def test_a_body_is_told_from_an_event(name: str, wanted: bool) -> None:  # noqa: FBT001
    assert is_organisation(name) is wanted


def test_an_institute_is_part_of_the_university_whose_acronym_it_carries(cv: Maker) -> None:
    entities = cv.resolved(
        "Ada", cv.study("University of Southern California"), cv.job("USC Information Sciences Institute")
    )
    whole, part = entities.organisations
    assert part.parent.iri == whole.iri
    assert part.parent.status is LinkStatus.INFERRED
    assert "USC" in part.parent.evidence[0].text


def test_a_branch_of_a_known_company_is_part_of_it(cv: Maker) -> None:
    branch, company = cv.resolved("Ada", cv.job("Google Research")).organisations
    assert (company.name, branch.parent.iri) == ("Google", company.iri)


def test_a_lab_of_its_own_name_is_part_of_nothing(cv: Maker) -> None:
    (lab,) = cv.resolved("Ada", cv.job("YerevaNN Research Lab")).organisations
    assert lab.parent is None


def test_a_department_states_its_university(cv: Maker) -> None:
    department, university = cv.resolved("Ada", cv.job("Department of Physics, University of X")).organisations
    assert university.name == "University of X"
    assert (department.parent.iri, department.parent.status) == (university.iri, LinkStatus.STATED)


def test_school_and_employer_of_one_name_are_one(cv: Maker) -> None:
    entities = cv.resolved(
        "Ada", cv.study("University of X"), cv.job("University of X"), cv.job("Acme"), cv.job("ACME Ltd")
    )
    assert [one.name for one in entities.organisations] == ["University of X", "ACME Ltd"]


def test_a_person_and_an_organisation_of_one_name_have_two_iris(cv: Maker) -> None:
    entities = cv.resolved("Ada", cv.job("John Smith"), cv.work("T", ["John Smith"]))
    assert entities.people[0].iri.endswith("#john-smith")
    assert entities.organisations[0].iri.endswith("#org-john-smith")


def names_of(cv: Maker, *printed: str) -> list[str]:
    return [one.name for one in cv.resolved("Ada", *map(cv.job, printed)).organisations]


def test_names_with_a_reason_to_be_one_are_one(cv: Maker) -> None:
    assert names_of(cv, "USC", "University of Southern California") == ["University of Southern California"]
    assert names_of(cv, "Universität Wien", "University of Vienna") == ["University of Vienna"]
    assert names_of(cv, "Univ. of X", "University of X") == ["University of X"]


def test_a_link_to_a_name_in_full_says_why(cv: Maker) -> None:
    short, full = cv.job("USC"), cv.job("University of Southern California")
    entities = cv.resolved("Ada", short, full)
    link = entities.links[short.organization]
    assert link.status is LinkStatus.INFERRED
    assert "initials" in link.evidence[0].text
    assert entities.links[full.organization].status is LinkStatus.STATED


def test_initials_of_two_organisations_stay_apart(cv: Maker) -> None:
    printed = ("University of South Carolina", "University of Southern California", "USC")
    assert sorted(names_of(cv, *printed)) == sorted(printed)
