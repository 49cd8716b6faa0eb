"""Whether a graph keeps to its shapes, in words for the author of the CV."""

from __future__ import annotations

from collections.abc import Iterator

from cvgraph.findings import Finding
from cvgraph.graph.model import Graph


def broken(graph: Graph) -> Iterator[Finding]:
    """Every shape that the graph breaks."""
    yield from ()
