"""A network in small: a picture without labels that leads to the page of the network."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cvgraph.build import Build
from cvgraph.pages import coauthors_view, institutions_view
from cvgraph.pages.view import group, radius, width

if TYPE_CHECKING:
    import networkx as nx

_MOST_DRAWN = 300
_EDGE = 40


@dataclass(frozen=True, slots=True)
class Card:
    """A network in small: straight lines and circles in the coordinates of ``box``, as SVG wants them.

    Attributes:
        ties: Width of the lines, in pixels -> the path that draws all lines of this width.
    """

    page: str
    title: str
    counts: str
    box: str
    ties: Mapping[float, str]
    nodes: tuple[dict[str, Any], ...]


def people(build: Build) -> Card:
    """The co-authors of a build in small."""
    network = build.coauthors
    joint = {node: data["joint"] for node, data in network.nodes(data=True) if not data["owner"]}
    most = max(joint.values(), default=1)
    sizes = {node: radius(joint.get(node, most), most) for node in network}
    return _card(network, build.places["coauthors"], ("Co-authors", coauthors_view.counts(network)), sizes)


def places(build: Build) -> Card:
    """The institutions of a build in small."""
    network = build.institutions
    most = max((data["months"] for _, data in network.nodes(data=True)), default=1)
    sizes = {node: radius(data["months"], most) for node, data in network.nodes(data=True)}
    return _card(network, build.places["institutions"], ("Institutions", institutions_view.counts(network)), sizes)


def _card(
    network: nx.Graph,
    places: Mapping[Hashable, tuple[int, int]],
    words: tuple[str, str],
    sizes: Mapping[Hashable, float],
) -> Card:
    kept = sorted(network, key=lambda node: (-sizes[node], node))[:_MOST_DRAWN]
    part = network.subgraph(kept)
    drawn = [(a, b, data["weight"]) for a, b, data in part.edges(data=True) if data.get("kind") != "shared"]
    heaviest = max((weight for *_, weight in drawn), default=1)
    ties = {tuple(sorted((a, b))): width(weight, heaviest) for a, b, weight in drawn}
    return Card(
        page=f"{network.graph['name']}.html",
        title=words[0],
        counts=words[1],
        box=_box([places[node] for node in kept]),
        ties=_paths((wide, places[a], places[b]) for (a, b), wide in sorted(ties.items())),
        nodes=tuple(_dot(network.nodes[node], places[node], sizes[node]) for node in kept),
    )


def _paths(lines: Iterable[tuple[float, tuple[int, int], tuple[int, int]]]) -> dict[float, str]:
    paths: dict[float, list[str]] = {}
    for wide, (x1, y1), (x2, y2) in lines:
        paths.setdefault(wide, []).append(f"M{x1} {y1}L{x2} {y2}")
    return {wide: "".join(drawn) for wide, drawn in sorted(paths.items())}


def _dot(data: Mapping[str, Any], place: tuple[int, int], size: float) -> dict[str, Any]:
    colour = "owner" if data.get("owner") else f"g{group(data['community'])}"
    return {"group": colour, "x": place[0], "y": place[1], "radius": size}


def _box(places: list[tuple[int, int]]) -> str:
    if not places:
        return "0 0 1 1"
    across, down = zip(*places, strict=True)
    left, top = min(across) - _EDGE, min(down) - _EDGE
    return f"{left} {top} {max(across) + _EDGE - left} {max(down) + _EDGE - top}"
