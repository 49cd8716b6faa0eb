"""Printed names of organisations: which are one, and why."""

from __future__ import annotations

import pytest

from cvgraph.cv.model import Mention
from cvgraph.document.model import Span
from cvgraph.identity.bodies import alike, key, plain_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Amazon.com, Inc", "Amazon.com Inc."),
        ("Acme Ltd", "ACME"),
        ("The Open University", "Open University"),
        ("Univ. of X", "University of X"),
        ("Dept. of Physics", "Department of Physics"),
        ("University of Southern California (USC)", "University of Southern California"),
        ("Saint Petersburg University (formerly Leningrad University)", "Saint Petersburg University"),
        ("Max Planck Inst. for Physics", "Max Planck Institute for Physics"),
        ("Acme Co., Ltd.", "Acme"),
        ("Smith & Jones", "Smith and Jones"),
        ("World Health Organisation", "World Health Organization"),
    ],
)
def test_legal_form_case_article_and_short_forms_do_not_tell_organisations_apart(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("University of X", "University of Y"),
        ("Acme (Berlin)", "Acme"),
        ("Technical University of Berlin", "University of Berlin"),
    ],
)
def test_other_words_do(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_a_name_is_told_from_what_stands_behind_it() -> None:
    assert plain_name("University of Southern California (USC)") == "University of Southern California"
    assert plain_name("Saint Petersburg University, formerly Leningrad University") == "Saint Petersburg University"


def reasons(*printed: str) -> set[tuple[str, str, str, bool]]:
    mentions = {key(name): [Mention(name, Span(0, 0, 1, 1))] for name in printed}
    names = {one: plain_name(found[0].text) for one, found in mentions.items()}
    return {(names[each.one], names[each.other], each.why.kind, each.sure) for each in alike(mentions, names)}


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("USC", "University of Southern California", "initials"),
        ("UC Berkeley", "University of California, Berkeley", "initials"),
        ("Universität Wien", "University of Vienna", "languages"),
        ("Leningrad University", "Saint Petersburg University (formerly Leningrad University)", "stated"),
        ("IoT", "Institute of Things (IoT)", "stated"),
        ("Inst. Phys. Chem.", "Institute of Physical Chemistry", "short-form"),
    ],
)
def test_there_is_a_reason_to_take_two_names_for_one(one: str, other: str, why: str) -> None:
    assert reasons(one, other) == {(one, plain_name(other), why, True)}


def test_two_languages_beside_english_are_a_reason_to_ask() -> None:
    one, other = "Université libre de Bruxelles", "Vrije Universiteit Brussel"
    assert {why[2:] for why in reasons(one, other)} == {("languages", False)}


def test_a_place_behind_a_name_is_a_reason_to_ask() -> None:
    assert reasons("Acme", "Acme, Berlin") == {("Acme", "Acme, Berlin", "place", False)}


def test_other_universities_of_one_place_are_others() -> None:
    assert reasons("University of Washington", "Washington University", "University of Vienna", "TU Wien") == set()
