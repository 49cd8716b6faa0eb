"""``publications.bib``: one BibTeX entry for each publication, in the order of the CV."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.build import Build
from cvgraph.pages.bibtex import entries


def write(build: Build, folder: Path) -> Iterator[Path]:
    """The path of ``publications.bib``."""
    path = folder / "publications.bib"
    found = entries(build.entities, build.graph.withheld).values()
    path.write_bytes("\n".join(entry.text for entry in found).encode())
    yield path
