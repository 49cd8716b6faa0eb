"""Lines of N-Triples as the text of compact JSON-LD."""

from __future__ import annotations

import json

import pytest

from cvgraph.graph.jsonld import Context
from cvgraph.graph.notation import Notation, Used, array

ADA = "<https://ada.example/cv#me>"
XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.fixture
def notation() -> Notation:
    return Notation(Context("https://ada.example/cv#"))


def test_a_thing_has_its_kinds_first_those_of_schema_org_before_others(notation: Notation) -> None:
    lines = [
        f'{ADA} <http://xmlns.com/foaf/0.1/name> "Ada" .',
        f"{ADA} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Person> .",
        f"{ADA} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/Person> .",
        f'{ADA} <https://schema.org/name> "Ada" .',
    ]
    found = json.loads(notation.node(ADA, lines, Used()))
    assert list(found.items()) == [
        ("@id", "cv:me"),
        ("@type", ["Person", "foaf:Person"]),
        ("name", "Ada"),
        ("foaf:name", "Ada"),
    ]


def test_values_of_a_property_may_be_given_instead(notation: Notation) -> None:
    lines = [f"{ADA} <https://schema.org/author> {ADA} ."]
    assert json.loads(notation.node(ADA, lines, Used(), author='"x"'))["author"] == "x"


@pytest.mark.parametrize(
    ("term", "value"),
    [
        (f'"1815"^^<{XSD}gYear>', "1815"),
        (f'"1"^^<{XSD}integer>', 1),
        (f'"01"^^<{XSD}integer>', {"@value": "01", "@type": "xsd:integer"}),
        ('"Ada"@en', {"@value": "Ada", "@language": "en"}),
        ('"a \\"quote\\" and \\u0001"', 'a "quote" and \u0001'),
        ("<https://b.example/>", {"@id": "https://b.example/"}),
    ],
)
def test_values_stand_in_their_shortest_form(notation: Notation, term: str, value: object) -> None:
    assert json.loads(notation.node(ADA, [f"{ADA} <https://schema.org/x> {term} ."], Used()))["x"] == value


def test_a_date_is_plain_text_under_the_kind_of_the_first_one(notation: Notation) -> None:
    used = Used()
    for value in (f'"1815"^^<{XSD}gYear>', f'"1815-12"^^<{XSD}gYearMonth>'):
        text = notation.node(ADA, [f"{ADA} <https://schema.org/birthDate> {value} ."], used)
    assert json.loads(text)["birthDate"] == {"@value": "1815-12", "@type": "xsd:gYearMonth"}
    assert json.loads(notation.context(used, text)) == {
        "@vocab": "https://schema.org/",
        "cv": "https://ada.example/cv#",
        "xsd": XSD,
        "birthDate": {"@type": "xsd:gYear"},
    }


def test_what_was_pointed_to_is_known(notation: Notation) -> None:
    used = Used()
    notation.node(
        ADA, [f"{ADA} <https://schema.org/knows> <https://b.example/> .", f'{ADA} <https://schema.org/x> "y" .'], used
    )
    assert used.nodes == {"<https://b.example/>"}


def test_a_label_is_one_kind_and_the_name(notation: Notation) -> None:
    lines = [
        f"{ADA} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Person> .",
        f"{ADA} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/Person> .",
        f'{ADA} <https://schema.org/description> "x <https://schema.org/name> y" .',
        f'{ADA} <https://schema.org/name> "Ada" .',
    ]
    assert json.loads(notation.label(ADA, lines, Used())) == {"@id": "cv:me", "@type": "Person", "name": "Ada"}


def test_one_value_is_no_array() -> None:
    assert (array(["1"]), array(["1", "2"])) == ("1", "[1,2]")
