"""``facts.nt``, ``provenance.trig`` and ``authorities.trig``: all that questions are asked of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.site.frame import saved
from cvgraph.site.model import Site


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The paths of the files that the command line loads, too, before it answers questions."""
    for name, text in site.loaded.items():
        yield from saved(folder, name, text)
