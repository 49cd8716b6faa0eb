"""The network of people in words and sizes."""

from __future__ import annotations

from collections.abc import Callable

import networkx as nx
import pytest

from cvgraph.analysis.groups import MOST_NODES
from cvgraph.build import Build
from cvgraph.pages.coauthors_view import view

People = Callable[..., nx.Graph]


def at_nought(network: nx.Graph) -> dict[str, tuple[int, int]]:
    return dict.fromkeys(network, (0, 0))


def test_the_owner_comes_first_then_who_wrote_most_with_them(people: People) -> None:
    network = people({"Ada": 3, "Bo": 1, "Cy": 3, "Di": 2, "al": 2})
    page = view(network, at_nought(network))
    assert [node["name"] for node in page.nodes] == ["Ada", "Cy", "al", "Di", "Bo"]
    assert [node["id"] for node in page.nodes] == [row.node for row in page.rows] == [0, 1, 2, 3, 4]
    assert page.title == "Co-authors of Ada"
    assert page.counts == "5 people, 4 ties, 3 works"


def test_nodes_are_sized_by_joint_works_and_ties_by_weight(people: People) -> None:
    network = people({"Ada": 4, "Bo": 4, "Cy": 1})
    page = view(network, at_nought(network))
    assert [node["size"] for node in page.nodes] == [25, 25, 16]
    assert sorted(edge["width"] for edge in page.edges) == [1.2, 6]
    assert page.heaviest == 4
    assert page.years == (2020, 2023)


def test_the_owner_and_the_advisor_stand_out(people: People) -> None:
    network = people({"Ada": 1, "Bo": 1, "Cy": 1})
    owner, advisor, other = view(network, at_nought(network)).nodes
    assert (owner["shape"], owner["group"], owner["part"]) == ("diamond", -1, "Owner of this CV")
    assert (advisor["part"], other["part"]) == ("Advisor", "")
    assert advisor["borderWidth"] > other["borderWidth"]


def test_ties_point_to_numbers_of_nodes_and_works(people: People) -> None:
    network = people({"Ada": 2, "Bo": 2, "Cy": 1})
    page = view(network, at_nought(network))
    for edge in page.edges:
        ends = {page.nodes[edge[end]]["name"] for end in ("from", "to")}
        assert "Ada" in ends
        assert len(edge["works"]) == edge["weight"]
        assert all(0 <= work < len(page.works) for work in edge["works"])


@pytest.mark.parametrize(("works", "said"), [(1, "1 joint work"), (2, "2 joint works")])
def test_a_card_counts_joint_works(people: People, works: int, said: str) -> None:
    network = people({"Ada": 2, "Bo": works})
    assert view(network, at_nought(network)).nodes[1]["lines"][0] == said


def test_up_to_a_thousand_people_there_are_no_groups(people: People) -> None:
    network = people({"Ada": 2, **{f"P{number}": 1 + number % 2 for number in range(MOST_NODES - 1)}})
    page = view(network, at_nought(network))
    assert len(page.nodes) == len(page.rows) == MOST_NODES
    assert (page.notes, page.is_grouped) == ((), False)
    assert not any("home" in node or "members" in node for node in page.nodes)


def test_without_people_there_is_a_sentence() -> None:
    page = view(nx.Graph(name="coauthors", works={}), {})
    assert page.nodes == page.rows == ()
    assert page.title == "Co-authors"
    assert page.empty.startswith("No co-authors yet")


def test_the_page_of_the_example_shows_its_network(example: Build) -> None:
    page = view(example.coauthors, example.places["coauthors"])
    assert page.counts == "37 people, 135 ties, 14 works"
    assert [node["name"] for node in page.nodes[:3]] == ["Hrayr Harutyunyan", "Aram Galstyan", "Greg Ver Steeg"]
    assert page.notes == ()
