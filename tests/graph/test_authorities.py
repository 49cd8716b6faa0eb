"""What authorities say, in graphs of their own, and the links that were accepted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from cvgraph.graph.describe import describe
from cvgraph.graph.model import Graph
from cvgraph.identity.candidates import Candidate
from cvgraph.identity.links import Affiliation, Linked, with_links
from cvgraph.identity.matching import Sureness
from cvgraph.identity.model import Entities, Evidence
from cvgraph.identity.records import OrganisationRecord, PersonRecord, Source, WorkRecord

Ask = Callable[[str], list[tuple[str, ...]]]

BASE = "https://ada.example/cv#"
SOURCE = Source("dblp", "SELECT ?who", "2026-11-24")
LAB = OrganisationRecord("https://ror.org/1", "Loom Laboratory", SOURCE, country="GB")
BABBAGE = PersonRecord(
    "https://dblp.org/pid/b", "Charles van Babbage", SOURCE, ("C. Babbage",), ("https://orcid.org/0000-0002-1825-0097",)
)
LOOMS = WorkRecord("https://dblp.org/rec/looms", "Looms and Cards", SOURCE, year=2022, doi="10.1/looms")


def candidate(name: str, record: PersonRecord | WorkRecord | OrganisationRecord) -> Candidate:
    return Candidate(BASE + name, record, Sureness.CERTAIN, (Evidence("work", "they wrote the same"),))


@pytest.fixture
def ask(ada: Entities, asking: Callable[[Graph], Ask]) -> Ask:
    links = (candidate("charles-van-babbage", BABBAGE), candidate("pub-2021-looms-cards", LOOMS))
    affiliation = Affiliation(BASE + "pub-2021-looms-cards", 1, LAB)
    decided = {BASE + "engine-works-research": ("https://ror.org/9",)}
    return asking(describe(with_links(replace(ada, decided=decided), Linked(links, (affiliation,)))))


def test_what_an_authority_says_is_in_its_graph_alone(ask: Ask) -> None:
    said = "SELECT ?name { GRAPH cv:graph-dblp { cv:charles-van-babbage schema:alternateName ?name } }"
    assert ask(said) == [("C. Babbage",)]
    assert ask("SELECT ?doi { cv:pub-2021-looms-cards schema:identifier ?doi FILTER(?doi = 'doi:10.1/looms') }") == []


def test_an_accepted_link_is_an_inference_with_its_evidence(ask: Ask) -> None:
    query = """SELECT ?there ?why { GRAPH cv:graph-inferred { cv:charles-van-babbage schema:sameAs ?there }
               GRAPH cv:graph-provenance { ?i cvg:about cv:charles-van-babbage ; cvg:evidence ?why } }"""
    assert ("https://dblp.org/pid/b", "they wrote the same") in ask(query)


def test_the_day_and_the_question_of_an_answer_are_kept(ask: Ask) -> None:
    query = """SELECT ?asked ?day { GRAPH cv:graph-dblp { cv:pub-2021-looms-cards prov:wasDerivedFrom ?answer .
               ?answer cvg:question ?asked ; dcterms:date ?day } }"""
    assert ask(query) == [("SELECT ?who", "2026-11-24")]


def test_missing_identifiers_come_from_the_authority(ask: Ask) -> None:
    work = """SELECT ?id ?same { GRAPH cv:graph-dblp {
              cv:pub-2021-looms-cards schema:identifier ?id ; schema:sameAs ?same } }"""
    assert ask(work) == [
        ("doi:10.1/looms", "https://dblp.org/rec/looms"),
        ("doi:10.1/looms", "https://doi.org/10.1/looms"),
    ]
    person = "SELECT ?id { GRAPH cv:graph-dblp { cv:charles-van-babbage schema:identifier ?id } }"
    assert ask(person) == [("orcid:0000-0002-1825-0097",)]


def test_an_affiliation_is_one_of_an_authorship(ask: Ask) -> None:
    query = """SELECT ?a ?name { GRAPH cv:graph-dblp { ?a cvg:affiliation ?o . ?o schema:name ?name } }"""
    assert ask(query) == [("cv:pub-2021-looms-cards-author-1", "Loom Laboratory")]


def test_what_the_user_decided_is_stated_and_says_so(ask: Ask) -> None:
    assert ask("SELECT ?same { cv:engine-works-research schema:sameAs ?same }") == [("https://ror.org/9",)]
    query = """SELECT ?status { GRAPH cv:graph-provenance {
               ?l cvg:means cv:engine-works-research ; cvg:mentionText "https://ror.org/9" ; cvg:status ?status } }"""
    assert ask(query) == [("decided",)]


def test_without_authorities_there_is_no_further_graph(ada: Entities) -> None:
    assert describe(ada).authorities == {}
