"""Of values that a source gives in several languages, the one that it names first."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from cvgraph.document.lines import Lines
from cvgraph.document.model import Span
from cvgraph.document.records.marked import places
from cvgraph.document.records.tree import Node, NodeKind
from cvgraph.lexicon.load import lexicon

_DECLARED = ("lang", "language", "languages", "locale", "default_language", "defaultlanguage")
_PAIR = re.compile(r"\s*([a-z]{2,3})\s*([^\w\s]{1,3})\s*([a-z]{2,3})\s*")
_FEWEST = 2


def one_language(root: Node, lines: Lines) -> tuple[Node, tuple[Span, ...]]:
    """The tree in one language, and where the others stand that were left out.

    Languages are the keys of a mapping (``{en: ..., fr: ...}``), or parts of a text between a mark that the source
    declares (``lang: fr ! en``).
    """
    reading = _Reading(root, lines)
    return reading.chosen(root), tuple(reading.left)


@cache
def _tags() -> frozenset[str]:
    return frozenset(lexicon().languages.values())


class _Reading:
    def __init__(self, root: Node, lines: Lines) -> None:
        self._lines = lines
        self.left: list[Span] = []
        declared = root.get(*_DECLARED)
        text = declared.text.strip() if declared else ""
        self._preferred = text.casefold()[:2]
        pair = _PAIR.fullmatch(text)
        known = pair is not None and {pair.group(1), pair.group(3)} <= _tags()
        self._mark = re.compile(rf"(?:^|\s+){re.escape(pair.group(2))}(?:\s+|$)") if pair and known else None

    def chosen(self, node: Node) -> Node:
        if node.kind is NodeKind.SCALAR:
            return self._part(node) if self._mark else node
        if self._several(node):
            return self.chosen(self._preferred_of(node))
        return replace(node, items=tuple(map(self.chosen, node.items)))

    def _several(self, node: Node) -> bool:
        """True for a mapping of languages to values."""
        return len(node.keys) >= _FEWEST and all(key.text.strip().casefold() in _tags() for key in node.keys)

    def _preferred_of(self, node: Node) -> Node:
        names = [key.text.strip().casefold() for key in node.keys]
        at = names.index(self._preferred) if self._preferred in names else 0
        at = at if any(node.items[at].texts()) else next((i for i, one in enumerate(node.items) if one.text), 0)
        self.left += [one.span for i, one in enumerate(node.items) if i != at and any(one.texts())]
        return node.items[at]

    def _part(self, node: Node) -> Node:
        """The first part of a text that holds the mark once."""
        found = list(self._mark.finditer(node.text)) if self._mark else []
        if len(found) != 1:
            return node
        first, other = node.text[: found[0].start()], node.text[found[0].end() :]
        if not first.strip() or not other.strip():
            return node
        cut = self._source(node, found[0].end())
        self.left.append(self._span(cut, node.span.end))
        return Node(NodeKind.SCALAR, self._span(node.span.start, max(cut - 1, node.span.start)), first)

    def _source(self, node: Node, offset: int) -> int:
        pairs = [pair for pair in places(node, self._lines.text) if pair[0] <= offset]
        text, source = pairs[-1]
        return source + offset - text

    def _span(self, start: int, end: int) -> Span:
        return Span(start, end, self._lines.of(start) + 1, self._lines.of(max(start, end - 1)) + 1)
