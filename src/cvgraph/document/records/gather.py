"""Collects what a structured source says: a block for every value, records, findings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from cvgraph.document.lines import Lines
from cvgraph.document.model import Block, Content, Record, Span, Value
from cvgraph.document.records.keys import canonical, keys
from cvgraph.document.records.marked import shown
from cvgraph.document.records.tree import Node
from cvgraph.findings import Finding


class Gathering:
    """Grows while a tree is walked; ``content`` is the sum of it."""

    def __init__(self, lines: Lines, noticed: Iterable[Finding] = ()) -> None:
        """Start with the findings of what read these lines."""
        self._lines = lines
        self._blocks: dict[tuple[int, int], Block] = {}
        self._records: list[Record] = []
        self._findings = list(noticed)
        self._passed: set[int] = set()

    def block(self, node: Node, level: int = 0) -> Block | None:
        """The block of a scalar, kept, a heading of this level; None where it says nothing."""
        block = shown(node, self._lines, level)
        if block:
            self._blocks.setdefault((block.span.start, block.span.end), block)
        return block

    def value(self, node: Node) -> Value | None:
        """The text of a scalar as a value, its block kept; None where it says nothing."""
        block = self.block(node)
        return value_of(block) if block else None

    def take(self, kind: str, fields: Iterable[tuple[str, Value]], span: Span, heading: str = "") -> None:
        """Keep a record, if it says anything."""
        found = tuple(fields)
        if found:
            self._records.append(Record(kind, found, span, heading))

    def passed(self, *nodes: Node) -> None:
        """What stands here is no text of the CV: a name for what follows, a setting, what a finding tells of."""
        self._passed.update(text.span.start for node in nodes for text in node.texts())

    def sweep(self, root: Node) -> None:
        """Keep a block of every text that was neither read nor passed, settings of programs aside."""
        starts = sorted(start for start, _ in self._blocks)
        waiting = [root]
        while waiting:
            node = waiting.pop()
            names = [canonical(key.text) for key in node.keys] or [""] * len(node.items)
            waiting += [value for name, value in zip(names, node.items, strict=True) if name not in keys().settings]
            at = bisect_left(starts, node.span.start)
            read = at < len(starts) and starts[at] < node.span.end
            if node.text.strip() and not read and node.span.start not in self._passed:
                self.block(node)

    def note(self, span: Span, code: str, message: str, advice: str = "") -> None:
        """Keep a finding about these lines."""
        self._findings.append(Finding(span.line, span.last_line, code, message, advice))

    def content(self) -> Content:
        """All of it in the order of the source."""
        return Content(
            self._lines.text,
            tuple(sorted(self._blocks.values(), key=lambda block: (block.span.start, -block.span.end))),
            tuple(sorted(set(self._findings))),
            tuple(sorted(self._records, key=lambda record: record.span.start)),
        )


def value_of(block: Block) -> Value:
    """A block as a value: its text on one line, without a comma that joins it to the next."""
    return Value(" ".join(block.text.split()).rstrip(" ,;"), block.span)
