"""Writes down the text of a source that is no text itself, block by block; spans count in what is written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from cvgraph.document.addresses import linkable
from cvgraph.document.decode import UNPRINTED
from cvgraph.document.model import Block, BlockKind, Mark, MarkKind, Span

_LIGATURES = re.compile("[\ufb00-\ufb06]")
_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_AROUND_BREAKS = re.compile(r" *\n[ \n]*")
BULLET = re.compile(
    r"[-*\u2013\u2022\u2023\u2043\u2192\u2217\u2219\u204e\u00b7"
    "\u25a0\u25a1\u25aa\u25ab\u25b6\u25b8\u25b9\u25ba\u25c6\u25c7\u25cb\u25cf\u25e6\u25fc\u25fe"
    "\u22c6\u26ab\u2756\u27a2\u29bf"
    r"][ \t\xa0]+(?=\S)"
)
"""The sign of a list at the start of an item."""

_LISTED = re.compile(BULLET.pattern + r"|\d{1,3}[.)][ \t\xa0]+(?=\S)")
_DENSE = frozenset({BlockKind.ITEM, BlockKind.CELL})


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look; ``target`` is the address of a link."""

    text: str
    looks: frozenset[MarkKind] = frozenset()
    target: str = ""


class Transcript:
    """Grows by a block at a time; ``text`` and ``blocks`` are the sum of it."""

    def __init__(self) -> None:
        """Start with an empty page."""
        self._pieces: list[str] = []
        self._length, self._line = 0, 1
        self.blocks: list[Block] = []

    @property
    def text(self) -> str:
        """All that was written; ends with a line feed where there is anything."""
        return "".join(self._pieces) + ("\n" if self._pieces else "")

    @property
    def line(self) -> int:
        """The line that was written last, from 1; 0 before the first."""
        return self._line if self._pieces else 0

    def add(self, kind: BlockKind, runs: Iterable[Run], level: int = 0, row: int = 0) -> None:
        r"""Write a block, unless it is blank: ``\n`` in a run ends a line; blanks at both sides are dropped.

        A paragraph that begins with a bullet or a number is an item.
        """
        pieces = _joined(runs)
        text = "".join(run.text for run in pieces)
        marks = tuple(_marks(pieces))
        bare = _without_bullet(Block(kind, text, Span(0, len(text), 1, 1), level, row, marks).cut(0))
        if bare.text:
            self._part(bare)
            self._place(bare)

    def _part(self, block: Block) -> None:
        """Blocks are parted by an empty line, items and rows by a new one, the cells of a row by a tab."""
        before = self.blocks[-1] if self.blocks else None
        if not before:
            return
        same = before.kind is block.kind and block.kind in _DENSE
        beside = same and block.row == before.row and block.level > before.level and block.kind is BlockKind.CELL
        single = "\n" not in before.text and "\n" not in block.text
        self._write("\t" if beside and single else "\n" if same else "\n\n")

    def _place(self, block: Block) -> None:
        start, line = self._length, self._line
        self._write(block.text)
        span = Span(start, self._length, line, self._line)
        self.blocks.append(Block(block.kind, block.text, span, block.level, block.row, block.marks))

    def _write(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)
        self._line += text.count("\n")


def clean(text: str) -> str:
    """The text in NFC, with letters for ligatures, line feeds only, and nothing that does not print."""
    text = UNPRINTED.sub("", _BREAKS.sub("\n", text))
    return unicodedata.normalize("NFC", _LIGATURES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text))


def _without_bullet(block: Block) -> Block:
    found = _LISTED.match(block.text) if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) else None
    if not found:
        return block
    return replace(block.cut(found.end()), kind=BlockKind.ITEM, level=max(block.level, 1))


def _joined(runs: Iterable[Run]) -> list[Run]:
    """The runs cleaned, neighbours of one look put together, no blanks around line breaks."""
    alike: list[tuple[Run, list[str]]] = []
    for run in (replace(run, text=text) for run in runs if (text := clean(run.text))):
        first = alike[-1][0] if alike else None
        if first and ((first.looks, first.target) == (run.looks, run.target) or unicodedata.combining(run.text[0])):
            alike[-1][1].append(run.text)
        else:
            alike.append((run, [run.text]))
    return [replace(first, text=_AROUND_BREAKS.sub("\n", clean("".join(texts)))) for first, texts in alike]


def _marks(runs: Iterable[Run]) -> Iterator[Mark]:
    """The marks of the runs; one that several runs share, in all of them together."""
    at = 0
    open_marks: dict[tuple[MarkKind, str], int] = {}
    found: list[Mark] = []
    for run in runs:
        looks = {(kind, "") for kind in run.looks}
        looks |= {(MarkKind.LINK, run.target)} if linkable(run.target) else set()
        ended = [mark for mark in open_marks if mark not in looks]
        found += [Mark(mark[0], open_marks.pop(mark), at, mark[1]) for mark in ended]
        open_marks |= dict.fromkeys(sorted(looks - open_marks.keys()), at)
        at += len(run.text)
    found += [Mark(kind, start, at, target) for (kind, target), start in open_marks.items()]
    yield from sorted((mark for mark in found if mark.start < mark.end), key=lambda mark: (mark.start, -mark.end))
