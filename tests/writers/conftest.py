"""Builds to write: Ada's small CV that holds every kind of fact, and the example's."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cvgraph.build import Build
from cvgraph.cv.extract import extract
from cvgraph.document.read import read
from cvgraph.graph.describe import describe
from cvgraph.identity.resolve import resolve

TESTS = Path(__file__).parent.parent
EXAMPLE = TESTS.parent / "examples" / "hrayr-harutyunyan.md"

Written = Callable[[Build], str]


@pytest.fixture(scope="session")
def ada_build() -> Build:
    spec = importlib.util.spec_from_file_location("ada", TESTS / "graph" / "ada.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    entities = module.entities()
    return Build(entities.document, entities.cv, entities, describe(entities))


@pytest.fixture(scope="session")
def example_build() -> Build:
    document = read(EXAMPLE)
    cv = extract(document)
    entities = resolve(document, cv)
    return Build(document, entities.cv, entities, describe(entities))


@pytest.fixture(params=["ada_build", "example_build"])
def build(request: pytest.FixtureRequest) -> Build:
    """Both builds, one after the other."""
    found: Build = request.getfixturevalue(request.param)
    return found
