"""Every page opens without a network, in light and dark, wide and narrow, and asks for nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

Open = Callable[..., Page]
PAGES = ("index", "coauthors", "institutions")
NETWORKS = PAGES[1:]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [1280, 360])
def test_a_page_opens_and_nothing_is_wider_than_the_window(open_page: Open, name: str, width: int) -> None:
    page = open_page(name, width=width)
    assert "Hrayr Harutyunyan" in page.locator("h1").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.evaluate("performance.getEntriesByType('resource').map((one) => one.name)") == []


@pytest.mark.parametrize("name", NETWORKS)
@pytest.mark.parametrize("width", [1280, 360])
def test_the_edge_of_the_picture_cuts_no_name(
    open_page: Open, labels: Callable[[Page], list[dict[str, Any]]], name: str, width: int
) -> None:
    page = open_page(name, width=width)
    box = page.locator("#network").bounding_box()
    assert box
    written = labels(page)
    assert len(written) >= 6
    assert [label for label in written if label["left"] < 0 or label["right"] > box["width"]] == []
    buttons = page.locator(".buttons").bounding_box()
    assert buttons
    assert max(label["y"] for label in written) < buttons["y"] - box["y"]


def test_on_a_phone_the_owner_and_the_advisors_are_named(
    open_page: Open, labels: Callable[[Page], list[dict[str, Any]]]
) -> None:
    names = {label["text"] for label in labels(open_page("coauthors", width=360))}
    assert {"Hrayr Harutyunyan", "Aram Galstyan", "Greg Ver Steeg"} <= names


@pytest.mark.parametrize("name", NETWORKS)
def test_the_theme_button_stays_in_one_line_on_a_phone(open_page: Open, name: str) -> None:
    page = open_page(name, width=360)
    lines = """(button) => {
        const text = document.createRange();
        text.selectNodeContents(button);
        return text.getClientRects().length;
    }"""
    assert page.locator("#theme").evaluate(lines) == 1
    tops = page.evaluate("[...document.querySelectorAll('.top nav a')].map((link) => link.offsetTop)")
    assert len(set(tops)) == 1


@pytest.mark.parametrize("name", NETWORKS)
def test_the_pages_lead_to_each_other(open_page: Open, name: str) -> None:
    page = open_page(name)
    links = page.locator(".top nav a").evaluate_all("(all) => all.map((link) => link.getAttribute('href'))")
    assert links == ["index.html", "coauthors.html", "institutions.html"]
    assert page.locator(".top nav [aria-current=page]").get_attribute("href") == f"{name}.html"


def test_these_tests_would_see_a_page_that_misbehaves(window: Any, open_page: Open, tmp_path: Path) -> None:  # noqa: ANN401
    bad = """<!doctype html><meta http-equiv="Content-Security-Policy" content="img-src 'none'">
        <img src="https://example.org/a.png"><link rel="stylesheet" href="https://example.org/b.css">
        <script>alert(1); throw new Error("broken")</script>"""
    (tmp_path / "bad.html").write_text(bad)
    page = open_page("bad", tmp_path)
    seen = {fault.split(":")[0] for fault in window.faults}
    assert seen == {"request", "console", "error", "dialogue"}
    assert page.evaluate("window.forbidden") == ["img-src"]
    window.faults.clear()
    open_page("index")


@pytest.mark.parametrize("name", PAGES)
def test_a_cv_that_tells_next_to_nothing_has_pages_too(open_page: Open, tmp_path: Path, name: str) -> None:
    from cvgraph.generation import write
    from cvgraph.pipeline import build

    source = tmp_path / "cv.md"
    source.write_text("# Ada Lovelace\n\n## Skills\n\n- Programming: Analytical Engine\n")
    write(build(source), tmp_path / "out")
    page = open_page(name, tmp_path / "out", width=360)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    if name != "index":
        assert page.locator(".empty").is_visible()
        page.locator("#theme").click()
        assert page.locator("#theme").inner_text() == "Light"
