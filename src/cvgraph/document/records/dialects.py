"""The shapes that entries and sections take in the dialects of JSON and YAML CVs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cvgraph.document.model import Block, Span, Value
from cvgraph.document.records.entry import Field, opens_with_degree, pieces
from cvgraph.document.records.gather import value_of
from cvgraph.document.records.keys import RECORDS, field_of, section_kind, section_kinds
from cvgraph.document.records.tree import Node, NodeKind
from cvgraph.lexicon.load import fold, lexicon

_MODERNCV = {"a": "date", "b": "title", "c": "organization", "d": "location", "e": "location", "f": "note"}
_LABEL = re.compile(r"\s*([^\W\d][^:,\n]{1,40}?)\s*:\s+(?=\S)")
_YEAR = r"(?:19|20)\d\d(?:\s*[-\u2013/]{1,2}\s*(?:(?:19|20)?\d\d\b|present|now|today)?)?"
_YEAR_LAST = re.compile(rf"(?:\s*[,;.:\u2013\u2014]\s*|\s+-\s+|\s+(?=\())\(?(?P<year>{_YEAR})\)?\s*\.?\s*$")
_YEAR_FIRST = re.compile(rf"\s*(?P<year>{_YEAR})\s*(?:[:,.\u2013\u2014]\s|\s-\s)\s*(?=\S)")
_UNCLOSED = re.compile(r"\s*\((?=[^()]+$)")
_BESIDE = {"talk": "event", "award": "awarder", "certificate": "awarder", "grant": "funder"}
_COMMA = re.compile(r"\s*[,;](?![^()]{0,100}\))\s*")


def has_mapping(value: Node) -> bool:
    """True for a mapping, and for a list with one in it."""
    return value.kind is NodeKind.MAP or any(item.kind is NodeKind.MAP for item in value.items)


def pairs_of(body: Node) -> list[tuple[Node, Node]]:
    """Names and values of a mapping, or of a list of mappings with a name and a value each."""
    pairs = list(body.pairs())
    for item in body.items if body.kind is NodeKind.LIST else ():
        name, value = item.get("name", "label", "title"), item.get("value", "details", "contents")
        pairs += [(name, value)] if name and value else list(item.pairs())
    return pairs


def joined(first: Span, last: Span) -> Span:
    """The span from the start of the one to the end of the other, whichever stands first."""
    first, last = sorted((first, last))
    return Span(first.start, max(first.end, last.end), first.line, max(first.last_line, last.last_line))


def only(item: Node, *names: str) -> Node | None:
    """The text of a mapping whose only key is one of these."""
    found = item.get(*names) if len(item.items) == 1 else None
    return found if found and found.kind is NodeKind.SCALAR else None


def only_lists(item: Node) -> bool:
    """True for a mapping of nothing but lists."""
    return all(value.kind is NodeKind.LIST for value in item.items)


def only_texts(contents: Node) -> bool:
    """True for a list of nothing but texts."""
    return contents.kind is NodeKind.LIST and all(value.kind is NodeKind.SCALAR for value in contents.items)


def written(body: Node) -> bool:
    """True for a list of works, whatever its name: entries below 'conference' that have authors are no talks."""
    return any(item.get("author", "authors") is not None for item in body.items if item.kind is NodeKind.MAP)


def several_positions(item: Node) -> Iterator[Node]:
    """An entry for each of the positions that are listed below one employer; any other entry as it stands."""
    listed = item.get("positions", "roles") if item.kind is NodeKind.MAP else None
    if listed is None or not listed.items or any(one.kind is not NodeKind.MAP for one in listed.items):
        yield item
        return
    rest = [(key, value) for key, value in item.pairs() if value is not listed]
    for one in listed.items:
        pairs = [*rest, *one.pairs()]
        yield Node(NodeKind.MAP, one.span, "", tuple(value for _, value in pairs), tuple(key for key, _ in pairs))


def unwrapped(item: Node) -> Node:
    """The mapping inside 'entry: {...}'."""
    while item.kind is NodeKind.MAP and len(item.items) == 1 and item.items[0].kind is NodeKind.MAP:
        item = item.items[0]
    return item


def named(item: Node, kind: str) -> Node:
    """The mapping with names for the lettered arguments of moderncv's entries."""
    names = [key.text.strip() for key in item.keys]
    if not names or not set(names) <= set(_MODERNCV):
        return item
    names = [_MODERNCV[name] for name in names]
    if kind == "talk" and "organization" in names:
        names = ["location" if name == "organization" else name for name in names]
    renamed = (Node(NodeKind.SCALAR, key.span, name) for key, name in zip(item.keys, names, strict=True))
    return Node(NodeKind.MAP, item.span, "", item.items, tuple(renamed))


