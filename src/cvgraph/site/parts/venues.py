"""``venues/``: a page for every venue."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.site.frame import page, saved
from cvgraph.site.model import Site


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The paths of the pages."""
    for iri, venue in site.venues.items():
        if iri in site.pages:
            path = site.pages[iri]
            yield from saved(folder, path, page(site, "venue.html.jinja", path, subject=iri, venue=venue))
