"""What axe-core finds: no serious or critical fault, in light and dark, wide and narrow, with details open."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

Open = Callable[..., Page]


def faults(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [
        f"{fault['id']}: {fault['nodes'][0]['html']}" for fault in found if fault["impact"] in {"serious", "critical"}
    ]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", ["index", "coauthors", "institutions"])
def test_axe_finds_no_serious_fault(open_page: Open, name: str, *, dark: bool) -> None:
    assert faults(open_page(name, dark=dark)) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", ["coauthors", "institutions"])
def test_axe_finds_no_serious_fault_with_details_and_suggestions_open(
    open_page: Open, name: str, *, dark: bool
) -> None:
    page = open_page(name, dark=dark, width=360)
    page.locator("tbody th button").first.click()
    page.locator("#search").fill("a")
    expect(page.locator("#found")).to_be_visible()
    assert faults(page) == []
