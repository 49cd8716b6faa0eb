"""From lines to headings, paragraphs and items: a line goes on where the next word had no room on it."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cvgraph.document.model import BlockKind, MarkKind
from cvgraph.document.pdf.columns import is_known_heading
from cvgraph.document.pdf.lines import Line, Piece
from cvgraph.document.transcript import BULLET, Run, Transcript

_NUMBER = re.compile(r"(?:\[[A-Za-z]{0,3}\d{1,3}\]|\d{1,3}[.)]|\(\d{1,3}\))\s+(?=\S)")
_LARGER = 1.12  # than the text, in letters: a heading
_LONGEST_HEADING = 100
_GAP = 1.2
"""Lines further apart than this, in usual distances, part paragraphs."""

_USUAL = 1.2
_INDENT = 0.6
_HANGING = 4.0
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WORD = re.compile(r"\S+")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
_BROKEN_WORD = re.compile(r"[^\W\d_]-\Z")


@dataclass(frozen=True, slots=True)
class Column:
    """The lines of a column, from top to bottom, and where its right margin is."""

    lines: tuple[Line, ...]
    right: float


@dataclass(frozen=True, slots=True)
class _Look:
    """What tells headings of one level from those of another; larger ones come first."""

    size: float
    capitals: bool
    bold: bool


def write(columns: Sequence[Column], transcript: Transcript) -> None:
    """Write the columns down in their order."""
    lines = [line for column in columns for line in column.lines]
    if lines:
        _Writer(columns, lines, transcript).write()


class _Writer:
    def __init__(self, columns: Sequence[Column], lines: Sequence[Line], transcript: Transcript) -> None:
        self._columns, self._transcript = columns, transcript
        self._size = _usual(Counter({}), lines)
        self._levels = _levels(lines, self._size)
        self._words = {word for line in lines for word in _WORD.findall(line.text)}
        self._block: list[Line] = []
        self._runs: list[Run] = []
        self._bullets: list[float] = []

    def write(self) -> None:
        before: Line | None = None
        for column in self._columns:
            usual = _usual_distance(column.lines)
            for line in (part for one in column.lines for part in self._parts(one)):
                self._line(line, before, usual, column.right)
                before = line
        self._flush()

    def _parts(self, line: Line) -> Iterator[Line]:
        """A heading beside its section or beside a date is a line of its own."""
        first, *rest = line.pieces
        known = is_known_heading(first.text)
        large = first.size > self._size * _LARGER
        other = any(_look(piece) != _look(first) or _YEAR.search(piece.text) for piece in rest)
        if rest and (known or (large and other)):
            yield Line((first,))
            yield Line(tuple(rest))
        else:
            yield line

    def _line(self, line: Line, before: Line | None, usual: float, right: float) -> None:
        level = self._level(line)
        if level:
            self._heading(line, level, before, right)
            return
        if before and self._block and self._level(before):
            self._flush()
        if self._block and before and self._goes_on(line, before, usual, right):
            self._join(line)
        elif self._block and before and self._near(before, line, usual) and self._belongs(line):
            self._runs += [Run("\n"), *line.runs]
            self._block.append(line)
        else:
            self._flush()
            self._start(line)

    def _heading(self, line: Line, level: int, before: Line | None, right: float) -> None:
        same = before and self._block and self._level(before) == level
        if same and before and _fills(before, line, right):
            self._join(line)
            return
        self._flush()
        self._start(line)

    def _level(self, line: Line) -> int:
        looks = {_look(piece) for piece in line.pieces}
        large = line.size > self._size * _LARGER
        listed = bool(BULLET.match(line.text)) if large else _begins(line) or len(line.pieces) > 1
        if len(looks) > 1 or len(line.text) > _LONGEST_HEADING or listed:
            return 0
        return self._levels.get(looks.pop(), 0)

    def _start(self, line: Line) -> None:
        self._block, self._runs = [line], list(line.runs)

    def _near(self, before: Line, line: Line, usual: float) -> bool:
        """True for the usual distance; at a new page for what stands below an item's text or in a list of lines."""
        if line.y <= before.y:
            return before.y - line.y <= _GAP * usual * max(before.size, line.size)
        first, em = self._block[0], line.size
        if _begins(first):
            return line.x0 > first.x0 + _INDENT * em
        return len(self._block) > 1 and abs(line.x0 - before.x0) < _INDENT * em and "\n" in {r.text for r in self._runs}

    def _belongs(self, line: Line) -> bool:
        """True for a line of the same paragraph or item that is not the rest of the line before it."""
        if _begins(line):
            return False
        first = self._block[0]
        if _begins(first):
            return line.x0 >= first.x0 - _INDENT * line.size / 2 and not line.bold
        return len(self._block) == 1 or line.x0 >= self._block[-1].x0 - _INDENT * line.size

    def _goes_on(self, line: Line, before: Line, usual: float, right: float) -> bool:
        """True where a line is the rest of the one before."""
        if not self._block or _begins(line) or abs(line.size - before.size) > before.size / 10:
            return False
        if not _same_look(before, line) and (before.bold or line.bold or self._labels(line)):
            return False
        apart = before.y - line.y > _GAP * usual * max(before.size, line.size)
        return not apart and self._aligned(line, before) and _fills(before, line, right)

    def _labels(self, line: Line) -> bool:
        """True for a line that opens in bold as the block does: a label of its own."""
        return all(MarkKind.BOLD in one.pieces[0].glyphs[0].looks for one in (self._block[0], line))

    def _aligned(self, line: Line, before: Line) -> bool:
        """True where a line begins where the rest of the line before would: below its text or hanging."""
        em = line.size
        if len(self._block) > 1 and before.x0 == self._block[-1].x0 and len(before.pieces) == 1:
            return abs(line.x0 - before.x0) <= _INDENT * em or self._continues_page(line, before)
        start = _text_start(before)
        return -2 * em <= line.x0 - start <= _HANGING * em or self._continues_page(line, before)

    def _continues_page(self, line: Line, before: Line) -> bool:
        """At the top of the next page or column a sentence goes on in small letters."""
        return line.y > before.y and line.text[:1].islower()

    def _join(self, line: Line) -> None:
        """Add the rest of a line; a word that was broken at its end is put together."""
        text = "".join(run.text for run in self._runs[-80:])
        runs = list(line.runs)
        if _BROKEN_WORD.search(text) and line.text[:1].isalpha():
            if line.text[0].islower() and not self._keeps_hyphen(text, line.text):
                self._runs[-1] = replace(self._runs[-1], text=self._runs[-1].text[:-1])
        elif not (_CJK.match(text[-1:]) and _CJK.match(line.text)) and not text.endswith("/"):
            self._runs.append(self._blank(runs))
        self._runs += runs
        self._block.append(line)

    def _blank(self, runs: list[Run]) -> Run:
        last = self._runs[-1]
        same = (last.looks, last.target) == (runs[0].looks, runs[0].target)
        return replace(last, text=" ") if same else Run(" ")

    def _keeps_hyphen(self, before: str, after: str) -> bool:
        """True where the document prints the word with its hyphen elsewhere."""
        first, second = _WORD.findall(before)[-1], _WORD.findall(after)[0]
        whole = (first + second).strip(".,;:()")
        return whole in self._words and whole.replace("-", "") not in self._words

    def _flush(self) -> None:
        if not self._block:
            return
        first = self._block[0]
        level = self._level(first)
        if level:
            self._transcript.add(BlockKind.HEADING, _plain(self._runs), level)
            self._bullets = []
        elif BULLET.match(first.text) or _NUMBER.match(first.text):
            self._transcript.add(BlockKind.ITEM, self._without_bullet(first), self._nesting(first))
        else:
            self._transcript.add(BlockKind.PARAGRAPH, self._runs)
            self._bullets = []
        self._block, self._runs = [], []

    def _without_bullet(self, first: Line) -> list[Run]:
        found = BULLET.match(first.text)
        rest = found.end() if found else 0
        runs = []
        for run in self._runs:
            runs.append(replace(run, text=run.text[rest:]))
            rest = max(rest - len(run.text), 0)
        return runs

    def _nesting(self, line: Line) -> int:
        while self._bullets and self._bullets[-1] > line.x0 + _INDENT * line.size:
            self._bullets.pop()
        if not self._bullets or self._bullets[-1] < line.x0 - _INDENT * line.size:
            self._bullets.append(line.x0)
        return len(self._bullets)


