"""Small networks in the shape of ``analysis.network``, to be worded and drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import networkx as nx
import pytest

People = Callable[..., nx.Graph]
Places = Callable[..., nx.MultiDiGraph]


@pytest.fixture
def people() -> People:
    """A network of people: each name with its joint works; the first owns the CV and wrote with all others."""

    def make(joint: Mapping[str, int], url: str = "https://doi.org/10.1/x", **about: object) -> nx.Graph:
        names = list(joint)
        network = nx.Graph(name="coauthors", works={})
        for number in range(max([*joint.values(), 1])):
            work = {"title": f"Work {number}", "year": 2020 + number, "venue": "ICML", "authors": names, "kind": "x"}
            network.graph["works"][f"urn:w{number}"] = {**work, "url": url, **about}
        for number, (name, works) in enumerate(joint.items()):
            network.add_node(f"urn:{number:04}", **_person(name, number, tuple(network.graph["works"])[:works]))
        for other, works in [(f"urn:{number:04}", joint[name]) for number, name in enumerate(names)][1:]:
            of = tuple(network.graph["works"])[:works]
            span = {"first_year": 2020, "last_year": 2019 + works}
            network.add_edge("urn:0000", other, weight=works, fraction=0.5, works=of, **span)
        for node in network:
            network.nodes[node]["degree"] = network.degree(node)
        return network

    return make


def _person(name: str, number: int, works: tuple[str, ...]) -> dict[str, Any]:
    owner = number == 0
    return {
        "label": name,
        "owner": owner,
        "advisor": number == 1,
        "works": works,
        "joint": 0 if owner else len(works),
        "strength": len(works),
        "first_year": 2020 if works else None,
        "last_year": 2019 + len(works) if works else None,
        "community": -1 if owner else number - 1,
        "betweenness": 0.0,
        "core": 1,
    }


@pytest.fixture
def places() -> Places:
    """A network of organisations: each name with its category and months; ties as (from, to, kind, weight)."""

    def make(
        organisations: Mapping[str, tuple[str, int]],
        ties: tuple[tuple[str, str, str, int], ...] = (),
        holders: Mapping[str, str] | None = None,
    ) -> nx.MultiDiGraph:
        people = dict(holders or {"urn:me": "Ada Lovelace"})
        network = nx.MultiDiGraph(name="institutions", people=people, works={}, years={})
        for number, (name, (category, months)) in enumerate(organisations.items()):
            network.add_node(name, **_organisation(name, category, months, next(iter(people))), community=number)
        for a, b, kind, weight in ties:
            span = {"first_year": 2018, "last_year": 2020}
            network.add_edge(a, b, key=kind, kind=kind, weight=weight, people=tuple(people), **span)
        for node in network:
            network.nodes[node]["degree"] = network.degree(node)
        return network

    return make


def _organisation(name: str, category: str, months: int, person: str) -> dict[str, Any]:
    role = {"role": "Engineer", "kind": "employment", "start": "2018", "end": "2020", "person": person, "place": ""}
    role["work"] = ""
    return {
        "label": name,
        "category": category,
        "roles": (role,) if months else (),
        "months": months,
        "strength": months,
        "first_year": 2018 if months else None,
        "last_year": 2020 if months else None,
        "betweenness": 0.0,
        "core": 1,
    }
