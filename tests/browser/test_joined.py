"""On a site the networks lead to the pages of people, organisations and works."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from cvgraph.build import Build
from cvgraph.site.model import Site
from cvgraph.site.parts import networks

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def folder(example: Build, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("joined")
    list(networks.write(Site(example), made))
    return made


def links(page: Page, where: str) -> list[str]:
    found: list[str] = page.locator(where).evaluate_all("(all) => all.map((one) => one.getAttribute('href'))")
    return found


def test_a_chosen_person_has_links_to_their_page_and_to_each_work(
    open_page: Open, folder: Path, example: Build
) -> None:
    page = open_page("coauthors", folder)
    page.locator("tbody th button", has_text="D. Moyer").click()
    assert links(page, "#details .own a") == ["people/d-moyer.html"]
    graph = example.coauthors
    works = next(data["works"] for _, data in graph.nodes(data=True) if data["label"] == "D. Moyer")
    assert links(page, "#details .entries a") == [Site(example).pages[work] for work in works]
    page.locator("#details .tie").first.click()
    assert set(links(page, "#details .entries a")) <= set(Site(example).pages.values())


def test_a_chosen_organisation_has_a_link_to_its_page(open_page: Open, folder: Path) -> None:
    page = open_page("institutions", folder)
    page.locator("tbody th button", has_text="FAST Foundation").click()
    assert links(page, "#details .own a") == ["organisations/org-fast-foundation.html"]
    expect(page.locator("#details .own a")).to_have_text("Page of FAST Foundation")


@pytest.mark.parametrize("scripts", [True, False])
def test_every_row_leads_to_a_page_with_scripts_and_without(open_page: Open, folder: Path, *, scripts: bool) -> None:
    page = open_page("coauthors", folder)
    browser = page.context.browser
    assert browser
    context = browser.new_context(java_script_enabled=scripts, offline=True)
    still = context.new_page()
    still.goto(page.url)
    row = still.locator("tbody tr", has_text="Aram Galstyan")
    expect(row.get_by_role("link", name="Page of Aram Galstyan")).to_have_attribute("href", "people/aram-galstyan.html")
    assert still.locator("tbody tr").count() == still.locator("tbody .page").count()
    context.close()


def test_the_fragment_of_an_iri_chooses_its_node(open_page: Open, folder: Path) -> None:
    page = open_page("coauthors", folder)
    page.goto(f"{page.url}#aram-galstyan")
    expect(page.locator("#details h2")).to_have_text("Aram Galstyan")
