"""Networks as GraphML, read back by networkx."""

from __future__ import annotations

from pathlib import Path

import networkx as nx

from cvgraph.build import Build
from cvgraph.writers.networks_graphml import write


def test_the_network_of_people_reads_back_with_its_weights(example: Build, tmp_path: Path) -> None:
    paths = {path.name: path for path in write(example, tmp_path)}
    read = nx.read_graphml(paths["coauthors.graphml"])
    assert set(read) == set(example.coauthors)
    weights = {frozenset((a, b)): weight for a, b, weight in example.coauthors.edges(data="weight")}
    assert {frozenset((a, b)): weight for a, b, weight in read.edges(data="weight")} == weights


def test_the_network_of_organisations_reads_back_with_its_kinds(example: Build, tmp_path: Path) -> None:
    paths = {path.name: path for path in write(example, tmp_path)}
    read = nx.read_graphml(paths["institutions.graphml"])
    assert read.is_directed()
    kinds = sorted(kind for *_, kind in example.institutions.edges(keys=True))
    assert sorted(kind for *_, kind in read.edges(data="kind")) == kinds
