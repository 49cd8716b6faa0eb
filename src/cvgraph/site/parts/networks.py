"""``coauthors.html`` and ``institutions.html``: the two networks, joined to the pages of whom and what they show."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.pages.network_page import render
from cvgraph.pages.view import Surroundings
from cvgraph.site.frame import EARLY, page, saved
from cvgraph.site.model import NAVIGATION, Site


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The paths of both pages; each holds all that it needs, as those of a build do."""
    networks = {network.graph["name"]: network for network in (site.build.coauthors, site.build.institutions)}
    heads = {name: page(site, "head.html.jinja", f"{name}.html") for name in networks}
    surroundings = Surroundings(site.pages, NAVIGATION, EARLY, heads)
    for name, network in networks.items():
        yield from saved(folder, f"{name}.html", render(network, site.build.places[name], surroundings))
