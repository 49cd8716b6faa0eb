"""``review.html``: what only the user can tell, where there is something to ask."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.build import Build
from cvgraph.pages.review_page import render
from cvgraph.pages.review_view import view


def write(build: Build, folder: Path) -> Iterator[Path]:
    """The path of ``review.html``; nothing where there are no questions."""
    if build.entities.questions:
        path = folder / "review.html"
        path.write_bytes(render(view(build)).encode())
        yield path
