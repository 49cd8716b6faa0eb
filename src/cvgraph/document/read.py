"""From a file to blocks of text; the rest of cvgraph never sees a file format."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from cvgraph.document import readers
from cvgraph.document.decode import decode
from cvgraph.document.model import Block, Document
from cvgraph.findings import Finding

PLAIN = "text"
"""The reader of files whose suffix no reader claims."""


class Reader(Protocol):
    """What each module in ``readers`` offers: the suffixes it claims, in lower case, and a way from text to blocks."""

    SUFFIXES: tuple[str, ...]

    def read(self, text: str) -> tuple[tuple[Block, ...], tuple[Finding, ...]]:
        """The blocks in order, and what was noticed."""


def read(path: Path) -> Document:
    """The document in a file, by the reader that claims its suffix.

    Raises:
        SourceError: The file is missing, a folder, unreadable, empty or not text.
    """
    text, noticed = decode(path)
    blocks, findings = _reader(path.suffix.lower()).read(text)
    return Document(path.name, text, blocks, tuple(sorted((*noticed, *findings))))


def _reader(suffix: str) -> Reader:
    found = _readers()
    return next((found[name] for name in found if suffix in found[name].SUFFIXES), found[PLAIN])


@cache
def _readers() -> dict[str, Reader]:
    names = sorted(module.name for module in pkgutil.iter_modules(readers.__path__))
    return {name: cast("Reader", import_module(f"{readers.__name__}.{name}")) for name in names}
