"""From printed names to people."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.cv.model import Mention
from cvgraph.document.model import Span
from cvgraph.identity.cluster import cluster
from cvgraph.identity.decided import Decided
from cvgraph.identity.mentions import PersonMention

NAMES = ["A. Smith", "A Smith", "Alan Smith", "Anna Smith", "A. B. Smith", "A. C. Smith", "B. Smith", "Smith, Alan"]


def mentions_of(*works: list[str], advisors: tuple[str, ...] = (), owner: str = "") -> list[PersonMention]:
    named = [(owner, "owner", None)] if owner else []
    named += [(name, "advisor", None) for name in advisors]
    named += [(name, "author", number) for number, work in enumerate(works) for name in work]
    return [
        PersonMention(Mention(name, Span(at, at, at, at)), part, work) for at, (name, part, work) in enumerate(named)
    ]


def people_of(*works: list[str], advisors: tuple[str, ...] = (), owner: str = "") -> list[tuple[str, ...]]:
    return [one.forms for one in cluster(mentions_of(*works, advisors=advisors, owner=owner)).people]


def test_initials_mean_the_advisor_of_that_name() -> None:
    people = people_of(["GV. Steeg", "A. Galstyan"], advisors=("Greg Ver Steeg",))
    assert people == [("Greg Ver Steeg", "GV. Steeg"), ("A. Galstyan",)]


def test_two_authors_of_one_work_are_two_people() -> None:
    assert people_of(["A. Smith", "Alan Smith"]) == [("A. Smith",), ("Alan Smith",)]


def test_other_initials_are_somebody_else() -> None:
    assert len(people_of(["T. Galstyan", "A. Galstyan"], advisors=("Aram Galstyan",))) == 2


def test_a_name_that_fits_two_people_stays_apart_and_is_told() -> None:
    found = cluster(mentions_of(["Alan Smith"], ["Anna Smith"], ["A. Smith"]))
    assert len(found.people) == 3
    assert {frozenset((pair.one.name, pair.other.name)) for pair in found.asked} == {
        frozenset(("A. Smith", "Alan Smith")),
        frozenset(("A. Smith", "Anna Smith")),
    }


def test_a_full_name_is_not_given_to_one_of_two_middle_initials() -> None:
    assert len(people_of(["A. B. Smith"], ["A. C. Smith"], ["Alan Smith"])) == 3


def test_a_name_without_a_second_initial_is_not_given_to_one_of_two_with_another() -> None:
    assert len(people_of(["Alan B. Smith"], ["Alan C. Smith"], ["Alan Smith"])) == 3


def test_a_joint_work_decides_between_two_people() -> None:
    people = people_of(["Anna Smith", "A. Smith"], ["Alan Smith"])
    assert people == [("Anna Smith",), ("A. Smith", "Alan Smith")]


def test_a_name_on_most_works_is_the_owner_even_where_another_fits() -> None:
    works = [["A. Smith"], ["A. Smith"], ["A. Smith"], ["Anna Smith"]]
    assert people_of(*works, owner="Alan Smith") == [("Alan Smith", "A. Smith"), ("Anna Smith",)]


def test_a_name_printed_twice_in_one_work_is_two_people() -> None:
    found = cluster(mentions_of(["H. Yang", "H. Yang"], ["H. Yang"]))
    assert len(found.people) == 3
    assert len(found.twice) == 2


def test_marks_and_order_of_a_printed_name_do_not_make_two_people() -> None:
    assert people_of(["Yee, D.M."], ["D. M. Yee"], ["Yee DM"]) == [("Yee, D.M.", "D. M. Yee", "Yee DM")]


works = st.lists(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4), max_size=6)


@given(works, st.randoms(use_true_random=False))
def test_the_people_do_not_depend_on_the_order_of_mentions(listed: list[list[str]], shuffle: random.Random) -> None:
    mentions = mentions_of(*listed, owner="Alan Smith")
    mixed = mentions.copy()
    shuffle.shuffle(mixed)
    assert cluster(mixed) == cluster(mentions)


@given(works)
def test_no_two_authors_of_a_work_are_ever_merged_and_none_is_lost(listed: list[list[str]]) -> None:
    mentions = mentions_of(*listed, owner="Alan Smith")
    people = cluster(mentions).people
    for one in people:
        works_of_one = [each.work for each in one.mentions if each.work is not None]
        assert len(works_of_one) == len(set(works_of_one))
    assert sum(len(one.mentions) for one in people) == len(mentions)


@given(works)
def test_all_names_of_a_person_agree_with_each_other(listed: list[list[str]]) -> None:
    for one in cluster(mentions_of(*listed)).people:
        initials = {form.replace("Smith, ", "")[0] for form in one.forms}
        assert len(initials) == 1
        assert not any({"Alan Smith", "Anna Smith"} <= set(pair) for pair in combinations(one.forms, 2))


@pytest.mark.usefixtures("ends_some_time")
def test_ten_thousand_mentions_are_resolved_without_comparing_all_with_all() -> None:
    chance = random.Random(1)  # noqa: S311 -- names, not secrets
    families = [f"Family{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}" for n in range(400)]
    listed = [[f"{chr(65 + chance.randrange(26))}. {chance.choice(families)}" for _ in range(5)] for _ in range(2_000)]
    mentions = mentions_of(*listed)
    assert len(cluster(mentions).people) < len(mentions)


def asked_of(*works: list[str]) -> set[frozenset[str]]:
    return {frozenset((pair.one.name, pair.other.name)) for pair in cluster(mentions_of(*works)).asked}


def test_names_that_leave_it_open_are_asked_about_in_pairs() -> None:
    listed = (["Greg Steeg", "Wei Li"], ["Gregory Steeg"], ["Li Wei"], ["Robert Hall"], ["Bob Hall"])
    wanted = [("Greg Steeg", "Gregory Steeg"), ("Wei Li", "Li Wei"), ("Robert Hall", "Bob Hall")]
    assert asked_of(*listed) == {frozenset(pair) for pair in wanted}
    assert len(people_of(*listed)) == 6


def test_coauthors_of_one_work_are_not_asked_about() -> None:
    assert asked_of(["Greg Steeg", "Gregory Steeg"]) == set()


def test_shared_coauthors_join_a_short_form_and_a_slip_of_the_pen_but_never_a_nickname() -> None:
    beside = ["Mia Wong", "Omar Haddad", "Lena Fuchs", "Ivo Petrov"]
    assert len(people_of(["Greg Steeg", *beside], ["Gregory Steeg", *beside])) == 1 + len(beside)
    assert len(people_of(["Aram Galstyan", *beside], ["Aram Galstian", *beside])) == 1 + len(beside)
    assert len(people_of(["Bob Hall", *beside], ["Robert Hall", *beside])) == 2 + len(beside)


def test_shared_coauthors_tell_which_of_two_people_initials_mean() -> None:
    beside = ["Mia Wong", "Omar Haddad", "Lena Fuchs"]
    people = people_of(["Alan Smith", *beside], ["A. Smith", *beside], ["Anna Smith", "Ivo Petrov"])
    assert ("Alan Smith", "A. Smith") in people
    assert ("Anna Smith",) in people


def decide(listed: tuple[list[str], ...], decided: Decided) -> set[tuple[str, ...]]:
    return {one.forms for one in cluster(mentions_of(*listed), decided).people}


def test_a_decision_joins_names_that_have_nothing_in_common() -> None:
    decided = Decided(same=(frozenset({"Ada King", "Ada Byron"}),))
    assert decide((["Ada King"], ["Ada Byron"], ["A. King"]), decided) == {("Ada King", "Ada Byron"), ("A. King",)}


def test_a_decision_parts_names_that_agree() -> None:
    decided = Decided(different=frozenset({frozenset({"A. Smith", "Alan Smith"}), frozenset({"B. Hall", "Hall, B."})}))
    wanted = {("A. Smith",), ("Alan Smith",), ("B. Hall",), ("Hall, B.",)}
    assert decide((["A. Smith"], ["Alan Smith"], ["B. Hall"], ["Hall, B."]), decided) == wanted


def test_a_decided_name_that_nobody_prints_changes_nothing() -> None:
    decided = Decided(same=(frozenset({"Nobody Here", "A. King"}),))
    assert decide((["A. King"], ["Ada King"]), decided) == {("A. King", "Ada King")}


def test_no_decision_makes_two_authors_of_one_work_one() -> None:
    decided = Decided(same=(frozenset({"Ada King", "Ada Byron"}),))
    assert decide((["Ada King", "Ada Byron"],), decided) == {("Ada King",), ("Ada Byron",)}


def test_evidence_that_is_not_used_does_not_count() -> None:
    beside = ["Mia Wong", "Omar Haddad", "Lena Fuchs", "Ivo Petrov"]
    listed = mentions_of(["Greg Steeg", *beside], ["Gregory Steeg", *beside])
    assert len(cluster(listed, use=frozenset()).people) == 2 + len(beside)
