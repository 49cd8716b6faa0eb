"""Text as a browser sets it: blanks run together, line breaks wait for the words that follow them."""

from __future__ import annotations

import re

from cvgraph.document.composer import Composer
from cvgraph.document.lines import Lines
from cvgraph.document.model import Block, BlockKind, MarkKind

_BLANK = re.compile(r"[ \t\n\r\f]+")
_MOST_MARKS = 8
_FURTHEST = 200


class Flow:
    """Writes one block after the other; every offset it is told is one in the source."""

    def __init__(self, lines: Lines) -> None:
        """Start with a paragraph; ``lines`` are those of the whole source."""
        self._composer = Composer(lines)
        self.kind, self._level, self._row = BlockKind.PARAGRAPH, 0, 0
        self._marks: list[tuple[str, MarkKind, str]] = []
        self._blank_at = -1
        self._breaks = 0

    @property
    def empty(self) -> bool:
        """True while the block has no text yet."""
        return self._composer.empty

    def part(self, kind: BlockKind = BlockKind.PARAGRAPH, level: int = 0, row: int = 0) -> Block | None:
        """The block that was being written, or None where it is blank; the next one is of this kind.

        Marks that are still open go on in it, as they do in a browser.
        """
        block = self._composer.block(self.kind, self._level, self._row)
        self.kind, self._level, self._row = kind, level, row
        self._blank_at, self._breaks = -1, 0
        for _, mark, target in self._marks[-_MOST_MARKS:]:
            self._composer.open(mark, target)
        return block

    def open(self, tag: str, kind: MarkKind, target: str, at: int) -> None:
        """Begin a mark, which this tag will end."""
        self._settle(at)
        self._marks.append((tag, kind, target))
        self._composer.open(kind, target)

    def close(self, tag: str) -> None:
        """End the innermost mark that such a tag began."""
        for place in range(len(self._marks) - 1, max(len(self._marks) - _FURTHEST, 0) - 1, -1):
            if self._marks[place][0] == tag:
                self._composer.close(self._marks.pop(place)[1])
                return

    def line_break(self) -> bool:
        """End the line, if it has begun; true where that leaves an empty line, which parts paragraphs."""
        self._blank_at = -1
        self._breaks += not self._composer.empty
        return self._breaks > 1

    def space(self, at: int) -> None:
        """Leave a blank before the next word."""
        self._blank_at = at if self._blank_at < 0 else self._blank_at

    def word(self, shown: str, at: int, width: int) -> None:
        """Add text that stands at ``at``, taking ``width`` characters there."""
        self._settle(at)
        self._composer.add(shown, at, width)

    def words(self, text: str, at: int) -> None:
        """Add words with one blank between them, whatever the source has there."""
        done = 0
        for blank in _BLANK.finditer(text):
            if blank.group() == " " and done < blank.start() and blank.end() < len(text):
                continue  # shows as it stands
            if blank.start() > done:
                self.word(text[done : blank.start()], at + done, blank.start() - done)
            self.space(at + blank.start())
            done = blank.end()
        if done < len(text):
            self.word(text[done:], at + done, len(text) - done)

    def lines(self, text: str, at: int) -> None:
        """Add text with every blank and line break of the source."""
        for line in text.splitlines(keepends=True):
            self.word(line, at, len(line))
            at += len(line)

    def _settle(self, at: int) -> None:
        """Write the blank or line break that waits."""
        if self._breaks:
            self._composer.add("\n", at, 0)
        elif self._blank_at >= 0 and not self._composer.empty:
            self._composer.blank(self._blank_at)
        self._breaks, self._blank_at = 0, -1
