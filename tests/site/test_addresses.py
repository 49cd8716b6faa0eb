"""Addresses of what a site holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.site.addresses import from_host, paths, uri, url
from cvgraph.site.model import Site


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.html", ""),
        ("ontology/index.html", "ontology/"),
        ("people/index.html", "people/"),
        ("x.html", "x.html"),
    ],
)
def test_a_folder_stands_for_its_index(ada_site: Site, path: str, address: str) -> None:
    assert url(ada_site, path) == f"https://ada.example/cv/{address}"


@pytest.mark.parametrize(
    ("base", "root"),
    [("https://ada.example/cv#", "/cv/"), ("https://ada.example/#", "/"), ("https://ada.example/a/b/", "/a/b/")],
)
def test_pages_that_are_served_anywhere_begin_at_the_host(made: Callable[..., Site], base: str, root: str) -> None:
    assert from_host(made("# Ada Lovelace\n", base)) == root


def test_letters_beyond_ascii_are_encoded_once() -> None:
    assert uri("https://bücher.example/é/%C3%A9~a/?x=1") == "https://xn--bcher-kva.example/%C3%A9/%C3%A9~a/?x=1"


def test_every_page_is_named_once(example_site: Site) -> None:
    found = paths(example_site)
    assert len(found) == len(set(found))
    assert {"index.html", "coauthors.html", "ontology/index.html", *example_site.pages.values()} <= set(found)
