"""``index.html``: the page of the researcher."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.site.frame import page, saved
from cvgraph.site.model import PROFILE, Site


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The path of the profile page."""
    yield from saved(folder, PROFILE, page(site, "profile.html.jinja", PROFILE))
