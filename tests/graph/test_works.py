"""Publications, authors in order, venues."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from cvgraph.graph.describe import describe
from cvgraph.identity.model import Entities

Ask = Callable[[str], list[tuple[str, ...]]]


def test_authors_keep_their_order_and_the_name_as_printed(ask: Ask) -> None:
    query = """SELECT ?n ?name ?who { cv:pub-2021-looms-cards cvg:authorship ?a .
               ?a schema:position ?n ; cvg:nameAsPrinted ?name ; schema:item ?who ;
                 cvg:authorOf cv:pub-2021-looms-cards }"""
    assert ask(query) == [("1", "CV. Babbage", "cv:charles-van-babbage"), ("2", "A. Lovelace", "cv:me")]


def test_every_author_is_also_a_direct_author(ask: Ask) -> None:
    query = "SELECT ?who { cv:pub-2021-looms-cards schema:author ?who ; foaf:maker ?who }"
    assert ask(query) == [("cv:charles-van-babbage",), ("cv:me",)]


def test_marks_of_the_author_list_are_kept(ask: Ask) -> None:
    assert ask("SELECT ?a { ?a cvg:equalContribution true }") == [("cv:pub-2021-looms-cards-author-1",)]
    assert ask("SELECT ?w { ?w cvg:moreAuthors true }") == [("cv:pub-2021-looms-cards",)]


def test_identifiers_resolve_and_are_valid(ask: Ask) -> None:
    query = "SELECT ?i ?s { cv:pub-2021-looms-cards schema:identifier ?i ; schema:sameAs ?s }"
    assert ask(query) == [("doi:10.1000/cards<1>", "https://doi.org/10.1000/cards%3C1%3E")]


def test_a_link_that_is_no_address_is_left_out(ask: Ask) -> None:
    assert ask("SELECT ?u { cv:pub-2021-looms-cards schema:url ?u }") == [("https://ace.example/p?a=1&b=2",)]


def test_an_article_is_part_of_its_journal_and_has_volume_and_pages(ask: Ask) -> None:
    query = """SELECT ?j ?v ?p ?d { cv:pub-1843-sketch a fabio:JournalArticle ;
               schema:isPartOf ?j ; dcterms:isPartOf ?j ; bibo:volume ?v ; bibo:pages ?p ; schema:datePublished ?d }"""
    assert ask(query) == [("cv:memoirs", "3", "666-731", "1843-09")]


def test_a_paper_at_an_event_is_no_part_of_it_for_schema_org(ask: Ask) -> None:
    """``schema:isPartOf`` takes creative works; the series is named by Dublin Core."""
    assert ask("SELECT ?s { cv:pub-2021-looms-cards schema:isPartOf ?s }") == []
    assert ask("SELECT ?s { cv:pub-2021-looms-cards dcterms:isPartOf ?s }") == [("cv:ace-workshop",)]


def test_a_work_that_is_listed_twice_is_described_once(ada: Entities) -> None:
    paper = next(fact for fact, iri in ada.iris.items() if iri.endswith("pub-1843-sketch"))
    again = dataclasses.replace(paper, spans=(), label="again")
    cv = dataclasses.replace(ada.cv, facts=(*ada.cv.facts, again))
    twice = dataclasses.replace(ada, cv=cv, iris={**ada.iris, again: ada.iris[paper]})
    assert set(describe(twice).stated) == set(describe(ada).stated)


def test_names_that_mean_no_entity_are_kept_as_printed(ask: Ask) -> None:
    query = "SELECT ?a ?v { cv:pub-1842-letter cvg:authorship/cvg:nameAsPrinted ?a ; cvg:venueAsPrinted ?v }"
    assert ask(query) == [("Menabrea and Sons", "The 50% Gazette")]
    assert ask("SELECT ?p { cv:pub-1842-letter schema:author|dcterms:isPartOf ?p }") == []


def test_a_patent_is_a_work_with_its_number(ask: Ask) -> None:
    query = "SELECT ?n ?a { ?p a fabio:Patent, bibo:Patent ; schema:identifier ?n ; schema:author ?a }"
    assert ask(query) == [("patent:GB12345", "cv:me")]


def test_a_report_is_about_the_owner(ask: Ask) -> None:
    query = """SELECT ?outlet ?form ?url { ?r a cvg:Coverage, schema:CreativeWork ; schema:about cv:me ;
               cvg:outlet ?outlet ; cvg:form ?form ; schema:url ?url ; schema:datePublished "1843"^^xsd:gYear }"""
    assert ask(query) == [("The Daily Loom", "newspaper", "https://loom.example/cards")]
