"""``feed.atom``: the works as a feed, the latest first.

Source: RFC 4287. There is no clock here: a work was updated when it appeared, and one without a date is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from cvgraph.site.addresses import url
from cvgraph.site.frame import saved
from cvgraph.site.model import Site
from cvgraph.site.templating import filled
from cvgraph.site.views.works import Work

PATH = "feed.atom"
_MOST = 100
_BEGINNING = "1970-01-01T00:00:00Z"
"""When a feed without any dated work was updated, as it must say when it was."""
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """A work in a feed: itself, the address of its page, when it appeared, its authors and their pages' addresses."""

    work: Work
    address: str
    updated: str
    authors: tuple[tuple[str, str], ...]


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The path of the feed."""
    entries = tuple(islice(_entries(site), _MOST))
    updated = max((entry.updated for entry in entries), default=_BEGINNING)
    told = {"site": site, "entries": entries, "updated": updated, "address": url(site, PATH)}
    yield from saved(folder, PATH, _NO_XML.sub("", filled(site.environment, "feed.atom.jinja", **told)))


def _entries(site: Site) -> Iterator[Entry]:
    for iri, work in site.works.items():
        if work.date and iri in site.pages:
            authors = tuple((author.name, _page(site, author.iri)) for author in work.authors if author.name)
            yield Entry(work, url(site, site.pages[iri]), _moment(work.date), authors)


def _page(site: Site, iri: str | None) -> str:
    return url(site, site.pages[iri]) if iri and iri in site.pages else ""


def _moment(date: str) -> str:
    """The first moment of a day, a month or a year, as RFC 3339 writes it."""
    return f"{date}{'-01-01'[len(date) - 4 :]}T00:00:00Z"
