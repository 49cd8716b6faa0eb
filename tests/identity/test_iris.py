"""IRIs: readable, valid, unique, and the base they stand under."""

from __future__ import annotations

import re

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.errors import BaseIriError
from cvgraph.identity.iris import MAX_SLUG, Namer, base_of, checked_base, is_iri, slug, unique, web_iri


@given(st.text())
def test_a_slug_is_never_empty_and_never_leaves_its_place(text: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug(text))
    assert len(slug(text)) <= MAX_SLUG
    assert slug(text) == slug(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Aram Galstyan", "aram-galstyan"),
        ("José Muñoz", "jose-munoz"),
        ("award Google HashCode Finalist", "award-google-hashcode-finalist"),
        ("../../etc/passwd", "etc-passwd"),
    ],
)
def test_a_slug_can_be_read(text: str, wanted: str) -> None:
    assert slug(text) == wanted


def test_a_text_without_letters_is_its_hash_and_a_long_one_is_cut_at_a_word() -> None:
    assert slug("..") != slug("...")
    assert slug("..").startswith("x-")
    assert slug("word " * 60).startswith("word-word-")
    assert slug("word " * 60) != slug("word " * 61)


@given(st.text(max_size=80))
def test_a_web_address_is_valid_for_a_strict_engine_or_dropped(text: str) -> None:
    for address in (web_iri(text), web_iri(f"https://a.example/{text}"), web_iri(f"https://{text}/?{text}#{text}")):
        if address is not None:
            assert is_iri(address)
            assert str(pyoxigraph.NamedNode(address).value) == address


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ada.example/papers", "https://ada.example/papers"),
        ("http://a.example/a b", "http://a.example/a%20b"),
        ('https://a.example/"x"', "https://a.example/%22x%22"),
        ("https://a.example/100%", "https://a.example/100%25"),
        ("https://a.example/a[1]", "https://a.example/a%5B1%5D"),
        ("mailto:ada@a.example", "mailto:ada@a.example"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("https://user:secret@a.example/", None),
        ("ada@a.example", None),
        ("https://", None),
        ("", None),
    ],
)
def test_a_printed_link_is_encoded_or_dropped(text: str, wanted: str | None) -> None:
    assert web_iri(text) == wanted


@pytest.mark.parametrize("base", ["https://a.example/cv#", "http://a.example/", "https://a.example:8080/x/"])
def test_a_base_that_ends_well_is_kept(base: str) -> None:
    assert checked_base(base) == base


@pytest.mark.parametrize(
    "base",
    [
        "",
        "cv#",
        "https://a.example/cv",
        "ftp://a.example/",
        "https://a b/#",
        "https:///#",
        "https://[1]/#",
        "urn:x#",
        "https://a.example/?q#",
        "https://a.example/##",
        "https://u:p@a.example/",
    ],
)
def test_another_base_is_refused_with_its_value_and_an_example(base: str) -> None:
    with pytest.raises(BaseIriError, match=r"--base https://example\.org/cv#") as caught:
        checked_base(base)
    assert repr(base) in str(caught.value)


def test_the_homepage_gives_the_base() -> None:
    assert base_of(["javascript:x", "ada.example"]) == "https://ada.example/cv#"
    assert base_of(["http://ada.example/home/"]) == "http://ada.example/home/cv#"
    assert base_of([]) is None
    assert base_of(["http://ada.example/cv.pdf", "http://ada.example/~ada/index.html"]) == "http://ada.example/~ada/cv#"


def test_things_that_want_one_name_each_get_a_hash_whatever_their_order() -> None:
    there = unique({"one": "A. Smith", "two": "A Smith", "three": "B. Smith"}, Namer("https://a.example/#"))
    back = unique({"three": "B. Smith", "two": "A Smith", "one": "A. Smith"}, Namer("https://a.example/#"))
    assert there == back
    assert len(set(there.values())) == 3
    assert there["three"] == "https://a.example/#b-smith"


@given(st.lists(st.text(max_size=200), unique=True, max_size=12))
def test_no_two_things_share_an_iri(keys: list[str]) -> None:
    iris = unique({key: key for key in keys}, Namer("https://a.example/#", {"me": "me"}))
    assert len(set(iris.values())) == len(keys)
    assert all(is_iri(iri) and len(iri) <= len("https://a.example/#") + MAX_SLUG + 3 for iri in iris.values())
