"""Whether a graph keeps to its shapes, told in the words of the shapes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from cvgraph.findings import Finding
from cvgraph.graph.model import Graph
from cvgraph.resources import folder

if TYPE_CHECKING:
    import rdflib
    from rdflib.term import Node

_CODES = {"Violation": "E501", "Warning": "W501", "Info": "W501"}
_LONGEST = 60


def broken(graph: Graph, shapes: Path | None = None, spared: frozenset[str] = frozenset()) -> Iterator[Finding]:
    """One finding for each result of SHACL: ``E501`` for a violation, ``W501`` for a warning.

    The message is that of the shape, with the name of what breaks it; the lines are those that it was derived from.

    Args:
        graph: The graph of a CV; what is stated and what is inferred count together.
        shapes: Shapes in Turtle, without SPARQL; by default ``ontology/shapes.ttl``.
        spared: IRIs of nodes whose warnings have been told already.

    Source: Shapes Constraint Language (SHACL), W3C Recommendation, 2017.
    """
    import pyshacl  # noqa: PLC0415 -- slow to load
    import rdflib  # noqa: PLC0415 -- the same
    from rdflib.namespace import RDF, SH  # noqa: PLC0415 -- the same

    facts = rdflib.Graph(bind_namespaces="none")
    for part in (graph.stated, graph.inferred):
        for triple in part:
            facts.add(triple)
    rules = rdflib.Graph(bind_namespaces="none").parse(shapes or folder("ontology") / "shapes.ttl")
    # nothing is inferred and the graph is ours alone: no copy of it is needed
    conforms, report, _ = pyshacl.validate(facts, shacl_graph=rules, inplace=True)
    for result in () if conforms else report.subjects(RDF.type, SH.ValidationResult):
        told = dict(report.predicate_objects(result))
        focus = told[SH.focusNode]
        code = _CODES[str(told[SH.resultSeverity]).rpartition("#")[2]]
        if told[SH.sourceConstraintComponent] == SH.LessThanOrEqualsConstraintComponent:
            continue  # dates the wrong way round are the author's, and told by the consistency checks
        if code == "E501" or str(focus) not in spared:
            yield Finding(*_lines(graph, focus), code, f"{told[SH.resultMessage]}{_name(facts, focus)}")


def _lines(graph: Graph, node: Node) -> tuple[int, int]:
    """The first and last line that a node was derived from; (0, 0) where none is known, as for a person."""
    from cvgraph.graph.vocabulary import CVG, PROV  # noqa: PLC0415 -- with rdflib

    places = [
        (int(str(graph.provenance.value(lines, CVG.firstLine))), int(str(graph.provenance.value(lines, CVG.lastLine))))
        for lines in graph.provenance.objects(node, PROV.wasDerivedFrom)
        if (lines, CVG.firstLine, None) in graph.provenance  # the file of decisions is no line
    ]
    return min(places, default=(0, 0))


def _name(facts: rdflib.Graph, node: Node) -> str:
    from cvgraph.graph.vocabulary import SCHEMA  # noqa: PLC0415 -- with rdflib

    names = sorted(str(name) for name in facts.objects(node, SCHEMA.name))
    if not names or not names[0].strip():
        return ""
    name = names[0] if len(names[0]) <= _LONGEST else f"{names[0][: _LONGEST - 1].rstrip()}…"
    return f": '{name}'"
