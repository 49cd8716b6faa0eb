"""``people/``: a page for everybody whom the CV names beside the researcher."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.site.frame import page, saved
from cvgraph.site.model import Site
from cvgraph.site.views.authorities import affiliations
from cvgraph.site.views.people import beside
from cvgraph.site.views.roles import Role


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The paths of the pages."""
    named, advised = affiliations(site.build.store), _advised(site)
    for iri, person in site.people.items():
        if iri in site.pages:
            path = site.pages[iri]
            told = {"studies": advised.get(iri, ()), "beside": beside(person), "affiliations": named.get(iri, ())}
            yield from saved(folder, path, page(site, "person.html.jinja", path, subject=iri, person=person, **told))


def _advised(site: Site) -> dict[str, list[Role]]:
    """IRI of an advisor -> the studies that they advised."""
    found: dict[str, list[Role]] = {}
    for role in site.roles:
        for advisor in role.advisors:
            found.setdefault(advisor.iri, []).append(role)
    return found
