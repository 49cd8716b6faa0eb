"""A document as blocks of text, each of which knows its place in the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from cvgraph.findings import Finding


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the source: character offsets ``[start, end)`` and the lines it touches, from 1."""

    start: int
    end: int
    line: int
    last_line: int


class BlockKind(StrEnum):
    """What a block is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    VERBATIM = "verbatim"


class MarkKind(StrEnum):
    """What the author marked a stretch of text as."""

    BOLD = "bold"
    ITALIC = "italic"
    LINK = "link"
    CODE = "code"
    RAISED = "raised"
    STRUCK = "struck"


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch ``[start, end)`` of a block's text; ``target`` is the address of a link."""

    kind: MarkKind
    start: int
    end: int
    target: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    r"""A heading, paragraph, list item or table cell, without its mark-up; slices of it are blocks too.

    Attributes:
        kind: What it is on the page.
        text: Its plain text; every line break of the source inside it is one ``\n``, and so is ``<br>``.
        span: Its place in the source.
        level: Depth of a heading (1 to 6), nesting of an item and of what else stands in it (1 outermost), column of a
            cell (from 0), else 0.
        row: Number of the table row a cell stands in, from 1; 0 in the head of a table and outside of tables.
        marks: Bold, italic, links and the like, as offsets into ``text``.
        runs: Pairs (offset in ``text``, offset in the source), ascending; between two of them both advance alike.
        anchors: Pairs (offset in ``text``, line of the source) where counting ``\n`` would give another line, as after
            ``<br>``, ascending; empty for nearly all blocks.
    """

    kind: BlockKind
    text: str
    span: Span
    level: int = 0
    row: int = 0
    marks: tuple[Mark, ...] = ()
    runs: tuple[tuple[int, int], ...] = ()
    anchors: tuple[tuple[int, int], ...] = ()

    def place(self, start: int, end: int) -> Span:
        """The span in the source of ``text[start:end]``; an empty stretch has an empty span."""
        line = self._line(start)
        last = self._line(end - 1) if end > start else line
        first = self._source(start)
        return Span(first, max(first, self._source(end - 1) + 1) if end > start else first, line, last)

    def _source(self, offset: int) -> int:
        if not self.runs:
            return min(self.span.start + offset, self.span.end)
        at = max(bisect_right(self.runs, (offset, 1 << 62)) - 1, 0)
        text, source = self.runs[at]
        return max(source + offset - text, self.span.start)

    def _line(self, offset: int) -> int:
        at = bisect_right(self.anchors, (offset, 1 << 62)) - 1
        since, line = self.anchors[at] if at >= 0 else (0, self.span.line)
        return line + self.text.count("\n", since, offset)

    def cut(self, start: int, end: int | None = None) -> Block:
        """The block of ``text[start:end]`` without blanks at either side, its marks clipped."""
        end = len(self.text) if end is None else end
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        piece = piece.strip()
        end = start + len(piece)
        marks = tuple(_clip(mark, start, end) for mark in self.marks if mark.start < end and mark.end > start)
        runs = ((0, self._source(start)), *((t - start, s) for t, s in self.runs if start < t < end))
        anchors = tuple((t - start, line) for t, line in self.anchors if start < t < end)
        return replace(self, text=piece, span=self.place(start, end), marks=marks, runs=runs, anchors=anchors)

    def lines(self) -> tuple[Block, ...]:
        """The lines of the block that hold text, each as a block."""
        return tuple(self._lines())

    def _lines(self) -> Iterator[Block]:
        start = 0
        for line in self.text.split("\n"):
            if line.strip():
                yield self.cut(start, start + len(line))
            start += len(line) + 1

    def marked(self, kind: MarkKind) -> tuple[Block, ...]:
        """The stretches of this block that carry a mark of this kind."""
        return tuple(self.cut(mark.start, mark.end) for mark in self.marks if mark.kind is kind)

    def links(self) -> tuple[tuple[str, str], ...]:
        """The links as pairs (text, address)."""
        return tuple((self.text[m.start : m.end], m.target) for m in self.marks if m.kind is MarkKind.LINK)


def _clip(mark: Mark, start: int, end: int) -> Mark:
    return replace(mark, start=max(mark.start, start) - start, end=min(mark.end, end) - start)


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a record, as printed."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Record:
    """An entry of a structured source, whose fields have names already: a BibTeX entry, a job of a JSON Resume.

    Attributes:
        kind: ``person``, ``education``, ``position``, ``publication``, ``award``, ``skill``, ``language``,
            ``interest``, ``service``, ``talk``, ``teaching``, ``grant``, ``certificate`` or ``item``.
        fields: Pairs (name, value) in document order; a name may come more than once, as ``author`` does.
        span: Its place in the source.
        heading: The name of the list it stands in, as printed, or empty.
    """

    kind: str
    fields: tuple[tuple[str, Value], ...]
    span: Span
    heading: str = ""

    def all(self, name: str) -> tuple[Value, ...]:
        """Every value of a field, in order."""
        return tuple(value for field, value in self.fields if field == name)

    def first(self, *names: str) -> Value | None:
        """The first value of the first of these fields that has one."""
        return next((value for name in names for value in self.all(name)), None)


@dataclass(frozen=True, slots=True)
class Content:
    """What a reader finds in a source.

    Attributes:
        text: The text that spans count in.
        blocks: Every stretch of text that a reader of the page sees, in order; of a structured source every value.
        findings: What had to be guessed or could not be kept.
        records: The entries of a structured source, in order.
    """

    text: str
    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...] = ()
    records: tuple[Record, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One of the files that a document was joined from: its name, and the line and offset where its text begins."""

    name: str
    line: int
    start: int


@dataclass(frozen=True, slots=True)
class Document:
    """A source file, read, or several as one: its name, its text, its blocks in order, what was noticed in it.

    Attributes:
        name: The file's name without its folder.
        text: The decoded source: NFC, line feeds only, no byte order mark; spans count in it.
        blocks: Every stretch of text that a reader of the page sees; of a structured source every value.
        findings: What the reader had to guess or could not keep.
        records: The entries of a structured source, in order; empty where the source is prose.
        parts: The files that it was joined from, in order; empty for a single one.
    """

    name: str
    text: str
    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...] = ()
    records: tuple[Record, ...] = ()
    parts: tuple[Part, ...] = ()

    def part(self, line: int) -> Part:
        """The file that holds this line of the text."""
        return next((part for part in reversed(self.parts) if part.line <= line), Part(self.name, 1, 0))

    def told(self, finding: Finding) -> str:
        """A finding as one line, with the name of its file and the line there."""
        part = self.part(finding.line)
        if not finding.line:
            return finding.as_line(self.name)
        here, last = finding.line - part.line + 1, finding.last_line - part.line + 1
        return replace(finding, line=here, last_line=last).as_line(part.name)
