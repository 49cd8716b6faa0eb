"""``coauthors.html``: who wrote with whom, as a network to look at and a table to read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.build import Build
from cvgraph.pages.network_page import render


def write(build: Build, folder: Path) -> Iterator[Path]:
    """The path of ``coauthors.html``."""
    path = folder / "coauthors.html"
    path.write_bytes(render(build.coauthors, build.places["coauthors"]).encode())
    yield path
