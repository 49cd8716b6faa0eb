"""Addresses and what they are called."""

from __future__ import annotations

import pytest

from cvgraph.site.model import Site
from cvgraph.site.views.links import Link, links, name


@pytest.mark.parametrize(
    ("url", "text"),
    [
        ("https://doi.org/10.1000/182", "DOI"),
        ("https://arxiv.org/abs/1905.13276", "arXiv"),
        ("https://orcid.org/0000-0002-1825-0097", "ORCID"),
        ("https://scholar.google.com/citations?user=x", "Google Scholar"),
        ("https://scholar.google.de/citations?user=x", "Google Scholar"),
        ("https://www.github.com/ada", "GitHub"),
        ("https://pubmed.ncbi.nlm.nih.gov/1/", "PubMed"),
        ("https://ada.example/paper.PDF", "PDF"),
        ("https://ada.example/", "ada.example"),
        ("https://www.ada.example/papers/", "ada.example/papers"),
        ("https://notdoi.org/x", "notdoi.org/x"),
    ],
)
def test_an_address_has_the_name_that_readers_know(url: str, text: str) -> None:
    assert name(url) == text


def test_only_addresses_of_the_web_can_be_followed_and_each_stands_once() -> None:
    found = links(["javascript:alert(1)", "https://ada.example/", "data:text/html,x", "https://ada.example/"])
    assert found == (Link("https://ada.example/", "ada.example"),)


def test_an_address_knows_the_identifier_that_it_resolves() -> None:
    found = links(["https://doi.org/10.1000/ABC", "https://ada.example/"], ["doi:10.1000/abc", "arXiv:1905.13276"])
    assert [link.identifier for link in found] == ["doi:10.1000/abc", ""]


def test_the_graph_tells_where_else_something_is_found(example_site: Site) -> None:
    thesis = f"{example_site.build.graph.base}thesis-2018-university-of-southern-california-phd"
    known = example_site.elsewhere[thesis]
    assert [(link.url, link.text) for link in known.links] == [("https://arxiv.org/abs/2306.15918", "arXiv")]
    assert known.identifiers == ("arXiv:2306.15918",)
