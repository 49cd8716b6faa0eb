"""Puts a block together from pieces of text, each of which knows where it stands in the source."""

from __future__ import annotations

from cvgraph.document.lines import Lines
from cvgraph.document.model import Block, BlockKind, Mark, MarkKind, Span


class Composer:
    """Collects the text, marks and places of one block at a time."""

    def __init__(self, lines: Lines) -> None:
        """Start with nothing; ``lines`` are those of the whole source."""
        self._lines = lines
        self._clear()

    def _clear(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._end = 0
        self._runs: list[tuple[int, int]] = []
        self._marks: list[Mark] = []
        self._open: list[tuple[MarkKind, int, str]] = []
        self._turned = False

    @property
    def empty(self) -> bool:
        """True while nothing but blanks was added."""
        return not any(piece.strip() for piece in self._pieces)

    def add(self, text: str, source: int, width: int | None = None) -> None:
        """Add text that stands at ``source``, taking ``width`` characters there (more than it shows for an entity)."""
        if not text:
            return
        if self._turned or not self._runs or self._runs[-1][1] + self._length - self._runs[-1][0] != source:
            self._runs.append((self._length, source))
            self._turned = False
        self._pieces.append(text)
        self._length += len(text)
        self._end = source + (len(text) if width is None else width)

    def blank(self, source: int) -> None:
        """Add a blank for the blanks and line breaks at ``source``; what comes next may stand in another line."""
        self.add(" ", source)
        self._turned = True

    def open(self, kind: MarkKind, target: str = "") -> None:
        """Begin a mark here."""
        self._open.append((kind, self._length, target))

    def close(self, kind: MarkKind) -> None:
        """End the innermost open mark of this kind, if there is one."""
        for at in range(len(self._open) - 1, -1, -1):
            if self._open[at][0] is kind:
                _, start, target = self._open.pop(at)
                if start < self._length:
                    self._marks.append(Mark(kind, start, self._length, target))
                return

    def block(self, kind: BlockKind, level: int = 0, row: int = 0) -> Block | None:
        """The block of all that was added since the last one, or None where that is blank; marks left open end here."""
        while self._open:
            self.close(self._open[-1][0])
        text = "".join(self._pieces)
        block = None if not text.strip() else self._compose(text, kind, level, row)
        self._clear()
        return block

    def _compose(self, text: str, kind: BlockKind, level: int, row: int) -> Block:
        start, end = self._runs[0][1], self._end
        line, last = self._lines.of(start) + 1, self._lines.of(max(start, end - 1)) + 1
        marks = tuple(sorted(self._marks, key=lambda mark: (mark.start, -mark.end)))
        anchors = self._anchors(text, line) if len(self._runs) > 1 else ()
        block = Block(kind, text, Span(start, end, line, last), level, row, marks, tuple(self._runs), anchors)
        return block if text == text.strip() else block.cut(0)

    def _anchors(self, text: str, line: int) -> tuple[tuple[int, int], ...]:
        anchors = []
        before = 0
        for offset, source in self._runs:
            line += text.count("\n", before, offset)
            before = offset
            actual = self._lines.of(source) + 1
            if actual != line:
                anchors.append((offset, actual))
                line = actual
        return tuple(anchors)
