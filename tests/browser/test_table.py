"""The table tells what the picture shows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from cvgraph.build import Build

Open = Callable[..., Page]
Rows = Callable[[Page], list[list[str]]]


def test_the_table_of_people_holds_the_figures_of_the_network(open_page: Open, rows: Rows, example: Build) -> None:
    shown = {(row[0], row[1], row[2], row[3], row[4], row[5]) for row in rows(open_page("coauthors"))}
    assert shown == {
        (
            data["label"],
            "" if data["owner"] else str(data["joint"]),
            str(len(data["works"])),
            str(data["first_year"]),
            str(data["last_year"]),
            str(data["degree"]),
        )
        for _, data in example.coauthors.nodes(data=True)
    }


def test_the_table_of_organisations_holds_the_figures_of_the_network(
    open_page: Open, rows: Rows, example: Build
) -> None:
    shown = {(row[0], row[5], row[6]) for row in rows(open_page("institutions"))}
    network = example.institutions
    assert shown == {(data["label"], str(data["months"]), str(data["degree"])) for _, data in network.nodes(data=True)}


@pytest.mark.parametrize(("column", "kind"), [("Name", str), ("Joint works", int), ("First", int)])
def test_a_column_sorts_both_ways_with_the_empty_last(open_page: Open, rows: Rows, column: str, kind: type) -> None:
    page = open_page("coauthors")
    heads = page.locator("thead th").all_inner_texts()
    at = next(number for number, head in enumerate(heads) if head.startswith(column))
    head = page.locator("thead th").nth(at)
    seen = []
    for _ in range(2):
        head.locator("button").click()
        cells = [row[at] for row in rows(page)]
        filled = [cell for cell in cells if cell]
        assert cells == filled + [""] * (len(cells) - len(filled))
        keys = [cell.casefold() if kind is str else int(cell) for cell in filled]
        order = head.get_attribute("aria-sort")
        assert keys == sorted(keys, reverse=order == "descending") or kind is str
        seen.append(order)
    assert set(seen) == {"ascending", "descending"}


def test_without_scripts_the_table_and_the_legend_are_there(open_page: Open) -> None:
    page = open_page("coauthors")
    address = page.url
    browser = page.context.browser
    assert browser
    context = browser.new_context(java_script_enabled=False, offline=True)
    still = context.new_page()
    still.goto(address)
    expect(still.locator("noscript p")).to_be_visible()
    expect(still.locator("tbody tr").first).to_be_visible()
    expect(still.locator(".legend li").first).to_be_visible()
    expect(still.locator("#tools")).to_be_hidden()
    context.close()
