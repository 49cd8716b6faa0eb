"""``coauthors.graphml`` and ``institutions.graphml``: both networks for Gephi, Cytoscape and their like."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cvgraph.build import Build

if TYPE_CHECKING:
    import networkx as nx


def write(build: Build, folder: Path) -> Iterator[Path]:
    """The paths of both files."""
    for network in build.measured:
        path = folder / f"{network.name}.graphml"
        path.write_bytes(text(network).encode())
        yield path


def text(network: nx.Graph) -> str:
    """A network in GraphML: lists joined by ``|``, what is unknown left out, edges of several kinds kept apart.

    Source: U. Brandes et al., GraphML Progress Report, 2002.
    """
    import networkx as nx  # noqa: PLC0415 -- slow to load

    plain = type(network)()
    plain.add_nodes_from((node, _flat(data)) for node, data in network.nodes(data=True))
    for *ends, data in network.edges(data=True, keys=True) if network.is_multigraph() else network.edges(data=True):
        plain.add_edge(*ends, **_flat(data))
    return "\n".join(nx.generate_graphml(plain)) + "\n"


def _flat(data: Mapping[str, Any]) -> dict[str, str | int | float | bool]:
    """The attributes in order of their names, as GraphML can hold them."""
    return {name: _value(value) for name, value in sorted(data.items()) if value is not None}


def _value(value: Any) -> str | int | float | bool:  # noqa: ANN401 -- whatever a network holds
    if isinstance(value, tuple):
        return "|".join(_role(each) if isinstance(each, dict) else str(each) for each in value)
    if isinstance(value, str):
        return "".join(char for char in value if char.isprintable() or char in "\n\t")
    return value if isinstance(value, bool | int | float) else str(value)


def _role(role: Mapping[str, str]) -> str:
    """``PhD in Computer Science (study, 2018-08/2023-05)``."""
    end = role["end"] or ".."
    time = role["start"] if role["start"] == role["end"] else f"{role['start']}/{end}"
    return f"{role['role']} ({role['kind']}, {time})" if role["start"] else f"{role['role']} ({role['kind']})"
