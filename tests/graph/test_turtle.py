"""Turtle that reads well and means the same."""

from __future__ import annotations

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Literal, URIRef

from cvgraph.graph.layout import Layout
from cvgraph.graph.ntriples import lines
from cvgraph.graph.turtle import Names, blocks
from cvgraph.graph.vocabulary import SCHEMA, XSD

BASE = "https://ada.example/cv#"


@pytest.mark.parametrize(
    ("node", "text"),
    [
        (URIRef(f"{BASE}me"), "cv:me"),
        (URIRef(f"{BASE}a.b"), "cv:a.b"),
        (URIRef(f"{BASE}a."), f"<{BASE}a.>"),
        (URIRef(f"{BASE}a/b"), f"<{BASE}a/b>"),
        (URIRef(BASE), f"<{BASE}>"),
        (SCHEMA.name, "schema:name"),
        (URIRef("https://other.example/x"), "<https://other.example/x>"),
        (Literal("12", datatype=XSD.integer), "12"),
        (Literal("true", datatype=XSD.boolean), "true"),
        (Literal("3.90", datatype=XSD.decimal, normalize=False), "3.90"),
        (Literal("4", datatype=XSD.decimal, normalize=False), '"4"^^xsd:decimal'),
        (Literal("2018", datatype=XSD.gYear), '"2018"^^xsd:gYear'),
        (Literal('say "x"\n'), '"say \\"x\\"\\n"'),
    ],
)
def test_a_term_is_written_shortest(node: URIRef | Literal, text: str) -> None:
    assert Names(BASE).term(node) == text


def test_only_prefixes_that_are_used_are_declared() -> None:
    names = Names(BASE)
    names.term(SCHEMA.name)
    assert names.directives() == "@prefix schema: <https://schema.org/> .\n"


@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
    st.from_regex(r"[a-z0-9._~%/-]{1,12}", fullmatch=True),
)
def test_it_means_the_same(text: str, name: str) -> None:
    graph = rdflib.Graph()
    graph.add((URIRef(BASE + name.replace("%", "")), SCHEMA.name, Literal(text)))
    names = Names(BASE)
    body = "".join(blocks(Layout.of(graph), names))
    assert lines(rdflib.Graph().parse(data=names.directives() + body, format="turtle")) == lines(graph)
