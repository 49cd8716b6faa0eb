"""The picture as a file."""

from __future__ import annotations

import math
import re
import struct
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Page

from cvgraph.build import Build

Open = Callable[..., Page]
SVG = "{http://www.w3.org/2000/svg}"


def saved(page: Page, button: str) -> tuple[str, bytes]:
    with page.expect_download() as download:
        page.locator(f"#{button}").click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


@pytest.mark.parametrize("name", ["coauthors", "institutions"])
def test_png_is_the_picture_on_the_screen(open_page: Open, name: str) -> None:
    page = open_page(name)
    file, content = saved(page, "png")
    assert file == f"{name}.png"
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    size = page.locator("#network canvas").evaluate("(canvas) => [canvas.width, canvas.height]")
    assert list(struct.unpack(">II", content[16:24])) == size
    assert len(content) > 10_000


@pytest.mark.parametrize("name", ["coauthors", "institutions"])
def test_svg_is_the_whole_network_with_its_names(open_page: Open, name: str, example: Build) -> None:
    file, content = saved(open_page(name), "svg")
    assert file == f"{name}.svg"
    root = ET.fromstring(content)  # noqa: S314 -- made by our own page
    network = getattr(example, name)
    written = {text.text for text in root.iter(f"{SVG}text") if text.get("class") != "year"}
    assert written == {label for _, label in network.nodes(data="label")}
    shown = [kind for *_, kind in network.edges(data="kind") if kind != "shared"]
    assert len(list(root.iter(f"{SVG}path"))) == len(shown)
    assert "Hrayr Harutyunyan" in (root.findtext(f"{SVG}title") or "")


def test_svg_of_organisations_has_a_line_for_each_year(open_page: Open) -> None:
    _, content = saved(open_page("institutions"), "svg")
    root = ET.fromstring(content)  # noqa: S314 -- made by our own page
    years = [text.text for text in root.iter(f"{SVG}text") if text.get("class") == "year"]
    assert years == list(map(str, range(2012, 2023)))
    assert len(list(root.iter(f"{SVG}line"))) == len(years)


def test_svg_has_room_for_every_name(open_page: Open) -> None:
    page = open_page("institutions")
    _, content = saved(page, "svg")
    # The browser measures the names of the drawing, put into the page.
    outside = """(drawing) => {
        const parsed = new DOMParser().parseFromString(drawing, "image/svg+xml");
        const root = document.importNode(parsed.documentElement, true);
        document.body.append(root);
        const frame = root.viewBox.baseVal;
        return [...root.querySelectorAll("text")].filter((text) => {
            const box = text.getBBox();
            return box.x < frame.x || box.x + box.width > frame.x + frame.width
                || box.y < frame.y || box.y + box.height > frame.y + frame.height;
        }).map((text) => text.textContent);
    }"""
    assert page.evaluate(outside, content.decode()) == []


def test_ties_of_the_svg_bend_no_further_than_those_of_the_picture(open_page: Open) -> None:
    _, content = saved(open_page("institutions"), "svg")
    root = ET.fromstring(content)  # noqa: S314 -- made by our own page
    for path in root.iter(f"{SVG}path"):
        ax, ay, x, y, bx, by = map(float, re.findall(r"-?[\d.]+", path.get("d") or ""))
        away = math.dist((x, y), ((ax + bx) / 2, (ay + by) / 2))
        assert away <= 0.19 * math.dist((ax, ay), (bx, by)) + 1


def test_svg_holds_what_the_filter_shows(open_page: Open) -> None:
    page = open_page("coauthors")
    page.locator("#weight").fill("9")
    _, content = saved(page, "svg")
    root = ET.fromstring(content)  # noqa: S314 -- made by our own page
    names = {text.text for text in root.iter(f"{SVG}text")}
    assert names == {"Hrayr Harutyunyan", "Aram Galstyan", "Greg Ver Steeg"}
