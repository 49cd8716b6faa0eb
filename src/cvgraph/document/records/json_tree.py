"""From JSON, and what people write for JSON, to a tree with places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from cvgraph.document.lines import Lines
from cvgraph.document.model import Span
from cvgraph.document.records.tree import Node, NodeKind
from cvgraph.errors import SourceError
from cvgraph.findings import Finding

_DEEPEST = 100
_BLANK = re.compile(r"\s+")
_COMMENT = re.compile(r"//[^\n]*|#[^\n]*|/\*.*?(?:\*/|\Z)", re.DOTALL)
_BARE = re.compile(r"[^\s,:{}\[\]\"'/]+")
_PIECE = re.compile(r"[^\"'\\\n]+")
_ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "\n": ""}
_HEX = re.compile(r"[0-9a-fA-F]{4}")
_NULLS = frozenset({"null", "undefined", "None", "NaN"})


def json_tree(text: str, path: Path) -> tuple[Node, tuple[Finding, ...]]:
    """The tree of a JSON source and what had to be forgiven: comments, commas too many or too few, an end too early.

    Several values behind each other, as in JSON Lines, are one list.

    Raises:
        SourceError: It is not JSON, or deeper than any CV.
    """
    parser = _Parser(text, path)
    return parser.tree(), parser.findings()


class _Parser:
    """Reads values from left to right; ``_at`` is where the next one is looked for."""

    def __init__(self, text: str, path: Path) -> None:
        self._text, self._path, self._lines = text, path, Lines(text)
        self._at = 0
        self._noticed: dict[tuple[str, str], int] = {}

    def findings(self) -> tuple[Finding, ...]:
        return tuple(sorted(Finding(at, at, code, message) for (code, message), at in self._noticed.items()))

    def tree(self) -> Node:
        values: list[Node] = []
        while sign := self._peek():
            if sign == "," and values:
                self._at += 1
                continue
            values.append(self._value(0))
        if len(values) == 1:
            return values[0]
        return Node(NodeKind.LIST, self._span(0, len(self._text)), items=tuple(values))

    def _note(self, code: str, message: str) -> None:
        """One finding a kind, at the first place."""
        self._noticed.setdefault((code, message), self._lines.of(min(self._at, len(self._text) - 1)) + 1)

    def _span(self, start: int, end: int) -> Span:
        return Span(start, end, self._lines.of(start) + 1, self._lines.of(max(start, end - 1)) + 1)

    def _peek(self) -> str:
        self._skip()
        return self._text[self._at : self._at + 1]

    def _skip(self) -> None:
        """Go on behind blanks and comments."""
        while True:
            if blank := _BLANK.match(self._text, self._at):
                self._at = blank.end()
            elif comment := _COMMENT.match(self._text, self._at):
                self._note("I103", "comments were left out")
                self._at = comment.end()
            else:
                return

    def _value(self, depth: int) -> Node:
        sign = self._peek()
        if depth > _DEEPEST:
            raise self._refused("is nested too deeply for a CV")
        if sign and sign in "{[":
            return self._mapping(depth) if sign == "{" else self._list(depth)
        return self._scalar()

    def _mapping(self, depth: int) -> Node:
        start, pairs = self._at, []
        for _ in self._members("}"):
            key = self._scalar()
            if self._peek() != ":":
                raise self._refused(f"has no colon behind the key '{key.text[:40]}'")
            self._at += 1
            pairs.append((key, self._value(depth + 1)))
        items, keys = tuple(value for _, value in pairs), tuple(key for key, _ in pairs)
        return Node(NodeKind.MAP, self._span(start, self._at), items=items, keys=keys)

    def _list(self, depth: int) -> Node:
        start = self._at
        items = tuple(self._value(depth + 1) for _ in self._members("]"))
        return Node(NodeKind.LIST, self._span(start, self._at), items=items)

    def _members(self, close: str) -> Iterator[None]:
        """Stop at each member of a list or mapping, then go on behind its end."""
        self._at += 1
        while (sign := self._peek()) != close:
            if not sign:
                self._note("W205", f"the file ends before its last '{close}'")
                return
            if sign == ",":
                self._note("I103", "a comma too many was left out")
                self._at += 1
                continue
            yield
            self._joint(close)
        self._at += 1

    def _joint(self, close: str) -> None:
        """Go on behind the comma between two members."""
        if self._peek() != ",":
            if self._peek() not in {close, ""}:
                self._note("I103", "a missing comma was added")
            return
        self._at += 1
        if self._peek() == close:
            self._note("I103", "a comma too many was left out")

    def _scalar(self) -> Node:
        start, sign = self._at, self._peek()
        if sign and sign in "\"'":
            text = self._string(sign)
            return Node(NodeKind.SCALAR, self._span(start, self._at), text)
        bare = _BARE.match(self._text, self._at)
        if not bare:
            raise self._refused("has no value" if sign else "ends before a value")
        self._at = bare.end()
        text = "" if bare.group() in _NULLS else bare.group()
        return Node(NodeKind.SCALAR, self._span(start, self._at), text)

    def _string(self, quote: str) -> str:
        """The text between quotation marks; a line feed in it is kept."""
        self._at += 1
        pieces: list[str] = []
        while self._at < len(self._text):
            char = self._text[self._at]
            if char == quote:
                self._at += 1
                return _paired("".join(pieces))
            if char == "\\":
                pieces.append(self._escape())
            elif piece := _PIECE.match(self._text, self._at):
                pieces.append(piece.group())
                self._at = piece.end()
            else:
                pieces.append(char)
                self._at += 1
        raise self._refused("ends inside of quotation marks")

    def _escape(self) -> str:
        r"""What a backslash and the signs behind it stand for: ``\n``, ``\"``, ``\u00e9``."""
        sign = self._text[self._at + 1 : self._at + 2]
        self._at += 2
        digits = _HEX.match(self._text, self._at) if sign == "u" else None
        if digits:
            self._at = digits.end()
            return chr(int(digits.group(), 16))
        return _ESCAPES.get(sign, sign)

    def _refused(self, why: str) -> SourceError:
        line = self._lines.of(min(self._at, len(self._text))) + 1
        return SourceError(f"{self._path}:{line} is no JSON: it {why}; check it with a JSON checker")


def _paired(text: str) -> str:
    r"""The text with each pair of surrogates as the one character it means; a lone one cannot be printed."""
    if not any("\ud800" <= char <= "\udfff" for char in text):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
