"""``institutions.html``: where people studied and worked, as a network to look at and a table to read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.build import Build
from cvgraph.pages.network_page import render


def write(build: Build, folder: Path) -> Iterator[Path]:
    """The path of ``institutions.html``."""
    path = folder / "institutions.html"
    path.write_bytes(render(build.institutions, build.places["institutions"]).encode())
    yield path
