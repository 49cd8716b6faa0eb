"""Entries under no heading that is known: whether a stretch of a CV is a list of them, and where it begins."""

from __future__ import annotations

from dataclasses import replace

from cvgraph.cv.entries import Entry, entries
from cvgraph.cv.pieces import PieceKind, pieces_of
from cvgraph.cv.sections import PREAMBLE, UNKNOWN, Section

MIXED = "mixed"
"""The kind of a section whose entries tell by themselves what they are."""
_FEWEST = {PREAMBLE: 3, UNKNOWN: 2, "interests": 2}
_TELLING = {PieceKind.ROLE, PieceKind.DEGREE, PieceKind.ORGANISATION}


def parted(section: Section) -> tuple[Section, ...]:
    """The section, or what stands before its entries and these as a section of their own.

    Only a section that no known heading names is parted, or one of interests ('Research'), and only where dated entries
    that name a title, a degree or an organisation make most of it from the first one on.
    """
    fewest = _FEWEST.get(section.kind)
    found = entries(section) if fewest else ()
    dated = [at for at, entry in enumerate(found) if _dated(entry)]
    telling = [at for at in dated if _tells(found[at])]
    enough = 1 if section.kind == "interests" and any(_is_headed_job(found[at]) for at in telling) else fewest
    if not enough or len(telling) < enough or 2 * len(telling) < len(found) - dated[0]:
        return (section,)
    begin = found[dated[0]].spans[0].start
    before = tuple(block for block in section.blocks if block.span.start < begin)
    rest = replace(section, kind=MIXED, blocks=section.blocks[len(before) :])
    return (replace(section, blocks=before), rest) if before or section.kind == PREAMBLE else (rest,)


def _dated(entry: Entry) -> bool:
    return any(line.whens for line in entry.head)


def _is_headed_job(entry: Entry) -> bool:
    """True for an entry whose heading is a title and whose next lines say where and when."""
    opener = entry.lines[0]
    return opener.heading and any(
        piece.kind is PieceKind.ROLE and piece.line is opener for piece in pieces_of(entry.head)
    )


def _tells(entry: Entry) -> bool:
    return any(piece.kind in _TELLING for piece in pieces_of(entry.head))
