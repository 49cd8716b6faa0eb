"""``works/``: a page for every work."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.site.frame import page, saved
from cvgraph.site.model import Site
from cvgraph.site.views.roles import Named
from cvgraph.site.views.works import Work


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The paths of the pages."""
    for iri, work in site.works.items():
        if iri in site.pages:
            path = site.pages[iri]
            printed = any(author.printed != author.name for author in work.authors)
            told = {"subject": iri, "work": work, "printed": printed, "school": _school(site, work)}
            told["citation"] = site.citations.get(iri)
            yield from saved(folder, path, page(site, "work.html.jinja", path, **told))


def _school(site: Site, work: Work) -> Named | None:
    """Where a thesis was written."""
    found = site.organisations.get(work.school or "")
    return Named(found.iri, found.name) if found else None
