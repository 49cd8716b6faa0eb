"""A whole site, part by part; pages of works, people, venues and organisations are written beside all the rest."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path

from cvgraph.analysis.beside import beside
from cvgraph.site import parts
from cvgraph.site.model import Site

Part = Callable[[Site, Path], Iterator[Path]]

_MANY = frozenset({"organisations", "people", "venues", "works"})
"""Parts of many pages, which take about as long as the data, the networks and all else together."""


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The paths of all files of a site, which are written as they are asked for.

    Raises:
        TemplateError: When a template of the user's is none.
    """
    names = sorted(module.name for module in pkgutil.iter_modules(parts.__path__))
    many = [name for name in names if name in _MANY]
    site.prepare()  # what both need, once
    with beside(partial(_pages, many, site, folder)) as pages:
        yield from _written((name for name in names if name not in _MANY), site, folder)
        yield from pages()


def _pages(names: Iterable[str], site: Site, folder: Path) -> list[Path]:
    return list(_written(names, site, folder))


def _written(names: Iterable[str], site: Site, folder: Path) -> Iterator[Path]:
    """What the parts of these names write."""
    writers: Iterator[Part] = (importlib.import_module(f"{parts.__name__}.{name}").write for name in names)
    return chain.from_iterable(writer(site, folder) for writer in writers)
