"""The lines of a section and what the look of each one tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from cvgraph.cv.dates import When, find_whens
from cvgraph.cv.joins import join
from cvgraph.cv.words import OPEN_ENDS
from cvgraph.document.model import Block, BlockKind, MarkKind, Span

_PROSE_WORDS = 12
_SMALL_WORDS = 3  # a sentence has some, a name has few
# fmt: off
_JOINING = OPEN_ENDS | {
    "de", "la", "le", "les", "du", "des", "et", "au", "aux", "en", "del", "los", "las", "y", "e", "di", "della", "dei",
    "delle", "do", "da", "dos", "das", "und", "der", "die", "für", "van", "het", "à",
}
# fmt: on
_LABEL = re.compile(r"[^\W\d_][^:\n]{0,38}:(?=\s|$)")
_WORD = re.compile(r"\w+")
_DURATION = re.compile(r"\(\s*(?:\d{1,2}\s*[^\W\d_]{1,8}\.?[\s,]*(?:and\s+)?){1,2}\)")  # '(2 yrs 6 mon.)'


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a block.

    Attributes:
        block: The line alone, as a block.
        first: True for the first line of its block.
        whens: Every date in it, as triples (start, end, date).
    """

    block: Block
    first: bool
    whens: tuple[tuple[int, int, When], ...]

    @property
    def text(self) -> str:
        """The line as printed."""
        return self.block.text

    @property
    def heading(self) -> bool:
        """True for a line of a heading."""
        return self.block.kind is BlockKind.HEADING

    @property
    def item(self) -> bool:
        """True for a line of a list item."""
        return self.block.kind is BlockKind.ITEM

    @property
    def cell(self) -> bool:
        """True for a line of a table cell."""
        return self.block.kind is BlockKind.CELL

    @property
    def opens_bold(self) -> bool:
        """True where the line begins in bold, however it goes on, but not for a bold label."""
        return any(m.kind is MarkKind.BOLD and m.start <= 1 and not self._labels(m.end) for m in self.block.marks)

    def _labels(self, end: int) -> bool:
        if any(start < end for start, _, _ in self.whens):
            return False
        return self.text[:end].rstrip().endswith(":") or self.text[end : end + 1] == ":"

    @property
    def date_only(self) -> bool:
        """True for a line that says when, or for how long as well, and nothing else."""
        return bool(self.whens) and not _WORD.search(_DURATION.sub("", self.undated))

    @property
    def undated(self) -> str:
        """The line without its dates."""
        kept, at = [], 0
        for start, end, _ in self.whens:
            kept.append(self.text[at:start])
            at = end
        return " ".join([*kept, self.text[at:]])

    @property
    def label(self) -> str:
        """What stands before a colon at the start, without the colon, or empty."""
        found = _LABEL.match(self.text)
        dated = found and any(start < found.end() for start, _, _ in self.whens)
        return found.group()[:-1].strip() if found and not dated and not self._in_bold(found.end()) else ""

    def _in_bold(self, end: int) -> bool:
        """True where the bold that opens the line goes on behind a colon: 'Doctor of Science: Astronomy'."""
        return any(m.kind is MarkKind.BOLD and m.start <= 1 and m.end > end + 1 for m in self.block.marks)

    @property
    def prose(self) -> bool:
        """True for running text rather than a title, a name or a date."""
        words = self.text.split()
        small = [word for word in words if word[0].islower()]
        telling = [word for word in small if word not in _JOINING]  # 'Maître de conférences, Université de X.' has one
        sentence = self.text.endswith((".", "!")) and not self.text.endswith(("Inc.", "Ltd.", "Co.", "Corp.", "e.V."))
        long = len(words) >= _PROSE_WORDS and 2 * len(small) >= len(words)
        told = len(telling) >= min(_SMALL_WORDS, len(words) / 3) and len(small) >= _SMALL_WORDS
        return not self.whens and not self.heading and (long or (sentence and told))

    @property
    def look(self) -> str:
        """A name for the look of the line: lines of one look play the same part in their entries."""
        if self.heading or self.item:
            return f"{self.block.kind}{self.block.level}"
        return "bold" if self.opens_bold else "date" if self.date_only else "plain"


def lines_of(blocks: Iterable[Block]) -> tuple[Line, ...]:
    """The lines of the blocks that hold text, in order."""
    return tuple(_lines(blocks))


def _lines(blocks: Iterable[Block]) -> Iterator[Line]:
    for block in blocks:
        for number, line in enumerate(_unwrapped(block)):
            yield Line(line, number == 0, tuple(find_whens(line.text)))


def _unwrapped(block: Block) -> Iterator[Block]:
    """The lines of a block, those as one that a break parts in mid-phrase."""
    lines = block.lines() if "\n" in block.text else ()
    if len(lines) < 2:  # noqa: PLR2004 - one line is whole
        yield block
        return
    running = [lines[0]]
    for line in lines[1:]:
        if not _breaks_off(running[-1], line):
            yield _one_line(running)
            running = []
        running.append(line)
    yield _one_line(running)


def _breaks_off(line: Block, after: Block) -> bool:
    """True where a line ends in a comma, in a word such as 'of' or within a quotation, or the next one begins small.

    Bold lines are whole; a date such as 'jan. 2012' begins small and goes on with nothing.
    """
    last = line.text.split()[-1]
    whole = any(mark.kind is MarkKind.BOLD and mark.end == len(line.text) for mark in line.marks)
    dated = any(start == 0 for start, _, _ in find_whens(after.text))
    small = after.text[0].islower() and not whole and not dated
    return last.endswith(",") or last in OPEN_ENDS or small or bool(line.text.count('"') % 2)


def _one_line(lines: Sequence[Block]) -> Block:
    """Lines that follow each other as one, with a blank where each of them broke."""
    whole = join(lines)
    return replace(whole, text=whole.text.replace("\n", " ")) if len(lines) > 1 else whole


def cover(lines: Iterable[Line]) -> tuple[Span, ...]:
    """The span from the first of the lines to the last, which follow each other in the document."""
    spans = [line.block.span for line in lines]
    return (Span(spans[0].start, spans[-1].end, spans[0].line, spans[-1].last_line),) if spans else ()
