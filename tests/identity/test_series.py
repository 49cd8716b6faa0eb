"""Printed venues: which are one series."""

from __future__ import annotations

import pytest

from cvgraph.identity.series import alike, key, series_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("NeurIPS", "Advances in Neural Information Processing Systems"),
        ("NeurIPS 2020", "NIPS"),
        ("ICML'21", "International Conference on Machine Learning"),
        ("Proceedings of the International Conference on Machine Learning", "ICML"),
        ("Proceedings of the 37th International Conference on Machine Learning", "ICML"),
        ("Proceedings of the Thirty-Seventh International Conference on Machine Learning", "ICML"),
        ("Proc. 37th ICML", "ICML 2020"),
        ("arXiv:1905.13276", "arXiv preprint arXiv:2306.15918"),
        ("The 3rd Annual Symposium on Zorblax", "Symposium on Zorblax 2019"),
        ("Conference on Foo Bar Quux (CFBQ)", "Conference on Foo Bar Quux"),
        ("Symposium on Foo & Bar Quux (SFBQ12)", "Symposium on Foo and Bar Quux"),
        ("XXIV Congreso de Zorblax", "Congreso de Zorblax"),
    ],
)
def test_the_forms_of_one_series_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Annual Review of Psychology", "Review of Psychology"),
        ("Physical Review A", "Physical Review B"),
        ("Second Language Research", "Language Research"),
        ("Third World Quarterly", "World Quarterly"),
    ],
)
def test_other_series_have_another(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_a_venue_without_its_year_is_its_series() -> None:
    assert series_name("Symposium on Zorblax 2019") == "Symposium on Zorblax"
    assert series_name("arXiv:1905.13276") == "arXiv"
    assert series_name("2019") == "2019"


def reasons(*printed: str) -> set[tuple[str, str, str]]:
    names = {key(name): series_name(name) for name in printed}
    return {(names[each.one], names[each.other], each.why.kind) for each in alike(names)}


def test_short_forms_and_initials_are_reasons_to_take_two_series_for_one() -> None:
    full = "Journal of Zorblax Research"
    assert reasons("J. Zorbl. Res.", full) == {("J. Zorbl. Res.", full, "short-form")}
    assert reasons("JZR", full) == {("JZR", full, "initials")}


def test_letters_of_sections_keep_series_apart() -> None:
    assert reasons("Phys. Rev. A", "Physical Review B", "Physical Review Applied", "JZR", "Journal of Zeros") == set()
