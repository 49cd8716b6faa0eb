"""The text of one value as a page shows it: without the marks of HTML, Markdown and LaTeX that people put into data."""

from __future__ import annotations

import re
from html import unescape

from cvgraph.document.addresses import linkable
from cvgraph.document.composer import Composer
from cvgraph.document.lines import Lines
from cvgraph.document.model import Block, BlockKind, MarkKind
from cvgraph.document.records.tree import Node
from cvgraph.document.tags import MARKS, PARTING, SILENT, read_tag

_WINDOW = 300
_WORD = re.compile(r"\S+")
_MARK = re.compile(
    r"""
    (?P<comment><!--.*?(?:-->|\Z))
    | <(?P<autolink>(?:https?://|mailto:)[^<>\s]{1,500})>
    | (?P<tag></?[a-zA-Z][a-zA-Z0-9]{0,15}(?:[\s/][^<>]{0,500})?>)
    | (?P<entity>&(?:[a-zA-Z]{2,20}|\#\d{1,6}|\#x[\da-fA-F]{1,5});)
    | \[(?P<words>[^\[\]\n]{1,300})\]
      \((?P<address>[^()\s]{1,500}(?:\([^()\s]{0,100}\)[^()\s]{0,300})?)\)
    | (?<![\w*\\])(?P<stars>\*{1,3})(?=[^\s*])(?P<set>[^*]{1,300}?)(?<=[^\s*])(?P=stars)(?![\w*])
    | (?<![\w_\\])(?P<lines>_{1,2})(?=[^\s_])(?P<under>[^_]{1,300}?)(?<=[^\s_])(?P=lines)(?![\w_])
    | ~~(?P<struck>[^~\n]{1,300})~~
    | \\href\{(?P<href>[^{}\s]{0,500})\}\{
    | \\(?P<command>text(?:bf|it|tt|sc|sl|rm|sf)|emph|underline|url)\{
    | (?P<group>\{)\\(?P<switch>bf|it|em|tt|sc)(?:series|shape|family)?\b\s?
    | \\(?P<escaped>[&%$#_{} \n*~!'-])
    | (?<=[\w.])(?P<tie>~)(?=[^\W\d_])  # a blank that no line ends at
    | (?P<brace>\})
    """,
    re.DOTALL | re.VERBOSE,
)
_LATEX = {"textbf": MarkKind.BOLD, "bf": MarkKind.BOLD, "texttt": MarkKind.CODE, "tt": MarkKind.CODE}
_BREAKING = PARTING | {"br", *(f"h{level}" for level in range(1, 7))}


def shown(node: Node, lines: Lines, level: int = 0) -> Block | None:
    """The block of a scalar, a heading of this level or, at 0, a paragraph; None where nothing of it shows."""
    if not node.text.strip():
        return None
    return _Reading(node, lines).block(BlockKind.HEADING if level else BlockKind.PARAGRAPH, level)


def places(node: Node, source: str) -> list[tuple[int, int]]:
    """Pairs (offset in the node's text, offset in the source), ascending: where each word of a scalar stands.

    A word that the source escapes is taken to stand right behind the one before.
    """
    pairs: list[tuple[int, int]] = []
    cursor = node.span.start
    for word in _WORD.finditer(node.text):
        limit = min(cursor + _WINDOW + len(word.group()), max(node.span.end, cursor))
        found = source.find(word.group(), cursor, limit)
        at = found if found >= 0 else min(cursor, max(node.span.end - 1, node.span.start))
        if not pairs or pairs[-1][1] - pairs[-1][0] != at - word.start():
            pairs.append((word.start(), at))
        cursor = at + len(word.group())
    return pairs


