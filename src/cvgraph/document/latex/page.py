r"""The blocks that a LaTeX document fills one after the other: paragraphs, items, cells, headings."""

from __future__ import annotations

from cvgraph.document.composer import Composer
from cvgraph.document.latex.tex_text import tex_text
from cvgraph.document.latex.tokens import Token
from cvgraph.document.lines import Lines
from cvgraph.document.model import Block, BlockKind, MarkKind
from cvgraph.findings import Finding

_MARKS = {"bold": MarkKind.BOLD, "italic": MarkKind.ITALIC, "link": MarkKind.LINK}


class Page:
    """Grows while a document is read; ``blocks`` and ``findings`` are the sum of it."""

    def __init__(self, text: str) -> None:
        """Start with nothing on it."""
        self._lines = Lines(text)
        self._composer = Composer(self._lines)
        self._kind = BlockKind.PARAGRAPH
        self._row = self._column = 0  # row 0 where no table of its own is open
        self.depth = 0
        self.blocks: list[Block] = []
        self.findings: list[Finding] = []

    @property
    def empty(self) -> bool:
        """True while nothing stands in the block that is open."""
        return self._composer.empty

    @property
    def in_table(self) -> bool:
        """True while cells are blocks of their own."""
        return self._row > 0

    def add(self, text: str, token: Token) -> None:
        """Add text that stands for a token."""
        self._composer.add(text, token.start, token.end - token.start)

    def add_text(self, text: str, start: int) -> None:
        """Add text that stands in the source as it is."""
        self._composer.add(text, start)

    def typeset(self, source: str, token: Token) -> None:
        """Add what TeX makes of a piece of source."""
        self.add(tex_text(source), token)

    def open(self, mark: str, target: str = "") -> None:
        """Begin ``bold``, ``italic`` or a ``link``."""
        self._composer.open(_MARKS[mark], target)

    def close(self, mark: str) -> None:
        """End it."""
        self._composer.close(_MARKS[mark])

    def flush(self, kind: BlockKind = BlockKind.PARAGRAPH) -> None:
        """End the block that is open; the next one is of this kind."""
        if self._row:
            self._keep(self._composer.block(BlockKind.CELL, self._column, self._row))
        else:
            self._keep(self._composer.block(self._kind, self.depth))
        self._kind = kind

    def head(self, level: int) -> None:
        """End the block that is open as a heading."""
        self._keep(self._composer.block(BlockKind.HEADING, level))

    def _keep(self, block: Block | None) -> None:
        if block:
            self.blocks.append(block)

    def end_line(self, token: Token) -> None:
        """A line break, which ends a row of a table."""
        if self._row:
            self.flush()
            self._row, self._column = self._row + 1, 0
        else:
            self.add("\n", token)

    def next_cell(self, token: Token) -> None:
        """The mark between two cells; inside an item they are parts of one line."""
        if self._row:
            self.flush()
            self._column += 1
        else:
            self.add("\t", token)

    def begin_table(self) -> None:
        """Rows from here on, but inside an item, where a table only sets its lines."""
        if not self.depth and not self._row:
            self.flush()
            self._row = 1

    def end_table(self) -> None:
        """No rows any more."""
        if self._row:
            self.flush()
            self._row = self._column = 0

    def note(self, token: Token, message: str, code: str = "I103") -> None:
        """A finding about the lines of a token; one that stands there already is not told again."""
        line, last = self._lines.of(token.start) + 1, self._lines.of(max(token.start, token.end - 1)) + 1
        finding = Finding(line, last, code, message)
        if self.findings[-1:] != [finding]:
            self.findings.append(finding)
