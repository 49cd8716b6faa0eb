"""The graph in Oxigraph, which answers questions about it."""

from __future__ import annotations

import pyoxigraph

from cvgraph.graph.model import Graph
from cvgraph.graph.ntriples import lines


def load(graph: Graph) -> pyoxigraph.Store:
    """A store in memory: facts in the default graph, inferences, provenance and each authority's word in named graphs.

    The default graph holds what is stated and what is inferred; ``names`` says what the named graphs are called.
    """
    inferred, provenance = names(graph.base)
    quads = [
        *lines(graph.stated),
        *lines(graph.inferred),
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
