"""Organisations on a page: from left to right by the year they come in, parts beside what they are part of."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

_YEAR, _LANE, _GAP = 105, 130, 34
_CHARACTER = 7.2


def along_time(network: nx.MultiDiGraph) -> dict[Hashable, tuple[int, int]]:
    """Node -> x by the first year of any role there (parents by that of their parts), y by lanes without collisions.

    A node takes the free lane nearest to the organisation that it is part of or came after, else to the middle.
    """
    years = _years(network)
    where = _across(years.values())
    places: dict[Hashable, tuple[int, int]] = {}
    taken: list[tuple[float, float, int]] = []
    for node in sorted(network, key=lambda node: (years[node], str(node))):
        x = where[years[node]]
        half = len(str(network.nodes[node].get("label", ""))) * _CHARACTER / 2 + _GAP
        lane = _free_lane(taken, x - half, x + half, _wished(network, node, places))
        taken.append((x - half, x + half, lane))
        places[node] = (x, lane * _LANE)
    return places


def axis(network: nx.MultiDiGraph) -> dict[int, int]:
    """Year -> its x, for all years from the first that an organisation comes in to the last; empty without years."""
    known = [year for _, year in network.nodes(data="first_year") if year is not None]
    return _across(_years(network).values()) if known else {}


def _across(years: Iterable[int]) -> dict[int, int]:
    known = sorted(years)
    if not known:
        return {}
    first, last = known[0], known[-1]
    middle = (last - first) * _YEAR // 2
    return {year: (year - first) * _YEAR - middle for year in range(first, last + 1)}


def _years(network: nx.MultiDiGraph) -> dict[Hashable, int]:
    """Node -> its first year; one without roles has that of its earliest part, else the earliest of all."""
    known = {node: year for node, year in network.nodes(data="first_year") if year is not None}
    earliest = min(known.values(), default=0)
    found = dict(known)
    for node in sorted(set(network) - set(known), key=str):
        parts = [
            known[part] for part, _, kind in network.in_edges(node, keys=True) if kind == "part_of" and part in known
        ]
        found[node] = min(parts, default=earliest)
    return found


def _wished(network: nx.MultiDiGraph, node: Hashable, places: dict[Hashable, tuple[int, int]]) -> int:
    for kind in ("part_of", "overlap", "succession"):
        edges = (*network.in_edges(node, keys=True), *network.out_edges(node, keys=True))
        lanes = sorted(
            places[other][1] // _LANE
            for a, b, key in edges
            for other in (a, b)
            if key == kind and other != node and other in places
        )
        if lanes:
            return lanes[len(lanes) // 2]
    return 0


def _free_lane(taken: list[tuple[float, float, int]], left: float, right: float, wished: int) -> int:
    busy = {lane for start, end, lane in taken if start < right and end > left}
    return min(
        (lane for lane in range(-len(taken) - abs(wished) - 1, len(taken) + abs(wished) + 2) if lane not in busy),
        key=lambda lane: (abs(lane - wished), abs(lane), lane),
    )
