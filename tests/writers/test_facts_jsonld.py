"""JSON-LD of the facts."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pyoxigraph
import pytest
import rdflib

from cvgraph.build import Build
from cvgraph.graph.ntriples import lines
from cvgraph.writers.facts_jsonld import write


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib's own parser uses its own old classes
def test_rdflib_reads_the_graph_that_was_written_without_the_network(build: Build, tmp_path: Path) -> None:
    [path] = write(build, tmp_path)
    assert lines(rdflib.Graph().parse(path, format="json-ld")) == lines({*build.graph.stated, *build.graph.inferred})


def test_oxigraph_reads_what_it_reads_in_turtle(build: Build, tmp_path: Path) -> None:
    [path] = write(build, tmp_path)
    text = "\n".join(lines({*build.graph.stated, *build.graph.inferred}))
    expected = set(pyoxigraph.parse(text.encode(), format=pyoxigraph.RdfFormat.N_TRIPLES))
    found = {quad.triple for quad in pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.JSON_LD)}
    assert found == {quad.triple for quad in expected}


def test_authors_are_an_array_in_the_order_printed(ada_build: Build, tmp_path: Path) -> None:
    [path] = write(ada_build, tmp_path)
    nodes = {node["@id"]: node for node in json.loads(path.read_bytes())["@graph"]}
    assert nodes["cv:pub-2021-looms-cards"]["author"] == ["cv:charles-van-babbage", "cv:me"]


def test_numbers_and_truth_values_are_json(ada_build: Build, tmp_path: Path) -> None:
    [path] = write(ada_build, tmp_path)
    nodes = {node["@id"]: node for node in json.loads(path.read_bytes())["@graph"]}
    authorship = nodes["cv:pub-2021-looms-cards-author-1"]
    assert (authorship["position"], authorship["equalContribution"]) == (1, True)
    assert nodes["cv:study-2018-analytical-university"]["notBefore"] == "2018-08-01"


def test_it_is_safe_inside_a_page(ada_build: Build, tmp_path: Path) -> None:
    [path] = write(ada_build, tmp_path)
    text = path.read_text(encoding="utf-8")
    assert not re.search("[<>&]", text)
    assert "\\u003c/script\\u003e" in text


def test_the_context_holds_only_names_that_occur(build: Build, tmp_path: Path) -> None:
    [path] = write(build, tmp_path)
    data = json.loads(path.read_bytes())
    names = {name for node in data["@graph"] for name in node} | {
        kind
        for node in data["@graph"]
        for kind in ([node["@type"]] if isinstance(node["@type"], str) else node["@type"])
    }
    terms = {name for name, value in data["@context"].items() if isinstance(value, dict) or value[-1] not in "#/"}
    assert terms <= names


def test_nodes_come_in_the_order_of_the_turtle(build: Build, tmp_path: Path) -> None:
    [path] = write(build, tmp_path)
    assert json.loads(path.read_bytes())["@graph"][0]["@id"] == "cv:me"
