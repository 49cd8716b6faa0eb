"""Lines that no CV has: too long ones are told, long gaps closed, so that every rule takes bounded time on a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cvgraph.document.model import Block, Document
from cvgraph.findings import Finding

_LONGEST = 12_000
"""Characters of a line; a reference with 800 authors has as many."""
_WIDEST = 120
"""Blanks in a row; the widest gap that a layout leaves between two columns."""
_GAP = re.compile(rf"(?<=[^\S\n]{{{_WIDEST}}})[^\S\n]+")


def bounded(document: Document) -> tuple[Document, list[Finding]]:
    """The document without overlong lines, its widest gaps narrowed, and what was left out."""
    findings: list[Finding] = []
    blocks = tuple(part for block in document.blocks for part in _bounded(block, findings))
    return replace(document, blocks=blocks), findings


def _bounded(block: Block, findings: list[Finding]) -> Iterator[Block]:
    """The block, or where a line is too long the other lines, each a block."""
    block = _narrowed(block)
    if len(block.text) <= _LONGEST or max(map(len, block.text.split("\n"))) <= _LONGEST:
        yield block
        return
    for line in block.lines():
        if len(line.text) <= _LONGEST:
            yield line
        else:
            message = f"nothing was read from a line of {len(line.text)} characters"
            findings.append(Finding(line.span.line, line.span.last_line, "W205", message, "break it into its entries"))


def _narrowed(block: Block) -> Block:
    """The block with each gap cut to the widest that a layout needs; every place still leads to its source."""
    gaps = [gap.span() for gap in _GAP.finditer(block.text)]
    return block.without(gaps) if gaps else block
