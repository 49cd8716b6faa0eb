"""``facts.ttl``: everything the CV says and what follows from it, in Turtle made for reading."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.build import Build
from cvgraph.graph.turtle import Names, blocks


def write(build: Build, folder: Path) -> Iterator[Path]:
    """The path of ``facts.ttl``."""
    names = Names(build.graph.base)
    text = "".join(blocks(build.layout, names))
    path = folder / "facts.ttl"
    path.write_bytes(f"{names.directives()}\n{text.rstrip()}\n".encode())
    yield path
