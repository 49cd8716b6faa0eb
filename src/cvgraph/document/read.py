"""From a file to blocks of text; the rest of cvgraph never sees a file format."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from cvgraph.document import readers
from cvgraph.document.decode import Source, source
from cvgraph.document.examples import without_examples
from cvgraph.document.model import Content, Document

PLAIN = "text"
"""The reader of files whose suffix no reader claims."""


class Reader(Protocol):
    """What each module in ``readers`` offers.

    ``SUFFIXES`` are those it claims, in lower case. Where several claim one, the first (by name) whose ``claims``
    recognises the source reads it; a reader without ``claims`` reads whatever no other recognises.
    """

    SUFFIXES: tuple[str, ...]

    def read(self, source: Source) -> Content:
        """The blocks in order, and what was noticed."""


def read(path: Path) -> Document:
    """The document in a file, by the reader that claims its suffix, without what a theme brought along.

    Raises:
        SourceError: The file is missing, a folder, unreadable, empty or not text.
    """
    file = source(path)
    content = without_examples(_reader(file).read(file))
    return Document(path.name, content.text, content.blocks, tuple(sorted(content.findings)), content.records)


def _reader(file: Source) -> Reader:
    suffix = file.path.suffix.lower()
    claimed = [reader for reader in _readers().values() if suffix in reader.SUFFIXES]
    sure = (reader for reader in claimed if hasattr(reader, "claims") and reader.claims(file))
    general = (reader for reader in claimed if not hasattr(reader, "claims"))
    return next(sure, None) or next(general, _readers()[PLAIN])


@cache
def _readers() -> dict[str, Reader]:
    names = sorted(module.name for module in pkgutil.iter_modules(readers.__path__))
    return {name: cast("Reader", import_module(f"{readers.__name__}.{name}")) for name in names}
