"""A large network in groups: who is in which, how many are shown, how groups are tied."""

from __future__ import annotations

from collections.abc import Mapping

import networkx as nx
import pytest

from cvgraph.analysis.groups import MOST_KEPT, MOST_NODES, MOST_OPEN, Bond, bonds, groups


def crowd(sizes: Mapping[int, int], owner: bool = True) -> nx.Graph:  # noqa: FBT001, FBT002 -- it reads best so
    """People in communities of these sizes; the first of each wrote most."""
    network = nx.Graph(name="coauthors", works={})
    span = {"first_year": 2020, "last_year": 2021}
    if owner:
        network.add_node("me", label="Me", owner=True, joint=0, strength=9, community=-1, works=(), **span)
    for community, size in sizes.items():
        for at in range(size):
            data = {"label": f"{community}-{at:04}", "owner": False, "joint": size - at, "strength": 1}
            network.add_node(f"{community}-{at:04}", **data, community=community, works=(), **span)
    return network


def tie(network: nx.Graph, a: str, b: str, *works: str, year: int = 2020) -> None:
    for work in works:
        network.graph["works"].setdefault(work, {"title": work})
    network.add_edge(a, b, weight=len(works), works=works, first_year=year, last_year=year)


def test_up_to_a_thousand_nodes_there_are_no_groups() -> None:
    assert groups(crowd({0: MOST_NODES - 1})) == ()
    assert groups(nx.Graph()) == ()
    assert len(groups(crowd({0: MOST_NODES}))) == 1


def test_groups_are_the_communities_the_largest_first_and_the_small_ones_together() -> None:
    found = groups(crowd({0: 600, 1: 700, 2: 3, 3: 2, 4: 1}))
    assert [(group.number, len(group.members)) for group in found] == [(1, 700), (0, 600), (2, 3), (None, 3)]
    assert found[0].members[:2] == ("1-0000", "1-0001")
    assert "me" not in {node for group in found for node in group.members}


def test_no_more_groups_than_can_be_told_apart() -> None:
    found = groups(crowd(dict.fromkeys(range(400), 3)))
    assert len(found) == 101
    assert (found[-1].number, len(found[-1].members)) == (None, 900)


@pytest.mark.parametrize(
    ("sizes", "shown"),
    [
        ({0: 1200}, [MOST_OPEN]),
        ({0: 900, 1: 200, 2: 5}, [MOST_OPEN, 200, 5]),
        (dict.fromkeys(range(20), 300), [150] * 20),
    ],
)
def test_open_groups_show_their_strongest_up_to_a_number(sizes: dict[int, int], shown: list[int]) -> None:
    found = groups(crowd(sizes))
    assert [group.shown for group in found] == shown
    assert sum(shown) <= MOST_KEPT


def test_bonds_sum_up_the_ties_between_groups_and_with_the_owner() -> None:
    network = crowd({0: 600, 1: 500})
    tie(network, "0-0000", "1-0000", "w1", "w2", year=2018)
    tie(network, "0-0001", "1-0000", "w2", "w3", year=2022)
    tie(network, "0-0000", "0-0001", "w4")
    tie(network, "me", "1-0007", "w5")
    assert bonds(network, groups(network)) == (
        Bond((-1, 1), "", 1, ("w5",), 2020, 2020),
        Bond((0, 1), "", 3, ("w1", "w2", "w3"), 2018, 2022),
    )


def test_bonds_of_organisations_keep_their_kinds_and_directions() -> None:
    network = nx.MultiDiGraph(name="institutions", works={})
    for number in range(MOST_NODES + 2):
        data = {"label": str(number), "months": 1, "strength": 1, "community": number % 2}
        network.add_node(str(number), **data, first_year=None, last_year=None)
    span = {"first_year": None, "last_year": None}
    for a, b, kind, weight in (("0", "1", "succession", 1), ("3", "2", "succession", 2), ("0", "3", "overlap", 5)):
        network.add_edge(a, b, key=kind, kind=kind, weight=weight, **span)
    network.add_edge("2", "5", key="overlap", kind="overlap", weight=7, **span)
    found = {(bond.ends, bond.kind): bond.weight for bond in bonds(network, groups(network))}
    assert found == {((0, 1), "succession"): 1, ((1, 0), "succession"): 2, ((0, 1), "overlap"): 12}
