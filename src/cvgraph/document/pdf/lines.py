"""From the letters of a page to pieces of lines: letters that touch are words, words that stand close one piece."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from cvgraph.document.model import MarkKind
from cvgraph.document.pdf.glyphs import Glyph, Page
from cvgraph.document.transcript import Run

_WORD_GAP = 0.2
"""Blanks are at least this wide, in sizes of the letters."""

_PIECE_GAP = 1.0
"""Words further apart than this stand in different pieces."""

_SAME_LINE = 0.3
_RAISED = 0.8  # of the size of the letters beside it
_ICON = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_BULLETS = frozenset("\uf0b7\uf0a7\uf0d8\uf076\uf06e")
_ACCENTS = dict(
    zip(
        "\u00b4`\u00a8\u02c6\u02dc\u00b8\u02c7\u02d8\u02d9\u02da\u00af\u02dd",
        "\u0301\u0300\u0308\u0302\u0303\u0327\u030c\u0306\u0307\u030a\u0304\u030b",
        strict=True,
    )
)
"""Accents that stand by themselves, and those that stand on a letter."""

_FURTHEST_DOT = 30.0


@dataclass(frozen=True)
class Piece:
    """Letters of one line that stand close to each other, in order; those of blanks among them."""

    glyphs: tuple[Glyph, ...]

    @cached_property
    def x0(self) -> float:
        """Where it begins, in points from the left."""
        return self.glyphs[0].x0

    @cached_property
    def x1(self) -> float:
        """Where it ends."""
        return max(glyph.x1 for glyph in self.glyphs)

    @cached_property
    def size(self) -> float:
        """The size of most of its letters, in points."""
        sizes = sorted(glyph.size for glyph in self.glyphs)
        return sizes[len(sizes) // 2]

    @cached_property
    def y(self) -> float:
        """Its base line, in points from the foot."""
        return next(glyph.y for glyph in self.glyphs if MarkKind.RAISED not in glyph.looks)

    @cached_property
    def text(self) -> str:
        """Its text."""
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def runs(self) -> Iterator[Run]:
        """Its text with looks and links."""
        return (Run(glyph.text, glyph.looks, glyph.target) for glyph in self.glyphs)

    @cached_property
    def bold(self) -> bool:
        """True where every letter is bold."""
        return all(MarkKind.BOLD in glyph.looks for glyph in self.glyphs if glyph.text.strip())


@dataclass(frozen=True)
class Line:
    """The pieces that stand on one line, from left to right."""

    pieces: tuple[Piece, ...]

    @cached_property
    def text(self) -> str:
        """Its text, with tabs between the pieces."""
        return "\t".join(piece.text for piece in self.pieces)

    @property
    def runs(self) -> Iterator[Run]:
        """Its text with looks and links, with tabs between the pieces."""
        for at, piece in enumerate(self.pieces):
            if at:
                yield Run("\t")
            yield from piece.runs

    @property
    def x0(self) -> float:
        """Where it begins."""
        return self.pieces[0].x0

    @property
    def x1(self) -> float:
        """Where it ends."""
        return self.pieces[-1].x1

    @property
    def y(self) -> float:
        """Its base line."""
        return self.pieces[0].y

    @cached_property
    def size(self) -> float:
        """The size of its largest piece."""
        return max(piece.size for piece in self.pieces)

    @property
    def bold(self) -> bool:
        """True where all of it is bold."""
        return all(piece.bold for piece in self.pieces)


def pieces_of(page: Page) -> tuple[Piece, ...]:
    """The pieces of a page, from top to bottom and left to right."""
    rows = _rows(_fragments(_accented([_shown(glyph) for glyph in page.glyphs])))
    found = [piece for row in _with_raised(rows) for piece in _pieces(row)]
    return tuple(_with_dots(found, page.dots))


def lines_of(pieces: Iterable[Piece]) -> tuple[Line, ...]:
    """The lines that the pieces make, from top to bottom."""
    return tuple(Line(tuple(sorted(row, key=lambda piece: piece.x0))) for row in _rows([*pieces]))


def _accented(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The letters; an accent that was set over one by itself, as TeX does, is put on it."""
    found: list[Glyph] = []
    for glyph in glyphs:
        if found and found[-1].x0 < glyph.x1 and glyph.x0 < found[-1].x1 - glyph.size / 20:
            accent, letter = sorted((found[-1], glyph), key=lambda one: one.text not in _ACCENTS)
            if accent.text in _ACCENTS and letter.text.isalpha():
                bare = "i" if letter.text == "\u0131" else letter.text
                found[-1] = replace(letter, text=unicodedata.normalize("NFC", bare + _ACCENTS[accent.text]))
                continue
        found.append(glyph)
    return found


