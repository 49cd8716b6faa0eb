"""What the shape of a network says about its nodes: how tied, how central, how deep inside, and with whom."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx as nx

_EXACT = 500
"""Up to so many nodes betweenness is counted over all pairs, beyond from a sample of sources."""
_SAMPLE = 200
_SEED = 7
_DIGITS = 6


def strength(network: nx.Graph) -> dict[Hashable, int]:
    """Node -> the sum of the weights of its edges."""
    return dict(network.degree(weight="weight"))


def betweenness(network: nx.Graph) -> dict[Hashable, float]:
    """Node -> the share of shortest paths between two others that pass through it, to six digits.

    Paths count steps, not weights. Exact up to 500 nodes, beyond from 200 sources drawn with a fixed seed.
    Source: U. Brandes, A faster algorithm for betweenness centrality, 2001.
    """
    import networkx as nx  # noqa: PLC0415 -- slow to load

    if network.number_of_nodes() <= _EXACT:
        found = nx.betweenness_centrality(network)
    else:
        found = nx.betweenness_centrality(network, k=_SAMPLE, seed=_SEED)
    return {node: round(value, _DIGITS) for node, value in found.items()}


def core(network: nx.Graph) -> dict[Hashable, int]:
    """Node -> the largest k such that it stays when everybody with fewer than k neighbours is taken away, repeatedly.

    Source: V. Batagelj and M. Zaversnik, An O(m) algorithm for cores decomposition, 2003.
    """
    import networkx as nx  # noqa: PLC0415 -- slow to load

    found: dict[Hashable, int] = nx.core_number(network)
    return found


def communities(network: nx.Graph, without: frozenset[Hashable] = frozenset()) -> dict[Hashable, int]:
    """Node -> the number of its community, from 0 for the largest; those left out have -1.

    The nodes are put in the order of their names and numbered first, so that no hash seed matters. Of two communities
    of one size the one whose first label comes first has the lower number.

    Args:
        network: Weights count; without one an edge weighs 1.
        without: Nodes that tie everything together and so hide the groups, such as the owner of a CV.

    Source: V. D. Blondel et al., Fast unfolding of communities in large networks, 2008.
    """
    import networkx as nx  # noqa: PLC0415 -- slow to load

    names = sorted((node for node in network if node not in without), key=str)
    numbered = _numbered(network, names)
    groups = nx.community.louvain_communities(numbered, seed=_SEED) if names else []
    labelled = [sorted(_label(network, names[at]) for at in group) for group in groups]
    order = sorted(range(len(groups)), key=lambda at: (-len(groups[at]), labelled[at]))
    found: dict[Hashable, int] = dict.fromkeys(sorted(without & set(network), key=str), -1)
    return found | {names[node]: number for number, at in enumerate(order) for node in sorted(groups[at])}


def _numbered(network: nx.Graph, names: list[Hashable]) -> nx.Graph:
    import networkx as nx  # noqa: PLC0415 -- slow to load

    at = {name: number for number, name in enumerate(names)}
    edges = sorted(
        (*sorted((at[a], at[b])), data.get("weight", 1))
        for a, b, data in network.edges(data=True)
        if a in at and b in at
    )
    numbered = nx.Graph()
    numbered.add_nodes_from(range(len(names)))
    numbered.add_weighted_edges_from(edges)
    return numbered


def _label(network: nx.Graph, node: Hashable) -> tuple[str, str]:
    return str(network.nodes[node].get("label", "")), str(node)


_ALL: Mapping[str, Callable[[nx.Graph], Mapping[Hashable, Any]]] = {
    "strength": strength,
    "degree": lambda network: dict(network.degree()),
    "core": core,
}


def measured(network: nx.Graph, without: frozenset[Hashable] = frozenset()) -> dict[Hashable, dict[str, Any]]:
    """Node -> its strength, degree, core and community (found without those left out).

    Betweenness, which takes longer than all of them, is for those who ask for it.
    """
    columns = {name: measure(network) for name, measure in _ALL.items()}
    columns["community"] = communities(network, without)
    return {node: {name: column[node] for name, column in columns.items()} for node in network}
