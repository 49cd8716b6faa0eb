"""Figures counted in a graph."""

from __future__ import annotations

from collections.abc import Callable

from cvgraph.analysis.figures import components, current_roles, heaviest, pages
from cvgraph.build import Build


def test_counts_come_from_the_graph(example: Build) -> None:
    counts = example.figures.counts
    assert counts["authorships"] == len(list(example.graph.stated.subject_objects(_authorship())))
    assert {kind: counts[kind] for kind in ("people", "venues", "award receipts", "memberships")} == {
        "people": 39,
        "venues": 10,
        "award receipts": 15,
        "memberships": 12,
    }


def _authorship() -> object:
    from cvgraph.graph.vocabulary import CVG

    return CVG.authorship


def test_works_are_counted_by_year_and_by_kind(example: Build) -> None:
    assert sum(example.figures.works_by_year.values()) == 14
    assert example.figures.works_by_kind["ConferencePaper"] == 10


def test_the_parts_of_the_network_are_counted_with_and_without_the_owner(example: Build) -> None:
    assert components(example.coauthors, without_owner=False) == [37]
    assert components(example.coauthors, without_owner=True) == [20, 12, 4]


def test_the_heaviest_tie_comes_first(example: Build) -> None:
    assert heaviest(example.coauthors, most=1) == [(10, "Aram Galstyan", "Hrayr Harutyunyan")]


def test_a_job_that_goes_on_is_told(built: Callable[[str], Build]) -> None:
    build = built("<https://ada.example>\n\n## Experience\n\n### University of Oxford\n\n*Reader*\n\n2019 - present")
    assert current_roles(build.store) == ("Reader, University of Oxford",)
    assert pages(build.store) == ("https://ada.example",)
