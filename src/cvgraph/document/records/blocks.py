"""The blocks of a structured source: one for each value of its records."""

from __future__ import annotations

from collections.abc import Iterable

from cvgraph.document.model import Block, BlockKind, Record
from cvgraph.document.records.stretches import Stretches
from cvgraph.document.records.tree import Node, NodeKind
from cvgraph.findings import Finding

_SHOWN = 12


def blocks_of(records: Iterable[Record]) -> tuple[Block, ...]:
    """A block for each place that a value stands at, in document order; several values at one place share it."""
    texts: dict[tuple[int, int], Block] = {}
    for record in records:
        for _, value in record.fields:
            if value.text.strip():
                texts.setdefault((value.span.start, value.span.end), Block(BlockKind.CELL, value.text, value.span))
    return tuple(block for _, block in sorted(texts.items()))


def left_out(root: Node, records: Iterable[Record]) -> tuple[Finding, ...]:
    """One finding that names the keys of a tree whose values no record holds; none where all are held."""
    held = Stretches(value.span for record in records for _, value in record.fields)
    names: dict[str, None] = {}
    waiting = [("", root)]
    while waiting:
        key, node = waiting.pop()
        if node.kind is NodeKind.SCALAR and node.text.strip() and not held.touch(node.span):
            names.setdefault(key)
        waiting += [(key, item) for item in node.items] if not node.keys else []
        waiting += [(name.text, value) for name, value in node.pairs()]
    if not names:
        return ()
    shown = sorted(names)[:_SHOWN]
    more = f" and {len(names) - len(shown)} more" if len(names) > len(shown) else ""
    place = root.span
    return (Finding(place.line, place.line, "I103", f"what these keys hold was left out: {', '.join(shown)}{more}"),)