def _shown(glyph: Glyph) -> Glyph:
    """A letter; bullets of symbol fonts as one, pictures of icon fonts as a blank."""
    if glyph.text in _BULLETS:
        return replace(glyph, text="\u2022")
    return replace(glyph, text=" ") if _ICON.match(glyph.text) or glyph.text.isspace() else glyph


def _fragments(glyphs: Sequence[Glyph]) -> list[Piece]:
    """Letters that were set one after the other and stand so."""
    found: list[list[Glyph]] = []
    for glyph in glyphs:
        before = found[-1][-1] if found else None
        follows = (
            before is not None
            and abs(glyph.y - before.y) < glyph.size / 10
            and -glyph.size / 2 < glyph.x0 - before.x1 < glyph.size * _PIECE_GAP
        )
        if follows:
            found[-1].append(glyph)
        else:
            found.append([glyph])
    return [Piece(tuple(one)) for one in found if any(glyph.text.strip() for glyph in one)]


def _rows(pieces: list[Piece]) -> list[list[Piece]]:
    """Pieces on one base line, from top to bottom."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (-piece.y, piece.x0)):
        if rows and rows[-1][0].y - piece.y <= _SAME_LINE * min(piece.size, rows[-1][0].size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows


def _with_raised(rows: list[list[Piece]]) -> list[list[Piece]]:
    """The rows; small letters set a little higher or lower than their neighbours stand in the row of those."""
    for at, row in enumerate(rows):
        for piece in list(row):
            home = next(
                (near for near in rows[max(at - 2, 0) : at + 3] if near is not row and _leans(piece, near)), None
            )
            if home:
                row.remove(piece)
                raised = piece.y > home[0].y
                looks = {MarkKind.RAISED} if raised else set()
                home.append(Piece(tuple(replace(g, y=home[0].y, looks=g.looks | looks) for g in piece.glyphs)))
    return [row for row in rows if row]


def _leans(piece: Piece, row: list[Piece]) -> bool:
    for near in row:
        touches = abs(piece.x0 - near.x1) < near.size / 3 or abs(near.x0 - piece.x1) < near.size / 3
        if touches and piece.size < _RAISED * near.size and abs(piece.y - near.y) < 0.7 * near.size:
            return True
    return False


def _pieces(row: list[Piece]) -> Iterator[Piece]:
    """The row put together where its fragments stand close, with a blank where they do not touch."""
    running: list[Glyph] = []
    for glyph in (glyph for piece in sorted(row, key=lambda piece: piece.x0) for glyph in piece.glyphs):
        gap = glyph.x0 - running[-1].x1 if running else 0
        size = max(glyph.size, running[-1].size if running else 0)
        if running and gap > size * _PIECE_GAP:
            yield from _bare(running)
            running = []
        elif running and gap > size * _WORD_GAP and glyph.text != " " != running[-1].text:
            running.append(replace(running[-1], text=" ", x0=running[-1].x1, x1=glyph.x0))
        running.append(glyph)
    yield from _bare(running)


def _bare(glyphs: list[Glyph]) -> Iterator[Piece]:
    """A piece without blanks at its ends; wide blanks inside part it, too."""
    start = 0
    for at, glyph in enumerate([*glyphs, Glyph("", 0, 0, 0, 0)]):
        if glyph.text == " ":
            continue
        before = _words_end(glyphs, at)
        if at == len(glyphs) or (before < at and start < before and _far(glyphs, before, at)):
            words = glyphs[start:before]
            if any(one.text.strip() for one in words) and any(MarkKind.RAISED not in one.looks for one in words):
                yield Piece(tuple(_strip(words)))
            start = at


def _words_end(glyphs: list[Glyph], at: int) -> int:
    while at and glyphs[at - 1].text == " ":
        at -= 1
    return at


def _far(glyphs: list[Glyph], before: int, at: int) -> bool:
    return glyphs[at].x0 - glyphs[before - 1].x1 > glyphs[at].size * _PIECE_GAP


def _strip(glyphs: list[Glyph]) -> list[Glyph]:
    start = next(at for at, glyph in enumerate(glyphs) if glyph.text != " ")
    return glyphs[start:]


def _with_dots(pieces: list[Piece], dots: Sequence[tuple[float, float]]) -> Iterator[Piece]:
    """The pieces; where a dot is drawn right before one, a bullet stands there."""
    marked: dict[int, Glyph] = {}
    for x, y in dots:
        near = [
            (piece.x0 - x, at)
            for at, piece in enumerate(pieces)
            if 0 < piece.x0 - x < _FURTHEST_DOT and -0.1 * piece.size < y - piece.y < 0.8 * piece.size
        ]
        if near:
            piece = pieces[min(near)[1]]
            marked[min(near)[1]] = replace(
                piece.glyphs[0], text="\u2022 ", x0=x, x1=piece.x0, looks=frozenset(), target=""
            )
    for at, piece in enumerate(pieces):
        yield Piece((marked[at], *piece.glyphs)) if at in marked else piece
