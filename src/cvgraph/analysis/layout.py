"""Where the nodes of a network stand on a page: the same places on every machine, and room for every label.

The forces use nothing but ``+ - * /`` and square roots, which IEEE 754 defines to the last bit; sines and cosines,
which differ between machines, give starting points alone, rounded.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cvgraph.analysis.groups import groups
from cvgraph.analysis.packing import packed
from cvgraph.analysis.timeline import along_time

if TYPE_CHECKING:
    import networkx as nx

_AREA = 17_000.0
"""Square pixels for one node with its label; 37 nodes get about 1000 by 700."""
_ASPECT = 0.72
_ROUNDS, _FEWEST_ROUNDS, _STEPS = 90, 30, 1_100_000
_REACH = 2.6
"""How far bodies push each other, in their distances; beyond it hardly anything is felt."""
_FRESH = 6
"""Rounds between two looks at who is near whom."""
_DECLUTTER = 80
_CHARACTER, _MARGIN, _NARROWEST, _HEIGHT, _OWNER_HEIGHT = 7.2, 14.0, 46.0, 46.0, 74.0
_ROOM = 2.4
"""How often the labels should fit into the page."""
_GOLDEN = 0.618034


def positions(network: nx.Graph) -> dict[Hashable, tuple[int, int]]:
    """Node -> x to the right and y downwards, in pixels; the owner is at (0, 0).

    People: pulled together by works in common and pushed apart by the room that labels need, each community starting
    in a sector of its own. Source of the forces: T. Fruchterman and E. Reingold, Graph drawing by force-directed
    placement, 1991. Organisations: along time, see ``timeline``. What is too large for one picture stands in groups,
    see ``packing``; the place of a group in their list is then a key as well.
    """
    if large := groups(network):
        return packed(network, large)
    if network.is_directed():
        return along_time(network)
    nodes = sorted(network, key=str)
    if not nodes:
        return {}
    field = _Field.of(network, nodes)
    field.settle()
    field.declutter()
    return {node: (round(x), round(y)) for node, x, y in zip(nodes, field.x, field.y, strict=True)}


@dataclass(slots=True)
class _Field:
    """Bodies on a plane: where they are, how large their labels, which springs tie them, and which one is fixed."""

    x: list[float]
    y: list[float]
    width: list[float]
    height: list[float]
    springs: list[tuple[int, int, float]]
    fixed: int
    distance: float
    """What two bodies tied once like to keep."""

    @classmethod
    def of(cls, network: nx.Graph, nodes: list[Hashable]) -> _Field:
        """The field before any force has worked."""
        at = {node: number for number, node in enumerate(nodes)}
        owner = next((at[node] for node in nodes if network.nodes[node].get("owner")), -1)
        starts = _starts(network, nodes, owner)
        labels = [str(network.nodes[node].get("label", "")) for node in nodes]
        return cls(
            [x for x, _ in starts],
            [y for _, y in starts],
            [max(len(label) * _CHARACTER + _MARGIN, _NARROWEST) for label in labels],
            [_OWNER_HEIGHT if number == owner else _HEIGHT for number in range(len(nodes))],
            sorted(_springs(network, at, owner)),
            owner,
            math.sqrt(_AREA) * 0.86,
        )

    def settle(self) -> None:
        """Let the forces work until the bodies hardly move."""
        rounds = max(_FEWEST_ROUNDS, min(_ROUNDS, _STEPS // (len(self.springs) + 12 * len(self.x))))
        near: list[tuple[int, int]] = []
        for number in range(rounds):
            if number % _FRESH == 0:
                near = list(self._near(_REACH * self.distance))
            self._move(near, self.distance * (1.02 - number / rounds) * 0.5)

    def _near(self, reach: float) -> Iterator[tuple[int, int]]:
        """The pairs of bodies that are at most so far apart."""
        xs, ys, square = self.x, self.y, reach * reach
        for members, beside in _cells(xs, ys, reach):
            for place, a in enumerate(members):
                left, top = xs[a], ys[a]
                for others in (members[place + 1 :], beside):
                    for b in others:
                        x, y = xs[b] - left, ys[b] - top
                        if x * x + y * y <= square:
                            yield a, b

    def _move(self, near: list[tuple[int, int]], longest: float) -> None:
        """One round: every body goes where the forces on it point, at most ``longest``."""
        pull_x, pull_y = self._gravity()
        self._push(near, pull_x, pull_y)
        self._pull(pull_x, pull_y)
        for at in range(len(self.x)):
            if at != self.fixed:
                length = math.sqrt(pull_x[at] * pull_x[at] + pull_y[at] * pull_y[at])
                share = min(length, longest) / length if length else 0.0
                self.x[at] += pull_x[at] * share
                self.y[at] += pull_y[at] * share

    def _gravity(self) -> tuple[list[float], list[float]]:
        """Everything is drawn to the centre a little, more so from above and below, and out of the owner's place."""
        weight = 0.6 / (1.0 + math.sqrt(len(self.x)) / 6.0)
        room = 2.5 * self.distance * self.distance if self.fixed >= 0 else 0.0
        out = [room / (x * x + y * y + 1.0) for x, y in zip(self.x, self.y, strict=True)]
        pull_x = [x * (away - weight) for x, away in zip(self.x, out, strict=True)]
        return pull_x, [y * (away - weight / (_ASPECT * _ASPECT)) for y, away in zip(self.y, out, strict=True)]

    def _push(self, near: list[tuple[int, int]], pull_x: list[float], pull_y: list[float]) -> None:
        xs, ys, square = self.x, self.y, self.distance * self.distance
        for a, b in near:
            x, y = xs[a] - xs[b], ys[a] - ys[b]
            force = square / (x * x + y * y + 1.0)
            x *= force
            y *= force
            pull_x[a] += x
            pull_y[a] += y
            pull_x[b] -= x
            pull_y[b] -= y

    def _pull(self, pull_x: list[float], pull_y: list[float]) -> None:
        xs, ys, root = self.x, self.y, math.sqrt
        for a, b, stiffness in self.springs:
            x, y = xs[b] - xs[a], ys[b] - ys[a]
            force = root(x * x + y * y) * stiffness / self.distance
            x *= force
            y *= force
            pull_x[a] += x
            pull_y[a] += y
            pull_x[b] -= x
            pull_y[b] -= y

    def declutter(self) -> None:
        """Push labels that overlap apart, the shorter way, until none does or it has been tried often."""
        self._stretch()
        for _ in range(_DECLUTTER):
            if not self._part(list(self._overlapping())):
                return

    def _stretch(self) -> None:
        """Give a network that its ties hold too close the room that its labels need."""
        needed = _ROOM * sum(width * height for width, height in zip(self.width, self.height, strict=True))
        area = (max(self.x) - min(self.x)) * (max(self.y) - min(self.y))
        scale = math.sqrt(max(needed / area, 1.0)) if area else 1.0
        self.x = [x * scale for x in self.x]
        self.y = [y * scale for y in self.y]

    def _overlapping(self) -> Iterator[tuple[int, int]]:
        order = sorted(range(len(self.x)), key=lambda at: (self.x[at], self.y[at], at))
        widest = max(self.width)
        for place, a in enumerate(order):
            end, top = self.x[a] + (self.width[a] + widest) / 2, self.y[a]
            for b in order[place + 1 :]:
                if self.x[b] >= end:
                    break
                if abs(self.y[b] - top) < _OWNER_HEIGHT:
                    yield a, b

    def _part(self, pairs: list[tuple[int, int]]) -> bool:
        """Whether any pair had to be parted."""
        moved = False
        for a, b in pairs:
            x, y = self.x[b] - self.x[a], self.y[b] - self.y[a]
            over_x = (self.width[a] + self.width[b]) / 2 - abs(x)
            over_y = (self.height[a] + self.height[b]) / 2 - abs(y)
            if over_x > 0.0 and over_y > 0.0:
                moved = True
                if over_y <= over_x:
                    self._shift(self.y, a, b, over_y if y >= 0 else -over_y)
                else:
                    self._shift(self.x, a, b, over_x if x >= 0 else -over_x)
        return moved

    def _shift(self, line: list[float], a: int, b: int, over: float) -> None:
        """Move two bodies apart along one axis, both alike unless one is fixed."""
        share = 1.04 if self.fixed in (a, b) else 0.52
        if a != self.fixed:
            line[a] -= over * share
        if b != self.fixed:
            line[b] += over * share


