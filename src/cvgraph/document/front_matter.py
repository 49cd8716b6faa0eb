"""What the YAML at the top of a text file says of its author, as a record of a person."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cvgraph.document.model import Record, Span, Value
from cvgraph.document.tree import Node, NodeKind
from cvgraph.document.yaml_tree import yaml_tree
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


def person_in(text: str, last_line: int, path: Path) -> tuple[Record, ...]:
    """The person whom front matter names, with what it says of them; none where it is broken or says nothing.

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
    fields = tuple(_fields(tree))
    span = Span(0, len(inside), 1, last_line)
    return (Record("person", fields, span),) if fields else ()


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
