"""The answers of a static host, without one."""

from __future__ import annotations

from http import HTTPStatus
from pathlib import Path

import pytest

from cvgraph.preview.answer import Answer, Shown, answer
from cvgraph.preview.board import News

PRIVATE = "nobody else's"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    files = {
        "index.html": "<p>first</p>",
        "people/ada.html": "<p>Ada</p>",
        "people/a b.html": "<p>A B</p>",
        "people/zoë.html": "<p>Zoë</p>",
        "works/index.html": "<p>works</p>",
        "facts.ttl": "<a> <b> <c> .",
        ".well-known/void": "<a> <b> <c> .",
        ".git/config": PRIVATE,
        ".htaccess": PRIVATE,
        "people/.hidden": PRIVATE,
    }
    for name, text in files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    (tmp_path / "secret.txt").write_text(PRIVATE, encoding="utf-8")
    return site


def asked(folder: Path, target: str, at: str = "/") -> Answer:
    return answer(Shown(folder, at), target, News("v1"))


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("/", "first"),
        ("/index.html", "first"),
        ("/?year=2020", "first"),
        ("//index.html", "first"),
        ("/people/ada.html", "Ada"),
        ("/people/a%20b.html?x#y", "A B"),
        ("/people/zo%C3%AB.html", "Zoë"),
        ("/works/", "works"),
        ("http://127.0.0.1:8000/works/", "works"),
    ],
)
def test_a_page_is_found(folder: Path, target: str, text: str) -> None:
    found = asked(folder, target)
    assert found.status is HTTPStatus.OK
    assert f"<p>{text}</p>".encode() in found.body
    assert b'data-version="v1"' in found.body


@pytest.mark.parametrize(
    ("target", "place"), [("/works", "/works/"), ("/works?x=1", "/works/?x=1"), ("//works", "/works/")]
)
def test_a_folder_is_asked_for_with_a_slash(folder: Path, target: str, place: str) -> None:
    found = asked(folder, target)
    assert (found.status, found.location) == (HTTPStatus.TEMPORARY_REDIRECT, place)


@pytest.mark.parametrize("at", ["/cv/", "/~ada/my%20cv/"])
def test_a_site_is_shown_at_the_path_where_it_will_live(folder: Path, at: str) -> None:
    assert asked(folder, f"{at}people/ada.html", at).status is HTTPStatus.OK
    assert asked(folder, at, at).status is HTTPStatus.OK
    for target, place in (("/", at), ("/?x", f"{at}?x"), (at.rstrip("/"), at), (f"{at}works", f"{at}works/")):
        found = asked(folder, target, at)
        assert (found.status, found.location.replace("%7E", "~")) == (HTTPStatus.TEMPORARY_REDIRECT, place)
    for target in ("/people/ada.html", "/index.html", "/c/", f"{at}{at}", f"{at}missing"):
        assert asked(folder, target, at).status is HTTPStatus.NOT_FOUND


def test_no_redirect_leads_to_another_host(folder: Path) -> None:
    (folder / "evil.example").mkdir()
    assert asked(folder, "//evil.example").location == "/evil.example/"
    assert asked(folder, "/%0d%0aSet-Cookie:x").location == ""


@pytest.mark.parametrize(
    "target",
    [
        "/missing.html",
        "/people",
        "/people/",
        "/index.html/",
        "/facts.ttl/more",
        "/../secret.txt",
        "/people/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..\\secret.txt",
        "/..%5csecret.txt",
        "/link.txt",
        "/linked/secret.txt",
        "/.git/config",
        "/%2egit/config",
        "/.htaccess",
        "/people/.hidden",
        "/people/.well-known/void",
        "/.well-known/../../secret.txt",
        "/a%00b",
        "/loop",
        "/" + "x" * 5000,
        "/%ff%fe",
    ],
)
def test_what_is_not_there_or_not_for_all_is_not_found(folder: Path, target: str) -> None:
    (folder / "link.txt").symlink_to(folder.parent / "secret.txt")
    (folder / "linked").symlink_to(folder.parent)
    (folder / "loop").symlink_to(folder / "loop")
    found = asked(folder, target)
    place = found.location or target
    assert (asked(folder, place) if found.location else found).status is HTTPStatus.NOT_FOUND
    assert PRIVATE.encode() not in found.body


def test_the_sites_own_page_is_shown_for_what_is_not_there(folder: Path) -> None:
    assert b"There is no such page" in asked(folder, "/missing").body
    (folder / "404.html").write_text("<p>ours</p>", encoding="utf-8")
    found = asked(folder, "/missing")
    assert found.status is HTTPStatus.NOT_FOUND
    assert b"<p>ours</p>" in found.body


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("facts.ttl", "text/turtle"),
        ("facts.jsonld", "application/ld+json"),
        ("facts.nt", "application/n-triples"),
        ("provenance.trig", "application/trig"),
        ("feed.atom", "application/atom+xml"),
        ("card.vcf", "text/vcard"),
        ("publications.bib", "application/x-bibtex"),
        ("engine.wasm", "application/wasm"),
        ("coauthors.rq", "application/sparql-query"),
        ("site.JS", "text/javascript"),
        ("site.css", "text/css"),
        ("robots.txt", "text/plain"),
        ("linkset.json", "application/json"),
        ("CNAME", "application/octet-stream"),
    ],
)
def test_a_file_has_its_media_type_and_its_bytes(folder: Path, name: str, kind: str) -> None:
    (folder / name).write_bytes(b"\x00\xff")
    found = asked(folder, f"/{name}")
    assert found.kind.partition(";")[0] == kind
    assert found.body == b"\x00\xff"


def test_the_well_known_description_is_turtle(folder: Path) -> None:
    assert asked(folder, "/.well-known/void").kind.startswith("text/turtle")


def test_where_there_is_no_site_yet_the_page_waits_for_one() -> None:
    found = answer(None, "/people/ada.html", News())
    assert found.status is HTTPStatus.SERVICE_UNAVAILABLE
    assert b'data-version=""' in found.body
