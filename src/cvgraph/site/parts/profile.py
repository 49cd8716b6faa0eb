"""``index.html``: the page of the researcher."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.site.frame import page, saved
from cvgraph.site.model import PROFILE, Site
from cvgraph.site.views.profile import Profile, profile


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The path of the profile page."""
    view = profile(site)
    text = page(site, "profile.html.jinja", PROFILE, subject=site.owner, view=view, contents=tuple(_contents(view)))
    yield from saved(folder, PROFILE, text)


def _contents(view: Profile) -> Iterator[tuple[str, str]]:
    """What the page has to offer: the name of each section and its heading."""
    parts = (
        (view.studies or view.positions, "career", "Career"),
        (view.highlights, "highlights", "Selected works"),
        (view.works, "publications", "Publications"),
        (view.coauthors or view.others, "people", "Co-authors"),
        (view.venues, "venues", "Venues"),
    )
    yield from ((name, heading) for there, name, heading in parts if there)
    yield from ((section.name, section.heading) for section in view.sections)
