"""The words of a SPARQL query, told apart from its strings, names and comments, and what is not let through.

Follows the terminals of SPARQL 1.1 (W3C Recommendation, section 19.8); codepoint escapes are decoded first (19.2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cvgraph.errors import QueryError

MAX_CHARACTERS = 200_000
MAX_DEPTH = 100
_UPDATES = frozenset({"insert", "delete", "load", "clear", "drop", "create", "add", "move", "copy", "with"})
_FORMS = frozenset({"select", "ask", "construct", "describe"})
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_TOKEN = re.compile(
    r"""
    (?P<blank>\s+|\#[^\r\n]*)
    | (?P<iri><[^\x00-\x20<>"{}|^`\\]*>)
    | (?P<string>\"{3}(?:(?:\"{1,2})?(?:[^"\\]|\\.))*\"{3} | '{3}(?:(?:'{1,2})?(?:[^'\\]|\\.))*'{3}
        | "(?:[^"\\\r\n]|\\.)*" | '(?:[^'\\\r\n]|\\.)*')
    | (?P<variable>[?$]\w+)
    | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    | (?P<name>(?:[^\W\d_][\w.\-]*)?:(?:[\w.\-:]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%])*)
    | (?P<word>[^\W\d_]\w*)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)


class Token(NamedTuple):
    """A token with its kind (``iri``, ``string``, ``variable``, ``language``, ``name``, ``word``, ``other``)."""

    kind: str
    text: str
    offset: int


def decoded(query: str) -> str:
    r"""The query with its codepoint escapes (``\u0053``) decoded, as the standard has it before parsing."""

    def char(match: re.Match[str]) -> str:
        code = int(match.group(1) or match.group(2), 16)
        valid = code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF  # noqa: PLR2004 -- the range of Unicode
        return chr(code) if valid else match.group()

    return _ESCAPE.sub(char, query)


def tokens(query: str) -> Iterator[Token]:
    """The tokens of a query, blanks and comments left out."""
    for match in _TOKEN.finditer(query):
        if match.lastgroup != "blank":
            yield Token(match.lastgroup or "other", match.group(), match.start())


def position(query: str, offset: int) -> str:
    """``line:column`` of an offset, both from 1."""
    line = query.count("\n", 0, offset) + 1
    return f"{line}:{offset - (query.rfind(chr(10), 0, offset) + 1) + 1}"


def checked(query: str, source: str) -> str:
    """The query with its escapes decoded, when it only reads what is loaded.

    Raises:
        QueryError: When it is too long or nested too deep, changes data, or reaches for other data.
    """
    if len(query) > MAX_CHARACTERS:
        raise QueryError(f"{source}: the query is too long ({len(query)} characters, at most {MAX_CHARACTERS})")
    query = decoded(query)
    depth, began = 0, False
    for token in tokens(query):
        place = f"{source}:{position(query, token.offset)}"
        if token.kind == "other":
            depth = _nested(depth, token.text, place)
        elif token.kind == "word":
            began = _allowed(token.text.casefold(), place, began=began)
    return query


def _nested(depth: int, mark: str, place: str) -> int:
    depth += (mark in "{([") - (mark in "})]")
    if depth > MAX_DEPTH:
        raise QueryError(f"{place}: the query is nested too deep, more than {MAX_DEPTH} brackets within each other")
    return depth


def _allowed(word: str, place: str, *, began: bool) -> bool:
    """Refuse what reaches out or changes data; True once the form of the query is known."""
    if word == "service":
        raise QueryError(f"{place}: SERVICE is refused, a question only reads what is loaded with --data")
    if word == "from":
        raise QueryError(f"{place}: FROM names a graph that is not loaded; give data with --data and use GRAPH")
    if not began and word in _UPDATES:
        raise QueryError(f"{place}: {word.upper()} is an update, but the data is read-only; ask with SELECT or ASK")
    return began or word in _FORMS


def with_values(query: str, values: Mapping[str, str]) -> str:
    """The query with its variables bound: a VALUES block of terms in SPARQL syntax opens its outermost pattern.

    Args:
        query: A query that ``checked`` let through.
        values: Variable (without its mark) -> the term, serialised.
    """
    if not values:
        return query
    at = _pattern_start(query)
    names = " ".join(f"?{name}" for name in values)
    return f"{query[:at]} VALUES ({names}) {{ ({' '.join(values.values())}) }} {query[at:]}"


def _pattern_start(query: str) -> int:
    """Where the outermost pattern begins: behind the first brace, or behind that of WHERE where there is a template."""
    depth, first, where = 0, len(query), False
    for token in tokens(query):
        if token.kind == "word" and depth == 0 and token.text.casefold() == "where":
            where = True
        elif token.text == "{" and token.kind == "other":
            if depth == 0 and (where or first == len(query)):
                first = token.offset + 1
            if where:
                break
            depth += 1
        elif token.text == "}" and token.kind == "other":
            depth -= 1
    return first
