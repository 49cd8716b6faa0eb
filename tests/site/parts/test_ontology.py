"""The page of the terms, and the files that define them."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pyoxigraph
import pytest

from cvgraph.resources import folder as resources
from cvgraph.site.model import Site
from cvgraph.site.parts import ontology

RDFS = "http://www.w3.org/2000/01/rdf-schema#"
CVG = "https://w3id.org/cvgraph/ontology#"


@pytest.fixture
def page(example_site: Site, tmp_path: Path) -> str:
    names = [path.relative_to(tmp_path).as_posix() for path in ontology.write(example_site, tmp_path)]
    assert names == [
        *("ontology/index.html", "assets/ontology.css"),
        *("ontology/cvgraph.ttl", "ontology/shapes.ttl", "ontology/context.jsonld"),
    ]
    return (tmp_path / "ontology" / "index.html").read_text(encoding="utf-8")


def test_every_term_stands_there_with_label_meaning_and_relations(page: str) -> None:
    said: dict[str, dict[str, list[str]]] = {}
    for quad in pyoxigraph.parse(path=resources("ontology") / "cvgraph.ttl", format=pyoxigraph.RdfFormat.TURTLE):
        said.setdefault(quad.subject.value, {}).setdefault(quad.predicate.value, []).append(quad.object.value)
    terms = {term for term in said if term.startswith(CVG)}
    articles = dict(re.findall(r'<article class="term" id="([^"]+)".*?>(.*?)</article>', page, re.DOTALL))
    assert {CVG + name for name in articles} == terms
    for name, article in articles.items():
        term, text = said[CVG + name], unescape(article)
        assert term[f"{RDFS}label"][0] in text
        assert term[f"{RDFS}comment"][0] in text
        for relation in ("subClassOf", "subPropertyOf", "domain", "range"):
            for other in term.get(RDFS + relation, []):
                target = f"#{other.removeprefix(CVG)}" if other.startswith(CVG) else other
                assert f'href="{target}"' in text


def test_it_says_how_often_the_graph_has_a_term(page: str) -> None:
    assert re.search(r'<a href="#Authorship">cvg:Authorship</a> authorship <small>73 times</small>', page)
    assert re.search(r"foaf:</code> <small>http://xmlns.com/foaf/0.1/, [\d,]+ times", page)


def test_its_links_lead_to_terms_that_stand_there(page: str) -> None:
    names = set(re.findall(r'id="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= names


def test_the_files_are_those_that_ship(example_site: Site, tmp_path: Path) -> None:
    for path in ontology.write(example_site, tmp_path):
        if path.suffix in {".ttl", ".jsonld"}:
            assert path.read_bytes() == (resources("ontology") / path.name).read_bytes()
