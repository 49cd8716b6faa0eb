"""A network as one HTML page that needs nothing else: a pyvis network in a frame of our own."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Hashable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cvgraph.pages import coauthors_view, institutions_view
from cvgraph.pages.view import View

if TYPE_CHECKING:
    import jinja2
    import networkx as nx

_HERE = Path(__file__).parent
_TEMPLATES = _HERE / "templates"
_SCRIPT = _HERE / "assets" / "network.js"
_LIBRARY = "templates/lib/vis-9.1.2/vis-network.min.js"
_VIEWS = {"coauthors": coauthors_view.view, "institutions": institutions_view.view}
# A script element ends at its end tag whatever stands around it, so no character that HTML knows may be left.
_ESCAPES = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"})
_OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "edges": {"smooth": False, "selectionWidth": 0, "hoverWidth": 0, "arrows": {"to": {"scaleFactor": 0.6}}},
    "interaction": {"hover": True, "dragNodes": True, "hideEdgesOnDrag": False, "keyboard": False},
}


def render(network: nx.Graph, positions: Mapping[Hashable, tuple[int, int]]) -> str:
    """The HTML of a network of ``analysis.network``, with its nodes at these positions.

    The page loads nothing from anywhere: its scripts, its style and its data are inside, and its policy forbids more.
    """
    view = _VIEWS[network.graph["name"]](network, positions)
    style, library, script = _style(), _library(), _script()
    return _template().render(
        view=view,
        policy=_policy(style, library, script),
        style=_safe(style),
        library=_safe(library),
        script=_safe(script),
        data=_safe(as_json(_pyvis_data(view))),
    )


def as_json(value: object) -> str:
    """A value as JSON that can stand inside a script element, in one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


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
        "options": options if isinstance(options, dict) else json.loads(options),
    }


def _policy(style: str, *scripts: str) -> str:
    """The content security policy: nothing from anywhere, and no script or style but these."""
    allowed = " ".join(_hash(script) for script in scripts)
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {allowed}",
            f"style-src {_hash(style)}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _safe(text: str) -> object:
    """Text of our own making, or escaped above, which the template must not escape again."""
    from markupsafe import Markup  # noqa: PLC0415 -- comes with jinja2, for pages alone

    return Markup(text)  # noqa: S704 -- no word of a CV comes here but inside escaped JSON


@cache
def _style() -> str:
    return (_TEMPLATES / "network.css").read_text(encoding="utf-8")


@cache
def _library() -> str:
    """vis-network as pyvis ships it."""
    import pyvis  # noqa: PLC0415 -- slow to load

    return (Path(pyvis.__file__).parent / _LIBRARY).read_text(encoding="utf-8")


@cache
def _script() -> str:
    return _SCRIPT.read_text(encoding="utf-8")


@cache
def _template() -> jinja2.Template:
    import jinja2  # noqa: PLC0415 -- slow to load

    loader = jinja2.FileSystemLoader(_TEMPLATES)
    environment = jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("network.html.jinja")
