"""A document as blocks of text, each of which knows its place in the source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate, islice, pairwise
from operator import attrgetter, itemgetter

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

    def cut(self, start: int, end: int | None = None, among: Iterable[Mark] | None = None) -> Block:
        """The block of ``text[start:end]`` without blanks at either side, its marks (of some, ``among``) clipped."""
        end = len(self.text) if end is None else end
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        piece = piece.strip()
        end = start + len(piece)
        marks = tuple(
            _clip(mark, start, end)
            for mark in (self.marks if among is None else among)
            if mark.start < end and mark.end > start
        )
        runs = ((0, self._source(start)), *_between(self.runs, start, end))
        anchors = _between(self.anchors, start, end)
        return replace(self, text=piece, span=self.place(start, end), marks=marks, runs=runs, anchors=anchors)

    def without(self, gaps: Sequence[tuple[int, int]]) -> Block:
        """The block without these stretches, in order and without line breaks; what is left keeps its places."""
        begins = [begin for begin, _ in gaps]
        gone = [0, *accumulate(end - begin for begin, end in gaps)]

        def moved(at: int) -> int:
            number = bisect_right(begins, at) - 1
            return at if number < 0 else at - gone[number] - (min(at, gaps[number][1]) - begins[number])

        kept = pairwise((0, *(edge for gap in gaps for edge in gap), len(self.text)))
        runs = {moved(at): source for at, source in self.runs or ((0, self.span.start),)}
        runs |= {moved(end): self._source(end) for _, end in gaps}
        return replace(
            self,
            text="".join(self.text[begin:end] for begin, end in islice(kept, 0, None, 2)),
            marks=tuple(replace(mark, start=moved(mark.start), end=moved(mark.end)) for mark in self.marks),
            runs=tuple(sorted(runs.items())),
            anchors=tuple({moved(at): line for at, line in self.anchors}.items()),
        )

    def lines(self) -> tuple[Block, ...]:
        """The lines of the block that hold text, each as a block; takes time linear in the length of the block."""
        return tuple(self._lines())

    def _anchored(self) -> Block:
        """The block with an anchor at the beginning of each line, so that no line is found by counting."""
        if "\n" not in self.text:
            return self
        breaks = ((at + 1, None) for at, char in enumerate(self.text) if char == "\n")
        anchors: dict[int, int] = {}
        line = self.span.line
        for at, anchored in sorted((*breaks, *self.anchors), key=itemgetter(0)):
            line = line + 1 if anchored is None else anchored
            anchors[at] = line
        return replace(self, anchors=tuple(anchors.items()))

    def _lines(self) -> Iterator[Block]:
        anchored = self._anchored()
        start, ahead = 0, deque(sorted(self.marks, key=attrgetter("start")))
        near: list[Mark] = []
        for line in self.text.split("\n"):
            end = start + len(line)
            near = [mark for mark in near if mark.end > start]
            while ahead and ahead[0].start < end:
                near.append(ahead.popleft())
            if line.strip():
                yield anchored.cut(start, end, near)
            start = end + 1

    def marked(self, kind: MarkKind) -> tuple[Block, ...]:
        """The stretches of this block that carry a mark of this kind."""
        return tuple(self.cut(mark.start, mark.end) for mark in self.marks if mark.kind is kind)

    def links(self) -> tuple[tuple[str, str], ...]:
        """The links as pairs (text, address)."""
        return tuple((self.text[m.start : m.end], m.target) for m in self.marks if m.kind is MarkKind.LINK)


def _between(pairs: tuple[tuple[int, int], ...], start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Those that stand behind ``start`` and before ``end``, counted from ``start``."""
    inside = pairs[bisect_right(pairs, (start, 1 << 62)) : bisect_left(pairs, (end,))]
    return tuple((at - start, there) for at, there in inside)


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
            ``interest``, ``service``, ``talk``, ``teaching``, ``grant``, ``certificate``,
            ``supervision``, ``coverage``, ``patent`` or ``item``.
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
        name, placed = self.placed(finding)
        return placed.as_line(name)

    def as_dict(self, finding: Finding) -> dict[str, str | int]:
        """A finding as programs read it, with its file and the lines there."""
        name, placed = self.placed(finding)
        return {"source": name, **placed.as_dict()}

    def placed(self, finding: Finding) -> tuple[str, Finding]:
        """The name of the file that a finding is about, and the finding with its lines counted there."""
        if finding.file or not finding.line:
            return finding.file or self.name, finding
        part = self.part(finding.line)
        here, last = finding.line - part.line + 1, finding.last_line - part.line + 1
        return part.name, replace(finding, line=here, last_line=last)
