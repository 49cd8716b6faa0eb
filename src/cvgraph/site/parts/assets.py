"""``assets/``: the style sheet and the scripts that pages share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.pages.frame import ASSETS
from cvgraph.site.frame import saved
from cvgraph.site.model import Site
from cvgraph.site.templating import SHEETS, as_it_stands


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The paths of ``assets/site.css`` and ``assets/site.js``."""
    yield from saved(folder, "assets/site.css", as_it_stands(site.environment, *SHEETS))
    yield from saved(folder, "assets/site.js", (ASSETS / "site.js").read_text(encoding="utf-8"))