def _plain(runs: Sequence[Run]) -> list[Run]:
    """Runs of a heading, whose look is that of a heading."""
    return [replace(run, text=run.text.replace("\t", " "), looks=frozenset()) for run in runs]


def _usual(sizes: Counter[float], lines: Sequence[Line]) -> float:
    """The size of most letters."""
    for line in lines:
        for piece in line.pieces:
            sizes[round(piece.size, 1)] += len(piece.glyphs)
    return max(sizes, key=lambda size: (sizes[size], -size))


def _look(piece: Piece) -> _Look:
    letters = [char for char in piece.text if char.isalpha()]
    capitals = len(letters) > 2 and not any(char.islower() for char in letters)  # noqa: PLR2004 - longer than 'II'
    return _Look(round(piece.size, 1), capitals, piece.bold)


def _levels(lines: Sequence[Line], size: float) -> dict[_Look, int]:
    """The level of every look that headings have: those larger than the text, and those of known headings."""
    plain = _Look(round(size, 1), capitals=False, bold=False)
    known = {_look(line.pieces[0]) for line in lines if is_known_heading(line.pieces[0].text)}
    large = {_look(line.pieces[0]) for line in lines if line.pieces[0].size > size * _LARGER}
    bold_names = {look for look in known if look.size <= size * _LARGER and look.bold and not look.capitals}
    found = sorted((known | large) - {plain} - (bold_names if _crowded(lines, bold_names) else set()), key=_rank)
    return {look: min(at, 6) for at, look in enumerate(found, 1)}


