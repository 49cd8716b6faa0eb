"""What the YAML at the top of a text file says: its author, or the work, talk or course that a site's page is about."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.document.model import Record, Span, Value
from cvgraph.document.records.tree import Node, NodeKind
from cvgraph.document.records.yaml_tree import yaml_tree
from cvgraph.errors import SourceError

_FIELDS = {
    "author": "name",
    "name": "name",
    "title": "title",
    "email": "email",
    "e-mail": "email",
    "phone": "phone",
    "tel": "phone",
    "web": "homepage",
    "website": "homepage",
    "homepage": "homepage",
    "url": "homepage",
    "orcid": "orcid",
    "github": "github",
    "address": "address",
}
_KINDS = {
    "publications": "publication",
    "publication": "publication",
    "talks": "talk",
    "talk": "talk",
    "event": "talk",
    "teaching": "teaching",
}
"""Collection of a site, by its name or its folder's -> kind of record."""
_OF_KIND = {
    "publication": {
        "title": "title",
        "venue": "venue",
        "journal": "venue",
        "publication": "venue",
        "date": "date",
        "year": "date",
        "doi": "doi",
        "paperurl": "url",
        "author": "author",
        "authors": "author",
        "citation": "citation",
    },
    "talk": {"title": "title", "venue": "event", "event": "event", "location": "location", "date": "date"},
    "teaching": {"title": "title", "venue": "institution", "date": "date"},
}


def records_in(text: str, last_line: int, path: Path) -> tuple[Record, ...]:
    """The person whom front matter names, or what its page is about; none where it is broken or says nothing.

    Args:
        text: The whole source.
        last_line: The line of the marks that close the front matter, from 1.
        path: The source's name, for nothing but messages of what is caught here.
    """
    lines = text.split("\n")
    # blanks for the opening marks, so that every place is that of the source
    inside = "\n".join([" " * len(lines[0]), *lines[1 : last_line - 1]]) + "\n"
    try:
        tree = yaml_tree(inside, path)
    except SourceError:
        return ()
    collection = tree.get("collection")
    kind = _KINDS.get(collection.text if collection else "") or next(filter(None, map(_kind, _folders(path))), "")
    fields = tuple(_of_kind(tree, kind) if kind else _fields(tree))
    span = Span(0, len(inside), 1, last_line)
    return (Record(kind or "person", fields, span),) if fields else ()


def _folders(path: Path) -> tuple[str, ...]:
    """The names of the folders that a page of a collection may stand in."""
    return tuple(parent.name for parent in (path.parent, path.parent.parent))


def _kind(folder: str) -> str:
    return _KINDS.get(folder.removeprefix("_"), "") if folder.startswith("_") or folder in _KINDS else ""


def _of_kind(node: Node, kind: str) -> Iterator[tuple[str, Value]]:
    for key, value in node.pairs():
        field = _OF_KIND[kind].get(key.text.strip().casefold())
        for one in value.texts() if field else ():
            said = " ".join(one.text.replace("*", "").split())
            if field and said:
                yield field, Value(said, one.span)


def _fields(node: Node) -> Iterator[tuple[str, Value]]:
    for key, value in node.pairs():
        field = _FIELDS.get(key.text.strip().casefold())
        only = _only(value)
        if field and only and only.kind is NodeKind.MAP:
            yield from _fields(only)
        elif field and only and only.text.strip() and not only.text.startswith("/"):
            yield field, Value(" ".join(only.text.split()), only.span)


def _only(node: Node) -> Node | None:
    """The node, or the only one of a list; two authors are nobody's front matter."""
    if node.kind is not NodeKind.LIST:
        return node
    return node.items[0] if len(node.items) == 1 else None
