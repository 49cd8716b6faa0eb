"""Light and dark: what the system asks for, unless the reader chooses."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]
LIGHT, DARK = "rgb(246, 247, 249)", "rgb(18, 22, 28)"


def ground(page: Page) -> str:
    found: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return found


@pytest.mark.parametrize("name", ["index", "coauthors", "institutions"])
@pytest.mark.parametrize(("dark", "colour"), [(False, LIGHT), (True, DARK)])
def test_a_page_looks_as_the_system_asks(open_page: Open, name: str, *, dark: bool, colour: str) -> None:
    assert ground(open_page(name, dark=dark)) == colour


@pytest.mark.parametrize("name", ["coauthors", "institutions"])
@pytest.mark.parametrize(("dark", "offers"), [(False, ["Dark", "Light"]), (True, ["Light", "Dark"])])
def test_the_button_offers_the_other_theme(open_page: Open, name: str, *, dark: bool, offers: list[str]) -> None:
    page = open_page(name, dark=dark)
    button = page.locator("#theme")
    expect(button).to_have_text(offers[0])
    button.click()
    expect(button).to_have_text(offers[1])
    assert ground(page) == (LIGHT if dark else DARK)
    button.click()
    expect(button).to_have_text(offers[0])
    assert ground(page) == (DARK if dark else LIGHT)


def test_the_picture_changes_with_the_page(open_page: Open, until: Callable[..., None]) -> None:
    page = open_page("coauthors")
    until(page, "() => window.transform !== undefined")
    # The brightest thing drawn: in dark it is the owner's mark, in light a group's colour.
    brightest = """() => {
        const canvas = document.querySelector("#network canvas");
        const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
        let most = 0;
        for (let at = 0; at < data.length; at += 4) {
            if (data[at + 3] === 255) most = Math.max(most, data[at] + data[at + 2]);
        }
        return most;
    }"""
    before = page.evaluate("document.querySelector('#network canvas').toDataURL()")
    page.locator("#theme").click()
    until(page, "(old) => document.querySelector('#network canvas').toDataURL() !== old", before)
    assert page.evaluate(brightest) > 480


def test_a_page_follows_the_system_while_it_is_open(open_page: Open) -> None:
    page = open_page("coauthors")
    page.emulate_media(color_scheme="dark")
    expect(page.locator("#theme")).to_have_text("Light")
    assert ground(page) == DARK
