"""A document with some of its lines taken away, or some of its text replaced; whatever is left keeps its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

from cvgraph.document.model import Block, Document, Mark, Record, Span, Value

Touches = Callable[[Span], bool]


def without_lines(document: Document, lines: AbstractSet[int]) -> Document:
    """The document without what stands on these lines; of a block or a record the rest is kept."""
    if not lines:
        return document
    return replace(
        document,
        blocks=tuple(piece for block in document.blocks for piece in _kept(block, lines)),
        records=tuple(kept for record in document.records if (kept := _fields_kept(record, lines))),
    )


def _kept(block: Block, lines: AbstractSet[int]) -> Iterator[Block]:
    """The stretches of a block between the lines that go."""
    if lines.isdisjoint(range(block.span.line, block.span.last_line + 1)):
        yield block
        return
    start = at = 0
    for row in (*block.text.split("\n"), None):
        gone = row is None or block.place(at, at).line in lines
        if gone and block.text[start:at].strip():
            yield block.cut(start, at)
        at += len(row or "") + 1
        start = at if gone else start


def _fields_kept(record: Record, lines: AbstractSet[int]) -> Record | None:
    fields = tuple((name, value) for name, value in record.fields if value.span.line not in lines)
    return replace(record, fields=fields) if fields else None


def found(document: Document, pattern: re.Pattern[str]) -> tuple[Span, ...]:
    """Where the document prints what a pattern matches, in text or behind a link, each place once, in order."""
    return tuple(sorted(set(_found(document, pattern))))


def _found(document: Document, pattern: re.Pattern[str]) -> Iterator[Span]:
    for block in document.blocks:
        yield from (block.place(*match.span()) for match in pattern.finditer(block.text))
        yield from (block.place(mark.start, mark.end) for mark in block.marks if pattern.search(mark.target))
    for record in document.records:
        yield from (value.span for _, value in record.fields if pattern.search(value.text))


def rewritten(document: Document, pattern: re.Pattern[str], text: str, touches: Touches = lambda _: True) -> Document:
    """The document with ``text`` in the place of what a pattern matches, where ``touches`` says so of the place."""
    return replace(
        document,
        blocks=tuple(_rewritten(block, pattern, text, touches) for block in document.blocks),
        records=tuple(_record(record, pattern, text, touches) for record in document.records),
    )


def _rewritten(block: Block, pattern: re.Pattern[str], text: str, touches: Touches) -> Block:
    for match in reversed(list(pattern.finditer(block.text))):
        if touches(block.place(*match.span())):
            block = _with(block, match.start(), match.end(), text)
    if any(pattern.search(mark.target) for mark in block.marks):
        marks = (_mark(block, mark, pattern, text, touches) for mark in block.marks)
        return replace(block, marks=tuple(marks))
    return block


def _with(block: Block, start: int, end: int, text: str) -> Block:
    """The block with a text in the place of ``[start, end)``, whose first and last character keep their places."""
    new_end, more = start + len(text), len(text) - (end - start)
    first, last, behind = (block.place(at, at) for at in (start, max(start, end - 1), end))

    def moved(at: int, inside: int) -> int:
        return at if at <= start else at + more if at >= end else inside

    runs = {at: source for at, source in block.runs or ((0, block.span.start),) if at < start}
    runs |= {max(start, new_end - 1): last.start, start: first.start, new_end: behind.start}
    runs |= {at + more: source for at, source in block.runs if at > end}
    anchors = {at: line for at, line in block.anchors if at < start} | {start: first.line, new_end: behind.line}
    anchors |= {at + more: line for at, line in block.anchors if at > end}
    marks = (replace(mark, start=moved(mark.start, start), end=moved(mark.end, new_end)) for mark in block.marks)
    return replace(
        block,
        text=block.text[:start] + text + block.text[end:],
        marks=tuple(marks),
        runs=tuple(sorted(runs.items())),
        anchors=tuple(sorted(anchors.items())),
    )


def _mark(block: Block, mark: Mark, pattern: re.Pattern[str], text: str, touches: Touches) -> Mark:
    if not touches(block.place(mark.start, mark.end)):
        return mark
    return replace(mark, target=pattern.sub(lambda _: text, mark.target))


def _record(record: Record, pattern: re.Pattern[str], text: str, touches: Touches) -> Record:
    def new(value: Value) -> Value:
        return replace(value, text=pattern.sub(lambda _: text, value.text)) if touches(value.span) else value

    return replace(record, fields=tuple((name, new(value)) for name, value in record.fields))
