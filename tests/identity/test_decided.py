"""The user's word on names, as names are resolved by it."""

from __future__ import annotations

from cvgraph.identity.decided import Decided
from cvgraph.identity.questions import Decision, DecisionKind

SAME, DIFFERENT, IS = DecisionKind.SAME, DecisionKind.DIFFERENT, DecisionKind.IS


def test_names_that_share_one_are_all_the_same() -> None:
    decided = Decided.of([Decision(SAME, ("A", "B")), Decision(SAME, ("C", "D")), Decision(SAME, ("B", "C"))])
    assert decided.same == (frozenset("ABCD"),)


def test_the_first_of_different_names_is_none_of_the_others_which_may_be_one() -> None:
    decided = Decided.of([Decision(DIFFERENT, ("A", "B", "C"))])
    assert decided.different == {frozenset("AB"), frozenset("AC")}


def test_an_identifier_is_the_iri_that_it_means() -> None:
    decided = Decided.of([Decision(IS, ("A",), to="orcid:0000-0002-1825-0097")])
    assert decided.iris == {"A": ("https://orcid.org/0000-0002-1825-0097",)}


def test_names_with_one_identifier_are_one_and_with_two_of_one_authority_are_two() -> None:
    one, other = "https://dblp.org/pid/1", "https://dblp.org/pid/2"
    decided = Decided.of([Decision(IS, ("A",), to=one), Decision(IS, ("B",), to=one), Decision(IS, ("C",), to=other)])
    assert decided.same == (frozenset("AB"),)
    assert decided.different == {frozenset("AC"), frozenset("BC")}
