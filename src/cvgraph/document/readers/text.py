"""Plain text: blank lines part paragraphs, capitals and underlines make headings, bullets make items."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cvgraph.document.composer import Composer
from cvgraph.document.decode import Source, decode
from cvgraph.document.lines import Lines
from cvgraph.document.model import Block, BlockKind, Content

SUFFIXES = (".txt", ".text")

_BULLET = re.compile(r"[ \t]*(?:[-*\u2022\u2023\u25aa\u25cf\u25e6\u2013\u00b7]|\d{1,3}[.)])[ \t]+(?=\S)")
_RULE = frozenset("-=_*~#\u2014\u2500\u2550")
_LONGEST_HEADING = 60
_FEWEST_CAPITALS = 3


def read(source: Source) -> Content:
    """The blocks of a plain text."""
    text, noticed = decode(source)
    return Content(text, tuple(_Text(text).blocks()), noticed)


class _Text:
    def __init__(self, text: str) -> None:
        self._lines = Lines(text)
        self._composer = Composer(self._lines)
        self._kind = BlockKind.PARAGRAPH
        self._level = 0
        self._indents: list[int] = []

    def blocks(self) -> Iterator[Block]:
        for number in range(len(self._lines)):
            line = self._lines.slice(number)
            bullet = _BULLET.match(line)
            if not line.strip() or _rule(line):
                yield from self._flush(BlockKind.PARAGRAPH, 0)
            elif self._heads(number, line):
                yield from self._flush(BlockKind.HEADING, 1 if self._underline(number) == "=" else 2)
                self._add(number, 0)
                yield from self._flush(BlockKind.PARAGRAPH, 0)
            elif bullet:
                yield from self._flush(BlockKind.ITEM, self._nesting(line))
                self._add(number, bullet.end())
            else:
                self._add(number, 0)
        yield from self._flush(BlockKind.PARAGRAPH, 0)

    def _add(self, number: int, start: int) -> None:
        offset = self._lines.starts[number]
        if not self._composer.empty:
            self._composer.add("\n", offset - 1)
        line = self._lines.slice(number)
        start = max(start, len(line) - len(line.lstrip()))
        self._composer.add(line[start:].rstrip(), offset + start)

    def _flush(self, kind: BlockKind, level: int) -> Iterator[Block]:
        block = self._composer.block(self._kind, self._level)
        self._kind, self._level = kind, level
        if kind is not BlockKind.ITEM:
            self._indents.clear()
        if block:
            yield block

    def _nesting(self, line: str) -> int:
        indent = len(line) - len(line.lstrip())
        while self._indents and self._indents[-1] > indent:
            self._indents.pop()
        if not self._indents or self._indents[-1] < indent:
            self._indents.append(indent)
        return len(self._indents)

    def _heads(self, number: int, line: str) -> bool:
        if not self._composer.empty or len(line.strip()) > _LONGEST_HEADING:
            return False
        return bool(self._underline(number)) or _capitals(line)

    def _underline(self, number: int) -> str:
        below = self._lines.slice(number + 1).strip() if number + 1 < len(self._lines) else ""
        return below[0] if _rule(below) and below[0] in "-=~_*" else ""


def _rule(line: str) -> bool:
    marks = line.strip()
    return len(marks) >= 3 and len(set(marks)) == 1 and marks[0] in _RULE  # noqa: PLR2004 - as in Markdown


def _capitals(line: str) -> bool:
    letters = [char for char in line if char.isalpha()]
    return (
        len(letters) >= _FEWEST_CAPITALS
        and all(char.isupper() or not char.islower() for char in letters)
        and (any(char.isupper() for char in letters))
    )
