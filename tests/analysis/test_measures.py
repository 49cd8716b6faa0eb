"""Measures of small networks whose values are known, and communities that no hash seed moves."""

from __future__ import annotations

import os
import subprocess
import sys

import networkx as nx
import pytest

from cvgraph.analysis.measures import betweenness, communities, core, measured, strength
from cvgraph.build import Build

COMMUNITIES = """
import networkx as nx
from cvgraph.analysis.measures import communities
print(communities(nx.relabel_nodes(nx.karate_club_graph(), "person {:02}".format)))
"""


def test_strength_sums_the_weights() -> None:
    network = nx.Graph()
    network.add_weighted_edges_from([("a", "b", 2), ("b", "c", 5)])
    assert strength(network) == {"a": 2, "b": 7, "c": 5}


def test_the_middle_of_a_path_is_between() -> None:
    assert betweenness(nx.path_graph(3)) == {0: 0.0, 1: 1.0, 2: 0.0}


def test_betweenness_of_a_large_network_is_sampled_alike_every_time() -> None:
    large = nx.barabasi_albert_graph(520, 2, seed=1)
    exact = nx.betweenness_centrality(large)
    found = betweenness(large)
    assert found == betweenness(large)
    assert found != {node: round(value, 6) for node, value in exact.items()}
    assert max(found, key=lambda node: found[node]) == max(exact, key=lambda node: exact[node])


def test_a_clique_with_a_tail_has_its_core() -> None:
    network = nx.complete_graph(4)
    network.add_edge(3, 4)
    assert core(network) == {0: 3, 1: 3, 2: 3, 3: 3, 4: 1}


def test_communities_are_numbered_by_size_then_label() -> None:
    network = nx.Graph()
    for name, size in (("m", 3), ("z", 4), ("b", 3)):
        network.add_edges_from((f"{name}{a}", f"{name}{b}") for a in range(size) for b in range(a))
    found = communities(network)
    assert (found["z0"], found["b0"], found["m0"]) == (0, 1, 2)


def test_those_left_out_have_no_community() -> None:
    star = nx.star_graph(["hub", "a", "b"])
    assert communities(star, frozenset({"hub"})) == {"hub": -1, "a": 0, "b": 1}
    assert communities(nx.Graph()) == {}


def test_communities_depend_on_no_hash_seed() -> None:
    answers = set()
    for seed in ("0", "1", "77"):
        environment = os.environ | {"PYTHONHASHSEED": seed}
        run = subprocess.run(
            [sys.executable, "-c", COMMUNITIES], env=environment, capture_output=True, text=True, check=True
        )
        answers.add(run.stdout)
    assert len(answers) == 1
    assert "'person 33': " in answers.pop()


@pytest.mark.parametrize("name", ["strength", "degree", "core", "community"])
def test_every_node_gets_every_measure(example: Build, name: str) -> None:
    network = example.coauthors
    found = measured(network)
    assert set(found) == set(network)
    assert all(name in measures for measures in found.values())


def test_the_owner_of_the_example_stands_between_most(example: Build) -> None:
    values = dict(example.measured[0].nodes(data="betweenness"))
    owner = max(values, key=lambda node: values[node])
    assert owner.endswith("#me")
    assert values[owner] == pytest.approx(0.711772)
    assert example.coauthors.nodes[owner]["community"] == -1
