"""A CV from a few lines of Markdown, and the example."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cvgraph.cv.extract import extract
from cvgraph.cv.model import CV
from cvgraph.document.model import Document
from cvgraph.document.read import read

EXAMPLE = Path(__file__).parents[2] / "examples" / "hrayr-harutyunyan.md"


@pytest.fixture
def document_of(tmp_path: Path) -> Callable[[str], Document]:
    """The document that a Markdown text makes."""

    def document(text: str) -> Document:
        path = tmp_path / "cv.md"
        path.write_text(text, encoding="utf-8")
        return read(path)

    return document


@pytest.fixture
def cv_of(document_of: Callable[[str], Document]) -> Callable[[str], CV]:
    """The CV that a Markdown text makes."""
    return lambda text: extract(document_of(text))


@pytest.fixture(scope="session")
def example_text() -> str:
    """The example as it is in the repository."""
    return EXAMPLE.read_text(encoding="utf-8")
