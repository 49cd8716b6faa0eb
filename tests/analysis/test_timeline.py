"""Organisations from left to right by year, in lanes."""

from __future__ import annotations

from itertools import pairwise

import networkx as nx

from cvgraph.analysis.timeline import along_time, axis
from cvgraph.build import Build


def organisations(**years: int | None) -> nx.MultiDiGraph:
    network = nx.MultiDiGraph()
    for name, year in years.items():
        network.add_node(name, label=name, first_year=year)
    return network


def test_who_comes_later_stands_further_right(example: Build) -> None:
    places = along_time(example.institutions)
    dated = [(node, year) for node, year in example.institutions.nodes(data="first_year") if year]
    for a, first in dated:
        for b, second in dated:
            assert (first < second) == (places[a][0] < places[b][0])


def test_organisations_of_one_year_take_different_lanes() -> None:
    places = along_time(organisations(a=2000, b=2000, c=2000))
    assert len({x for x, _ in places.values()}) == 1
    assert len({y for _, y in places.values()}) == 3


def test_a_parent_without_a_year_stands_beside_its_part() -> None:
    network = organisations(early=1990, part=2000, parent=None)
    network.add_edge("part", "parent", key="part_of")
    places = along_time(network)
    assert places["parent"][0] == places["part"][0]
    assert abs(places["parent"][1] - places["part"][1]) == 130


def test_organisations_without_any_year_have_places() -> None:
    assert len(set(along_time(organisations(a=None, b=None)).values())) == 2
    assert along_time(nx.MultiDiGraph()) == {}


def test_every_year_of_the_axis_is_where_organisations_of_that_year_stand(example: Build) -> None:
    years, places = axis(example.institutions), along_time(example.institutions)
    assert list(years) == list(range(2012, 2023))
    assert len({b - a for a, b in pairwise(years.values())}) == 1
    dated = [(node, year) for node, year in example.institutions.nodes(data="first_year") if year]
    assert [places[node][0] for node, _ in dated] == [years[year] for _, year in dated]


def test_without_years_there_is_no_axis() -> None:
    assert axis(organisations(a=None)) == axis(nx.MultiDiGraph()) == {}
