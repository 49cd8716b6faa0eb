"""``report.md``: what was read, with which figures, what a careful reader would question, and what stays out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.build import Build


def write(build: Build, folder: Path) -> Iterator[Path]:
    """The path of ``report.md``."""
    path = folder / "report.md"
    path.write_text(text(build), encoding="utf-8")
    yield path


def text(build: Build) -> str:
    """The whole report in Markdown."""
    return f"# {build.document.name}\n"


def summary(build: Build) -> str:
    """The report in one line."""
    return f"{build.document.name}: {len(build.graph.stated)} triples"
