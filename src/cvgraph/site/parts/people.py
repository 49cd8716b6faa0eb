"""``people/``: a page for everybody whom the CV names beside the researcher."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.site.frame import page, saved
from cvgraph.site.model import Site
from cvgraph.site.views.people import beside


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The paths of the pages."""
    for iri, person in site.people.items():
        if iri in site.pages:
            path = site.pages[iri]
            studies = [role for role in site.roles if any(one.iri == iri for one in role.advisors)]
            told = {"subject": iri, "person": person, "studies": studies, "beside": beside(person)}
            yield from saved(folder, path, page(site, "person.html.jinja", path, **told))
