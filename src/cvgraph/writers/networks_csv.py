"""Both networks as tables: ``coauthors-nodes.csv``, ``coauthors-edges.csv``, and the same of the institutions."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cvgraph.analysis.answers import guarded
from cvgraph.build import Build

if TYPE_CHECKING:
    import networkx as nx

_MEASURES = ("strength", "degree", "betweenness", "core", "community")
_NODES = {
    "coauthors": ("id", "label", "owner", "advisor", "joint", "first_year", "last_year", *_MEASURES, "works"),
    "institutions": ("id", "label", "category", "months", "first_year", "last_year", *_MEASURES, "roles"),
}
_EDGES = {
    "coauthors": ("source", "target", "weight", "fraction", "first_year", "last_year", "works"),
    "institutions": ("source", "target", "kind", "weight", "first_year", "last_year", "people"),
}


def write(build: Build, folder: Path) -> Iterator[Path]:
    """The paths of the four tables: RFC 4180 with line feeds, UTF-8, no cell that a spreadsheet would execute."""
    for network in build.measured:
        name = network.name
        yield _written(folder / f"{name}-nodes.csv", table(_NODES[name], nodes(network)))
        yield _written(folder / f"{name}-edges.csv", table(_EDGES[name], edges(network)))


def nodes(network: nx.Graph) -> Iterator[dict[str, Any]]:
    """A row for each node, in the order of the network."""
    for node, data in network.nodes(data=True):
        yield {**data, "id": node}


def edges(network: nx.Graph) -> Iterator[dict[str, Any]]:
    """A row for each edge, in the order of the network."""
    for a, b, data in network.edges(data=True):
        yield {**data, "source": a, "target": b}


def table(columns: Sequence[str], rows: Iterator[Mapping[str, Any]]) -> str:
    """The rows as CSV under a head of these columns; what is unknown is empty, lists are joined by ``|``."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([guarded(_cell(row.get(column))) for column in columns] for row in rows)
    return out.getvalue()


def _cell(value: Any) -> str:  # noqa: ANN401 -- whatever a network holds
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return "|".join(_role(each) if isinstance(each, dict) else str(each) for each in value)
    return str(value)


def _role(role: Mapping[str, str]) -> str:
    """``PhD in Computer Science, 2018-08/2023-05``."""
    return f"{role['role']}, {role['start']}/{role['end'] or '..'}" if role["start"] else role["role"]


def _written(path: Path, text: str) -> Path:
    path.write_bytes(text.encode())
    return path
