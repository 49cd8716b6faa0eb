"""Places of nodes: the same bytes everywhere, room for labels, and in time for a page."""

from __future__ import annotations

import hashlib
import itertools
import os
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest

from cvgraph.analysis.layout import positions
from cvgraph.build import Build

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "hrayr-harutyunyan.md"
PLACES = """
from pathlib import Path
from cvgraph.analysis.layout import positions
from cvgraph.pipeline import build
print(sorted(positions(build(Path({source!r})).coauthors).items()))
"""


def labelled(size: int) -> nx.Graph:
    network = nx.barabasi_albert_graph(size, 3, seed=5)
    for node in network:
        network.nodes[node].update(label=f"Person {node}", community=node % 7, owner=node == 0)
    return network


def test_the_owner_stands_in_the_middle(example: Build) -> None:
    places = positions(example.coauthors)
    owner = next(node for node, owner in example.coauthors.nodes(data="owner") if owner)
    assert places[owner] == (0, 0)
    xs, ys = zip(*places.values(), strict=True)
    assert min(xs) < -200 < 200 < max(xs)
    assert min(ys) < -150 < 150 < max(ys)


def test_the_example_fits_a_wide_page(example: Build) -> None:
    xs, ys = zip(*positions(example.coauthors).values(), strict=True)
    assert 700 < max(xs) - min(xs) < 1200
    assert 450 < max(ys) - min(ys) < 850


def test_no_two_labels_of_the_example_overlap(example: Build) -> None:
    for network in (example.coauthors, example.institutions):
        places = positions(network)
        for a, b in itertools.combinations(network, 2):
            (x, y), (u, v) = places[a], places[b]
            half = (len(network.nodes[a]["label"]) + len(network.nodes[b]["label"])) * 7 / 2
            assert abs(x - u) >= half or abs(y - v) >= 40, (a, b)


def test_coauthors_stand_nearer_than_strangers(example: Build) -> None:
    network = example.coauthors
    places = positions(network)

    def mean(pairs: list[tuple[str, str]]) -> float:
        apart = [((places[a][0] - places[b][0]) ** 2 + (places[a][1] - places[b][1]) ** 2) ** 0.5 for a, b in pairs]
        return sum(apart) / len(apart)

    others = [node for node, owner in network.nodes(data="owner") if not owner]
    pairs = list(itertools.combinations(others, 2))
    together = [pair for pair in pairs if network.has_edge(*pair)]
    strangers = [pair for pair in pairs if not network.has_edge(*pair)]
    assert mean(together) < 0.5 * mean(strangers)


def test_the_places_are_the_same_in_every_process() -> None:
    runs = {
        subprocess.run(
            [sys.executable, "-c", PLACES.format(source=str(EXAMPLE))],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "42")
    }
    assert len(runs) == 1


def test_the_places_are_the_same_on_every_machine() -> None:
    """A change of the forces changes the figure; another machine must not."""
    places = sorted(positions(labelled(60)).items())
    assert hashlib.sha256(repr(places).encode()).hexdigest()[:12] == "2494e08c5a6a"


@pytest.mark.usefixtures("ends_some_time")
@pytest.mark.parametrize("size", [37, 200, 1000])
def test_every_node_has_a_place_of_its_own(size: int) -> None:
    assert len(set(positions(labelled(size)).values())) == size


@pytest.mark.parametrize("size", [0, 1, 2])
def test_small_networks_have_places_too(size: int) -> None:
    network = nx.Graph()
    network.add_nodes_from(range(size), label="A")
    assert len(set(positions(network).values())) == size
