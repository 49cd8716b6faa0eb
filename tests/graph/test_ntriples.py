"""N-Triples that two other programs read as they were meant."""

from __future__ import annotations

import pyoxigraph
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Literal, URIRef

from cvgraph.graph.ntriples import lines, term
from cvgraph.graph.vocabulary import SCHEMA, XSD

NODE = URIRef("https://ada.example/cv#me")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=50)


@given(TEXTS)
def test_any_text_survives(text: str) -> None:
    line = lines([(NODE, SCHEMA.name, Literal(text))])[0]
    [triple] = pyoxigraph.parse(line.encode(), format=pyoxigraph.RdfFormat.N_TRIPLES)
    assert triple.object.value == text
    [(_, _, value)] = rdflib.Graph().parse(data=line, format="nt")
    assert str(value) == text


def test_one_line_holds_one_triple() -> None:
    assert lines([(NODE, SCHEMA.name, Literal('a "b"\n\\'))]) == [
        '<https://ada.example/cv#me> <https://schema.org/name> "a \\"b\\"\\n\\\\" .',
    ]


def test_types_and_languages_are_kept() -> None:
    assert term(Literal("2018", datatype=XSD.gYear)) == '"2018"^^<http://www.w3.org/2001/XMLSchema#gYear>'
    assert term(Literal("chat", lang="fr")) == '"chat"@fr'


def test_lines_are_sorted_and_said_once() -> None:
    triples = [(NODE, SCHEMA.name, Literal(text)) for text in ("b", "a", "b")]
    assert [line.split('"')[1] for line in lines(triples)] == ["a", "b"]


def test_a_graph_makes_quads() -> None:
    assert lines([(NODE, SCHEMA.name, Literal("a"))], "https://g.example")[0].endswith('"a" <https://g.example> .')
