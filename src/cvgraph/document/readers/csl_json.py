"""Reads works in CSL-JSON, as Zotero, citeproc and Crossref write them."""

from __future__ import annotations

import re

from cvgraph.document.decode import Source, decode
from cvgraph.document.model import Content, Record, Value
from cvgraph.document.records.blocks import blocks_of, left_out
from cvgraph.document.records.json_tree import json_tree
from cvgraph.document.records.tree import Node, NodeKind
from cvgraph.document.records.values import Fields, date, members, named, value_at, whole

SUFFIXES: tuple[str, ...] = (".json", ".csl")
_SIGNS = re.compile(
    rb'"(?:container-title|date-parts|citation-key|original-date)"\s*:|"family"\s*:.{0,200}"given"\s*:', re.DOTALL
)
_OTHERS = re.compile(rb'"(?:orcid-identifier|authorships|basics)"\s*:')
_NAMES = ("author", "inventor", "composer", "director", "recording-author")
_ARXIV = re.compile(r"arxiv:\s*(\S+)", re.IGNORECASE)


def claims(source: Source) -> bool:
    """True for a list of works with the keys of CSL."""
    return bool(_SIGNS.search(source.data)) and not _OTHERS.search(source.data)


def read(source: Source) -> Content:
    """The works of a list, or of the answer of an interface that wraps one.

    Raises:
        SourceError: It is not text, or no JSON.
    """
    text, guessed = decode(source)
    root, forgiven = json_tree(text, source.path)
    records = tuple(_record(node) for node in _works(root))
    return Content(text, blocks_of(records), (*guessed, *forgiven, *left_out(root, records)), records)


def _works(root: Node) -> tuple[Node, ...]:
    """The works: the list itself, or what 'items' or 'references' holds, inside of 'message' or not."""
    inner = root.get("message") or root
    listed = inner.get("items", "references") or inner
    return tuple(node for node in members(listed) if node.kind is NodeKind.MAP)


def _record(node: Node) -> Record:
    fields = [*_about(node), *_people(node), *_identified(node)]
    return Record("publication", tuple(fields), node.span)


def _about(node: Node) -> Fields:
    title, more = value_at(node, "title"), value_at(node, "subtitle")
    yield from named(
        title=whole((title, more if title and more and more.text not in title.text else None), ": "),
        venue=value_at(node, "container-title") or value_at(node, "event-title") or value_at(node, "event"),
        date=next((found for key in ("issued", "published", "original-date") if (found := _date(node.get(key)))), None),
        volume=value_at(node, "volume"),
        number=value_at(node, "issue") or value_at(node, "number"),
        pages=value_at(node, "page") or value_at(node, "article-number"),
        publisher=value_at(node, "publisher"),
        status=value_at(node, "status"),
        type=value_at(node, "type"),
    )


def _date(node: Node | None) -> Value | None:
    """Of 'date-parts' the first date; else what 'raw' or 'literal' says."""
    if node is None or node.kind is NodeKind.SCALAR:
        return value_at(node)
    parts = members(node.get("date-parts"))
    first = members(parts[0]) if parts else ()
    found = date(*(value_at(part) for part in first[:3])) if first else None
    return found or value_at(node, "raw") or value_at(node, "literal")


def _people(node: Node) -> Fields:
    """The authors; of a volume without authors its editors."""
    authors = [named(author=_name(name)) for key in _NAMES for name in members(node.get(key))]
    for one in authors or (named(editor=_name(name)) for name in members(node.get("editor"))):
        yield from one


def _name(node: Node) -> Value | None:
    """'Family, Given', with the particles where they belong; bodies go by their literal name."""
    literal = value_at(node) or value_at(node, "literal") or value_at(node, "name")
    family = whole((value_at(node, "non-dropping-particle"), value_at(node, "family")), " ")
    given = whole((value_at(node, "given"), value_at(node, "dropping-particle")), " ")
    suffix = value_at(node, "suffix")
    return literal or whole((family, suffix, given), ", ")


def _identified(node: Node) -> Fields:
    """The identifiers; Zotero keeps that of arXiv in the number or in the notes."""
    yield from named(
        doi=value_at(node, "doi"), pmid=value_at(node, "pmid"), isbn=value_at(node, "isbn"), url=value_at(node, "url")
    )
    for key in ("number", "note", "archive_location", "archive-location"):
        found = value_at(node, key)
        arxiv = _ARXIV.search(found.text) if found else None
        if found and arxiv:
            yield "arxiv", Value(arxiv.group(1), found.span)
            return
