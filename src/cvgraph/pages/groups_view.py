"""How a network too large for one picture is worded and sized: groups that can be opened, in place of their members."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from cvgraph.analysis.groups import MOST_NODES, Bond, Group, bonds, rank
from cvgraph.analysis.packing import radius as room
from cvgraph.pages.view import GROUPS, count, group, span

if TYPE_CHECKING:
    import networkx as nx

_PART = 0.62
"""Of the room of its members, what a closed group takes."""
_THINNEST, _THICKEST = 0.8, 9.0
"""Of ties between groups, on the screen, when all of the network is seen."""


def held(network: nx.Graph, found: Sequence[Group]) -> nx.Graph:
    """The part of a network that the page holds, in its order: all, or the owner and what open groups show."""
    if not found:
        return network
    kept = {node for each in found for node in each.members[: each.shown]}
    kept.update(node for node, data in network.nodes(data=True) if data.get("owner"))
    part = type(network)(**network.graph)
    part.add_nodes_from((node, data) for node, data in network.nodes(data=True) if node in kept)
    keys = {"keys": True} if network.is_multigraph() else {}
    part.add_edges_from(edge for edge in network.edges(data=True, **keys) if edge[0] in kept and edge[1] in kept)
    return part


def numbered(network: nx.Graph) -> dict[str, int]:
    """Node -> its number on the page: the strongest first."""
    return {node: number for number, node in enumerate(sorted(network, key=lambda node: rank(network, node)))}


def notes(network: nx.Graph, found: Sequence[Group], things: str) -> tuple[str, ...]:
    """Sentences that say how the network is shown and what is left out; none where all of it is one picture."""
    if not found:
        return ()
    kept = len(held(network, found))
    most = max(each.shown for each in found)
    out = len(network) - kept
    left = f" {out:,} {things} are in no picture." if out else ""
    said = (
        f"{len(network):,} {things} are too many for one picture: they are shown as {count(len(found), 'group')} that "
        f"open to the {most:,} most strongly tied {things} of each.{left} "
        f"The table lists the {min(kept, MOST_NODES):,} most strongly tied."
    )
    return (said,)


class Groups:
    """The groups of a network as nodes of a page, numbered after those that it holds beside them."""

    def __init__(self, network: nx.Graph, found: Sequence[Group], first: int) -> None:
        """The groups, of which the first has this number."""
        self._network = network
        self._found = found
        self._first = first
        self._works = {work: at for at, work in enumerate(network.graph["works"])}
        self._homes = {node: first + at for at, each in enumerate(found) for node in each.members}

    def home(self, node: str) -> dict[str, int]:
        """The number of the group that a node is in, as an attribute."""
        return {"home": self._homes[node]} if node in self._homes else {}

    def nodes(
        self, positions: Mapping[Hashable, tuple[int, int]], names: Mapping[int, str], things: tuple[str, str]
    ) -> Iterator[dict[str, Any]]:
        """A node for each group: larger where more are in it.

        Args:
            positions: The place of a group in the list -> where it stands.
            names: Number of a community -> what it is called.
            things: What its members are, one and several.
        """
        for at, each in enumerate(self._found):
            known = [self._network.nodes[node] for node in each.members]
            years = [data[end] for data in known for end in ("first_year", "last_year") if data[end] is not None]
            ends = min(years, default=None), max(years, default=None)
            works = self._works_of(each)
            x, y = positions[at]
            lines = [count(len(each.members), *things), *([count(len(works), "work")] if works else []), span(*ends)]
            yield {
                "id": self._first + at,
                "iri": "",
                "name": "Smaller groups" if each.number is None else names[each.number],
                "x": x,
                "y": y,
                "shape": "dot",
                "size": round(room(each) * _PART),
                "room": round(room(each)),
                "borderWidth": 1.5,
                "group": GROUPS if each.number is None else group(each.number),
                "part": "Group",
                "lines": [line for line in lines if line],
                "works": works,
                "years": sorted(
                    Counter(data["first_year"] for data in known if data["first_year"] is not None).items()
                ),
                "members": each.shown,
                "first": ends[0],
                "last": ends[1],
            }

    def edges(self, owner: int | None) -> Iterator[dict[str, Any]]:
        """A tie for each two groups that are tied, and for each that is tied to the owner."""
        found = [bond for bond in bonds(self._network, self._found) if owner is not None or min(bond.ends) >= 0]
        most = {bond.kind: max(each.weight for each in found if each.kind == bond.kind) for bond in found}
        for bond in found:
            a, b = (self._first + end if end >= 0 else owner for end in bond.ends)
            yield {
                "from": a,
                "to": b,
                **_tie(bond, most[bond.kind]),
                "works": [self._works[work] for work in bond.works],
            }

    def _works_of(self, each: Group) -> list[int]:
        of = {work for node in each.members for work in self._network.nodes[node].get("works", ())}
        return sorted(self._works[work] for work in of)


def _tie(bond: Bond, most: int) -> dict[str, Any]:
    text = f"{count(bond.weight, 'work')} together" if bond.works else f"{bond.weight:,} in all"
    return {
        "id": f"b{bond.ends[0]}-{bond.ends[1]}-{bond.kind}",
        "weight": bond.weight,
        "width": round(_THINNEST + (_THICKEST - _THINNEST) * bond.weight / most, 1),
        "kind": bond.kind,
        "text": text,
        "arrows": "to" if bond.kind in {"succession", "part_of"} else "",
        "first": bond.first,
        "last": bond.last,
    }
