"""``facts.ttl``, ``facts.jsonld``, ``facts.nt``, ``provenance.trig``, ``authorities.trig``, ``publications.bib``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.site.frame import saved
from cvgraph.site.model import Site
from cvgraph.writers import facts_jsonld, facts_turtle, publications_bib

_WRITERS = (facts_turtle, facts_jsonld, publications_bib)


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The paths of the data that a site shares with a build; what only the author of the CV needs stays away."""
    for name, text in site.loaded.items():
        yield from saved(folder, name, text)
    for writer in _WRITERS:
        yield from writer.write(site.build, folder)
