"""Where each fact comes from."""

from __future__ import annotations

from collections.abc import Callable

from rdflib import BNode, URIRef

from cvgraph.findings import Finding
from cvgraph.graph.describe import describe
from cvgraph.graph.model import Graph
from cvgraph.graph.provenance import add_findings
from cvgraph.graph.vocabulary import CVG, PROV, RDF
from cvgraph.identity.model import Entities

Ask = Callable[[str], list[tuple[str, ...]]]


CONTACTS = {"contact-mail", "contact-phone", "contact-born", "contact-page", "contact-nation", "contact-referee"}
OTHERWISE_NAMED = {"position-engine-works", "item-write-to-ada-engine-example"}


def test_every_fact_leads_back_to_its_lines(ada: Entities, graph: Graph) -> None:
    derived = {str(node).removeprefix(ada.base) for node in graph.provenance.subjects(PROV.wasDerivedFrom)}
    facts = {iri.removeprefix(ada.base) for iri in ada.iris.values()}
    assert facts - derived == CONTACTS | OTHERWISE_NAMED
    assert {
        "me",
        "position-engine-works-1",
        "withheld-54",
        "pub-2021-looms-cards-author-2",
        "project-looms-and-cards",
    } <= derived


def test_lines_are_found_in_the_source_by_offsets(ada: Entities, ask: Ask) -> None:
    query = """SELECT ?start ?end { GRAPH cv:graph-provenance { cv:lines-10-13 oa:hasSource cv:source ;
               cvg:firstLine 10 ; cvg:lastLine 13 ; oa:hasSelector [ oa:start ?start ; oa:end ?end ] } }"""
    [(start, end)] = ask(query)
    assert ada.document.text[int(start) : int(end)] == "line 10\nline 11\nline 12\nline 13"


def test_a_link_says_what_a_printed_name_means_and_why(ask: Ask) -> None:
    query = """SELECT ?t ?s ?e { GRAPH cv:graph-provenance { ?l a cvg:Link ; cvg:means cv:charles-van-babbage ;
               cvg:mentionText ?t ; cvg:status ?s OPTIONAL { ?l cvg:evidence ?e } } }"""
    assert ask(query) == [("CV. Babbage", "inferred", "He advises the owner"), ("Charles van Babbage", "stated", "")]


def test_one_form_printed_twice_is_one_link_with_all_its_lines(ask: Ask) -> None:
    query = """SELECT ?lines { GRAPH cv:graph-provenance { ?l cvg:mentionText "A. Lovelace" ;
               prov:wasDerivedFrom ?lines } }"""
    assert ask(query) == [("cv:lines-30",), ("cv:lines-31",), ("cv:lines-33",)]


def test_findings_are_kept_with_code_and_line(ask: Ask) -> None:
    query = """SELECT ?c ?s ?n ?m { GRAPH cv:graph-provenance { ?f a cvg:Finding ; cvg:code ?c ; cvg:severity ?s ;
               cvg:firstLine ?n ; rdfs:comment ?m } }"""
    assert ask(query) == [("I207", "info", "2", "(kept out) was kept out")]


def test_findings_of_the_validation_can_be_added(ada: Entities) -> None:
    graph = describe(ada)
    before = set(graph.provenance)
    add_findings(ada, graph, [Finding(2, 2, "I207", "again"), Finding(10, 13, "I405", "grade without its scale")])
    added = set(graph.provenance.subjects(CVG.code)) - {node for node, _, _ in before}
    assert added == {URIRef(f"{ada.base}finding-i207-2-2"), URIRef(f"{ada.base}finding-i405-10")}
    assert before < set(graph.provenance)


def test_every_inference_has_evidence(graph: Graph) -> None:
    nodes = set(graph.provenance.subjects(RDF.type, CVG.Inference))
    assert nodes
    assert nodes == {node for node in nodes if (node, CVG.evidence, None) in graph.provenance}


def test_every_inferred_triple_is_explained(graph: Graph) -> None:
    explained = set(graph.provenance.objects(None, CVG.about))
    assert set(graph.inferred.subjects()) <= explained


def test_there_are_no_blank_nodes(graph: Graph) -> None:
    triples = {*graph.stated, *graph.inferred, *graph.provenance}
    assert [triple for triple in triples if any(isinstance(node, BNode) for node in triple)] == []


def test_a_finding_about_another_file_leads_to_that_file(ada: Entities) -> None:
    graph = describe(ada)
    add_findings(ada, graph, [Finding(12, 12, "W601", "wrong", file="decisions.toml")])
    node, file = (URIRef(ada.base + name) for name in ("finding-w601-12", "file-decisions-toml"))
    assert (node, PROV.wasDerivedFrom, file) in graph.provenance
    assert str(graph.provenance.value(node, CVG.firstLine)) == "12"
    assert (file, RDF.type, PROV.Entity) in graph.provenance
