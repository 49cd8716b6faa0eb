"""What a careful reader would question in a CV, and what its graph lacks."""

from __future__ import annotations

from cvgraph.analysis.consistency import questioned
from cvgraph.analysis.shapes import broken
from cvgraph.findings import Finding
from cvgraph.graph.model import Graph
from cvgraph.identity.model import Entities

_TOLD = frozenset({"W201", "W202"})


def validate(entities: Entities, graph: Graph) -> tuple[Finding, ...]:
    """The findings of the consistency checks and of the shapes in ``ontology/shapes.ttl``, each once, by line.

    A shape's warning about an entry is left out where reading it has told already what it lacks.
    """
    told = {(finding.line, finding.last_line) for finding in entities.cv.findings if finding.code in _TOLD}
    nameless = frozenset({entities.owner.iri}) if entities.cv.owner is None else frozenset()
    shapes = broken(graph, spared=nameless)
    kept = (one for one in shapes if one.code != "W501" or (one.line, one.last_line) not in told)
    return tuple(sorted({*questioned(entities), *kept}))
