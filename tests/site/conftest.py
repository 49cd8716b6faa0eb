"""Sites to look at: the example's, and small ones of CVs that are written in a test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cvgraph.build import Build
from cvgraph.graph.describe import describe
from cvgraph.pipeline import Settings, build
from cvgraph.site.model import Site

Made = Callable[..., Site]


@pytest.fixture(scope="session")
def example_site(example: Build) -> Site:
    """The site of the example CV."""
    return Site(example)


@pytest.fixture(scope="session")
def ada_site() -> Site:
    """The site of Ada's small CV, which holds every kind of fact; she publishes nothing private."""
    from graph.ada import entities

    named = entities()
    return Site(Build(named.document, named.cv, named, describe(named)))


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """The site of a CV in Markdown, with a base and decisions if they are given."""

    def make(text: str, base: str | None = None, decisions: str = "", templates: Path | None = None) -> Site:
        source = tmp_path / "cv.md"
        source.write_text(text, encoding="utf-8")
        if decisions:
            (tmp_path / "decisions.toml").write_text(decisions, encoding="utf-8")
        return Site(build(source, Settings(base)), templates)

    return make
