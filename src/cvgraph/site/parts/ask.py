"""``ask.html``: the graph answers questions in the browser, with the engine of the command line and no server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.analysis.questions import shipped
from cvgraph.pages.frame import ASSETS, safe
from cvgraph.site.frame import page, policy, saved
from cvgraph.site.model import Site
from cvgraph.site.templating import as_it_stands
from cvgraph.site.views.ask import data, words

PATH = "ask.html"
_MADE = ("ask.js", "engine.js", "licenses.txt")
_POLICY = policy("worker-src blob:", scripts="'wasm-unsafe-eval'")


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The paths of the page, of its style sheet and scripts, and of the licences of what the scripts are made from."""
    told = {"policy": _POLICY, "questions": tuple(shipped()), "words": safe(words(site))}
    yield from saved(folder, PATH, page(site, "ask.html.jinja", PATH, **told))
    yield from saved(folder, "assets/ask.css", as_it_stands(site.environment, "ask.css"))
    yield from saved(folder, "assets/data.js", data(site))
    for name in _MADE:
        yield from saved(folder, f"assets/{name}", (ASSETS / name).read_text(encoding="utf-8"))
