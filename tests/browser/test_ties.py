"""A tie can be chosen: it tells both ends, and the works or the roles that it is made of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from cvgraph.build import Build

Open = Callable[..., Page]
Place = Callable[[Page, str], tuple[float, float]]


def between(page: Page, place: Place, one: str, other: str) -> tuple[float, float]:
    (ax, ay), (bx, by) = place(page, one), place(page, other)
    return (ax + bx) / 2, (ay + by) / 2


def test_a_click_on_a_tie_lists_the_works_behind_it(open_page: Open, place: Place, example: Build) -> None:
    page = open_page("coauthors")
    page.mouse.click(*between(page, place, "S. Kim", "S. Kumar"))
    expect(page.locator("#details h2")).to_have_text("S. Kim – S. Kumar")
    expect(page.locator("#details .facts")).to_contain_text("1 work together, 2023")
    (work,) = [
        about["title"]
        for about in example.coauthors.graph["works"].values()
        if {"S. Kim", "S. Kumar"} <= set(about["authors"])
    ]
    expect(page.locator("#details .entries .title")).to_have_text([work])
    assert "S. Kim and S. Kumar: 1 work together" in page.locator("#live").inner_text()


def test_the_number_beside_a_neighbour_leads_to_the_tie(open_page: Open, example: Build) -> None:
    page = open_page("coauthors")
    page.locator("tbody th button", has_text="Aram Galstyan").click()
    row = page.locator("#details .chips li", has_text="Greg Ver Steeg")
    expect(row.locator(".tie")).to_have_text("9")
    row.locator(".tie").click()
    expect(page.locator("#details .facts")).to_contain_text("9 works together, 2017–2022")
    network = example.coauthors
    both = {node for node, label in network.nodes(data="label") if label in {"Aram Galstyan", "Greg Ver Steeg"}}
    titles = {network.graph["works"][work]["title"] for work in network.edges[tuple(both)]["works"]}
    assert set(page.locator("#details .entries .title").all_inner_texts()) == titles
    page.locator("#details h2 button", has_text="Greg Ver Steeg").click()
    expect(page.locator("#details h2")).to_have_text("Greg Ver Steeg")


def test_the_keyboard_alone_reaches_a_tie_and_leaves_it(open_page: Open) -> None:
    page = open_page("coauthors")
    page.locator("#network").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#details")).to_be_focused()
    tie = page.locator("#details .tie").first
    for _ in range(60):
        page.keyboard.press("Tab")
        if tie.evaluate("(one) => one === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("#details h2 button")).to_have_count(2)
    expect(page.locator("#details")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#details")).to_be_hidden()
    expect(page.locator("#network")).to_be_focused()


def test_a_tie_of_organisations_tells_time_and_roles_at_both_ends(open_page: Open) -> None:
    page = open_page("institutions")
    page.locator("tbody th button", has_text="FAST Foundation").click()
    page.locator("#details .chips li", has_text="University of Southern California").locator(".tie").click()
    expect(page.locator("#details .facts")).to_contain_text("24 months at the same time, 2021–2023")
    expect(page.locator("#details h3").first).to_have_text("Roles at FAST Foundation")
    assert "NextGen Council Member" in page.locator("#details .title").all_inner_texts()
    assert "PhD in Computer Science" in page.locator("#details .title").all_inner_texts()


def test_a_move_says_from_where_to_where(open_page: Open) -> None:
    page = open_page("institutions")
    page.locator("tbody th button", has_text="Amazon").click()
    page.locator("#details .chips li", has_text="Google Research").locator(".tie").click()
    expect(page.locator("#details .facts")).to_contain_text("Amazon.com, Inc → Google Research")
    expect(page.locator("#details .facts")).to_contain_text("1 move, 2021–2022")


def test_a_tie_that_is_filtered_out_is_no_longer_chosen(open_page: Open) -> None:
    page = open_page("coauthors")
    page.locator("tbody th button", has_text="D. Moyer").click()
    page.locator("#details .tie").first.click()
    page.locator("#weight").fill("9")
    expect(page.locator("#details")).to_be_hidden()


@pytest.mark.parametrize("at", range(3))
def test_no_word_of_a_tie_is_markup(open_page: Open, attacked_folder: Path, at: int) -> None:
    page = open_page("coauthors", attacked_folder)
    page.locator("tbody th button").first.click()
    page.locator("#details .tie").nth(at).click()
    assert page.locator("#details .entries li").count() == 6
    assert page.locator("#details").locator("img, svg, script").count() == 0
