"""Communities are called by what tells each from the others."""

from __future__ import annotations

from collections.abc import Mapping

import networkx as nx
import pytest

from cvgraph.analysis.communities import names
from cvgraph.build import Build

Works = Mapping[str, tuple[str, str, str]]


def network(works: Works, groups: Mapping[str, int]) -> nx.Graph:
    """People by initials with their communities; each work has a title, a venue, and its authors as letters."""
    made = nx.Graph(works={name: {"title": title, "venue": venue} for name, (title, venue, _) in works.items()})
    for person, community in groups.items():
        own = tuple(name for name, (*_, authors) in works.items() if person in authors)
        made.add_node(person, community=community, works=own)
    return made


GROUPS = {"o": -1, "a": 0, "b": 0, "c": 1, "d": 1}
TWO = {
    "w1": ("Learning with label noise", "ICML", "oab"),
    "w2": ("On the price of label noise", "ICML", "oab"),
    "w3": ("Label noise, revisited", "NeurIPS", "oa"),
    "w4": ("Ocean tides and the shape of the sea floor", "NeurIPS", "ocd"),
    "w5": ("A study of ocean tides", "Journal of Tides", "ocd"),
    "w6": ("Measuring ocean tides", "Journal of Tides", "od"),
}


def test_a_community_is_called_by_its_venue_and_the_words_of_its_titles() -> None:
    assert names(network(TWO, GROUPS)) == {0: "ICML: label noise", 1: "Journal of Tides: ocean tides"}


def test_what_stands_in_all_works_tells_nothing() -> None:
    works = {name: (f"Graphs and {title.lower()}", "ICML", authors) for name, (title, _, authors) in TWO.items()}
    assert names(network(works, GROUPS)) == {0: "Label noise", 1: "Ocean tides"}


def test_a_work_counts_where_most_of_its_authors_are() -> None:
    works = {**TWO, "w7": ("Label noise at sea", "ICML", "oabd")}
    assert names(network(works, GROUPS))[1] == "Journal of Tides: ocean tides"


def test_where_nothing_tells_communities_apart_they_have_no_name() -> None:
    same = {name: ("Notes", "", authors) for name, (*_, authors) in TWO.items()}
    assert names(network(same, GROUPS)) == {}
    twins = {"w1": ("Sieves", "ICML", "oab"), "w2": ("Sieves", "ICML", "ocd")}
    assert names(network(twins, GROUPS)) == {}


def test_two_communities_may_have_the_same_name() -> None:
    third = {"w7": ("Cold atoms", "ICML", "oef")}
    works = {"w1": ("Sieves", "Nature", "oab"), "w2": ("Sieves", "Nature", "ocd"), **third}
    assert names(network(works, {**GROUPS, "e": 2, "f": 2})) == {
        0: "Nature: sieves",
        1: "Nature: sieves",
        2: "ICML: cold atoms",
    }


def test_one_community_alone_is_called_by_what_is_frequent() -> None:
    alone = {person: min(community, 0) for person, community in GROUPS.items()}
    assert names(network(dict(list(TWO.items())[:3]), alone)) == {0: "ICML: label noise"}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Towards a Theory of Sparse Graph Sketches", "Sparse graph sketches"),
        ("Deep MixHop layers for BERT", "Deep MixHop layers"),
        ("Beitrag zur künstlichen Befruchtung der Vanille", "Künstlichen Befruchtung"),
        ("Une étude des réseaux trophiques marins", "Réseaux trophiques marins"),
        ("Анализ морских приливов", "Морских приливов"),
        ("Über das weite Meer: Gezeiten", "Weite Meer"),
        ("深層学習の数理", ""),
        ("Using the new method", ""),
        ("<script>alert(1)</script>", "Script"),
        ("", ""),
    ],
)
def test_phrases_are_words_that_say_something_as_they_are_written(title: str, name: str) -> None:
    works = {"w1": (title, "", "oab"), "w2": ("Ocean tides", "", "ocd")}
    assert names(network(works, GROUPS)).get(0, "") == name


def test_names_stay_short() -> None:
    long = "Proceedings of the Seventeenth Conference on Everything that is Long"
    works = {"w1": (f"{'Donaudampfschifffahrt' * 3} tides", long, "oab"), "w2": ("Sieves", "ICML", "ocd")}
    assert names(network(works, GROUPS))[0] == "Tides"


def test_the_communities_of_the_example_have_names(example: Build) -> None:
    found = names(example.coauthors)
    assert set(found) == {data["community"] for _, data in example.coauthors.nodes(data=True)} - {-1}
    assert max(map(len, found.values())) <= 70
    assert found[1].startswith("NeurIPS")
