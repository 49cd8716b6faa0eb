"""Ada's CV as a graph, the example's as well, and a way to ask them."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cvgraph.cv.extract import extract
from cvgraph.document.read import read
from cvgraph.graph.describe import describe
from cvgraph.graph.model import Graph
from cvgraph.graph.store import load
from cvgraph.graph.vocabulary import PREFIXES
from cvgraph.identity.model import Entities
from cvgraph.identity.resolve import resolve

HERE = Path(__file__).parent
EXAMPLE = HERE.parent.parent / "examples" / "hrayr-harutyunyan.md"

Ask = Callable[[str], list[tuple[str, ...]]]


@pytest.fixture(scope="session")
def ada() -> Entities:
    spec = importlib.util.spec_from_file_location("ada", HERE / "ada.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    entities: Entities = module.entities()
    return entities


@pytest.fixture(scope="session")
def graph(ada: Entities) -> Graph:
    return describe(ada)


@pytest.fixture(scope="session")
def ask(graph: Graph) -> Ask:
    """Rows of a SELECT over Ada's graph, IRIs shortened, sorted."""
    return asker(graph)


@pytest.fixture(scope="session")
def example() -> Graph:
    document = read(EXAMPLE)
    return describe(resolve(document, extract(document)))


@pytest.fixture(scope="session")
def ask_example(example: Graph) -> Ask:
    """Rows of a SELECT over the example's graph."""
    return asker(example)


@pytest.fixture(scope="session")
def asking() -> Callable[[Graph], Ask]:
    """Makes any graph something to ask."""
    return asker


def asker(graph: Graph) -> Ask:
    store = load(graph)
    prefixes = {"cv": graph.base, **PREFIXES}

    def short(value: str) -> str:
        known = (name for name, iri in prefixes.items() if value.startswith(iri))
        return next((f"{name}:{value.removeprefix(prefixes[name])}" for name in known), value)

    def ask(query: str) -> list[tuple[str, ...]]:
        found = store.query(query, prefixes=prefixes)
        return sorted(tuple(short(cell.value) if cell else "" for cell in row) for row in found)  # type: ignore[union-attr]

    return ask
