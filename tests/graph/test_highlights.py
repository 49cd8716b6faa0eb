"""The works that the owner singles out: in their order, on the owner's word and never on that of the CV."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rdflib import URIRef

from cvgraph.graph.describe import describe
from cvgraph.graph.layout import Layout
from cvgraph.graph.model import Graph
from cvgraph.graph.vocabulary import CVG
from cvgraph.identity.model import Entities

Ask = Callable[[str], list[tuple[str, ...]]]


def test_the_works_stand_in_the_order_that_the_user_chose(ask: Ask) -> None:
    query = "SELECT ?at ?work { cv:me cvg:highlight ?h . ?h a cvg:Highlight ; schema:position ?at ; schema:item ?work }"
    assert ask(query) == [("1", "cv:pub-1843-sketch"), ("2", "cv:pub-2021-looms-cards")]


def test_each_says_on_whose_word_it_stands(ask: Ask) -> None:
    query = """SELECT ?h ?why ?file { ?h a cvg:Highlight . GRAPH cv:graph-provenance {
               ?h cvg:evidence ?why ; prov:wasDerivedFrom/schema:name ?file } }"""
    assert ask(query) == [
        ("cv:highlight-1", "it is singled out, as decisions.toml:3 says", "decisions.toml"),
        ("cv:highlight-2", "it is singled out, as decisions.toml:7 says", "decisions.toml"),
    ]


def test_no_line_of_the_cv_says_so(ask: Ask) -> None:
    assert ask("SELECT ?lines { ?h a cvg:Highlight ; prov:wasDerivedFrom ?lines . ?lines cvg:firstLine ?n }") == []


def test_ten_of_them_are_written_in_their_order(ada: Entities) -> None:
    many = describe(replace(ada, highlights=ada.highlights * 6))
    layout = Layout.of(many.stated)
    names = [f"{ada.base}highlight-{number}" for number in range(1, 13)]
    assert list(map(str, layout.values(URIRef(ada.owner.iri), CVG.highlight))) == names
    assert [str(node) for node in dict(layout.headings())["The researcher"]] == [ada.owner.iri, *names]


def test_an_entity_of_that_name_keeps_its_iri(ada: Entities, asking: Callable[[Graph], Ask]) -> None:
    other = replace(ada.people[0], iri=f"{ada.base}highlight-1")
    ask = asking(describe(replace(ada, by_iri={**ada.by_iri, other.iri: other})))
    nodes = [node for (node,) in ask("SELECT ?h { cv:me cvg:highlight ?h }")]
    assert len(nodes) == 2
    assert "cv:highlight-1" not in nodes


def test_a_work_that_is_kept_out_by_its_name_is_found_under_the_name_that_the_graph_gives_it(
    ada: Entities, asking: Callable[[Graph], Ask]
) -> None:
    """An IRI that spells a private value is another one in the graph."""
    work = ada.highlights[0].work
    iris = {**ada.iris, work: f"{ada.base}pub-1843-ada-engine-example"}
    ask = asking(describe(replace(ada, iris=iris)))
    assert ask("SELECT ?title { cv:highlight-1 schema:item/schema:name ?title }") == [(work.title.text,)]


def test_without_a_decision_nothing_is_singled_out(ada: Entities, asking: Callable[[Graph], Ask]) -> None:
    ask = asking(describe(replace(ada, highlights=())))
    assert ask("SELECT ?h { { ?h a cvg:Highlight } UNION { ?h schema:name 'decisions.toml' } }") == []