def _springs(network: nx.Graph, at: dict[Hashable, int], owner: int) -> Iterator[tuple[int, int, float]]:
    """The edges that pull; those of the owner, who is tied to everybody, would only draw all into one heap."""
    for a, b, weight in network.edges(data="weight", default=1):
        if a != b and owner not in (at[a], at[b]):
            yield min(at[a], at[b]), max(at[a], at[b]), math.sqrt(min(weight, 9)) * 0.5


def _starts(network: nx.Graph, nodes: list[Hashable], owner: int) -> list[tuple[float, float]]:
    """Every community in a sector as wide as it has members, the strongest of it nearest to the centre."""
    radius = math.sqrt(_AREA * len(nodes) / (math.pi * _ASPECT))
    places = [(0.0, 0.0)] * len(nodes)
    start = 0.0
    for members in _communities(network, nodes, owner):
        share = len(members) / len(nodes)
        for rank, node in enumerate(members):
            angle = 2 * math.pi * (start + share * ((rank * _GOLDEN + 0.5) % 1.0))
            far = radius * math.sqrt(0.12 + 0.88 * (rank + 0.5) / len(members))
            places[node] = (round(math.cos(angle), 6) * far, round(math.sin(angle), 6) * far * _ASPECT)
        start += share
    return places


def _communities(network: nx.Graph, nodes: list[Hashable], owner: int) -> list[list[int]]:
    groups: dict[int, list[int]] = {}
    for number, node in enumerate(nodes):
        if number != owner:
            groups.setdefault(network.nodes[node].get("community", 0), []).append(number)
    weight = network.degree(weight="weight")
    return [sorted(members, key=lambda at: (-weight[nodes[at]], at)) for _, members in sorted(groups.items())]


def _cells(xs: Iterable[float], ys: Iterable[float], size: float) -> Iterator[tuple[list[int], list[int]]]:
    """Every square of a grid with the bodies in it, and those in the four squares after it that touch it."""
    cells: dict[tuple[int, int], list[int]] = {}
    for at, (x, y) in enumerate(zip(xs, ys, strict=True)):
        cells.setdefault((math.floor(x / size), math.floor(y / size)), []).append(at)
    for (column, row), members in cells.items():
        beside = ((column + 1, row - 1), (column + 1, row), (column + 1, row + 1), (column, row + 1))
        yield members, [at for cell in beside for at in cells.get(cell, ())]
