"""``facts.nt``: everything the CV says and what follows from it, one sorted line for each triple."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.build import Build


def write(build: Build, folder: Path) -> Iterator[Path]:
    """The path of ``facts.nt``."""
    path = folder / "facts.nt"
    path.write_bytes(text(build).encode())
    yield path


def text(build: Build) -> str:
    """What the file holds."""
    return "".join(f"{line}\n" for line in build.lines)
