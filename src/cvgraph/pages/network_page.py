"""A network as one HTML page that needs nothing else: a pyvis network in a frame of our own."""

from __future__ import annotations

import json
from collections.abc import Hashable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cvgraph.graph.jsonld import safe as escaped
from cvgraph.pages import coauthors_view, institutions_view
from cvgraph.pages.frame import policy, safe, style, template
from cvgraph.pages.view import ALONE, Surroundings, View

if TYPE_CHECKING:
    import networkx as nx

_SCRIPT = Path(__file__).parent / "assets" / "network.js"
_LIBRARY = "templates/lib/vis-9.1.2/vis-network.min.js"
_VIEWS = {"coauthors": coauthors_view.view, "institutions": institutions_view.view}
_OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "edges": {"smooth": False, "selectionWidth": 0, "hoverWidth": 0, "arrows": {"to": {"scaleFactor": 0.6}}},
    "interaction": {"hover": True, "dragNodes": True, "hideEdgesOnDrag": False, "keyboard": False},
}


def render(network: nx.Graph, positions: Mapping[Hashable, tuple[int, int]], surroundings: Surroundings = ALONE) -> str:
    """The HTML of a network of ``analysis.network``, with its nodes at these positions.

    The page loads nothing from anywhere: its scripts, its style and its data are inside, and its policy forbids more.
    Where the surroundings have pages of people, organisations and works, it leads to them.
    """
    view = _VIEWS[network.graph["name"]](network, positions, surroundings)
    sheet, library, script = style("page.css", "network.css"), _library(), _script()
    return template("network.html.jinja").render(
        view=view,
        navigation=surroundings.navigation,
        early=safe(surroundings.early),
        head=safe(surroundings.head.get(view.name, "")),
        policy=policy(sheet, *filter(None, [surroundings.early]), script, library),
        style=safe(sheet),
        library=safe(library),
        script=safe(script),
        data=safe(as_json(_pyvis_data(view))),
    )


def as_json(value: object) -> str:
    """A value as JSON that can stand inside a script element, in one line."""
    text = escaped(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _pyvis_data(view: View) -> dict[str, Any]:
    """What the page's script draws, as pyvis holds it.

    The lists are filled directly: ``add_edge`` looks through all edges every time.
    """
    from pyvis.network import Network  # noqa: PLC0415 -- slow to load

    drawing = Network(height="100%", width="100%", directed=view.name == "institutions", cdn_resources="in_line")
    drawing.nodes.extend(view.nodes)
    drawing.edges.extend(view.edges)
    drawing.set_options(json.dumps(_OPTIONS))
    nodes, edges, _, _, _, options = drawing.get_network_data()
    return {
        "name": view.name,
        "nodes": nodes,
        "edges": edges,
        "works": view.works,
        "kinds": [kind.key for kind in view.kinds],
        "axis": view.axis,
        "options": options if isinstance(options, dict) else json.loads(options),
    }


@cache
def _library() -> str:
    """vis-network as pyvis ships it."""
    import pyvis  # noqa: PLC0415 -- slow to load

    return (Path(pyvis.__file__).parent / _LIBRARY).read_text(encoding="utf-8")


@cache
def _script() -> str:
    return _SCRIPT.read_text(encoding="utf-8")
