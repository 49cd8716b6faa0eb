"""Where the groups of a large network stand on a page: each a disc with room for its members, tied ones side by side.

Sines and cosines give directions alone, rounded, so that the places are the same on every machine.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from cvgraph.analysis.groups import Group, bonds

if TYPE_CHECKING:
    import networkx as nx

_Point = tuple[float, float]
_SPACING = 66.0
"""A member has a circle of this radius for itself and its label, in pixels."""
_GAP, _OWNER = 90.0, 260.0
_ASPECT = 0.72
_GOLDEN = 2 * math.pi * 0.618034
_DIRECTIONS = tuple((round(math.cos(at * math.pi / 16), 6), round(math.sin(at * math.pi / 16), 6)) for at in range(32))


def radius(group: Group) -> float:
    """The radius of the disc in which the members of a group stand, in pixels."""
    return _SPACING * math.sqrt(group.shown + 1)


def packed(network: nx.Graph, found: Sequence[Group]) -> dict[Hashable, tuple[int, int]]:
    """Node -> x to the right and y downwards, in pixels, and the place of a group in the list -> its middle.

    The owner of a CV is at (0, 0). The strongest members of a group stand in its middle; those that it does not show
    stand where it is.
    """
    places: dict[Hashable, tuple[int, int]] = {
        node: (0, 0) for node, data in network.nodes(data=True) if data.get("owner")
    }
    for at, (x, y) in _middles(network, found).items():
        places[at] = (round(x), round(y))
        for rank, node in enumerate(found[at].members):
            aside, below = _member(rank) if rank < found[at].shown else (0.0, 0.0)
            places[node] = (round(x + aside), round(y + below))
    return places


def _member(rank: int) -> _Point:
    """Where a member stands from the middle of its group: the seeds of a sunflower."""
    far = _SPACING * math.sqrt(rank)
    angle = _GOLDEN * rank
    return round(math.cos(angle), 6) * far, round(math.sin(angle), 6) * far


def _middles(network: nx.Graph, found: Sequence[Group]) -> dict[int, _Point]:
    """The middle of each group: the largest first, each as near to those it is tied to as it has room."""
    ties = _ties(network, found)
    middles: dict[int, _Point] = {}
    discs: list[tuple[float, float, float]] = [(0.0, 0.0, _OWNER)] if ties[0] else []
    for at, group in enumerate(found):
        wished = _wished(ties[1].get(at, {}), middles)
        middles[at] = _free(discs, radius(group), wished)
        discs.append((*middles[at], radius(group)))
    return middles


def _ties(network: nx.Graph, found: Sequence[Group]) -> tuple[bool, dict[int, dict[int, int]]]:
    """Whether the network has an owner; group -> other groups -> how strongly they are tied."""
    ties: dict[int, dict[int, int]] = {}
    for bond in bonds(network, found):
        a, b = bond.ends
        if min(a, b) >= 0:
            for one, other in ((a, b), (b, a)):
                held = ties.setdefault(one, {})
                held[other] = held.get(other, 0) + bond.weight
    return any(owner for _, owner in network.nodes(data="owner", default=False)), ties


def _wished(ties: Mapping[int, int], middles: Mapping[int, _Point]) -> _Point:
    """The middle of those groups that it is tied to and that have a place, by how strongly."""
    placed = [(middles[other], weight) for other, weight in sorted(ties.items()) if other in middles]
    total = sum(weight for _, weight in placed)
    if not total:
        return 0.0, 0.0
    return sum(x * weight for (x, _), weight in placed) / total, sum(y * weight for (_, y), weight in placed) / total


def _free(discs: Sequence[tuple[float, float, float]], own: float, wished: _Point) -> _Point:
    """The place for a disc of this radius that is nearest to a point and to the middle of the page."""
    if not discs:
        return 0.0, 0.0

    def cost(place: _Point) -> float:
        return round(_far(place, wished) + _far(place, (0.0, 0.0)), 3)

    order = sorted(_beside(discs, own), key=lambda place: (cost(place), place))
    return next(
        place for place in order if all(_length(place[0] - x, place[1] - y) >= own + far for x, y, far in discs)
    )


def _beside(discs: Sequence[tuple[float, float, float]], own: float) -> Iterator[_Point]:
    for x, y, far in discs:
        for across, down in _DIRECTIONS:
            yield x + across * (far + own + _GAP), y + down * (far + own + _GAP)


def _far(one: _Point, other: _Point) -> float:
    """How far apart two places are on a page that is wider than high."""
    return _length(one[0] - other[0], (one[1] - other[1]) / _ASPECT)


def _length(x: float, y: float) -> float:
    return math.sqrt(x * x + y * y)
