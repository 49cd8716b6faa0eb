"""Triples as Turtle that is a pleasure to read: under headings, with prefixes, one thing said in one place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rdflib import Literal
from rdflib.term import Node

from cvgraph.graph.layout import Layout
from cvgraph.graph.ntriples import term
from cvgraph.graph.vocabulary import PREFIXES, RDF, XSD

_LOCAL = re.compile(r"[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
_WIDTH = 118  # with the blank and the semicolon at the end, 120
_INDENT = " " * 4
_BARE = {
    XSD.integer: re.compile(r"[+-]?[0-9]+"),
    XSD.decimal: re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    XSD.boolean: re.compile(r"true|false"),
}


class Names:
    """Short names of IRIs, and which prefixes they took.

    Attributes:
        prefixes: Prefix to namespace.
        used: The prefixes that were needed so far.
    """

    def __init__(self, base: str) -> None:
        """Names under this base are ``cv:``."""
        self.prefixes = {"cv": base, **PREFIXES}
        self.used: set[str] = set()
        self._known: dict[Node, str] = {}

    def term(self, node: Node) -> str:
        """A term as Turtle writes it shortest."""
        if node not in self._known:
            self._known[node] = self._literal(node) if isinstance(node, Literal) else self.iri(str(node))
        return self._known[node]

    def iri(self, iri: str) -> str:
        """An IRI as a prefixed name, or in full where it has none."""
        for prefix, namespace in self.prefixes.items():
            if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
                self.used.add(prefix)
                return f"{prefix}:{iri[len(namespace) :]}"
        return f"<{iri}>"

    def _literal(self, node: Literal) -> str:
        if node.datatype in _BARE and _BARE[node.datatype].fullmatch(str(node)):
            return str(node)
        if node.datatype is None:
            return term(node)
        return f"{term(Literal(str(node)))}^^{self.iri(str(node.datatype))}"

    def directives(self) -> str:
        """The prefixes that were used, as the first lines of a file."""
        return "".join(f"@prefix {prefix}: <{self.prefixes[prefix]}> .\n" for prefix in sorted(self.used))


def blocks(layout: Layout, names: Names, other: str = "Further entries") -> Iterator[str]:
    """The triples as text, a comment before each group of nodes; every block ends in a blank line."""
    for heading, nodes in layout.headings(other):
        yield f"# {heading}\n\n"
        for node in nodes:
            yield _node(layout, names, node)


def _node(layout: Layout, names: Names, node: Node) -> str:
    subject = names.term(node)
    first, *others = layout.predicates(node)
    said = [_said(layout, names, node, first, len(subject) + 1)]
    said += [_said(layout, names, node, predicate, len(_INDENT)) for predicate in others]
    return f"{subject} " + f" ;\n{_INDENT}".join(said) + " .\n\n"


def _said(layout: Layout, names: Names, node: Node, predicate: Node, column: int) -> str:
    """A predicate with its values, on lines of their own where one would be too long."""
    verb = "a" if predicate == RDF.type else names.term(predicate)
    values = [names.term(value) for value in layout.values(node, predicate)]
    line = f"{verb} {', '.join(values)}"
    if column + len(line) <= _WIDTH or predicate == RDF.type:
        return line
    return f"{verb}\n{_INDENT * 2}" + f",\n{_INDENT * 2}".join(values)
