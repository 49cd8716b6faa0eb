"""Triples as lines of N-Triples: the form in which graphs are compared, loaded and written fastest."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rdflib.term import Node

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_SPECIAL = re.compile(r'["\\\x00-\x1f\x7f]')


def escape(text: str) -> str:
    """A text as it stands between the quotes of N-Triples and Turtle."""
    return _SPECIAL.sub(lambda found: _ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04X}", text)


def term(node: Node) -> str:
    """A term in N-Triples; blank nodes never occur."""
    datatype = getattr(node, "datatype", None)
    language = getattr(node, "language", None)
    if not hasattr(node, "datatype"):
        return f"<{node}>"
    quoted = f'"{escape(str(node))}"'
    if language:
        return f"{quoted}@{language}"
    return f"{quoted}^^<{datatype}>" if datatype else quoted


def lines(triples: Iterable[tuple[Node, Node, Node]], graph: str = "") -> list[str]:
    """One sorted line for each triple; with the name of a graph, N-Quads."""
    known: dict[Node, str] = {}

    def text(node: Node) -> str:
        if node not in known:
            known[node] = term(node)
        return known[node]

    tail = f" <{graph}> ." if graph else " ."
    return sorted({f"{text(s)} {text(p)} {text(o)}{tail}" for s, p, o in triples})
