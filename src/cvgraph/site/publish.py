"""A whole site, part by part, on as many processors as there is work for."""

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

_DATA = frozenset({"facts"})
"""What needs nothing but the graph, and so can begin at once."""
_MANY = frozenset({"organisations", "people", "venues", "works"})
"""Parts of many pages, which take about as long as all that is left."""


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The paths of all files of a site, which are written as they are asked for.

    Raises:
        TemplateError: When a template of the user's is none.
    """
    names = {module.name for module in pkgutil.iter_modules(parts.__path__)}
    with beside(partial(_all, names & _DATA, site, folder)) as data:
        site.prepare()  # what all others need, once
        with beside(partial(_all, names & _MANY, site, folder)) as pages:
            yield from _written(names - _DATA - _MANY, site, folder)
            yield from pages()
        yield from data()


def _all(names: Iterable[str], site: Site, folder: Path) -> list[Path]:
    return list(_written(names, site, folder))


def _written(names: Iterable[str], site: Site, folder: Path) -> Iterator[Path]:
    """What the parts of these names write."""
    writers: Iterator[Part] = (importlib.import_module(f"{parts.__name__}.{name}").write for name in sorted(names))
    return chain.from_iterable(writer(site, folder) for writer in writers)
