"""A large picture is dragged as a copy that is drawn once, and looks as it does at rest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest
from playwright.sync_api import Page

from cvgraph.analysis.layout import positions
from cvgraph.pages.network_page import render

Open = Callable[..., Page]
Place = Callable[[Page, str], tuple[float, float]]
PEOPLE = 200
COUNT = """() => {
    const { arc, drawImage } = CanvasRenderingContext2D.prototype;
    window.arcs = window.copies = 0;
    CanvasRenderingContext2D.prototype.arc = function (...all) { window.arcs += 1; return arc.apply(this, all); };
    CanvasRenderingContext2D.prototype.drawImage = function (...all) {
        window.copies += 1;
        return drawImage.apply(this, all);
    };
}"""
# How many pixels of the picture are not bare.
COVERED = """() => {
    const canvas = document.querySelector("#network canvas");
    const { width, height } = canvas;
    const copy = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, width, height);
    return data.filter((value, at) => at % 4 === 3 && value > 128).length;
}"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of 200 people on a grid, each tied to the next."""
    about = {"title": "A work", "year": 2020, "venue": "", "authors": (), "kind": "", "url": ""}
    network = nx.Graph(name="coauthors", works={"w": about})
    span = {"first_year": 2020, "last_year": 2020}
    for number in range(PEOPLE):
        shape = {"strength": 1, "degree": 1, "betweenness": 0.0, "core": 1, "community": number % 3, "joint": 1}
        who = {"label": f"P{number:03}", "owner": False, "advisor": False, "works": ("w",)}
        network.add_node(f"urn:{number:03}", **who, **shape, **span)
        if number:
            network.add_edge(f"urn:{number - 1:03}", f"urn:{number:03}", weight=1, works=("w",), **span)
    made = tmp_path_factory.mktemp("drag")
    places = {node: (90 * (number % 20), 80 * (number // 20)) for number, node in enumerate(network)}
    (made / "coauthors.html").write_text(render(network, places), encoding="utf-8")
    return made


def test_a_dragged_picture_is_drawn_once_and_moved(open_page: Open, place: Place, folder: Path) -> None:
    page = open_page("coauthors", folder)
    before = place(page, "P000")
    box = page.locator("#network").bounding_box()
    assert box
    x, y = box["x"] + 8, box["y"] + 8
    page.evaluate(COUNT)
    page.mouse.move(x, y)
    page.mouse.down()
    for step in range(1, 21):
        page.mouse.move(x + 5 * step, y + 2 * step)
    assert page.evaluate("window.copies") >= 3
    assert page.evaluate("window.arcs") <= 2 * PEOPLE
    dragged = page.evaluate(COVERED)
    page.mouse.up()
    page.wait_for_timeout(100)
    assert place(page, "P000") == pytest.approx((before[0] + 100, before[1] + 40), abs=12)
    assert dragged == pytest.approx(page.evaluate(COVERED), rel=0.05)
    assert dragged > 10_000


def test_a_node_can_be_dragged_and_the_others_stay_in_sight(open_page: Open, place: Place, folder: Path) -> None:
    page = open_page("coauthors", folder)
    x, y = place(page, "P105")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 20, y + 20)
    page.mouse.move(x + 40, y + 60)
    page.wait_for_timeout(60)
    names = {label["text"] for label in page.evaluate("window.written")}
    assert {"P000", "P199"} <= names
    dragged = page.evaluate(COVERED)
    page.mouse.up()
    page.wait_for_timeout(100)
    assert dragged == pytest.approx(page.evaluate(COVERED), rel=0.05)


def test_organisations_keep_their_years_and_shapes_while_they_are_dragged(open_page: Open, tmp_path: Path) -> None:
    network = nx.MultiDiGraph(name="institutions", people={}, works={}, years={})
    for number in range(PEOPLE):
        span = {"first_year": 2000 + number % 9, "last_year": 2010, "category": ("university", "company")[number % 2]}
        shape = {"strength": 1, "degree": 1, "betweenness": 0.0, "core": 1, "community": 0, "months": number}
        network.add_node(f"urn:{number:03}", label=f"O{number:03}", roles=(), **span, **shape)
        if number:
            ends = f"urn:{number - 1:03}", f"urn:{number:03}"
            about = {"kind": "succession", "weight": 1, "people": (), "first_year": 2001, "last_year": 2001}
            network.add_edge(*ends, key="succession", **about)
    (tmp_path / "institutions.html").write_text(render(network, positions(network)), encoding="utf-8")
    page = open_page("institutions", tmp_path)
    box = page.locator("#network").bounding_box()
    assert box
    page.mouse.move(box["x"] + 8, box["y"] + 300)
    page.mouse.down()
    page.mouse.move(box["x"] + 40, box["y"] + 310, steps=8)
    page.wait_for_timeout(60)
    assert {label["text"] for label in page.evaluate("window.written")} >= {"2000", "2005"}
    dragged = page.evaluate(COVERED)
    page.mouse.up()
    page.wait_for_timeout(100)
    assert dragged == pytest.approx(page.evaluate(COVERED), rel=0.05)


def test_no_card_is_in_the_way_of_who_drags(open_page: Open, place: Place, folder: Path) -> None:
    page = open_page("coauthors", folder)
    x, y = place(page, "P105")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 30, y + 30, steps=5)
    assert not page.locator("#card").is_visible()
    page.mouse.up()
