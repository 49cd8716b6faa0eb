"""Finding a person or an organisation by typing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]


@pytest.mark.parametrize(
    ("name", "typed", "found"),
    [
        ("coauthors", "galst", ["Aram Galstyan", "T. Galstyan"]),
        ("coauthors", "STEEG ver", ["Greg Ver Steeg"]),
        ("coauthors", "achíllé", ["A. Achille"]),
        ("institutions", "amazon", ["Amazon.com, Inc"]),
        ("coauthors", "zzz", ["No such name here"]),
    ],
)
def test_typing_part_of_a_name_offers_it(open_page: Open, name: str, typed: str, found: list[str]) -> None:
    page = open_page(name)
    page.locator("#search").fill(typed)
    offered = page.locator("#found li").evaluate_all("(all) => all.map((item) => item.firstChild.textContent)")
    assert offered == found
    assert page.locator("#search").get_attribute("aria-expanded") == "true"


def test_enter_chooses_the_suggestion_that_the_arrows_reached(open_page: Open) -> None:
    page = open_page("coauthors")
    page.locator("#search").press_sequentially("galst")
    page.keyboard.press("ArrowDown")
    assert page.locator("#found [aria-selected=true]").inner_text().startswith("T. Galstyan")
    page.keyboard.press("Enter")
    expect(page.locator("#details h2")).to_have_text("T. Galstyan")
    expect(page.locator("#search")).to_have_value("T. Galstyan")
    expect(page.locator("#found")).to_be_hidden()
    expect(page.locator("tr.chosen th")).to_have_text("T. Galstyan")
    expect(page.locator("#live")).to_contain_text("T. Galstyan, 1 joint work")


def test_a_click_chooses_a_suggestion(open_page: Open) -> None:
    page = open_page("institutions")
    page.locator("#search").fill("yerevan")
    page.locator("#found li").first.click()
    expect(page.locator("#details h2")).to_have_text("Yerevan State University")


def test_escape_closes_the_suggestions_and_keeps_the_choice(open_page: Open) -> None:
    page = open_page("coauthors")
    page.locator("#search").fill("achille")
    page.keyboard.press("Enter")
    page.locator("#search").fill("gal")
    page.keyboard.press("Escape")
    expect(page.locator("#found")).to_be_hidden()
    expect(page.locator("#details h2")).to_have_text("A. Achille")
