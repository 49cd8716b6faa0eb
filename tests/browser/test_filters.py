"""Filters by year, weight and kind: the picture, the table and what is announced agree."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from cvgraph.build import Build

Open = Callable[..., Page]
Rows = Callable[[Page], list[list[str]]]
Labels = Callable[[Page], list[dict[str, Any]]]


def names(rows: list[list[str]]) -> set[str]:
    return {row[0] for row in rows}


def test_years_leave_the_people_who_wrote_in_them(open_page: Open, rows: Rows, labels: Labels, example: Build) -> None:
    page = open_page("coauthors")
    page.locator("#from").fill("2019")
    page.locator("#to").fill("2019")
    graph = example.coauthors
    written = {work for work, about in graph.graph["works"].items() if about["year"] == 2019}
    active = {data["label"] for _, data in graph.nodes(data=True) if data["first_year"] <= 2019 <= data["last_year"]}
    authors = {data["label"] for _, data in graph.nodes(data=True) if written & set(data["works"])}
    assert authors <= names(rows(page)) <= active
    assert len(active) < len(graph)
    assert {label["text"] for label in labels(page)} <= active
    ties = sum(bool(written & set(works)) for *_, works in graph.edges(data="works"))
    expect(page.locator("#live")).to_have_text(f"{len(active)} of {len(graph)} shown, {ties} ties")


def test_weight_leaves_the_people_who_wrote_often_together(open_page: Open, rows: Rows, example: Build) -> None:
    page = open_page("coauthors")
    page.locator("#weight").fill("4")
    graph = example.coauthors
    strong = [(a, b) for a, b, weight in graph.edges(data="weight") if weight >= 4]
    assert names(rows(page)) == {graph.nodes[node]["label"] for pair in strong for node in pair}
    expect(page.locator("#weight-value")).to_have_text("4")
    expect(page.locator("#live")).to_contain_text(f"{len(strong)} ties")


def test_a_kind_of_ties_can_be_hidden(open_page: Open, example: Build) -> None:
    page = open_page("institutions")
    kinds = [kind for *_, kind in example.institutions.edges(data="kind")]
    shown = len(kinds) - kinds.count("shared")
    page.locator("input[value=overlap]").uncheck()
    expect(page.locator("#live")).to_contain_text(f" {shown - kinds.count('overlap')} ties")
    page.locator("input[value=shared]").check()
    expect(page.locator("#live")).to_contain_text(f" {len(kinds) - kinds.count('overlap')} ties")


def test_who_is_filtered_out_is_no_longer_chosen(open_page: Open) -> None:
    page = open_page("coauthors")
    page.locator("#search").fill("achille")
    page.keyboard.press("Enter")
    page.locator("#weight").fill("5")
    expect(page.locator("#details")).to_be_hidden()


def test_reset_shows_everything_again(open_page: Open, rows: Rows) -> None:
    page = open_page("coauthors")
    everything = rows(page)
    page.locator("#weight").fill("4")
    page.locator("#from").fill("2022")
    assert len(rows(page)) < len(everything)
    page.locator("#reset").click()
    expect(page.locator("#weight-value")).to_have_text("1")
    expect(page.locator("tbody tr:not([hidden])")).to_have_count(len(everything))
    assert page.locator("#from").input_value() == page.locator("#from").get_attribute("min")


def test_a_year_that_is_still_being_typed_changes_nothing(open_page: Open, rows: Rows) -> None:
    page = open_page("coauthors")
    everything = rows(page)
    page.locator("#from").fill("20")
    assert rows(page) == everything
