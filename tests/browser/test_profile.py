"""The profile: publications are found, filtered and cited; what was chosen stays on the next page."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

Open = Callable[..., Page]
Until = Callable[..., None]


@pytest.fixture
def page(open_page: Open, site_folder: Path) -> Page:
    return open_page("index", site_folder)


def titles(page: Page) -> list[str]:
    return page.locator(".year .work:visible .title").all_inner_texts()


def test_all_publications_are_there_under_their_years(page: Page) -> None:
    assert len(titles(page)) == 14
    assert page.locator("div.year:visible > h3").all_inner_texts() == ["2023", "2022", "2021", "2020", "2019", "2017"]


def test_words_in_any_order_find_a_publication(page: Page) -> None:
    page.fill("#find", "bounds galstyan 2022")
    assert titles(page) == ["Formal limitations of sample-wise information-theoretic generalization bounds"]
    assert page.locator("#shown").inner_text() == "1 of 14 shown"


def test_a_kind_that_is_not_wanted_is_left_out(page: Page) -> None:
    page.get_by_label("Conference paper").uncheck()
    assert len(titles(page)) == 4


def test_a_bar_of_the_chart_shows_its_year_and_shows_all_when_pressed_again(page: Page) -> None:
    bar = page.get_by_role("button", name="2019: 4 publications")
    bar.click()
    assert len(titles(page)) == 4
    assert bar.get_attribute("aria-pressed") == "true"
    bar.click()
    assert len(titles(page)) == 14


def test_where_nothing_fits_the_page_says_so_and_everything_comes_back(page: Page) -> None:
    page.fill("#find", "no such work")
    assert page.get_by_text("No publication fits.").is_visible()
    assert page.locator("div.year:visible").count() == 0
    page.get_by_role("button", name="Show all").click()
    page.wait_for_timeout(50)
    assert len(titles(page)) == 14
    assert page.get_by_role("button", name="Show all").is_hidden()


def copied(page: Page) -> str:
    """What a page wanted on the clipboard; a page that was opened as a file has to use a field for it."""
    page.evaluate(
        "() => { window.copied = ''; document.addEventListener('copy', () => {"
        " window.copied = document.activeElement.value; }, { once: true }); "
        "Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }); }"
    )
    return "window.copied"


def test_a_work_is_cited_in_a_window_that_the_keyboard_closes(page: Page) -> None:
    work = page.locator(".work", has_text="Failure Modes of Domain Generalization Algorithms").first
    work.get_by_role("button", name="Cite").click()
    dialogue = page.get_by_role("dialog", name="Cite this work")
    dialogue.wait_for()
    assert "@inproceedings{" in dialogue.locator("pre").inner_text()
    page.keyboard.press("Escape")
    assert page.get_by_role("dialog").count() == 0


def test_the_citation_of_a_work_is_copied(page: Page, until: Until) -> None:
    wanted = copied(page)
    page.locator(".year .work").first.get_by_role("button", name="Cite").click()
    page.get_by_role("button", name="Copy BibTeX").last.click()
    until(page, "() => window.copied !== ''")
    assert page.evaluate(wanted).startswith("@inproceedings{")


def test_what_is_shown_is_copied_as_csl(page: Page, until: Until) -> None:
    page.fill("#find", "ICLR")
    wanted = copied(page)
    page.locator("#csl").click()
    until(page, "() => window.copied !== ''")
    items = json.loads(page.evaluate(wanted))
    assert sorted(item["title"] for item in items) == sorted(titles(page))


def test_dark_stays_dark_on_the_next_page(page: Page, open_page: Open, site_folder: Path) -> None:
    page.get_by_role("button", name="Dark").click()
    person = open_page("people/aram-galstyan", site_folder)
    assert person.evaluate("document.documentElement.dataset.theme") == "dark"
    person.evaluate("localStorage.clear()")


def test_an_entity_that_is_asked_for_by_its_name_is_pointed_at(open_page: Open, site_folder: Path) -> None:
    page = open_page("index", site_folder, address="#aram-galstyan")
    assert page.evaluate("document.querySelector(':target').textContent").strip().startswith("Aram Galstyan")


def test_paper_shows_no_controls(page: Page) -> None:
    page.emulate_media(media="print")
    assert page.locator("#filter").is_hidden()
    assert page.locator(".contents").is_hidden()
    assert len(titles(page)) == 14
    page.emulate_media(media="screen")