def funded(record: str, heading: str, node: Node) -> str:
    """A grant or an award, where the heading promises both: what calls itself an award or a rank is one."""
    if record not in ("grant", "award") or not {"grants", "awards"} <= section_kinds(heading):
        return record
    title = node if node.kind is NodeKind.SCALAR else node.get("title", "name", "award", "label") or node
    words = set(fold(title.text).split())
    return "award" if words & (lexicon().awards | lexicon().ranks) and not words & {"grant", "funding"} else "grant"


def reviews(fields: list[Field]) -> Iterator[list[Field]]:
    """A reviewer's journals, each by itself; other service as it stands."""
    roles = [value for name, value in fields if name == "role"]
    bodies = [value for name, value in fields if name == "organization"]
    if len(bodies) != 1 or not any(section_kind(role.text) == "reviewing" for role in roles):
        yield fields
        return
    rest = [field for field in fields if field[0] != "organization"]
    for name in _COMMA.split(bodies[0].text):
        yield [("organization", Value(name, bodies[0].span)), *rest]


def text_fields(record: str, name: str, block: Block) -> Iterator[list[Field]]:
    """What a text says that is an entry by itself: its subject under this name, and the year before or behind it.

    In a text on service a label is the role: 'Editor: Journal of X', 'Reviewer: Journal of X, Journal of Y'. What
    stands with the year in brackets is where it was: 'Slow Light (Winter School, 2020)'.
    """
    year = _YEAR_FIRST.match(block.text) or _YEAR_LAST.search(block.text)
    rest = [("date", value_of(block.cut(*year.span("year"))))] if year else []
    if year:
        block = block.cut(year.end()) if year.start() == 0 else block.cut(0, year.start())
    bracket = _UNCLOSED.search(block.text) if rest else None
    if bracket:
        rest = [(_BESIDE.get(record, "note"), value_of(block.cut(bracket.end()))), *rest]
        block = block.cut(0, bracket.start())
    label = _LABEL.match(block.text) if record == "service" else None
    if not label or not block.text[label.end() :].strip():
        yield [(name, value_of(block)), *rest]
        return
    role, bodies = value_of(block.cut(0, label.end(1))), block.cut(label.end())
    several = fold(role.text) not in lexicon().service_roles or section_kind(role.text) == "reviewing"
    for one in pieces(bodies, _COMMA) if several else (bodies,):
        yield [("role", role), (name, value_of(one)), *rest]


def is_study(item: Node) -> bool:
    """True for an entry whose title is a degree."""
    title = item.get("title")
    return title is not None and opens_with_degree(title.text)


def delegated(body: Node) -> str:
    """The name of the file that holds the publications, or empty."""
    return next((value.text.strip()[:80] for value in body.items if value.text.strip().endswith(".bib")), "")


def is_entry(kind: str, body: Node) -> bool:
    """True for a mapping that is one entry rather than a group of them."""
    record = RECORDS.get(kind, "item")
    said = [(key, value) for key, value in body.pairs() if any(value.texts())]
    known = [key for key, value in said if field_of(record, key.text)[1]]
    nested = any(item.kind is NodeKind.MAP for value in body.items for item in value.items)
    return not nested and len(known) * 2 > len(said)
