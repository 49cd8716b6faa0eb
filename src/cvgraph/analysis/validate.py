"""What a careful reader would question in a CV, and what its graph lacks."""

from __future__ import annotations

from cvgraph.analysis.consistency import questioned
from cvgraph.analysis.shapes import broken
from cvgraph.findings import Finding
from cvgraph.graph.model import Graph
from cvgraph.identity.model import Entities


def validate(entities: Entities, graph: Graph) -> tuple[Finding, ...]:
    """The findings of the consistency checks and of the shapes in ``ontology/shapes.ttl``, each once, by line."""
    return tuple(sorted({*questioned(entities), *broken(graph)}))
