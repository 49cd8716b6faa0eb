"""Several stays in one line: 'Professor, Abbey University, 2010; Chair of the Department of Theology, 2014-2018'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cvgraph.cv.dates import find_whens
from cvgraph.cv.entries import Entry
from cvgraph.cv.lines import Line
from cvgraph.cv.pieces import Piece, PieceKind, pieces_of
from cvgraph.cv.words import is_organisation
from cvgraph.lexicon.load import fold, lexicon

_TITLES = {PieceKind.ROLE, PieceKind.DEGREE}


def separated(found: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries; one whose line states several titles or degrees, parted by semicolons, as one entry each.

    A part that has no date of its own has that of the entry.
    """
    return tuple(one for entry in found for one in _separated(entry))


def _separated(entry: Entry) -> tuple[Entry, ...]:
    told = [line for line in entry.head if not line.date_only]
    runs = list(_runs(told[0])) if len(told) == 1 else []
    dates = tuple(line for line in entry.head if line.date_only)
    within = bool(told) and not dates and bool(told[0].whens)
    if len(runs) <= 1 or not all(_is_whole(run[0], dated=within) for run in runs[1:]):
        return (entry,)
    first = Entry((*dates, *runs[0], *entry.body), (*dates, runs[0][0]), entry.context)
    return (first, *(_on_its_own(run, dates, entry.context) for run in runs[1:]))


def _on_its_own(run: Sequence[Line], dates: tuple[Line, ...], context: tuple[Line, ...]) -> Entry:
    above = () if run[0].whens else dates
    return Entry((*above, *run), (*above, run[0]), context)


def _runs(line: Line) -> Iterator[list[Line]]:
    """Each part that opens with a title or a degree, with the others after it; nothing where the first does not."""
    running: list[Line] = []
    for part in _parts(line):
        if _opens_with_title(part):
            if running:
                yield running
            running = [part]
        elif running:
            running.append(part)
        else:
            return
    yield running


def _parts(line: Line) -> Iterator[Line]:
    """The line cut at semicolons outside brackets."""
    depth, start = 0, 0
    for at, char in enumerate(line.text + ";"):
        depth += (char in "([{") - (char in ")]}")
        if char == ";" and (depth <= 0 or at == len(line.text)):
            block = line.block.cut(start, at)
            start = at + 1
            if block.text:
                yield Line(block, line.first, tuple(find_whens(block.text)))


def _opens_with_title(part: Line) -> bool:
    first = next(iter(pieces_of([part])), None)
    return first is not None and first.kind in _TITLES


def _is_whole(part: Line, *, dated: bool) -> bool:
    """True for a part that can stand alone: it has a date or, where it needs none, an organisation of its own."""
    return bool(part.whens) or (not dated and any(map(_names_organisation, pieces_of([part]))))


def _names_organisation(piece: Piece) -> bool:
    return piece.kind is PieceKind.ORGANISATION or is_organisation(piece.text)


def is_leaving(entry: Entry) -> bool:
    """True for an entry that says that something ended: 'Retirement', 'Beendigung der Tätigkeit im Ministerium'."""
    first = next(iter(pieces_of(entry.head)), None)
    words = fold(first.text).split() if first else []
    return any(" ".join(words[:length]) in lexicon().leavings for length in range(1, len(words) + 1))
