"""Which authorities there are, and what each of them is asked with."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass

from cvgraph.identity import authorities as room
from cvgraph.identity.records import Record, Wanted
from cvgraph.identity.web.asker import Asker
from cvgraph.identity.web.cache import Cache
from cvgraph.identity.web.line import Line, Manners


@dataclass(frozen=True, slots=True)
class Authority:
    """An authority of scholarship.

    Attributes:
        name: The name of its module.
        address: Where everybody asks it.
        interval: Seconds from one question to the next.
        lookup: The records of what is wanted; raises AuthorityError where the authority gives no usable answer.
    """

    name: str
    address: str
    interval: float
    lookup: Callable[[Wanted, Asker], tuple[Record, ...]]

    def asker(self, cache: Cache, line: Line | None = None, address: str = "") -> Asker:
        """What it is asked with: at its own address or at another, over a line or from the cache alone."""
        return Asker(self.name, address or self.address, cache, line)

    def line(self, contact: str = "") -> Line:
        """The way out to it, at its pace; everything else about a line is for tests."""
        return Line(self.name, contact, Manners(interval=self.interval))


def authorities() -> tuple[Authority, ...]:
    """Every module in ``authorities``, by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(room.__path__))
    modules = [importlib.import_module(f"{room.__name__}.{name}") for name in names]
    return tuple(Authority(one.NAME, one.ADDRESS, one.INTERVAL, one.lookup) for one in modules)
