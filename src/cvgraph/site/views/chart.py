"""Works by year and kind, as the stacked bars of a small chart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cvgraph.site.views.works import KINDS, OTHER, Work

_MOST_YEARS = 60
_HEIGHT = 96.0
_ORDER = [word for word, _ in (*KINDS.values(), OTHER)]


@dataclass(frozen=True, slots=True)
class Part:
    """The works of one kind in one year: where their part of the bar begins and how high it is, in pixels."""

    kind: str
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class Bar:
    """The works of one year; ``height`` in pixels."""

    year: int
    works: int
    height: float
    parts: tuple[Part, ...]


def bars(works: Sequence[Work]) -> tuple[Bar, ...]:
    """A bar for each year from the first to the last, the lowest part of the kind that stands first in ``KINDS``.

    None for works of fewer than two years, or of so many that no bar could be seen.
    """
    counts = Counter((work.year, work.kind) for work in works if work.year)
    years = sorted({year for year, _ in counts if year})
    if not years or not 0 < years[-1] - years[0] < _MOST_YEARS:
        return ()
    totals = Counter(work.year for work in works if work.year)
    unit = _HEIGHT / max(totals.values())
    return tuple(
        _bar(year, [(kind, counts[year, kind]) for kind in _ORDER], unit) for year in range(years[0], years[-1] + 1)
    )


def _bar(year: int, counted: list[tuple[str, int]], unit: float) -> Bar:
    total = sum(number for _, number in counted)
    parts, below = [], 0
    for kind, number in counted:
        if number:
            below += number
            parts.append(Part(kind, round((total - below) * unit, 1), round(number * unit, 1)))
    return Bar(year, total, round(total * unit, 1), tuple(parts))


def kinds(works: Iterable[Work]) -> tuple[tuple[str, str, int], ...]:
    """The kinds that occur: their word, what readers call them, and how many works are of them."""
    counts = Counter((work.kind, work.kind_name) for work in works)
    return tuple((kind, name, counts[kind, name]) for kind, name in (*KINDS.values(), OTHER) if counts[kind, name])
