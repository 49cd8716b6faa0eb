"""The slider shows the network as it was up to a year, and plays it through all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from cvgraph.build import Build

Open = Callable[..., Page]
Rows = Callable[[Page], list[list[str]]]
Labels = Callable[[Page], list[dict[str, Any]]]
Until = Callable[..., None]


@pytest.fixture
def slow(window: Any, example_folder: Path) -> Iterator[Page]:  # noqa: ANN401
    """The page of co-authors in a window whose clock goes on when a test says so."""
    context = window.page.context.browser.new_context(offline=True, reduced_motion="reduce")
    page = context.new_page()
    page.clock.install()
    page.goto((example_folder / "coauthors.html").as_uri())
    yield page
    context.close()


def names(rows: list[list[str]]) -> set[str]:
    return {row[0] for row in rows}


@pytest.mark.parametrize("year", [2017, 2019, 2021])
def test_up_to_a_year_there_is_who_had_written_by_then(
    open_page: Open, rows: Rows, labels: Labels, example: Build, year: int
) -> None:
    page = open_page("coauthors")
    page.locator("#year").fill(str(year))
    graph = example.coauthors
    written = {work for work, about in graph.graph["works"].items() if about["year"] <= year}
    here = {data["label"] for _, data in graph.nodes(data=True) if data["first_year"] <= year}
    new = [data["label"] for _, data in graph.nodes(data=True) if data["first_year"] == year]
    ties = sum(bool(written & set(works)) for *_, works in graph.edges(data="works"))
    assert names(rows(page)) == here
    assert {label["text"] for label in labels(page)} <= here
    told = f"{year}: {len(here)} of {len(graph)} shown, {ties} ties, {len(new)} new"
    expect(page.locator("#live")).to_have_text(told)
    expect(page.locator("#year-value")).to_have_text(f"until {year}")
    expect(page.locator("#now")).to_have_text(str(year))


def test_a_tie_weighs_what_was_written_by_then(open_page: Open) -> None:
    page = open_page("coauthors")
    page.locator("#year").fill("2019")
    page.locator("tbody th button", has_text="Aram Galstyan").click()
    tie = page.locator("#details .chips li", has_text="Greg Ver Steeg").locator(".tie")
    expect(tie).to_have_text("5")
    tie.click()
    expect(page.locator("#details .facts")).to_contain_text("5 of 9 works together")
    assert page.locator("#details .entries li").count() == 5


def test_positions_stay_from_year_to_year(open_page: Open, until: Until, labels: Labels) -> None:
    page = open_page("coauthors")
    labels(page)
    until(page, "() => window.transform !== undefined")
    before = page.evaluate("window.transform")
    for year in ("2018", "2020"):
        page.locator("#year").fill(year)
        assert page.evaluate("window.transform") == before


def test_at_its_end_the_slider_shows_everything(open_page: Open, rows: Rows) -> None:
    page = open_page("coauthors")
    everything = rows(page)
    page.locator("#year").fill("2018")
    assert len(rows(page)) < len(everything)
    page.locator("#year").fill("2023")
    assert rows(page) == everything
    expect(page.locator("#year-value")).to_have_text("all years")
    expect(page.locator("#now")).to_be_empty()


def test_playing_goes_through_the_years_to_the_last_and_stops(slow: Page) -> None:
    page = slow
    page.locator("#play").click()
    expect(page.locator("#play")).to_have_text("Pause")
    seen = [page.locator("#now").inner_text()]
    while page.locator("#play").inner_text() == "Pause" and len(seen) < 20:
        page.clock.run_for(1200)
        seen.append(page.locator("#now").inner_text())
    assert seen == [*map(str, range(2017, 2024)), ""]
    expect(page.locator("#year-value")).to_have_text("all years")
    page.locator("#play").click()
    page.clock.run_for(2 * 1200)
    page.locator("#play").click()
    page.clock.run_for(5 * 1200)
    expect(page.locator("#now")).to_have_text("2019")
    expect(page.locator("#play")).to_have_text("Play")


def test_playing_keeps_within_the_years_of_the_filter(slow: Page) -> None:
    page = slow
    page.locator("#from").fill("2019")
    page.locator("#to").fill("2021")
    page.locator("#play").click()
    seen = [page.locator("#now").inner_text()]
    for _ in range(4):
        page.clock.run_for(1200)
        seen.append(page.locator("#now").inner_text())
    assert seen[:3] == ["2019", "2020", "2021"]
    expect(page.locator("#play")).to_have_text("Play")


def test_the_keyboard_moves_the_slider_and_plays(open_page: Open, rows: Rows) -> None:
    page = open_page("institutions")
    everything = len(rows(page))
    page.locator("#year").focus()
    for _ in range(5):
        page.keyboard.press("ArrowLeft")
    assert page.locator("#year").get_attribute("aria-valuetext") == "until 2018"
    assert len(rows(page)) < everything
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#play")).to_have_text("Pause")
    page.locator("#reset").press("Enter")
    expect(page.locator("#play")).to_have_text("Play")
    expect(page.locator("tbody tr:not([hidden])")).to_have_count(everything)


def test_organisations_come_when_somebody_went_there(open_page: Open, rows: Rows) -> None:
    page = open_page("institutions")
    page.locator("#year").fill("2016")
    assert names(rows(page)) == {"Yerevan State University", "YerevaNN Research Lab"}
    page.locator("tbody th button", has_text="YerevaNN").click()
    tie = page.locator("#details .chips li .tie")
    tie.click()
    expect(page.locator("#details .facts")).to_contain_text("4 of 22 months at the same time")
    page.locator("#year").fill("2022")
    assert {"Google Research", "Google"} <= names(rows(page))
