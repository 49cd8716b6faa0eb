"""The order in which a page is read: columns one after the other, rows of a table from left to right."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cvgraph.document.pdf.lines import Piece
from cvgraph.lexicon.load import fold, lexicon

_FEWEST = 4
"""A column has at least so many lines."""

_MOST_EDGES = 60
_DEEPEST = 4
_ALIGNED = 0.6
"""Where more of the lines of one side than this stand on lines of the other, the two sides make rows."""

_DATED = 0.6
_ASIDE = 0.45
"""A column narrower than this part of the whole stands aside."""

_GUTTER = 0.5
_TOLERANCE = 0.15
_WORDS = 4
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|^\W*\d{1,4}\W*$")
_LONGEST_HEADING = 60


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a page that is read by itself; one aside can wait until the rest of the document is read."""

    pieces: tuple[Piece, ...]
    aside: bool = False


@dataclass(frozen=True, slots=True)
class _Gutter:
    """An empty stripe between two columns, with the columns and what stands above and below them."""

    score: int
    above: tuple[Piece, ...]
    left: tuple[Piece, ...]
    right: tuple[Piece, ...]
    below: tuple[Piece, ...]


def regions(pieces: Sequence[Piece], depth: int = 0) -> tuple[Region, ...]:
    """The regions of a page, in the order in which they are read."""
    gutter = _best(pieces) if depth < _DEEPEST else None
    if not gutter:
        return (Region(tuple(pieces)),) if pieces else ()
    above, below = (regions(part, depth + 1) for part in (gutter.above, gutter.below))
    return (*above, *_columns(gutter, depth), *below)


def is_known_heading(text: str) -> bool:
    """True for the name of a section that the lexicon knows."""
    return len(text) <= _LONGEST_HEADING and lexicon().headings.get(fold(text), "title") != "title"


def _columns(gutter: _Gutter, depth: int) -> Iterator[Region]:
    """Both columns; a narrow one waits, if the other has the largest letters or it has headings of its own."""
    left, right = (regions(side, depth + 1) for side in (gutter.left, gutter.right))
    wide = {side: _width(pieces) for side, pieces in (("left", gutter.left), ("right", gutter.right))}
    whole = sum(wide.values())
    narrow = min(wide, key=lambda side: wide[side])
    aside, main = (gutter.left, gutter.right) if narrow == "left" else (gutter.right, gutter.left)
    if wide[narrow] > _ASIDE * whole:
        yield from (*left, *right)
        return
    waits = _largest(main) >= _largest(aside) and (_headed(aside) or _largest(main) > _largest(aside))
    first, last = (main, aside) if waits else (aside, main)
    yield from regions(first, depth + 1)
    for region in regions(last, depth + 1):
        yield Region(region.pieces, aside=waits or region.aside)


def _width(pieces: Sequence[Piece]) -> float:
    return max(piece.x1 for piece in pieces) - min(piece.x0 for piece in pieces)


def _largest(pieces: Sequence[Piece]) -> float:
    return max(piece.size for piece in pieces)


def _headed(pieces: Sequence[Piece]) -> bool:
    return any(is_known_heading(piece.text) for piece in pieces)


def _best(pieces: Sequence[Piece]) -> _Gutter | None:
    """The gutter with most lines at its shorter side."""
    edges = sorted({round(piece.x0) for piece in pieces})
    counts = {edge: sum(abs(piece.x0 - edge) <= 1 for piece in pieces) for edge in edges}
    often = sorted((edge for edge in edges if counts[edge] > 1), key=lambda edge: (-counts[edge], edge))[:_MOST_EDGES]
    found = [gutter for edge in sorted(often) for gutter in _gutters(pieces, edge)]
    return max(found, key=lambda gutter: gutter.score, default=None)


def _gutters(pieces: Sequence[Piece], edge: float) -> Iterator[_Gutter]:
    """The longest runs of lines that leave a stripe left of ``edge`` empty, where columns stand beside it."""
    start = 0
    crossers = [at for at, piece in enumerate(pieces) if piece.x0 < edge - 1 and piece.x1 > edge - _GUTTER * piece.size]
    for end in (*crossers, len(pieces)):
        run = pieces[start:end]
        left = tuple(piece for piece in run if piece.x0 < edge - 1)
        right = tuple(piece for piece in run if piece.x0 >= edge - 1)
        if _flow(left, right):
            score = min(len(left), len(right))
            top = max(piece.y for piece in run)
            foot = min(piece.y for piece in run)
            above = tuple(piece for piece in pieces[:start] if piece.y >= top)
            odd = tuple(piece for piece in (*pieces[:start], *pieces[end:]) if foot <= piece.y < top)
            if not odd:
                yield _Gutter(score, above, left, right, tuple(pieces[end:]))
        start = end + 1


def _flow(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """True for two columns that are read one after the other, false for the rows of a table."""
    small, large = sorted((left, right), key=len)
    if len(small) < _FEWEST:
        return False
    if _headed(left) and _headed(right):
        return True
    if sum(bool(_YEAR.search(piece.text)) for piece in small) >= _DATED * len(small):
        return False
    heights = sorted(piece.y for piece in large)
    aligned = sum(_stands_on(heights, piece) for piece in small)
    return aligned < _ALIGNED * len(small) or (2 * len(small) >= len(large) and _prose(left) and _prose(right))


def _stands_on(heights: Sequence[float], piece: Piece) -> bool:
    near = bisect_left(heights, piece.y - _TOLERANCE * piece.size)
    return near < len(heights) and heights[near] <= piece.y + _TOLERANCE * piece.size


def _prose(pieces: Sequence[Piece]) -> bool:
    """True for a column most of whose lines are filled with words."""
    wide = _width(pieces) / 2
    filled = sum(piece.x1 - piece.x0 >= wide and len(piece.text.split()) >= _WORDS for piece in pieces)
    return 2 * filled >= len(pieces)
