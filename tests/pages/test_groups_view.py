"""Groups of a large network as nodes and ties of a page, in words and sizes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import networkx as nx
import pytest

from cvgraph.analysis.groups import groups
from cvgraph.analysis.layout import positions
from cvgraph.pages.coauthors_view import view
from cvgraph.pages.groups_view import held, notes, numbered
from cvgraph.pages.view import View

People = Callable[..., nx.Graph]


@pytest.fixture
def crowd(people: People) -> nx.Graph:
    """1,204 people: 700, 500 and 3 of them in communities, all of whom wrote with the first."""
    network = people({"Ada": 3, **{f"P{number:04}": 1 + (number < 2) for number in range(1203)}})
    for number, node in enumerate(network):
        network.nodes[node]["community"] = -1 if number == 0 else 0 if number <= 700 else 1 if number <= 1200 else 2
    network.add_edge("urn:0002", "urn:0702", weight=1, fraction=1.0, works=("urn:w0",), first_year=2020, last_year=2020)
    return network


def made(network: nx.Graph) -> tuple[View, list[dict[str, Any]]]:
    page = view(network, positions(network))
    return page, [node for node in page.nodes if "members" in node]


def test_a_page_holds_what_groups_show_and_says_so(crowd: nx.Graph) -> None:
    found = groups(crowd)
    part = held(crowd, found)
    assert len(part) == 1 + 400 + 400 + 3
    assert list(part) == [node for node in crowd if node in part]
    (said,) = notes(crowd, found, "people")
    assert said == (
        "1,204 people are too many for one picture: they are shown as 3 groups that open to the 400 most strongly tied "
        "people of each. 400 people are in no picture. The table lists the 804 most strongly tied."
    )
    assert numbered(part)["urn:0000"] == 0


def test_a_small_network_is_held_as_it_is(people: People) -> None:
    network = people({"Ada": 1, "Bo": 1})
    assert held(network, ()) is network
    assert notes(network, (), "people") == ()


def test_a_group_tells_how_many_are_in_it_and_since_when(crowd: nx.Graph) -> None:
    _, (first, second, third) = made(crowd)
    assert first["lines"] == ["700 people", "2 works", "2020–2021"]
    assert (first["members"], third["members"]) == (400, 3)
    assert first["size"] == second["size"] > third["size"]
    assert first["years"] == [(2020, 700)]
    assert (first["x"], first["y"]) != (second["x"], second["y"])


def test_members_know_their_group_and_the_owner_has_none(crowd: nx.Graph) -> None:
    page, found = made(crowd)
    homes = {node["name"]: node.get("home") for node in page.nodes}
    assert homes["Ada"] is None
    assert homes["P0000"] == found[0]["id"]
    assert [node["id"] for node in page.nodes] == list(range(len(page.nodes)))


def test_groups_are_tied_to_each_other_and_to_the_owner(crowd: nx.Graph) -> None:
    page, (first, second, third) = made(crowd)
    numbers = {first["id"]: "first", second["id"]: "second", third["id"]: "third", 0: "owner"}
    ties = {
        tuple(sorted((numbers[edge["from"]], numbers[edge["to"]]))): edge
        for edge in page.edges
        if edge["from"] in numbers and edge["to"] in numbers
    }
    assert set(ties) == {("first", "owner"), ("owner", "second"), ("owner", "third"), ("first", "second")}
    assert ties["first", "owner"]["text"] == "2 works together"
    assert (ties["first", "second"]["text"], ties["first", "second"]["works"]) == ("1 work together", [0])
    assert len({edge["id"] for edge in page.edges}) == len(page.edges)
