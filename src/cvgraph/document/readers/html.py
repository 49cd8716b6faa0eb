"""A page in HTML, read as a browser shows it; what it hides is left out and said."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

from cvgraph.document.addresses import active, linkable
from cvgraph.document.decode import Source, decode
from cvgraph.document.flow import Flow
from cvgraph.document.html import Tolerant, unfinished
from cvgraph.document.lines import Lines
from cvgraph.document.model import Block, BlockKind, Content, MarkKind, Record, Span, Value
from cvgraph.document.tags import MARKS, PARTING, SILENT
from cvgraph.document.templates import visible
from cvgraph.findings import Finding

SUFFIXES = (".html", ".htm", ".xhtml")

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_UNSEEN = SILENT | {"select", "datalist", "audio", "video", "canvas"}
_VOID = frozenset({"br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"})
_ROWS = frozenset({"tr", "thead", "tbody", "tfoot"})
_LARGER_THAN_CELLS = frozenset({"ul", "ol", "dl"})
_STRETCHES = frozenset({"a", "b", "em", "i", "small", "span", "strong", "time"})
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_DEEPEST = 200


def read(source: Source) -> Content:
    """The blocks of a page, its author where it names one, and what it hides."""
    text, noticed = decode(source)
    page = _Page(text)
    page.run()
    return Content(text, page.blocks(), (*noticed, *page.findings), tuple(page.records))


class _Page(Tolerant):
    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self._text, self._lines = text, Lines(text)
        self._flow = Flow(self._lines)
        self._blocks: list[Block] = []
        self._title: Block | None = None
        self.findings: list[Finding] = []
        self.records: list[Record] = []
        self._lists = self._verbatim = 0
        self._tables: list[_Table] = []
        self._hidden = _Hidden(self._notice)
        self._ended = -1  # where the last tag of a stretch within a line ended

    def run(self) -> None:
        end = unfinished(self._text)
        self.feed(self._text[:end])
        self.close()
        if self._text[end:].strip("< \n"):
            self._notice(end, len(self._text), "a tag or comment that does not end was left out")
        self._hidden.end(len(self._text))
        self._part()

    def blocks(self) -> tuple[Block, ...]:
        """All blocks; the window's title comes first where the page has none."""
        headed = any(block.kind is BlockKind.HEADING and block.level == 1 for block in self._blocks)
        if self._title and headed:
            self._notice(self._title.span.start, self._title.span.end, "the title of the window was left out")
        return tuple(self._blocks) if headed or not self._title else (self._title, *self._blocks)

    def _at(self) -> int:
        line, column = self.getpos()
        return self._lines.starts[line - 1] + column

    def _notice(self, start: int, end: int, message: str) -> None:
        lines = self._lines.of(start) + 1, self._lines.of(max(start, end - 1)) + 1
        self.findings.append(Finding(*lines, "I103", message))

    def _part(self, kind: BlockKind = BlockKind.PARAGRAPH, level: int | None = None, row: int = 0) -> None:
        block = self._flow.part(kind, self._lists if level is None else level, row)
        if block:
            self._blocks.append(block)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin what the tag begins."""
        attributes = {name: value or "" for name, value in attrs}
        if self._hidden and not self._hidden.more(tag, self._at()):
            return
        if tag == "meta":
            self._meta(attributes)
        elif tag in _UNSEEN or _is_hidden(attributes):
            self._hidden.begin(tag, self._at())
        elif tag == "br":
            self._line_break()
        elif tag in MARKS:
            self._set_apart(tag)
            self._open_mark(tag, attributes.get("href", ""))
        elif tag in _STRETCHES:
            self._set_apart(tag)
        else:
            self._open_block(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin what the tag begins; only a page in XML can also end it so."""
        if tag in _VOID or tag in PARTING:
            self.handle_starttag(tag, attrs)

    def _set_apart(self, tag: str) -> None:
        """Two stretches of words that touch in the source are set apart by a style."""
        at = self._at()
        inside = at + len(self.get_starttag_text() or "")
        if self._ended == at and tag in _STRETCHES and self._text[inside : inside + 1].isalnum():
            self._flow.word("\t", at, 0)

    def _open_block(self, tag: str) -> None:
        if tag in _HEADINGS:
            self._part(BlockKind.HEADING, _HEADINGS[tag])
        elif tag in ("td", "th"):
            self._cell()
        elif tag in _ROWS or tag == "table":
            self._table(tag)
        elif tag in ("title", "body"):
            self._part(BlockKind.HEADING if tag == "title" else BlockKind.PARAGRAPH, int(tag == "title"))
        elif tag in _LARGER_THAN_CELLS or (tag in PARTING and self._flow.kind is not BlockKind.CELL):
            self._structure(tag)
        elif tag in PARTING:
            self._line_break()

    def _structure(self, tag: str) -> None:
        """Begin a list, an item, a paragraph."""
        if tag == "dd" and not self._flow.empty:
            self._line_break()
        elif tag in ("p", "div") and self._flow.kind is BlockKind.ITEM and self._flow.empty:
            return
        elif tag == "li":
            self._part(BlockKind.ITEM, max(self._lists, 1))
        else:
            self._lists += tag in ("ul", "ol") and self._lists < _DEEPEST
            self._verbatim += tag == "pre"
            self._part(BlockKind.VERBATIM if tag == "pre" else BlockKind.PARAGRAPH)

    def _table(self, tag: str) -> None:
        self._part()
        if tag == "table":
            self._tables.append(_Table())
        elif self._tables and tag == "tr":
            self._tables[-1].row += not self._tables[-1].head
            self._tables[-1].column = -1
        elif self._tables:
            self._tables[-1].head = tag == "thead"

    def _end_head(self, tag: str) -> None:
        if self._tables and tag == "thead":
            self._tables[-1].head = False

    def _cell(self) -> None:
        table = self._tables[-1] if self._tables else _Table()
        table.column += 1
        self._part(BlockKind.CELL, table.column, 0 if table.head else table.row)

    def handle_endtag(self, tag: str) -> None:
        """End what the tag began."""
        if self._hidden:
            self._hidden.less(tag, self._at())
        elif tag == "title":
            self._title = self._title or self._flow.part()
        elif tag in MARKS:
            self._flow.close(tag)
        elif tag == "table":
            self._part()
            self._tables = self._tables[:-1]
        elif tag in _ROWS:
            self._part()
            self._end_head(tag)
        elif tag in _HEADINGS or tag in ("td", "th", "li", "dd"):
            self._part()
        elif tag in PARTING:
            self._end_structure(tag)
        if tag in _STRETCHES and not self._flow.empty:
            self._ended = self._text.find(">", self._at()) + 1

    def _end_structure(self, tag: str) -> None:
        self._verbatim = max(self._verbatim - (tag == "pre"), 0)
        self._lists = max(self._lists - (tag in ("ul", "ol")), 0)
        if self._flow.kind is BlockKind.CELL:
            self._line_break()
        elif tag != "dt":
            self._part()

    def _line_break(self) -> None:
        if self._flow.line_break() and self._flow.kind is not BlockKind.CELL:
            self._part()

    def _open_mark(self, tag: str, target: str) -> None:
        kind = MARKS[tag]
        if kind is MarkKind.LINK and active(target):
            self._notice(self._at(), self._at(), "the address of a link, for it is a program, was left out")
        if kind is not MarkKind.LINK or linkable(target):
            self._flow.open(tag, kind, target, self._at())

    def handle_data(self, data: str) -> None:
        """Add text."""
        if self._hidden:
            return
        for offset, piece in _shown(data):
            (self._flow.lines if self._verbatim else self._flow.words)(piece, self._at() + offset)

    def handle_entityref(self, name: str) -> None:
        """Add the character that a name stands for."""
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """Add the character that a number stands for."""
        self._reference(f"&#{name}")

    def _reference(self, written: str) -> None:
        at = self._at()
        written += ";" if self._text.startswith(";", at + len(written)) else ""
        if not self._hidden:
            self._flow.word(unescape(written), at, len(written))

    def unknown_decl(self, data: str) -> None:
        """Add what a page in XML sets apart as plain characters."""
        if data.startswith("CDATA[") and not self._hidden:
            self._flow.words(data[len("CDATA[") :], self._at() + len("<![CDATA["))

    def handle_comment(self, data: str) -> None:
        """Leave a comment out."""
        if data.strip() and not self._hidden:
            self._notice(self._at(), self._at() + len(data) + len("<!--"), "a comment was left out")

    def _meta(self, attributes: dict[str, str]) -> None:
        author = " ".join(attributes.get("content", "").split())
        if attributes.get("name", "").casefold() == "author" and author:
            start = self._at()
            end = start + len(self.get_starttag_text() or "")
            span = Span(start, end, self._lines.of(start) + 1, self._lines.of(end - 1) + 1)
            self.records.append(Record("person", (("name", Value(author, span)),), span))


