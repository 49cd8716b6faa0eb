"""The graph in Oxigraph."""

from __future__ import annotations

from cvgraph.graph.model import Graph
from cvgraph.graph.store import load, names


def test_the_default_graph_holds_what_is_stated_and_what_is_inferred(graph: Graph) -> None:
    [count] = load(graph).query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    assert int(count["n"].value) == len({*graph.stated, *graph.inferred})


def test_inferences_and_provenance_have_graphs_of_their_own(graph: Graph) -> None:
    rows = load(graph).query("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g")
    counts = {row["g"].value: int(row["n"].value) for row in rows}
    inferred, provenance = names(graph.base)
    assert counts == {inferred: len(graph.inferred), provenance: len(graph.provenance)}
