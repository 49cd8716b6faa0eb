"""``facts.jsonld``: the facts as compact JSON-LD that carries its context along and can stand inside a web page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.build import Build
from cvgraph.graph.jsonld import Context, lines, node, safe


def write(build: Build, folder: Path) -> Iterator[Path]:
    """The path of ``facts.jsonld``."""
    context = Context(build.graph.base)
    layout = build.layout
    nodes = [lines(node(context, layout, each)) for _, several in layout.headings() for each in several]
    graph = ",\n".join(nodes)
    text = f'{{\n"@context": {lines(context.used())},\n"@graph": [\n{graph}\n]\n}}\n'
    path = folder / "facts.jsonld"
    path.write_bytes(safe(text).encode())
    yield path
