"""People, their names and contacts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.graph.describe import describe
from cvgraph.graph.model import Graph
from cvgraph.graph.ntriples import lines
from cvgraph.identity.model import Entities

Ask = Callable[[str], list[tuple[str, ...]]]


def test_only_the_owner_is_the_researcher(ask: Ask) -> None:
    assert ask("SELECT ?p { ?p a cvg:Researcher }") == [("cv:me",)]
    assert ask("SELECT ?p { ?p a schema:Person, foaf:Person }") == [
        ("cv:charles-van-babbage",),
        ("cv:doris-menabrea",),
        ("cv:me",),
    ]


def test_names_stand_in_both_vocabularies(ask: Ask) -> None:
    assert ask("SELECT ?n { cv:charles-van-babbage schema:name ?n ; foaf:name ?n }") == [("Charles van Babbage",)]
    assert ask("SELECT ?n { cv:charles-van-babbage schema:familyName ?n ; foaf:familyName ?n }") == [("van Babbage",)]
    assert ask("SELECT ?n { cv:charles-van-babbage schema:alternateName ?n }") == [("CV. Babbage",)]


def test_the_homepage_is_an_address(ask: Ask) -> None:
    assert ask("SELECT ?p { cv:me schema:url ?p ; foaf:homepage ?p }") == [("https://ada.example",)]


SECRETS = {
    "email": "ada@engine.example",
    "slug": "ada-engine-example",
    "phone": "+44 555 0100",
    "private": "10.12.1815",
}


def everything(graph: Graph) -> str:
    return "\n".join(line for part in (graph.stated, graph.inferred, graph.provenance) for line in lines(part))


@pytest.mark.parametrize("secret", SECRETS.values())
def test_private_values_are_nowhere_in_the_graph(graph: Graph, secret: str) -> None:
    """Neither as a contact, nor in an entry that repeats it, nor in a finding about it."""
    assert secret not in everything(graph)


def test_what_may_be_published_is(ada: Entities) -> None:
    text = everything(describe(ada, frozenset({"email"})))
    assert "mailto:ada@engine.example" in text
    assert "Write to ada@engine.example for more" in text
    assert SECRETS["phone"] not in text


def test_private_facts_are_never_published(ada: Entities) -> None:
    text = everything(describe(ada, frozenset({"email", "phone", "address", "private"})))
    assert SECRETS["phone"] in text
    assert SECRETS["private"] not in text


def test_a_private_word_that_names_something_else_too_stays_there(ask: Ask) -> None:
    """'French' may be a nationality that is kept out and a language that is not; a referee may be a coauthor."""
    assert ask("SELECT ?n { cv:language-fr schema:name ?n }") == [("French",)]
    assert ask("SELECT ?n { cv:ace-workshop schema:name ?n }") == [("ACE Workshop on Cards",)]
