"""A whole site, part by part."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from pathlib import Path

from cvgraph.site import parts
from cvgraph.site.model import Site

Part = Callable[[Site, Path], Iterator[Path]]


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The paths of all files of a site, which are written as they are asked for.

    Raises:
        TemplateError: When a template of the user's is none.
    """
    for part in _parts():
        yield from part(site, folder)


def _parts() -> Iterator[Part]:
    """The ``write`` of every module in ``parts``, by name."""
    for name in sorted(module.name for module in pkgutil.iter_modules(parts.__path__)):
        yield importlib.import_module(f"{parts.__name__}.{name}").write
