"""``provenance.trig``: what was inferred and why, which lines say each fact, and what was noticed."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

from cvgraph.build import Build
from cvgraph.graph.layout import Layout
from cvgraph.graph.store import names as graph_names
from cvgraph.graph.turtle import Names, blocks


def write(build: Build, folder: Path) -> Iterator[Path]:
    """The path of ``provenance.trig``, with one named graph of inferences and one of provenance."""
    path = folder / "provenance.trig"
    path.write_bytes(text(build).encode())
    yield path


def text(build: Build) -> str:
    """What the file holds."""
    names = Names(build.graph.base)
    inferred, provenance = graph_names(build.graph.base)
    parts = []
    for name, graph, other in (
        (inferred, build.graph.inferred, "What follows from the CV on evidence"),
        (provenance, build.graph.provenance, "The lines that say each entry"),
    ):
        body = "".join(blocks(Layout.of(graph), names, other)).rstrip()
        parts.append(f"{names.iri(name)} {{\n\n{textwrap.indent(body, '    ')}\n}}\n")
    return "\n".join([names.directives(), *parts])
