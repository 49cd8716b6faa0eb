"""``facts.ttl``, ``facts.jsonld`` and ``publications.bib``, as a build has them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.site.model import Site
from cvgraph.writers import facts_jsonld, facts_turtle, publications_bib

_WRITERS = (facts_turtle, facts_jsonld, publications_bib)


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The paths of the data that a site shares with a build; what only the author of the CV needs stays away."""
    for writer in _WRITERS:
        yield from writer.write(site.build, folder)
