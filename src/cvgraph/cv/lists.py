"""Lists inside a line: 'Group: a, b (x, y), c' as its group and its items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cvgraph.document.model import Block, BlockKind, MarkKind, Span
from cvgraph.lexicon.load import fold, lexicon

_LABEL = re.compile(r"([^:\t]{1,60}?)\s*(?::\s+|:\s*$|\t+)")
_SHORT = 4
_EDGE = " \t\n.,;:•·|–—-"
_OPEN, _CLOSE = "([{（【", ")]}）】"
_SEPARATORS = ",;|•·\n，；、"


@dataclass(frozen=True, slots=True)
class Group:
    """The items of one line or list item, with the label before them.

    Attributes:
        line: The whole line.
        label: The label as a block, or None.
        items: What is listed, in order, without separators.
    """

    line: Block
    label: Block | None
    items: tuple[Block, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        """The line, and before it the label that stands above it."""
        above = self.label and self.label.span.end <= self.line.span.start
        return (self.label.span, self.line.span) if self.label and above else (self.line.span,)

    @property
    def name(self) -> str:
        """The label as printed, or empty."""
        return " ".join(self.label.text.split()) if self.label else ""


def groups(blocks: Sequence[Block]) -> Iterator[Group]:
    """One group a line; a heading, or a label without items, names the lines below it until the next one.

    In a table the first cell of a row names the others; what the row above all others says of its columns is no item.
    """
    above: Block | None = None
    columns = _columns(blocks)
    for at, block in enumerate(blocks):
        for line in block.lines():
            if block in columns:
                continue
            if _names_row(block, blocks[at + 1 : at + 2]):
                above = line
                continue
            if block.kind is BlockKind.HEADING:
                above = line
                continue
            if _is_above_items(block, blocks[at + 1 : at + 2]):
                above = _without_colon(line)
                continue
            label, rest = _label(line)
            if label and not rest.text and _is_bare_item(block, blocks[max(at - 1, 0) : at + 2]):
                yield Group(line, above, tuple(items(label)))
                continue
            above = label if label and not rest.text else above
            yield Group(line, label or above, tuple(items(rest)))


def _is_above_items(block: Block, after: Sequence[Block]) -> bool:
    """True for a short item whose own items follow it: 'Languages' above 'English: fluent'."""
    nested = any(one.kind is BlockKind.ITEM and one.level > block.level for one in after)
    return block.kind is BlockKind.ITEM and nested and len(block.lines()) == 1 and len(block.text.split()) <= _SHORT


def _is_bare_item(block: Block, beside: Sequence[Block]) -> bool:
    """True for an item such as 'Python:' beside another one; what stood behind their colons is not printed."""
    alike = (one for one in beside if one is not block and one.kind is BlockKind.ITEM and one.level == block.level)
    return block.kind is BlockKind.ITEM and any(one.text.rstrip().endswith(":") for one in alike)


def _columns(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The cells at the head of a table that name its columns, one of them by a word that CVs have as heading."""
    head = tuple(block for block in blocks if block.kind is BlockKind.CELL and not block.row)
    below = any(block.row for block in blocks)
    return head if below and any(fold(block.text) in lexicon().headings for block in head) else ()


def _names_row(block: Block, after: Sequence[Block]) -> bool:
    cell = block.kind is BlockKind.CELL and not block.level
    return cell and any(one.kind is BlockKind.CELL and one.row == block.row for one in after)


def _label(line: Block) -> tuple[Block | None, Block]:
    bold = next((mark for mark in line.marks if mark.kind is MarkKind.BOLD and mark.start == 0), None)
    if bold and bold.end < len(line.text):
        after = len(line.text) - len(line.text[bold.end :].lstrip(" :\t–—-"))
        name = line.cut(0, bold.end)
        return _without_colon(name), line.cut(after)
    found = _LABEL.match(line.text)
    if found:
        return _without_colon(line.cut(0, found.end(1))), line.cut(found.end())
    return None, line


def _without_colon(name: Block) -> Block:
    return name.cut(0, len(name.text.rstrip(" :")))


def items(block: Block, separators: str = _SEPARATORS) -> Iterator[Block]:
    """What stands between separators that are not inside brackets, without marks at its edges."""
    depth, start = 0, 0
    for at, char in enumerate(block.text + separators[0]):
        depth += (char in _OPEN) - (char in _CLOSE)
        if char in separators and (depth <= 0 or at == len(block.text)):
            if piece := _trimmed(block, start, at):
                yield piece
            start, depth = at + 1, 0


def _trimmed(block: Block, start: int, end: int) -> Block | None:
    while start < end and block.text[start] in _EDGE:
        start += 1
    while end > start and block.text[end - 1] in _EDGE:
        end -= 1
    if block.text[start:end].startswith("and "):
        start += len("and ")
    piece = block.cut(start, end)
    return piece if piece.text else None
