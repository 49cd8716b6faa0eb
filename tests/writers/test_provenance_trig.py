"""TriG of inferences and provenance."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph
import pytest
import rdflib

from cvgraph.build import Build
from cvgraph.graph.ntriples import lines
from cvgraph.graph.store import names
from cvgraph.writers.provenance_trig import write


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib's own parser uses its own old classes
def test_rdflib_reads_both_graphs(build: Build, tmp_path: Path) -> None:
    [path] = write(build, tmp_path)
    data = rdflib.Dataset()
    data.parse(data=path.read_text(encoding="utf-8"), format="trig")
    inferred, provenance = names(build.graph.base)
    assert lines(data.graph(rdflib.URIRef(inferred))) == lines(build.graph.inferred)
    assert lines(data.graph(rdflib.URIRef(provenance))) == lines(build.graph.provenance)
    assert len(data.default_graph) == 0


def test_oxigraph_reads_both_graphs(build: Build, tmp_path: Path) -> None:
    [path] = write(build, tmp_path)
    inferred, provenance = names(build.graph.base)
    quads = [*lines(build.graph.inferred, inferred), *lines(build.graph.provenance, provenance)]
    expected = set(pyoxigraph.parse("\n".join(quads).encode(), format=pyoxigraph.RdfFormat.N_QUADS))
    assert set(pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.TRIG)) == expected


def test_it_says_what_each_part_is(ada_build: Build, tmp_path: Path) -> None:
    [path] = write(ada_build, tmp_path)
    text = path.read_text(encoding="utf-8")
    headings = [line.strip(" #") for line in text.splitlines() if line.strip().startswith("#")]
    assert headings == [
        "What follows from the CV on evidence",
        "What printed names mean",
        "What was inferred, and on what evidence",
        "What was noticed",
        "The source and its lines",
        "The lines that say each entry",
    ]
