"""Shapes: the graphs conform, and each fault is found and told in words."""

from __future__ import annotations

import pyshacl
import pytest
from rdflib import RDF, Graph, Literal, URIRef
from rdflib.namespace import SH, XSD
from rdflib.term import Node

from cvgraph.graph import model
from cvgraph.graph.vocabulary import CVG, SCHEMA, VIVO

BASE = "https://ada.example/cv#"


def messages(facts: Graph, shapes: Graph) -> list[str]:
    _, report, _ = pyshacl.validate(facts, shacl_graph=shapes)
    return sorted({str(message) for message in report.objects(None, SH.resultMessage)})


def test_the_example_conforms(example: model.Graph, shapes: Graph) -> None:
    assert messages(example.stated + example.inferred, shapes) == []


def test_a_gap_in_a_cv_is_a_warning_and_no_violation(ada: model.Graph, shapes: Graph) -> None:
    _, report, _ = pyshacl.validate(ada.stated + ada.inferred, shacl_graph=shapes)
    assert set(report.objects(None, SH.resultSeverity)) == {SH.Warning}
    assert messages(ada.stated + ada.inferred, shapes) == ["This course names no term"]


def test_every_shape_has_a_message_for_the_author(shapes: Graph) -> None:
    for shape in shapes.subjects(RDF.type, SH.PropertyShape):
        message = str(shapes.value(shape, SH.message))
        assert message[0].isupper(), shape
        assert not message.endswith("."), shape


def test_no_shape_needs_sparql(shapes: Graph) -> None:
    """Shapes in SPARQL would take most of the time of a build."""
    assert list(shapes.triples((None, SH.sparql, None))) == []


WORK, ROLE = "pub-1843-sketch", "position-engine-works-1"
DAY = Literal("1999-01-01", datatype=XSD.date)


@pytest.mark.parametrize(
    ("place", "value", "message"),
    [
        (("me", SCHEMA.name), None, "The CV does not say whose it is"),
        (("me", SCHEMA.name), Literal("Countess"), "A person has one full name"),
        (("royal-council", SCHEMA.name), None, "An organisation or project has exactly one name"),
        ((WORK, SCHEMA.name), None, "A publication has exactly one title"),
        ((WORK, SCHEMA.datePublished), None, "This publication has no year"),
        ((WORK, CVG.authorship), None, "This publication names no authors"),
        (
            (f"{WORK}-author-1", SCHEMA.position),
            None,
            "An author has exactly one place in the author list, counted from 1",
        ),
        ((f"{WORK}-author-1", CVG.authorOf), None, "An authorship belongs to exactly one publication"),
        ((f"{WORK}-author-1", CVG.nameAsPrinted), None, "An author is printed under exactly one name"),
        ((f"{WORK}-author-1", SCHEMA.item), URIRef(f"{BASE}x"), "One name in an author list means one person"),
        ((ROLE, CVG.heldBy), None, "A role is held by exactly one person"),
        ((ROLE, CVG.heldAt), None, "This entry names no institution"),
        ((ROLE, CVG.edtf), None, "This entry says nothing about when it was"),
        ((ROLE, CVG.notAfter), DAY, "This has more than one end, or one that is no day of the calendar"),
        (("ace", SCHEMA.name), None, "A venue has exactly one name"),
        (("ace-2021", SCHEMA.superEvent), None, "An edition belongs to exactly one venue"),
        (("ace-2021", CVG.year), None, "An edition of a venue is of exactly one year"),
        (("thesis-2018-analytical-university", SCHEMA.name), None, "A thesis has exactly one title"),
        (("thesis-2018-analytical-university", SCHEMA.author), None, "A thesis has an author"),
        (("course-ae-1-taken", CVG.termAsPrinted), None, "This course names no term"),
        (("award-engine-cup", SCHEMA.name), None, "An award has exactly one name"),
        (("award-engine-cup", CVG.recipient), None, "An award was received by somebody"),
        (("award-engine-cup", CVG.receipt), None, "This award has no year"),
        (("award-engine-cup-2013", CVG.receiptOf), None, "What is received is exactly one award"),
        (("highlight-1", SCHEMA.item), None, "What is singled out is exactly one publication"),
        (("highlight-1", SCHEMA.item), URIRef(f"{BASE}me"), "What is singled out is exactly one publication"),
        (("highlight-1", SCHEMA.position), None, "A work that is singled out has exactly one place, counted from 1"),
    ],
)
def test_a_fault_is_told(
    ada: model.Graph, shapes: Graph, place: tuple[str, URIRef], value: Node | None, message: str
) -> None:
    """Without its value, or with a second one, the node breaks the shape."""
    facts = ada.stated + ada.inferred
    subject, predicate = URIRef(BASE + place[0]), place[1]
    assert (subject, predicate, None) in facts
    if value is None:
        facts.remove((subject, predicate, None))
    else:
        facts.add((subject, predicate, value))
    assert message in messages(facts, shapes)


def test_an_end_before_the_start_is_told(ada: model.Graph, shapes: Graph) -> None:
    facts = ada.stated + ada.inferred
    facts.set((URIRef(BASE + ROLE), CVG.notAfter, DAY))
    assert "This ends before it starts" in messages(facts, shapes)


def test_a_term_without_its_course_is_told(ada: model.Graph, shapes: Graph) -> None:
    facts = ada.stated + ada.inferred
    facts.remove((None, SCHEMA.hasCourseInstance, URIRef(f"{BASE}course-ae-1-taken")))
    assert "What is held in a term is exactly one course" in messages(facts, shapes)


def test_every_class_that_is_checked_occurs(ada: model.Graph, shapes: Graph) -> None:
    facts = ada.stated + ada.inferred
    for wanted in shapes.objects(None, SH.targetClass):
        assert (None, RDF.type, wanted) in facts, wanted
    assert (None, RDF.type, VIVO.AwardReceipt) in facts
