"""Values of records from the nodes of a tree: plain text, dates put together, the parts of a name in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape

from cvgraph.document.model import Span, Value
from cvgraph.document.records.tree import Node, NodeKind

_TAG = re.compile(r"</?[A-Za-z][\w:-]*(?:\s[^<>]*)?/?>")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

Fields = Iterator[tuple[str, Value]]


def plain(text: str) -> str:
    """The text on one line, without the tags and entities that databases leave in titles."""
    if "<" in text or "&" in text:
        text = unescape(_TAG.sub("", unescape(text) if "&lt;" in text else text))
    return " ".join(text.split())


def value_at(node: Node | None, *keys: str) -> Value | None:
    """The text of the scalar below these keys, of a list its first; None where there is none."""
    for key in (*keys, ""):
        while node and node.kind is NodeKind.LIST:
            node = node.items[0] if node.items else None
        node = node.get(key) if node and key else node
    if node is None or node.kind is not NodeKind.SCALAR or not plain(node.text):
        return None
    return Value(plain(node.text), node.span)


def members(node: Node | None) -> tuple[Node, ...]:
    """The nodes of a list; anything else is a list of itself."""
    if node is None:
        return ()
    return node.items if node.kind is NodeKind.LIST else (node,)


def named(**values: Value | None) -> Fields:
    """Those fields that have a value."""
    return ((name, value) for name, value in values.items() if value and value.text)


def hull(values: Iterable[Value]) -> Span:
    """From the first to the last of some values."""
    spans = sorted(value.span for value in values)
    last = max(spans, key=lambda span: span.end)
    return Span(spans[0].start, last.end, spans[0].line, last.last_line)


def whole(parts: Iterable[Value | None], joint: str) -> Value | None:
    """Some values as one, None where there is none."""
    found = [part for part in parts if part]
    return Value(joint.join(part.text for part in found), hull(found)) if found else None


def date(year: Value | None, month: Value | None = None, day: Value | None = None) -> Value | None:
    """Year, month and day as one value, ``2020-05-01``; what is no month is left out, and the day with it."""
    if year is None:
        return None
    parts = [year]
    for part, most in ((month, 12), (day, 31)):
        number = _number(part)
        if part is None or not 1 <= number <= most:
            break
        parts.append(Value(f"{number:02}", part.span))
    return whole(parts, "-")


def _number(part: Value | None) -> int:
    text = part.text.casefold() if part else ""
    if text[:3] in _MONTHS:
        return _MONTHS.index(text[:3]) + 1
    return int(text) if text.isdecimal() and len(text) < len("1000") else 0
