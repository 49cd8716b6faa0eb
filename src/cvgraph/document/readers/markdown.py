"""Markdown, as CommonMark with tables and struck text, and the HTML that is written inside it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cvgraph.document.composer import Composer
from cvgraph.document.decode import Source, decode
from cvgraph.document.html import Html
from cvgraph.document.inline import Inline
from cvgraph.document.lines import Alignment, Lines, align, align_cell
from cvgraph.document.model import Block, BlockKind, Content, Span
from cvgraph.document.records.front_matter import records_in
from cvgraph.findings import Finding

if TYPE_CHECKING:  # markdown-it is imported late, where it is needed
    from markdown_it.token import Token

SUFFIXES = (".md", ".markdown", ".mkd", ".mdown", ".qmd", ".rmd")

_DEEPEST = 100
"""How deep markdown-it follows nested lists and quotations; what lies deeper it drops without a word."""

_MOST_BRACKETS = 4000

_TAG = re.compile(r"\s*</?[a-zA-Z][a-zA-Z0-9]{0,15}(?:[\s/>])")

_KEY = re.compile(r"[a-z_][\w-]{0,40}:(?:\s|$)")
_TAGS_ALONE = re.compile(r"\s*(?:<(?:[/a-zA-Z][^<>]{0,400}|!--[^\n]{0,2000}?--)>\s*)+")
_MARKED_DOWN = re.compile(r"\s*(?:[-*+]|\d{1,3}\.|#{1,6})\s+\S|[^<\n]{0,2000}?(?:\*\*\S|\]\()")

_SIGNS = " \t-*+>|:=_#~`."


def read(source: Source) -> Content:
    """The blocks of a Markdown text, and what was left out or could not keep its structure."""
    text, noticed = decode(source)
    markdown = _Markdown(text)
    blocks, findings = markdown.read()
    records = records_in(text, markdown.front, source.path) if markdown.front else ()
    return Content(text, blocks, (*noticed, *findings), records)


class _Markdown:
    def __init__(self, text: str) -> None:
        self._lines = Lines(text)
        self._blocks: list[Block] = []
        self._findings: list[Finding] = []
        self._composer = Composer(self._lines)
        self._inline = Inline(self._composer, self._notice)
        self._html = Html(self._composer, self._blocks.append, self._notice)
        self._covered = bytearray(len(self._lines))
        self._items: list[bool] = []  # of each list item around: does its own text still have to come?
        self._row = self._column = 0
        self._head = False
        self._cursor = 0
        self._env: dict[str, Any] = {}
        self._within = False  # Markdown that stands within HTML
        self.front = self._front_matter()

    def read(self) -> tuple[tuple[Block, ...], tuple[Finding, ...]]:
        front = self.front
        self._parse_and_walk("\n" * front + self._lines.text[self._lines.starts[front] :])
        for definition in (*self._env.get("references", {}).values(), *self._env.get("duplicate_refs", ())):
            self._cover(definition.get("map"))
        self._keep_uncovered()
        blocks = sorted(self._blocks, key=lambda block: block.span.start)
        return tuple(blocks), tuple(self._findings)

    def _parse_and_walk(self, text: str) -> None:
        tokens = _parse(text, self._env)
        for before, token in zip([None, *tokens], tokens, strict=False):
            self._walk(token, before)

    def _front_matter(self) -> int:
        """The number of lines of the YAML block at the very top, which is noticed and left to itself."""
        if self._lines.slice(0).rstrip() != "---" or len(self._lines) < 3 or not self._opens_yaml():  # noqa: PLR2004
            return 0
        for number in range(1, len(self._lines)):
            if self._lines.slice(number).rstrip() in ("---", "..."):
                self._findings.append(
                    Finding(
                        1,
                        number + 1,
                        "I103",
                        "of the front matter only what it says of the person or the work was read",
                    )
                )
                self._cover((0, number + 1))
                return number + 1
        return 0

    def _opens_yaml(self) -> bool:
        """True where a key stands below the opening marks, at once or below comments ('# generated file')."""
        if ":" in self._lines.slice(1):
            return True
        below = (self._lines.slice(number) for number in range(1, len(self._lines)))
        first = next((line for line in below if line.strip() and not line.startswith("#")), "")
        return self._lines.slice(1).startswith("#") and bool(_KEY.match(first))

    def _notice(self, start: int, end: int, message: str) -> None:
        self._findings.append(Finding(self._lines.of(start) + 1, self._lines.of(end) + 1, "I103", message))

    def _cover(self, lines: tuple[int, int] | list[int] | None) -> None:
        if lines:
            self._covered[lines[0] : lines[1]] = b"\1" * (min(lines[1], len(self._covered)) - lines[0])

    def _walk(self, token: Token, before: Token | None) -> None:
        kind = token.type
        if kind == "inline":
            self._cover(token.map)
            self._text(token, before)
        elif kind == "list_item_open":
            self._items.append(True)
        elif kind == "list_item_close":
            self._items.pop()
        elif kind == "fence" or (kind == "code_block" and not _TAG.match(token.content)):
            self._verbatim(token)
        elif kind in ("html_block", "code_block"):  # indented behind a blank line, HTML is code to CommonMark alone
            self._cover(token.map)
            self._mark_up(token.content, (token.map or [0])[0])
        elif kind == "hr":
            self._cover(token.map)
        else:
            self._table(token)

    def _mark_up(self, content: str, first: int) -> None:
        """Read HTML; where Markdown stands within it, as many pages have it, that is read and the tags only part it."""
        lines = content.split("\n")
        if self._within or not any(_MARKED_DOWN.match(line) for line in lines):
            self._html.read(content, align(content, self._lines, first))
            return
        self._within = True
        self._parse_and_walk("\n" * first + "\n".join("" if _TAGS_ALONE.fullmatch(line) else line for line in lines))
        self._within = False

    def _table(self, token: Token) -> None:
        kind = token.type
        if kind == "table_open":
            self._row = 0
            if token.map:
                self._cover((token.map[0], token.map[0] + 2))
        elif kind in ("thead_open", "thead_close"):
            self._head = token.nesting > 0
        elif kind == "tr_open":
            self._column = -1
            self._row += not self._head
            self._cursor = self._lines.starts[token.map[0]] if token.map else self._cursor
        elif kind in ("td_open", "th_open"):
            self._column += 1

    def _text(self, token: Token, before: Token | None) -> None:
        if not token.content or not token.map or before is None:
            return
        parent = before.type
        if parent in ("td_open", "th_open"):
            places, self._cursor = align_cell(token.content, self._lines, token.map[0], self._cursor)
        else:
            places = align(token.content, self._lines, token.map[0])
        if token.children is None:
            self._too_dense(token.map)
            self._plain(token.content, places)
        else:
            self._inline.read(token.content, token.children, places)
        block = self._composer.block(*self._kind(parent, before.tag))
        if block:
            self._blocks.append(block)

    def _kind(self, parent: str, tag: str) -> tuple[BlockKind, int, int]:
        if parent == "heading_open":
            return BlockKind.HEADING, int(tag[1]), 0
        if parent in ("td_open", "th_open"):
            return BlockKind.CELL, self._column, 0 if self._head else self._row
        own = bool(self._items) and self._items[-1]
        if own:
            self._items[-1] = False
        return BlockKind.ITEM if own else BlockKind.PARAGRAPH, len(self._items), 0

    def _verbatim(self, token: Token) -> None:
        self._cover(token.map)
        first = (token.map or [0])[0] + (token.type == "fence")
        content = token.content.rstrip("\n")
        places = align(content, self._lines, first)
        self._plain(content, places)
        block = self._composer.block(BlockKind.VERBATIM, len(self._items))
        if block and token.map:
            self._blocks.append(self._fenced(block, *token.map))
        elif token.info.strip() and token.map:
            start = self._lines.starts[token.map[0]]
            self._notice(start, start, "the label of an empty block was left out")

    def _plain(self, content: str, places: Alignment) -> None:
        at = 0
        for line in content.splitlines(keepends=True):
            self._composer.add(line, places.source(at))
            at += len(line)

    def _fenced(self, block: Block, first: int, end: int) -> Block:
        """The block with the lines of its fences, which hold nothing else."""
        last = min(end, len(self._lines)) - 1
        span = Span(self._lines.starts[first], max(self._lines.end(last), block.span.end), first + 1, last + 1)
        return replace(block, span=span, anchors=((0, block.span.line), *block.anchors))

    def _keep_uncovered(self) -> None:
        """Keep the lines that no token covers as paragraphs: markdown-it gave up on them."""
        first = last = -1
        for number in range(len(self._lines)):
            if not self._covered[number] and _says_something(self._lines.slice(number)):
                self._keep_line(number)
                if last != number - 1 and last >= 0:
                    self._too_deep(first, last)
                first, last = (first if last == number - 1 and last >= 0 else number), number
        if last >= 0:
            self._too_deep(first, last)

    def _keep_line(self, number: int) -> None:
        line = self._lines.slice(number)
        bare = line.lstrip(" \t-*+>")
        self._composer.add(bare, self._lines.starts[number] + len(line) - len(bare))
        block = self._composer.block(BlockKind.PARAGRAPH)
        if block:
            self._blocks.append(block)

    def _too_dense(self, lines: list[int]) -> None:
        message = f"more than {_MOST_BRACKETS} brackets in one paragraph; it was kept without its links and marks"
        self._findings.append(Finding(lines[0] + 1, lines[1], "W102", message))

    def _too_deep(self, first: int, last: int) -> None:
        message = "lists or quotations are nested too deeply; their text was kept as plain paragraphs"
        self._findings.append(Finding(first + 1, last + 1, "W102", message))


def _says_something(line: str) -> bool:
    rest = line.strip(_SIGNS)
    return bool(rest) and not (rest.rstrip(").").isdigit())


def _any_address(url: str) -> bool:  # noqa: ARG001 - markdown-it would leave the mark-up of a refused link in the text
    """Every address may pass; what becomes of it is decided in ``addresses``."""
    return True


def _parse(text: str, env: dict[str, Any]) -> list[Token]:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - slow to import

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"]).disable("text_join")
    parser.validateLink = _any_address  # type: ignore[method-assign]
    parser.core.ruler.disable("inline")
    tokens = parser.parse(text, env)
    for token in tokens:
        if token.type == "inline":
            dense = token.content.count("[") > _MOST_BRACKETS  # markdown-it's time grows with their square
            token.children = None if dense else []
            if token.children is not None:
                parser.inline.parse(token.content, parser, env, token.children)
    return tokens
