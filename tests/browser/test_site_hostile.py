"""On the site of a CV that tries to be a program, a path or a template, every word is text and stands as written."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from cvgraph.document.decode import UNPRINTED
from whole_site import FILES, NAMES, TITLES, VENUES, pages

Visit = Callable[..., Page]
# The icon and the style sheets are our own; a picture, a frame or another script would be the CV's.
FOREIGN = """() => [...document.querySelectorAll(
    "img, iframe, frame, object, embed, base, video, audio, form[action], [srcdoc], [style], meta[http-equiv=refresh]"
)].map((one) => one.outerHTML)"""
HANDLERS = """() => [...document.querySelectorAll("*")].flatMap((one) => one.getAttributeNames())
    .filter((name) => name.startsWith("on"))"""
SCHEMES = "() => [...document.querySelectorAll('a[href]')].map((link) => link.protocol)"
SCRIPTS = (
    """() => [...document.scripts].map((one) => one.src ? one.getAttribute("src").replaceAll("../", "") : one.type)"""
)


def read(text: str) -> str:
    """As a source is read: what does not print is gone, the rest is normalised, blanks are one."""
    return " ".join(unicodedata.normalize("NFC", UNPRINTED.sub("", text)).split())


def headings(visit: Visit, folder: Path, kind: str) -> set[str]:
    """What the pages of a kind are headed with."""
    root = f"{folder.as_uri()}/"
    return {read(visit(root, path).locator("h1").inner_text()) for path in pages(folder)[kind]}


@pytest.mark.parametrize("kind", FILES)
def test_nothing_of_it_becomes_an_element_a_handler_or_a_link_that_runs(
    visit: Visit, hostile_site: Path, kind: str
) -> None:
    for path in pages(hostile_site)[kind]:
        page = visit(f"{hostile_site.as_uri()}/", path, script=False)
        assert page.evaluate(FOREIGN) == []
        assert page.evaluate(HANDLERS) == []
        assert set(page.evaluate(SCHEMES)) <= {"file:", "http:", "https:", "mailto:"}


@pytest.mark.parametrize("kind", FILES)
def test_every_script_is_one_of_ours(visit: Visit, hostile_site: Path, site_folder: Path, kind: str) -> None:
    """A page of the hostile CV has the very scripts that a page of its kind has, and no other."""

    def scripts(folder: Path) -> set[tuple[str, ...]]:
        root = f"{folder.as_uri()}/"
        return {tuple(visit(root, path, script=False).evaluate(SCRIPTS)) for path in pages(folder)[kind]}

    assert scripts(hostile_site) <= scripts(site_folder)


def test_every_name_heads_a_page(visit: Visit, hostile_site: Path) -> None:
    assert {read(name) for name in NAMES} - headings(visit, hostile_site, "people") == set()


def test_every_title_heads_a_page(visit: Visit, hostile_site: Path) -> None:
    found = headings(visit, hostile_site, "works")
    missing = {title for title in map(read, TITLES) if not any(each.startswith(title) for each in found)}
    assert missing == set()


def test_every_venue_heads_a_page(visit: Visit, hostile_site: Path) -> None:
    assert {read(name) for name in VENUES} - headings(visit, hostile_site, "venues") == set()


def test_every_name_leads_from_the_profile_to_its_page(visit: Visit, hostile_site: Path) -> None:
    root = f"{hostile_site.as_uri()}/"
    links = visit(root, "index.html").locator("a[href^='people/']")
    named = {read(link.inner_text()): link.get_attribute("href") or "" for link in links.all()}
    for name in ("CON", "../../etc/passwd", "javascript:alert(3)", "{{ site.name }} {% raw %}", "🦄 Unicorn"):
        assert read(visit(root, named[name]).locator("h1").inner_text()) == name
