"""``authorities.trig``: what authorities of scholarship say, each in a graph of its own with day and question."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

from cvgraph.build import Build
from cvgraph.graph.layout import Layout
from cvgraph.graph.store import authority
from cvgraph.graph.turtle import Names, blocks


def write(build: Build, folder: Path) -> Iterator[Path]:
    """The path of ``authorities.trig``; no file where no authority gave anything."""
    said = text(build)
    if said:
        path = folder / "authorities.trig"
        path.write_bytes(said.encode())
        yield path


def text(build: Build) -> str:
    """What the file holds; nothing where no authority gave anything."""
    names = Names(build.graph.base)
    parts = []
    for name, graph in sorted(build.graph.authorities.items()):
        body = "".join(blocks(Layout.of(graph), names, f"What {name} says")).rstrip()
        parts.append(f"{names.iri(authority(build.graph.base, name))} {{\n\n{textwrap.indent(body, '    ')}\n}}\n")
    return "\n".join([names.directives(), *parts]) if parts else ""
