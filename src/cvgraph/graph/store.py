"""The graph in Oxigraph, which answers questions about it."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph

from cvgraph.graph.model import Graph
from cvgraph.graph.ntriples import lines


def load(graph: Graph, facts: Iterable[str] = ()) -> pyoxigraph.Store:
    """A store in memory: facts in the default graph, inferences, provenance and each authority's word in named graphs.

    The default graph holds what is stated and what is inferred; ``names`` says what the named graphs are called.

    Args:
        graph: The graph.
        facts: What the default graph is to hold as lines of N-Triples, where somebody has written them before.
    """
    inferred, provenance = names(graph.base)
    quads = [
        *(facts or lines({*graph.stated, *graph.inferred})),
        *lines(graph.inferred, inferred),
        *lines(graph.provenance, provenance),
        *(line for name, said in graph.authorities.items() for line in lines(said, authority(graph.base, name))),
    ]
    store = pyoxigraph.Store()
    store.bulk_load("\n".join(quads).encode(), format=pyoxigraph.RdfFormat.N_QUADS)
    return store


def names(base: str) -> tuple[str, str]:
    """The names of the graphs of inferences and of provenance."""
    return f"{base}graph-inferred", f"{base}graph-provenance"


def authority(base: str, name: str) -> str:
    """The name of the graph of what an authority says."""
    return f"{base}graph-{name}"
