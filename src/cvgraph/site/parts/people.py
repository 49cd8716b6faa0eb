"""``people/``: a page for everybody whom the CV names beside the researcher."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.site.frame import page, saved
from cvgraph.site.model import Site
from cvgraph.site.views.authorities import affiliations
from cvgraph.site.views.people import beside


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The paths of the pages."""
    named = affiliations(site.build.store)
    for iri, person in site.people.items():
        if iri in site.pages:
            path = site.pages[iri]
            studies = [role for role in site.roles if any(one.iri == iri for one in role.advisors)]
            told = {"person": person, "studies": studies, "beside": beside(person), "affiliations": named.get(iri, ())}
            yield from saved(folder, path, page(site, "person.html.jinja", path, subject=iri, **told))