def _crowded(lines: Sequence[Line], looks: set[_Look]) -> bool:
    """True where lines in bold are mostly no headings, so that the look tells nothing."""
    alike = [line for line in lines if _look(line.pieces[0]) in looks]
    named = sum(is_known_heading(line.pieces[0].text) for line in alike)
    return 3 * named < len(alike)


def _rank(look: _Look) -> tuple[float, bool, bool]:
    return (-look.size, not look.capitals, not look.bold)


def _usual_distance(lines: Sequence[Line]) -> float:
    """The usual distance between lines of one size, in sizes."""
    found = sorted(
        (before.y - line.y) / line.size
        for before, line in itertools.pairwise(lines)
        if abs(before.size - line.size) < 1 and 0 < before.y - line.y < 2 * line.size
    )
    return found[len(found) // 3] if found else _USUAL


def _begins(line: Line) -> bool:
    """True for a line that begins with a bullet or a number of a list."""
    return bool(BULLET.match(line.text) or _NUMBER.match(line.text))


def _text_start(line: Line) -> float:
    """Where the text of a line begins, behind a bullet, a number, or a date in the margin."""
    if len(line.pieces) > 1:
        return line.pieces[-1].x0
    found = BULLET.match(line.text) or _NUMBER.match(line.text)
    return line.pieces[0].glyphs[min(found.end(), len(line.pieces[0].glyphs) - 1)].x0 if found else line.x0


def _fills(before: Line, line: Line, right: float) -> bool:
    """True where the first word of the next line had no room on this one."""
    beside = len(before.pieces) > 1 and line.x0 < before.pieces[-1].x0 - _INDENT * line.size
    if beside or (len(before.text.split()) == 1 and not before.text.endswith("-")):
        return False
    first = line.pieces[0]
    word = _WORD.search(first.text)
    last = first.glyphs[min(word.end() if word else 1, len(first.glyphs)) - 1]
    return before.x1 + line.size / 4 + last.x1 - first.x0 > right


def _same_look(before: Line, line: Line) -> bool:
    return before.pieces[-1].glyphs[-1].looks == line.pieces[0].glyphs[0].looks
