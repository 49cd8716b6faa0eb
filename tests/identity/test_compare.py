"""Pairs of printed names: one person's, two people's, or not to be told."""

from __future__ import annotations

from pathlib import Path

import pytest

from cvgraph.identity.compare import agreement, compare, compatible, fullness

TABLE = Path(__file__).parents[1] / "data" / "names.tsv"
PAIRS = [tuple(line.split("\t")) for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize(("verdict", "one", "other"), PAIRS, ids=lambda text: text)
def test_a_pair_of_names_is_judged_as_the_table_says(verdict: str, one: str, other: str) -> None:
    assert compare(one, other) == verdict
    assert compare(other, one) == verdict
    assert compatible(one, other) is (verdict == "same")


def test_the_table_is_large_enough_to_mean_something() -> None:
    assert len(PAIRS) >= 300
    assert {verdict for verdict, _, _ in PAIRS} == {"same", "different", "undecidable"}


def test_a_full_given_name_tells_more_than_initials() -> None:
    names = ["A. Galstyan", "Aram Galstyan", "Galstyan"]
    assert max(names, key=fullness) == "Aram Galstyan"


def test_the_evidence_names_the_initials_in_words() -> None:
    sentence = agreement("GV. Steeg", "Greg Ver Steeg")
    assert sentence == "the initials and the family name of 'GV. Steeg' agree with 'Greg Ver Steeg'"
    assert agreement("A. Galstyan", "Aram Galstyan").startswith("the initial and")
