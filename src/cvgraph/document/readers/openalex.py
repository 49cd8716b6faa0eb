"""Reads lists of works as OpenAlex answers them."""

from __future__ import annotations

import re

from cvgraph.document.decode import Source, decode
from cvgraph.document.model import Content, Record, Value
from cvgraph.document.records.blocks import blocks_of, left_out
from cvgraph.document.records.json_tree import json_tree
from cvgraph.document.records.tree import Node, NodeKind
from cvgraph.document.records.values import Fields, members, named, value_at, whole

SUFFIXES: tuple[str, ...] = (".json", ".jsonl")
_SIGN = re.compile(rb'"(?:authorships|abstract_inverted_index)"\s*:|"id"\s*:\s*"https://openalex\.org/W')
_VENUE = ("primary_location", "source", "display_name")
_ARXIV = re.compile(r"arxiv\.org/(?:abs|pdf)/([^\s?#]+?)(?:v\d+)?(?:\.pdf)?$", re.IGNORECASE)


def claims(source: Source) -> bool:
    """True for works with the keys of OpenAlex."""
    return bool(_SIGN.search(source.data))


def read(source: Source) -> Content:
    """The works of a list, of a page of results, or of lines of JSON.

    Raises:
        SourceError: It is not text, or no JSON.
    """
    text, guessed = decode(source)
    root, forgiven = json_tree(text, source.path)
    pages = [page.get("results") or page for page in members(root)]
    works = [node for page in pages for node in members(page) if node.kind is NodeKind.MAP]
    records = tuple(Record("publication", tuple(_fields(node)), node.span) for node in works)
    return Content(text, blocks_of(records), (*guessed, *forgiven, *left_out(root, records)), records)


def _fields(node: Node) -> Fields:
    yield from named(title=value_at(node, "title") or value_at(node, "display_name"))
    for one in members(node.get("authorships")):
        yield from named(author=value_at(one, "author", "display_name") or value_at(one, "raw_author_name"))
    yield from named(
        venue=value_at(node, *_VENUE) or value_at(node, "host_venue", "display_name"),
        date=value_at(node, "publication_date") or value_at(node, "publication_year"),
        volume=value_at(node, "biblio", "volume"),
        number=value_at(node, "biblio", "issue"),
        pages=_pages(node),
        type=value_at(node, "type_crossref") or value_at(node, "type"),
        doi=value_at(node, "doi"),
        arxiv=_arxiv(node),
        pmid=_pmid(node),
    )


def _pages(node: Node) -> Value | None:
    first, last = value_at(node, "biblio", "first_page"), value_at(node, "biblio", "last_page")
    return whole((first, None if first and last and first.text == last.text else last), "\u2013")


def _pmid(node: Node) -> Value | None:
    found = value_at(node, "ids", "pmid")
    return Value(found.text.rpartition("/")[2], found.span) if found else None


def _arxiv(node: Node) -> Value | None:
    """The identifier in the address of one of the places where the work lies."""
    places = [node.get("primary_location"), *members(node.get("locations"))]
    for place in places:
        for key in ("landing_page_url", "pdf_url"):
            found = value_at(place, key)
            match = _ARXIV.search(found.text) if found else None
            if found and match:
                return Value(match.group(1), found.span)
    return None
