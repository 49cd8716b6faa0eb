"""The graphs in which every term of the vocabularies is looked for, and where the ontology lies."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest
from rdflib import Graph

from cvgraph import resources
from cvgraph.cv.extract import extract
from cvgraph.document.read import read
from cvgraph.graph import model
from cvgraph.graph.describe import describe
from cvgraph.identity.resolve import resolve

TESTS = Path(__file__).parent.parent
EXAMPLE = TESTS.parent / "examples" / "hrayr-harutyunyan.md"


@pytest.fixture(scope="session")
def ada() -> model.Graph:
    spec = importlib.util.spec_from_file_location("ada", TESTS / "graph" / "ada.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return describe(module.entities(), frozenset({"email", "phone", "address"}))


@pytest.fixture(scope="session")
def example() -> model.Graph:
    document = read(EXAMPLE)
    return describe(resolve(document, extract(document)))


@pytest.fixture(params=["ada", "example"])
def facts(request: pytest.FixtureRequest) -> Graph:
    """What is stated and inferred of Ada and of the example, one after the other."""
    graph: model.Graph = request.getfixturevalue(request.param)
    return graph.stated + graph.inferred


@pytest.fixture(scope="session")
def folder() -> Path:
    return resources.folder("ontology")


@pytest.fixture(scope="session")
def ontology(folder: Path) -> Graph:
    return Graph().parse(folder / "cvgraph.ttl")


@pytest.fixture(scope="session")
def shapes(folder: Path) -> Graph:
    return Graph().parse(folder / "shapes.ttl")
