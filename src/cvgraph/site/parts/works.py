"""``works/``: a page for every work."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.site.frame import page, saved
from cvgraph.site.model import Site


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The paths of the pages."""
    for iri, work in site.works.items():
        if iri in site.pages:
            path = site.pages[iri]
            printed = any(author.printed != author.name for author in work.authors)
            told = {"school": site.organisations.get(work.school or ""), "citation": site.citations.get(iri)}
            text = page(site, "work.html.jinja", path, subject=iri, work=work, printed=printed, **told)
            yield from saved(folder, path, text)
