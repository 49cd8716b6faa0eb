"""The graph in Oxigraph, which answers questions about it."""

from __future__ import annotations

import pyoxigraph

from cvgraph.graph.model import Graph
from cvgraph.graph.ntriples import lines


def load(graph: Graph) -> pyoxigraph.Store:
    """A store in memory: facts in the default graph, inferences and provenance in named graphs as well.

    The default graph holds what is stated and what is inferred; ``names`` says what the named graphs are called.
    """
    inferred, provenance = names(graph.base)
    quads = [
        *lines(graph.stated),
        *lines(graph.inferred),
        *lines(graph.inferred, inferred),
        *lines(graph.provenance, provenance),
    ]
    store = pyoxigraph.Store()
    store.bulk_load("\n".join(quads).encode(), format=pyoxigraph.RdfFormat.N_QUADS)
    return store


def names(base: str) -> tuple[str, str]:
    """The names of the graphs of inferences and of provenance."""
    return f"{base}graph-inferred", f"{base}graph-provenance"
