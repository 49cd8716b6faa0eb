"""Turtle of the facts."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph
import rdflib

from cvgraph.build import Build
from cvgraph.graph.ntriples import lines
from cvgraph.writers.facts_turtle import write


def test_rdflib_and_oxigraph_read_the_graph_that_was_written(build: Build, tmp_path: Path) -> None:
    [path] = write(build, tmp_path)
    expected = lines({*build.graph.stated, *build.graph.inferred})
    assert lines(rdflib.Graph().parse(path)) == expected
    triples = pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.TURTLE)
    again = pyoxigraph.serialize(triples, format=pyoxigraph.RdfFormat.N_TRIPLES).decode()
    assert len(set(again.splitlines())) == len(expected)


def test_it_opens_with_the_researcher_under_a_heading(build: Build, tmp_path: Path) -> None:
    [path] = write(build, tmp_path)
    body = path.read_text(encoding="utf-8").partition("\n\n")[2]
    assert body.startswith("# The researcher\n\ncv:me a schema:Person, foaf:Person, cvg:Researcher ;\n    schema:name ")


def test_prefixes_that_are_not_used_are_not_declared(build: Build, tmp_path: Path) -> None:
    [path] = write(build, tmp_path)
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    prefixes = [line.split()[1] for line in head.splitlines()]
    assert prefixes == sorted(prefixes)
    assert [
        prefix
        for prefix in prefixes
        if f" {prefix}" not in body and f"\n{prefix}" not in body and f"^^{prefix}" not in body
    ] == []


def test_no_line_is_much_longer_than_a_screen(ada_build: Build, tmp_path: Path) -> None:
    [path] = write(ada_build, tmp_path)
    assert max(map(len, path.read_text(encoding="utf-8").splitlines())) <= 125


def test_it_ends_in_one_line_feed_and_has_no_other_line_ends(build: Build, tmp_path: Path) -> None:
    [path] = write(build, tmp_path)
    data = path.read_bytes()
    assert b"\r" not in data
    assert data.endswith(b".\n")
