"""A network too large for one picture, as groups that can be opened: its communities, and how they are tied."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx as nx

MOST_NODES = 1_000
"""More than these at once are neither readable nor fast."""
MOST_OPEN = 400
"""A group shows so many of its members, so that two can be open beside each other."""
MOST_KEPT = 3_000
"""All groups together hold so many."""
_MOST_GROUPS, _SMALLEST = 100, 3


@dataclass(frozen=True, slots=True)
class Group:
    """A community, or all those together that are small.

    Attributes:
        number: That of the community; None for those that are small.
        members: Nodes, the strongest first.
        shown: How many of them are to be seen when it is open.
    """

    number: int | None
    members: tuple[str, ...]
    shown: int


@dataclass(frozen=True, slots=True)
class Bond:
    """All ties of one kind between two groups, or between the owner of the CV and a group.

    Attributes:
        ends: Places in the list of groups; -1 for the owner.
        weight: The number of works, or the sum of what the ties weigh, where they are not of works.
    """

    ends: tuple[int, int]
    kind: str
    weight: int
    works: tuple[str, ...]
    first: int | None
    last: int | None


def rank(network: nx.Graph, node: str) -> tuple[Any, ...]:
    """What nodes are to be sorted by so that the strongest come first: joint works or months, then ties."""
    data = network.nodes[node]
    weight = data.get("joint", data.get("months", 0))
    return (not data.get("owner", False), -weight, -data["strength"], data["label"].casefold(), node)


def groups(network: nx.Graph) -> tuple[Group, ...]:
    """The groups of a network of over ``MOST_NODES`` nodes, the largest first; none of a smaller one.

    A community is one if it has three members and is one of the hundred largest. The owner of a CV is in none.
    """
    if len(network) <= MOST_NODES:
        return ()
    members: dict[int | None, list[str]] = {}
    for node in sorted((node for node in network), key=lambda node: rank(network, node)):
        if network.nodes[node]["community"] >= 0:
            members.setdefault(network.nodes[node]["community"], []).append(node)
    large = {number for number, nodes in members.items() if len(nodes) >= _SMALLEST}
    large = set(sorted(large, key=lambda number: number or 0)[:_MOST_GROUPS])
    rest = sorted(
        (node for number, nodes in members.items() if number not in large for node in nodes),
        key=lambda node: rank(network, node),
    )
    found = [(number, nodes) for number, nodes in members.items() if number in large]
    found.sort(key=lambda one: (-len(one[1]), one[0]))
    listed = [*found, *([(None, rest)] if rest else [])]
    most = _most_shown([len(nodes) for _, nodes in listed])
    return tuple(Group(number, tuple(nodes), min(len(nodes), most)) for number, nodes in listed)


def _most_shown(sizes: Sequence[int]) -> int:
    """How many members each group may show so that all together are not more than ``MOST_KEPT``."""
    return max(
        (most for most in range(1, MOST_OPEN + 1) if sum(min(size, most) for size in sizes) <= MOST_KEPT), default=1
    )


def bonds(network: nx.Graph, found: Sequence[Group]) -> tuple[Bond, ...]:
    """How these groups are tied to each other and to the owner, by their places in the list."""
    home = {node: at for at, group in enumerate(found) for node in group.members}
    gathered: dict[tuple[int, int, str], list[Mapping[str, Any]]] = {}
    for a, b, data in network.edges(data=True):
        ends = home.get(a, -1), home.get(b, -1)
        if ends[0] != ends[1]:
            if not network.is_directed():
                ends = min(ends), max(ends)
            gathered.setdefault((*ends, data.get("kind", "")), []).append(data)
    order = {work: at for at, work in enumerate(network.graph["works"])}
    return tuple(_bond((a, b), kind, ties, order) for (a, b, kind), ties in sorted(gathered.items()))


def _bond(ends: tuple[int, int], kind: str, ties: Sequence[Mapping[str, Any]], order: Mapping[str, int]) -> Bond:
    works = sorted({work for tie in ties for work in tie.get("works", ())}, key=order.__getitem__)
    weight = len(works) or sum(tie["weight"] for tie in ties)
    years = list(_years(ties))
    return Bond(ends, kind, weight, tuple(works), min(years, default=None), max(years, default=None))


def _years(ties: Sequence[Mapping[str, Any]]) -> Iterator[int]:
    for tie in ties:
        yield from (tie[end] for end in ("first_year", "last_year") if tie[end] is not None)
