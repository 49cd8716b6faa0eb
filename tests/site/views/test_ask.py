"""What the page that asks the graph knows is what the command line knows, and safe inside a page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from cvgraph.analysis.engine import loaded
from cvgraph.build import Build
from cvgraph.pipeline import build
from cvgraph.site.model import Site
from cvgraph.site.views.ask import data, words

START = "globalThis.cvgraphData="


@pytest.fixture(scope="module")
def held(example: Build) -> dict[str, Any]:
    script = data(Site(example))
    assert script.startswith(START)
    assert script.endswith(";\n")
    found: dict[str, Any] = json.loads(script[len(START) : -2])
    return found


@pytest.fixture(scope="module")
def known(example: Build) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(words(Site(example)))
    return found


def test_the_page_holds_what_the_command_line_loads_in_the_same_order(
    held: dict[str, Any], example_folder: Path
) -> None:
    names = list(held["loaded"])
    assert names == sorted(names)
    assert names == ["facts.nt", "provenance.trig"]
    for name in names:
        assert held["loaded"][name] == (example_folder / name).read_text(encoding="utf-8")


def test_what_authorities_say_is_held_before_the_facts(example: Build) -> None:
    said = replace(example.graph, authorities={"dblp": example.graph.inferred})
    held = json.loads(data(Site(replace(example, graph=said)))[len(START) : -2])
    assert list(held["loaded"]) == ["authorities.trig", "facts.nt", "provenance.trig"]
    assert "graph-dblp" in held["loaded"]["authorities.trig"]


def test_names_and_homes_are_those_of_the_site(held: dict[str, Any], example: Build) -> None:
    site = Site(example)
    assert held["base"] == example.graph.base
    assert held["homes"] == dict(site.homes)
    assert held["names"][f"{example.graph.base}aram-galstyan"] == "Aram Galstyan"
    assert held["names"].keys() >= site.pages.keys()


def test_the_words_are_all_classes_and_properties_of_the_graph(known: dict[str, Any], example_folder: Path) -> None:
    store = loaded(example_folder)
    kind = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    properties = {quad.predicate.value for quad in store}
    classes = {quad.object.value for quad in store.quads_for_pattern(None, kind, None, None)}
    prefixes = known["prefixes"]

    def full(word: Mapping[str, str]) -> str:
        prefix, local = word["name"].split(":", 1)
        return str(prefixes[prefix]) + local

    listed = {full(word) for word in known["words"] if word["kind"] == "property"}
    assert {full(word) for word in known["words"] if word["kind"] == "class"} == classes
    assert listed == properties


def test_words_of_our_own_come_with_what_the_ontology_says(known: dict[str, Any]) -> None:
    found = {word["name"]: word for word in known["words"]}
    assert found["cvg:Researcher"]["label"] == "researcher"
    assert "whom a CV is about" in found["cvg:Researcher"]["comment"]
    assert found["cvg:heldBy"]["kind"] == "property"
    assert "label" not in found["schema:author"]


def test_the_things_of_the_site_have_a_prefix(known: dict[str, Any], example: Build) -> None:
    assert known["prefixes"]["cv"] == example.graph.base


def test_markup_and_line_separators_are_escaped(tmp_path: Path) -> None:
    source = tmp_path / "cv.md"
    title = '- A. Lovelace. "On \\</script\\>". ICML, 2020.'
    text = f"# Ada \\</script\\>\\<b\\>\u2028 Lovelace\n\n## Publications\n\n{title}\n"
    source.write_text(text, encoding="utf-8")
    site = Site(build(source))
    script = data(site)
    assert "<" not in script
    assert "\u2028" not in script
    assert "</script>" in script.replace("\\u003c", "<").replace("\\u003e", ">")
    assert "<" not in words(site)
