"""A CV from a few lines of Markdown, a block from one line, and the example."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from cvgraph.cv.extract import extract
from cvgraph.cv.model import CV
from cvgraph.document.model import Block, BlockKind, Document, Mark, MarkKind, Span
from cvgraph.document.read import read

_MARKED = re.compile(r"(?<!\w)(\*{1,2})(?=[^\s*])([^*\n]+)\1|\[([^]\n]+)\]\((https?:[^)\s]+)\)")
_MARKS = {"*": MarkKind.ITALIC, "**": MarkKind.BOLD, None: MarkKind.LINK}
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


@pytest.fixture(scope="session")
def printed() -> Callable[[str], Block]:
    """An item from a line with ``*italic*``, ``**bold**`` and ``[text](address)``; its source is what is printed."""
    return _printed


def _printed(line: str) -> Block:
    text, marks, at = "", [], 0
    for match in _MARKED.finditer(line):
        text += line[at : match.start()]
        inside = match.group(2) or match.group(3)
        marks.append(Mark(_MARKS[match.group(1)], len(text), len(text) + len(inside), match.group(4) or ""))
        text, at = text + inside, match.end()
    text += line[at:]
    return Block(BlockKind.ITEM, text, Span(0, len(text), 1, 1 + text.count("\n")), level=1, marks=tuple(marks))
