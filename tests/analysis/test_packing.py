"""Groups of a large network stand apart with room for all that they show."""

from __future__ import annotations

import math
from itertools import combinations

import networkx as nx
import pytest

from cvgraph.analysis.groups import groups
from cvgraph.analysis.layout import positions
from cvgraph.analysis.packing import packed, radius


def crowd(sizes: list[int]) -> nx.Graph:
    network = nx.Graph(name="coauthors", works={"w": {}})
    span = {"first_year": 2020, "last_year": 2021}
    network.add_node("me", label="Me", owner=True, joint=0, strength=9, community=-1, **span)
    for community, size in enumerate(sizes):
        for at in range(size):
            data = {"label": "x", "owner": False, "joint": size - at, "strength": 1, "community": community}
            network.add_node(f"{community:03}-{at:04}", **data, **span)
    return network


SIZES = [500, 300, 120, 80, 40, 20, 9, 5, 4, 3]


@pytest.mark.parametrize("sizes", [[1100], SIZES, [11] * 100], ids=["one", "uneven", "many"])
def test_no_group_covers_another_or_the_owner(sizes: list[int]) -> None:
    network = crowd(sizes)
    found, places = groups(network), packed(network, groups(network))
    discs = [(*places[at], radius(group)) for at, group in enumerate(found)]
    assert places["me"] == (0, 0)
    for (ax, ay, a), (bx, by, b) in combinations(discs, 2):
        assert math.dist((ax, ay), (bx, by)) >= a + b
    assert all(math.hypot(x, y) > far for x, y, far in discs)


def test_members_stand_in_the_disc_of_their_group_and_apart_from_each_other() -> None:
    network = crowd(SIZES)
    found, places = groups(network), packed(network, groups(network))
    for at, group in enumerate(found):
        shown = [places[node] for node in group.members[: group.shown]]
        assert all(math.dist(place, places[at]) <= radius(group) for place in shown)
        assert min((math.dist(a, b) for a, b in combinations(shown[:60], 2)), default=99) > 60
        assert shown[0] == places[at]
    assert set(places) == {*network, *range(len(found))}


def test_groups_that_are_tied_stand_nearer_than_others() -> None:
    network = crowd([300] * 4)
    for at in range(60):
        network.add_edge(f"001-{at:04}", f"003-{at:04}", weight=5, works=(), first_year=2020, last_year=2020)
    places = packed(network, groups(network))
    assert math.dist(places[1], places[3]) < math.dist(places[0], places[3])


def test_the_layout_of_a_large_network_is_that_of_its_groups() -> None:
    network = crowd(SIZES)
    assert positions(network) == packed(network, groups(network))
