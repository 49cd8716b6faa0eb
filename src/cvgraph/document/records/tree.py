"""A JSON or YAML source as a tree of lists, mappings and texts, each of which knows its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from cvgraph.document.model import Span


class NodeKind(StrEnum):
    """What a node holds."""

    MAP = "map"
    LIST = "list"
    SCALAR = "scalar"


@dataclass(frozen=True, slots=True)
class Node:
    """A list, a mapping or a scalar.

    Attributes:
        kind: What it holds.
        span: Its place in the source; of a scalar, quotes and the sign of a block scalar among it.
        text: Of a scalar its text, unescaped; numbers as printed; empty for null.
        items: Of a list its nodes, of a mapping its values, in order.
        keys: Of a mapping the scalar before each value; empty else. A key may come twice.
    """

    kind: NodeKind
    span: Span
    text: str = ""
    items: tuple[Node, ...] = ()
    keys: tuple[Node, ...] = ()

    def pairs(self) -> Iterator[tuple[Node, Node]]:
        """Key and value of each entry of a mapping, in order; none of another node."""
        return zip(self.keys, self.items, strict=True) if self.keys else iter(())

    def get(self, *names: str) -> Node | None:
        """The value of the first of these keys that a mapping has, whatever their case."""
        found = {key.text.strip().casefold(): value for key, value in reversed(tuple(self.pairs()))}
        return next((found[name] for name in names if name in found), None)

    def texts(self) -> Iterator[Node]:
        """Every scalar below (or this one) that says something, in order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            waiting.extend(reversed(node.items))
            if node.text.strip():
                yield node
