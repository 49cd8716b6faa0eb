"""What follows from two entries together."""

from __future__ import annotations

import dataclasses

from rdflib import URIRef

from cvgraph.graph.describe import describe
from cvgraph.graph.model import Graph
from cvgraph.graph.vocabulary import CVG, RDFS
from cvgraph.identity.model import Entities


def renamed(ada: Entities, title: str) -> Entities:
    """Ada's CV with another title for her article."""
    paper = next(fact for fact, iri in ada.iris.items() if iri.endswith("pub-1843-sketch"))
    other = dataclasses.replace(paper, title=dataclasses.replace(paper.title, text=title))
    facts = tuple(other if fact is paper else fact for fact in ada.cv.facts)
    cv = dataclasses.replace(ada.cv, facts=facts)
    return dataclasses.replace(ada, cv=cv, iris={**ada.iris, other: ada.iris[paper]})


def test_a_project_that_bears_the_name_of_a_paper_is_likely_the_same(ada: Entities) -> None:
    graph = describe(renamed(ada, "Looms AND Cards."))
    project, paper = URIRef(ada.base + "project-looms-and-cards"), URIRef(ada.base + "pub-1843-sketch")
    assert (project, CVG.likelySame, paper) in graph.inferred
    assert (URIRef(ada.base + "inference-same-project-looms-and-cards"), CVG.about, project) in graph.provenance


def test_other_names_link_nothing(graph: Graph) -> None:
    assert list(graph.inferred.triples((None, CVG.likelySame, None))) == []


def test_an_owner_who_is_named_nowhere_is_an_inference(ada: Entities) -> None:
    cv = dataclasses.replace(ada.cv, owner_stated=False)
    graph = describe(dataclasses.replace(ada, cv=cv))
    node = URIRef(ada.base + "inference-owner-me")
    assert str(graph.provenance.value(node, RDFS.comment)) == "The CV is about Ada Lovelace"
