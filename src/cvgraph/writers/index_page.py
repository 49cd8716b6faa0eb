"""``index.html``: the page to begin with, which leads to every other file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.build import Build
from cvgraph.pages.index_page import render
from cvgraph.pages.index_view import view


def write(build: Build, folder: Path) -> Iterator[Path]:
    """The path of ``index.html``."""
    path = folder / "index.html"
    path.write_bytes(render(view(build)).encode())
    yield path
