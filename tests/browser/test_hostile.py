"""A CV that tries to be a program stays text: whatever ran, was asked for or broke the policy fails these tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]
FOREIGN = "document.querySelectorAll('img, iframe, object, embed, script[src], link[rel=stylesheet], base').length"
HANDLERS = """[...document.querySelectorAll("*")].flatMap((one) => one.getAttributeNames())
    .filter((name) => name.startsWith("on"))"""
ADDRESSES = "[...document.querySelectorAll('a[href]')].map((link) => link.protocol)"
SAFE = {"file:", "http:", "https:", "mailto:"}


def check(page: Page) -> None:
    assert page.evaluate(FOREIGN) == 0
    assert page.evaluate(HANDLERS) == []
    assert set(page.evaluate(ADDRESSES)) <= SAFE


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("index", "<"),
        ("coauthors", "A title with <script>alert(10)</script> in it"),
        ("institutions", "University of </script><script>alert(5)</script>"),
    ],
)
def test_the_pages_of_a_hostile_cv_run_nothing_of_it(
    open_page: Open, hostile_folder: Path, name: str, shown: str
) -> None:
    page = open_page(name, hostile_folder)
    check(page)
    seen = page.locator("main").inner_text()
    for button in page.locator("tbody th button").all():
        button.click()
        expect(page.locator("#details h2")).to_have_text(button.inner_text())
        seen += page.locator("#details").inner_text()
        check(page)
    assert shown in seen


def test_every_word_of_a_page_may_be_an_attack(open_page: Open, attacked_folder: Path) -> None:
    page = open_page("coauthors", attacked_folder)
    names = page.locator("tbody th").all_inner_texts()
    assert len(names) == 6
    assert "<img src=x onerror=alert(1)>" in names
    for button in page.locator("tbody th button").all():
        button.click()
        check(page)
    page.locator("#search").fill("alert")
    assert page.locator("#found li").count() == 4
    page.locator("#found li").first.hover()
    check(page)


def test_only_web_addresses_and_mail_become_links(open_page: Open, attacked_folder: Path) -> None:
    page = open_page("coauthors", attacked_folder)
    page.locator("tbody th button").first.click()
    assert page.locator("#details .entries li").count() == 6
    links = page.locator("#details a").evaluate_all("(all) => all.map((one) => one.getAttribute('href'))")
    assert links == ['https://example.org/?a="><script>alert(8)</script>', "mailto:ada@example.org"]


def test_the_svg_of_an_attack_is_text(open_page: Open, attacked_folder: Path) -> None:
    page = open_page("coauthors", attacked_folder)
    with page.expect_download() as download:
        page.locator("#svg").click()
    root = ET.parse(download.value.path()).getroot()  # noqa: S314 -- made by our own page
    kinds = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert kinds <= {"svg", "title", "rect", "path", "circle", "polygon", "g", "text"}
    assert "<img src=x onerror=alert(1)>" in {element.text for element in root.iter()}
