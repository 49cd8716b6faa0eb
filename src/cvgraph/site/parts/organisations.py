"""``organisations/``: a page for every organisation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.site.frame import page, saved
from cvgraph.site.model import Site


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The paths of the pages."""
    for iri, organisation in site.organisations.items():
        if iri in site.pages:
            path = site.pages[iri]
            text = page(site, "organisation.html.jinja", path, subject=iri, organisation=organisation)
            yield from saved(folder, path, text)
