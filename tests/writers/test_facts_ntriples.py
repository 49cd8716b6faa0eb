"""N-Triples of the facts."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph
import rdflib

from cvgraph.build import Build
from cvgraph.writers.facts_ntriples import write


def test_rdflib_and_oxigraph_read_the_graph_that_was_written(build: Build, tmp_path: Path) -> None:
    [path] = write(build, tmp_path)
    facts = {*build.graph.stated, *build.graph.inferred}
    assert set(rdflib.Graph().parse(path, format="nt")) == facts
    assert sum(1 for _ in pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.N_TRIPLES)) == len(facts)


def test_lines_are_sorted_and_each_is_said_once(build: Build, tmp_path: Path) -> None:
    [path] = write(build, tmp_path)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))
