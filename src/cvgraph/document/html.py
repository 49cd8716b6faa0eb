"""From HTML inside a document to blocks; what a page would not show is noticed and left out."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from html.parser import HTMLParser

from cvgraph.document.addresses import active, linkable
from cvgraph.document.composer import Composer
from cvgraph.document.lines import Alignment
from cvgraph.document.model import Block, BlockKind, MarkKind
from cvgraph.document.tags import MARKS, PARTING, SILENT
from cvgraph.document.templates import instructed, visible

_TAG_OPEN = re.compile("<[a-zA-Z/!?]")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


class Tolerant(HTMLParser):
    """Python's reader of HTML that takes a declaration it does not know for a comment, as browsers do."""

    def parse_marked_section(self, i: int, report: bool | int = 1) -> int:  # noqa: FBT001 - the signature it has
        """Where the declaration at ``i`` ends, or -1."""
        try:
            return super().parse_marked_section(i, bool(report))
        except AssertionError:
            return self.rawdata.find(">", i) + 1 or -1


class Html(Tolerant):
    """Reads pieces of HTML one after the other; lists and tables may go on from one piece to the next."""

    def __init__(
        self, composer: Composer, keep: Callable[[Block], None], notice: Callable[[int, int, str], None]
    ) -> None:
        """Write into this composer; ``keep`` takes blocks, ``notice`` a stretch of the source and a message."""
        super().__init__(convert_charrefs=False)
        self._composer, self._keep, self._notice = composer, keep, notice
        self._kind, self._level = BlockKind.PARAGRAPH, 0
        self._row = self._depth = 0
        self._head = False
        self._silent, self._silent_from = "", 0

    def read(self, raw: str, places: Alignment) -> None:
        """Add the blocks of one piece, which stands in the source at ``places``."""
        self.reset()
        self._raw, self._places = raw, places
        self._starts = [0]
        for line in raw.split("\n"):
            self._starts.append(self._starts[-1] + len(line) + 1)
        end = unfinished(raw)
        self.feed(raw[:end])
        self.close()
        if end < len(raw):
            self._leave_out(end, len(raw), "a tag or comment that does not end")
        if self._silent:
            self._leave_out(self._silent_from, len(raw), f"the content of <{self._silent}>")
            self._silent = ""
        self._part()

    def _at(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column

    def _part(self, kind: BlockKind = BlockKind.PARAGRAPH, level: int = 0) -> None:
        """End the block that is being read; the next one is of this kind."""
        row = 0 if self._head or self._kind is not BlockKind.CELL else self._row
        block = self._composer.block(self._kind, self._level, row)
        self._kind, self._level = kind, level
        if block:
            self._keep(block)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin what the tag begins."""
        if self._silent:
            return
        if tag in SILENT:
            self._silent, self._silent_from = tag, self._at()
        elif tag == "br":
            self._line_break()
        elif tag in MARKS:
            self._mark(MARKS[tag], {name: value or "" for name, value in attrs}.get("href", ""))
        elif tag in _HEADINGS:
            self._part(BlockKind.HEADING, _HEADINGS[tag])
        elif tag in ("td", "th"):
            self._part(BlockKind.CELL, self._level + 1 if self._kind is BlockKind.CELL else 0)
        elif tag in PARTING:
            self._structure(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin what the tag begins; there is nothing to end, not even for ``<script/>``."""
        if tag not in SILENT and tag not in MARKS:
            self.handle_starttag(tag, attrs)

    def _structure(self, tag: str) -> None:
        inside = self._kind is BlockKind.CELL and tag not in ("tr", "table", "thead", "tbody", "tfoot")
        if inside or (tag == "p" and self._kind is BlockKind.ITEM and self._composer.empty):
            return self._line_break() if inside and not self._composer.empty else None
        self._part()
        if tag in ("ul", "ol"):
            self._depth += 1
        elif tag == "li":
            self._kind, self._level = BlockKind.ITEM, max(self._depth, 1)
        elif tag == "table":
            self._row, self._head = 0, False
        elif tag == "thead":
            self._head = True
        elif tag == "tr":
            self._row += not self._head
        return None

    def handle_endtag(self, tag: str) -> None:
        """End what the tag began."""
        if self._silent:
            self._end_silence(tag)
        elif tag in MARKS:
            self._composer.close(MARKS[tag])
        elif tag in _HEADINGS or tag in ("tr", "table", "li", "thead"):
            self._part()
            self._head = self._head and tag not in ("thead", "table")
        elif tag in ("ul", "ol"):
            self._part()
            self._depth = max(self._depth - 1, 0)
        elif tag in PARTING and self._kind is not BlockKind.CELL:
            self._part()

    def _line_break(self) -> None:
        at = self._at()
        end = at + len(self.get_starttag_text() or "")
        if not self._raw[end : end + 200].lstrip(" \t").startswith("\n"):  # else the source breaks the line by itself
            self._composer.add("\n", self._places.source(at), 0)

    def _mark(self, kind: MarkKind, target: str) -> None:
        if kind is MarkKind.LINK and active(target):
            self._leave_out(self._at(), self._at(), "the address of a link, for it is a program,")
        if kind is not MarkKind.LINK or linkable(target):
            self._composer.open(kind, target)

    def handle_data(self, data: str) -> None:
        """Add text as it stands, line by line."""
        at = self._at()
        if not self._silent:
            for line in data.splitlines(keepends=True):
                self._line(line, at)
                at += len(line)

    def _line(self, line: str, at: int) -> None:
        for offset, piece in visible(line):
            self._composer.add(piece, self._places.source(at + offset))
        if instructed(line):
            self._leave_out(at, at + len(line), "an instruction to a page generator")

    def handle_entityref(self, name: str) -> None:
        """Add the character that a name stands for."""
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """Add the character that a number stands for."""
        self._reference(f"&#{name}")

    def _reference(self, written: str) -> None:
        at = self._at()
        written += ";" if self._raw.startswith(";", at + len(written)) else ""
        if not self._silent:
            self._composer.add(unescape(written), self._places.source(at), len(written))

    def handle_comment(self, data: str) -> None:
        """Leave a comment out."""
        if data.strip():
            self._leave_out(self._at(), self._at() + len(data) + len("<!--"), "a comment")

    def _end_silence(self, tag: str) -> None:
        if tag == self._silent:
            self._leave_out(self._silent_from, self._at() + 1, f"the content of <{tag}>")
            self._silent = ""

    def _leave_out(self, start: int, end: int, what: str) -> None:
        self._notice(self._places.source(start), self._places.source(max(start, end - 1)), f"{what} was left out")


def unfinished(raw: str) -> int:
    """Where a tag or comment begins that never ends, else the length.

    HTMLParser would take ages over many of them.
    """
    comment = raw.find("<!--", raw.rfind("-->") + 1)
    tag = _TAG_OPEN.search(raw, raw.rfind(">") + 1)
    return min(comment if comment >= 0 else len(raw), tag.start() if tag else len(raw))