class _Hidden:
    """The element that does not show, while it lasts; false where all shows."""

    def __init__(self, notice: Callable[[int, int, str], None]) -> None:
        self._notice = notice
        self._tag, self._depth, self._start = "", 0, 0

    def __bool__(self) -> bool:
        return bool(self._tag)

    def begin(self, tag: str, at: int) -> None:
        if tag not in _VOID:
            self._tag, self._depth, self._start = tag, 1, at

    def more(self, tag: str, at: int) -> bool:
        """Take a tag inside; true where it ends what is hidden and shows itself."""
        if self._tag == "p" and tag in PARTING:
            self.end(at)
        self._depth += tag == self._tag
        return not self._tag

    def less(self, tag: str, at: int) -> None:
        self._depth -= tag == self._tag
        if not self._depth:
            self.end(at + 1)

    def end(self, at: int) -> None:
        if self._tag:
            what = f"the content of <{self._tag}>" if self._tag in _UNSEEN else "text that is hidden"
            self._notice(self._start, at, f"{what} was left out")
        self._tag = ""


class _Table:
    """Where in a table the reading is."""

    def __init__(self) -> None:
        self.row, self.column, self.head = 0, -1, False


def _is_hidden(attributes: dict[str, str]) -> bool:
    return "hidden" in attributes or bool(_HIDING.search(attributes.get("style", "")))


def _shown(data: str) -> tuple[tuple[int, str], ...]:
    return tuple(visible(data)) if "{" in data else ((0, data),)
