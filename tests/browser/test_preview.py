"""A page that is open while its CV is written: it follows every save, keeps its place, and says what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from cvgraph.preview.answer import Shown
from cvgraph.preview.board import News
from cvgraph.preview.server import Server, serving

POLICY = "default-src 'none'; script-src 'self'; img-src data:; base-uri 'none'; form-action 'none'"
BANNER = "[data-preview]"


def write(folder: Path, text: str) -> None:
    head = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}"><link rel="icon" href="data:,">'
    body = f"<h1>{text}</h1>" + "<p>line</p>" * 300 + '<p id="end">end</p>'
    page = f'<!doctype html><html lang="en"><head>{head}<title>x</title></head><body>{body}</body></html>'
    (folder / "index.html").write_text(page, encoding="utf-8")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A preview of a site with one long page."""
    write(tmp_path, "one")
    with serving(None) as running:
        running.site = Shown(tmp_path)
        running.board.put(News("1"))
        yield running


@pytest.fixture
def page(online: BrowserContext, server: Server) -> Page:
    opened = online.new_page()
    opened.goto(server.address)
    return opened


def publish(server: Server, text: str, version: str) -> None:
    assert server.site
    write(server.site.folder, text)
    server.board.put(News(version))


def test_a_save_loads_every_open_page_again(online: BrowserContext, server: Server, page: Page) -> None:
    other = online.new_page()
    other.goto(server.address)
    for number, text in enumerate(("two", "three"), 2):
        publish(server, text, str(number))
        expect(page.locator("h1")).to_have_text(text)
        expect(other.locator("h1")).to_have_text(text)


def test_it_stays_where_it_was_scrolled(server: Server, page: Page) -> None:
    page.evaluate("scrollTo(0, 3456)")
    publish(server, "two", "2")
    expect(page.locator("h1")).to_have_text("two")
    page.wait_for_load_state("load")
    assert page.evaluate("scrollY") == 3456
    page.goto(f"{server.address}?again")
    page.goto(server.address)
    assert page.evaluate("scrollY") == 0, "a page that is opened anew begins at its top"


def test_what_is_wrong_stands_below_the_page_until_it_is_mended(server: Server, page: Page) -> None:
    page.evaluate("window.here = true")
    server.board.put(News("1", "cv.md:3: <img src=x onerror=alert(1)>"))
    expect(page.locator(BANNER)).to_have_text("cv.md:3: <img src=x onerror=alert(1)>")
    expect(page.locator(BANNER)).to_be_in_viewport()
    expect(page.locator(BANNER)).to_have_css("position", "fixed")
    server.board.put(News("1"))
    expect(page.locator(BANNER)).to_have_count(0)
    assert page.evaluate("window.here"), "nothing changed, so the page was not loaded again"


@pytest.mark.parametrize("path", ["", "coauthors.html", "ask.html", "people/aram-galstyan.html", "nothing/at/all"])
def test_the_pages_of_a_real_site_are_live_and_lack_nothing(
    online: BrowserContext, site_folder: Path, path: str
) -> None:
    missing: list[str] = []
    online.on("response", lambda reply: missing.append(reply.url) if reply.status >= 400 else None)
    with serving(None) as running:
        running.site = Shown(site_folder, "/cv/")
        running.board.put(News("1"))
        opened = online.new_page()
        opened.goto(running.address + path)
        expect(opened.locator("#theme")).to_have_text("Dark")
        opened.locator("#theme").click()
        expect(opened.locator("html")).to_have_attribute("data-theme", "dark")
        running.board.put(News("1", "cv.md is empty"))
        expect(opened.locator(BANNER)).to_have_text("cv.md is empty")
        assert [url for url in missing if url != running.address + path] == []
        opened.close()


def test_where_there_is_no_site_yet_the_page_tells_why_and_waits(
    online: BrowserContext, server: Server, tmp_path: Path
) -> None:
    server.site = None
    server.board.put(News("", "cv.md is empty"))
    opened = online.new_page()
    opened.goto(server.address)
    expect(opened.locator("h1")).to_have_text("There is no site yet")
    expect(opened.locator(BANNER)).to_have_text("cv.md is empty")
    server.site = Shown(tmp_path)
    publish(server, "one", "1")
    expect(opened.locator("h1")).to_have_text("one")


def test_when_the_preview_ends_the_page_says_so(online: BrowserContext, tmp_path: Path) -> None:
    write(tmp_path, "one")
    opened = online.new_page()
    with serving(None) as running:
        running.site = Shown(tmp_path)
        opened.goto(running.address)
        expect(opened.locator("h1")).to_have_text("one")
    expect(opened.locator(BANNER)).to_contain_text("preview has ended")


def test_more_pages_than_a_browser_keeps_connections_follow(online: BrowserContext, server: Server) -> None:
    """A page in the background gives its connection back, and looks for news when it is seen again."""
    turn = """(state) => {
        Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
    }"""
    pages = []
    for _ in range(9):
        opened = online.new_page()
        opened.goto(server.address)
        expect(opened.locator("h1")).to_have_text("one")
        opened.evaluate(turn, "hidden")
        pages.append(opened)
    publish(server, "two", "2")
    expect(pages[0].locator("h1")).to_have_text("one")
    pages[0].evaluate(turn, "visible")
    expect(pages[0].locator("h1")).to_have_text("two")
