"""Several blocks read as one, where a layout spreads one thing over lines, cells or paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cvgraph.document.model import Block, Span


def join(blocks: Sequence[Block]) -> Block:
    """One block with a line for each of the blocks, in which every place still leads to its own source."""
    first, last = blocks[0], blocks[-1]
    if len(blocks) == 1:
        return first
    marks, runs, anchors, offset = [], [], [], 0
    for block in blocks:
        marks += [replace(mark, start=mark.start + offset, end=mark.end + offset) for mark in block.marks]
        runs += [(at + offset, source) for at, source in block.runs or ((0, block.span.start),)]
        anchors += [(at + offset, line) for at, line in ((0, block.span.line), *block.anchors)]
        offset += len(block.text) + 1
    return replace(
        first,
        text="\n".join(block.text for block in blocks),
        span=Span(first.span.start, last.span.end, first.span.line, last.span.last_line),
        marks=tuple(marks),
        runs=tuple(runs),
        anchors=tuple(anchors),
    )
