"""``index.html``: the page of the researcher."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.analysis.figures import noun
from cvgraph.pages.frame import safe
from cvgraph.site.frame import page, policy, saved
from cvgraph.site.model import PROFILE, Site
from cvgraph.site.templating import SHEETS, as_it_stands
from cvgraph.site.views.profile import Profile, profile

_COUNTED = {"grants": "grants", "awards": "awards", "talks": "talks", "supervision": "students"}
"""Sections whose entries are counted at the top of the page, with what these are."""


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The path of the profile page."""
    view = profile(site)
    told = {"subject": site.owner, "view": view, "contents": tuple(_contents(view)), "figures": tuple(_figures(view))}
    sheet = as_it_stands(site.environment, *SHEETS)  # in the page itself, as it is the first that most people open
    told |= {"data_last": True, "sheet": safe(sheet), "policy": safe(policy(style=sheet))}
    yield from saved(folder, PROFILE, page(site, "profile.html.jinja", PROFILE, **told))


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


def _figures(view: Profile) -> Iterator[tuple[int, str, str]]:
    """How much there is of what readers look for first: a number, its noun and the section that tells of it."""
    counted = [
        (view.works, "publications", "publications"),
        (len(view.coauthors), "co-authors", "people"),
        (len(view.venues), "venues", "venues"),
        *((each.size, _COUNTED[each.name], each.name) for each in view.sections if each.name in _COUNTED),
    ]
    yield from ((number, noun(kind, number), at) for number, kind, at in counted if number)
