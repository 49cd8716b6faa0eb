"""All of a page without a mouse."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]
BEFORE = ["skip", "index.html", "coauthors.html", "institutions.html", "theme", "search", "from", "to"]
BEFORE += ["play", "year", "weight"]
AFTER = ["reset", "network", "zoom-in", "zoom-out", "fit", "png", "svg"]
PLACES = ["USC Information Sciences Institute", "Google Research", "YerevaNN Research Lab", "Amazon.com, Inc"]
TABLE = ["scroll", "Name"]
FOCUSED = """() => {
    const at = document.activeElement;
    const name = at.id || at.value || at.className || at.getAttribute("href") || at.textContent;
    return [name, getComputedStyle(at).outlineStyle];
}"""


@pytest.mark.parametrize(
    ("name", "kinds", "places"),
    [("coauthors", [], []), ("institutions", ["succession", "overlap", "part_of", "shared"], PLACES)],
)
def test_tab_reaches_everything_in_order_and_shows_where_it_is(
    open_page: Open, name: str, kinds: list[str], places: list[str]
) -> None:
    page = open_page(name)
    stops = []
    for _ in (expected := [*BEFORE, *kinds, *AFTER, *places, *TABLE]):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUSED))
    assert [stop for stop, _ in stops] == expected
    assert [stop for stop, outline in stops if outline == "none"] == []


def test_the_skip_link_leads_to_the_table(open_page: Open) -> None:
    page = open_page("coauthors")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#table-heading")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("key", "axis", "sign"), [("ArrowLeft", "x", -1), ("ArrowRight", "x", 1), ("ArrowUp", "y", -1)]
)
def test_arrows_move_to_a_node_in_their_direction(
    open_page: Open, data: Callable[[Page], dict[str, Any]], key: str, axis: str, sign: int
) -> None:
    page = open_page("coauthors")
    page.locator("#network").focus()
    page.keyboard.press("Home")
    expect(page.locator("#details h2")).to_have_text("Hrayr Harutyunyan")
    page.keyboard.press(key)
    expect(page.locator("#details h2")).not_to_have_text("Hrayr Harutyunyan")
    nodes = {node["name"]: node for node in data(page)["nodes"]}
    reached = nodes[page.locator("#details h2").inner_text()]
    assert (reached[axis] - nodes["Hrayr Harutyunyan"][axis]) * sign > 0
    assert reached["name"] in page.locator("#live").inner_text()


def test_enter_opens_the_details_and_escape_goes_back(open_page: Open) -> None:
    page = open_page("coauthors")
    page.locator("#network").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#details")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#details button").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#details")).to_be_hidden()
    expect(page.locator("#network")).to_be_focused()


def test_plus_minus_and_nought_zoom(open_page: Open, until: Callable[..., None]) -> None:
    page = open_page("coauthors")
    page.locator("#network").focus()
    until(page, "() => window.transform !== undefined")
    scales = [page.evaluate("window.transform.a")]
    for key in ("+", "-", "+", "0"):
        before = scales[-1]
        page.keyboard.press(key)
        until(page, "(before) => Math.abs(window.transform.a - before) > 0.01", before)
        scales.append(page.evaluate("window.transform.a"))
    fitted, closer, back, again, end = scales
    assert closer == pytest.approx(again) == pytest.approx(1.3 * fitted)
    assert back == pytest.approx(fitted) == pytest.approx(end)


def test_a_row_of_the_table_can_be_chosen(open_page: Open) -> None:
    page = open_page("institutions")
    page.locator("tbody th button", has_text="FAST Foundation").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#details h2")).to_have_text("FAST Foundation")
    expect(page.locator("#network")).to_be_in_viewport()