class _Reading:
    """Reads one scalar from its start to its end."""

    def __init__(self, node: Node, lines: Lines) -> None:
        self._text = node.text
        self._composer = Composer(lines)
        self._pairs = places(node, lines.text)
        self._run = 0
        self._braces: list[MarkKind | None] = []
        self._silent = ""

    def block(self, kind: BlockKind, level: int) -> Block | None:
        self._read(0, len(self._text), top=True)
        return self._composer.block(kind, level)

    def _read(self, start: int, end: int, *, top: bool = False) -> None:
        at = start
        for match in _MARK.finditer(self._text, start, end):
            self._add(at, match.start())
            self._mark(match)
            at = match.end()
        self._add(at, end)
        while top and self._braces:
            self._close()

    def _add(self, start: int, end: int) -> None:
        """Add a stretch of the text, each run of it with its place."""
        if self._silent:
            return
        while start < end:
            while self._run + 1 < len(self._pairs) and self._pairs[self._run + 1][0] <= start:
                self._run += 1
            stop = self._pairs[self._run + 1][0] if self._run + 1 < len(self._pairs) else end
            stop = min(max(stop, start + 1), end)
            self._composer.add(self._text[start:stop], self._source(start))
            start = stop

    def _source(self, offset: int) -> int:
        text, source = self._pairs[self._run]
        return max(source + offset - text, 0)

    def _mark(self, match: re.Match[str]) -> None:
        kind = match.lastgroup or ""
        if kind == "tag":
            self._tag(match["tag"])
        elif kind in ("comment", ""):
            return
        elif kind == "entity":
            self._composer.add(unescape(match["entity"]), self._source(match.start()), len(match["entity"]))
        elif kind == "escaped":
            self._plain(match["escaped"], match)
        elif kind == "tie":
            self._plain(" ", match)
        elif kind == "brace":
            self._brace(match)
        elif kind in ("href", "command", "switch"):
            self._open(match, kind)
        else:
            self._set(match, kind)

    def _plain(self, char: str, match: re.Match[str]) -> None:
        if char != "\n":
            self._composer.add(char, self._source(match.start()), len(match.group()))
        else:
            self._add(match.start() + 1, match.end())

    def _tag(self, markup: str) -> None:
        tag = read_tag(markup)
        if tag.name in SILENT:
            self._silent = "" if tag.closing else tag.name
        elif tag.name in MARKS:
            address = tag.attributes.get("href", "")
            if tag.closing:
                self._composer.close(MARKS[tag.name])
            elif tag.name != "a" or linkable(address):
                self._composer.open(MARKS[tag.name], address)
        elif tag.name in _BREAKING and not self._composer.empty and self._pairs:
            self._composer.add("\n", self._source(self._pairs[self._run][0]), 0)

    def _set(self, match: re.Match[str], kind: str) -> None:
        """What Markdown sets in a mark: read it with the mark open."""
        group = {"address": "words"}.get(kind, kind)
        sign = match["stars"] or match["lines"] or ""
        mark = MarkKind.BOLD if len(sign) > 1 else MarkKind.ITALIC
        mark = {"address": MarkKind.LINK, "autolink": MarkKind.LINK, "struck": MarkKind.STRUCK}.get(kind, mark)
        target = match["address"] or match["autolink"] or ""
        if mark is not MarkKind.LINK or linkable(target):
            self._composer.open(mark, target)
        self._read(*match.span(group))
        if mark is not MarkKind.LINK or linkable(target):
            self._composer.close(mark)

    def _open(self, match: re.Match[str], kind: str) -> None:
        """A command of LaTeX, which ends with its brace."""
        mark = MarkKind.LINK if kind == "href" else _LATEX.get(match[kind], MarkKind.ITALIC)
        target = match["href"] or ""
        if mark is MarkKind.LINK and not linkable(target):
            self._braces.append(None)
            return
        self._composer.open(mark, target)
        self._braces.append(mark)

    def _brace(self, match: re.Match[str]) -> None:
        if self._braces:
            self._close()
        else:
            self._add(*match.span())

    def _close(self) -> None:
        mark = self._braces.pop()
        if mark:
            self._composer.close(mark)
