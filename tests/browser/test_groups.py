"""A network of over a thousand people: groups that open in place, found by search, by keyboard, and closed again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from cvgraph.analysis.layout import positions
from cvgraph.pages.network_page import render

Open = Callable[..., Page]
Labels = Callable[[Page], list[dict[str, Any]]]
SIZES = (500, 400, 300, 200, 60, 2)
TOPICS = ("ocean tides", "label noise", "sparse graphs", "moth wings", "old maps", "rest")
ATTACK = "<img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of 1,463 people in five groups and a rest; everybody wrote a work with the next of their group."""
    network = nx.Graph(name="coauthors", works={})
    span = {"first_year": 2010, "last_year": 2019}
    shape = {"betweenness": 0.0, "core": 1, "degree": 3}
    add(network, "me", "Ada Owner", -1, 0, **span, **shape, owner=True)
    for community, size in enumerate(SIZES):
        for at in range(size):
            name = ATTACK if (community, at) == (4, 0) else f"P{community} {at:03}"
            first = 2010 + community
            add(network, f"urn:{community}-{at}", name, community, size - at, first_year=first, last_year=2019, **shape)
    for community, size in enumerate(SIZES):
        for at in range(size - 1):
            work(network, community, at, f"urn:{community}-{at}", f"urn:{community}-{at + 1}")
        work(network, community, size, "me", f"urn:{community}-0")
    work(network, 0, 900, "urn:0-0", "urn:1-0")
    work(network, 0, 901, "urn:0-0", "urn:1-1")
    made = tmp_path_factory.mktemp("groups")
    (made / "coauthors.html").write_text(render(network, positions(network)), encoding="utf-8")
    return made


def add(network: nx.Graph, node: str, name: str, community: int, joint: int, **about: object) -> None:
    base = {"label": name, "advisor": False, "works": (), "strength": 1, "owner": False, "joint": joint}
    network.add_node(node, **{**base, **about}, community=community)


def work(network: nx.Graph, community: int, at: int, a: str, b: str) -> None:
    iri, year = f"urn:w{community}-{at}", 2010 + community + at % 5
    people = [network.nodes[node]["label"] for node in (a, b)]
    about = {"title": f"On {TOPICS[community]}", "year": year, "venue": "", "authors": people, "kind": "", "url": ""}
    network.graph["works"][iri] = about
    network.add_edge(a, b, weight=1, fraction=1.0, works=(iri,), first_year=year, last_year=year)
    for node in (a, b):
        network.nodes[node]["works"] += (iri,)


def names(labels: list[dict[str, Any]]) -> set[str]:
    return {label["text"] for label in labels}


def find(page: Page, typed: str) -> None:
    page.locator("#search").fill(typed)
    page.locator("#search").press("Enter")


def test_closed_groups_stand_in_place_of_their_members(open_page: Open, labels: Labels, folder: Path) -> None:
    page = open_page("coauthors", folder)
    drawn = names(labels(page))
    assert {"Ada Owner", "Ocean tides", "Label noise", "Sparse graphs", "Moth wings", "Old maps"} <= drawn
    assert not any(name.startswith("P0") for name in drawn)
    expect(page.locator(".note").first).to_contain_text("1,463 people are too many for one picture")
    expect(page.locator("tbody tr")).to_have_count(1000)
    expect(page.locator("tbody tr:not([hidden])")).to_have_count(1000)


def test_a_click_opens_a_group_and_a_button_closes_it(
    open_page: Open, labels: Labels, place: Callable[[Page, str], tuple[float, float]], folder: Path
) -> None:
    page = open_page("coauthors", folder)
    page.mouse.click(*place(page, "Moth wings"))
    expect(page.locator("#details h2")).to_have_text("Moth wings")
    expect(page.locator("#details .facts")).to_contain_text("200 people")
    expect(page.locator("#live")).to_have_text("Moth wings is open")
    assert any(name.startswith("P3 ") for name in names(labels(page)))
    page.get_by_role("button", name="Close the group Moth wings").click()
    expect(page.locator("#live")).to_have_text("Moth wings is closed")
    assert not any(name.startswith("P3 ") for name in names(labels(page)))


def test_the_keyboard_alone_opens_a_group_chooses_in_it_and_closes_it(
    open_page: Open, labels: Labels, folder: Path
) -> None:
    page = open_page("coauthors", folder)
    find(page, "old maps")
    expect(page.locator("#details h2")).to_have_text("Old maps")
    page.locator("#network").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#open button")).to_have_text(["× Old maps"])
    page.keyboard.press("ArrowRight")
    expect(page.locator("#details .facts")).to_contain_text("In the group “Old maps”")
    page.keyboard.press("Escape")
    expect(page.locator("#details")).to_be_hidden()
    page.locator("#open button").press("Enter")
    expect(page.locator("#open button")).to_have_count(0)
    assert "P4 010" not in names(labels(page))


def test_who_is_in_a_closed_group_is_found_and_shown(open_page: Open, labels: Labels, folder: Path) -> None:
    page = open_page("coauthors", folder)
    find(page, "p2 007")
    expect(page.locator("#details h2")).to_have_text("P2 007")
    expect(page.locator("#open button")).to_have_text(["× Sparse graphs"])
    assert "P2 007" in names(labels(page))
    page.locator("tbody th button", has_text="P1 000").click()
    expect(page.locator("#open button")).to_have_text(["× Sparse graphs", "× Label noise"])
    expect(page.locator("#details h2")).to_have_text("P1 000")


def test_no_more_than_a_thousand_are_shown_at_once(open_page: Open, folder: Path) -> None:
    page = open_page("coauthors", folder)
    for typed in ("p0 001", "p1 001", "p2 001", "p3 001"):
        find(page, typed)
    expect(page.locator("#open button")).to_have_text(["× Label noise", "× Sparse graphs", "× Moth wings"])
    page.locator("#weight, #from").first.dispatch_event("input")
    shown = int(page.locator("#live").inner_text().split(" of ")[1].split()[0])
    assert shown <= 1000


def test_ties_of_groups_tell_all_their_works(open_page: Open, folder: Path) -> None:
    page = open_page("coauthors", folder)
    find(page, "ocean tides")
    tie = page.locator("#details .chips:not(.alone) li", has_text="Label noise").locator(".tie")
    expect(tie).to_have_text("2")
    tie.click()
    expect(page.locator("#details h2")).to_have_text("Ocean tides – Label noise")
    assert page.locator("#details .entries li").count() == 2
    find(page, "p0 000")
    chips = page.locator("#details .chips li", has_text="Label noise")
    expect(chips.locator(".tie")).to_have_text("2")


def test_the_years_play_groups_too(open_page: Open, rows: Callable[[Page], list[list[str]]], folder: Path) -> None:
    page = open_page("coauthors", folder)
    page.locator("#year").fill("2011")
    expect(page.locator("#live")).to_contain_text("2011: 3 of 7 shown")
    listed = {row[0][:2] for row in rows(page)}
    assert listed == {"Ad", "P0", "P1"}


def test_a_group_named_after_an_attack_is_text(open_page: Open, folder: Path) -> None:
    page = open_page("coauthors", folder)
    find(page, "img src")
    expect(page.locator("#details h2")).to_have_text(ATTACK)
    assert page.locator("#details img, #open img").count() == 0


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_no_serious_fault_in_groups(open_page: Open, folder: Path, width: int, *, dark: bool) -> None:
    page = open_page("coauthors", folder, dark=dark, width=width)
    find(page, "p4 001")
    found = Axe().run(page, context="main > :not(.table)").response["violations"]
    assert [fault["id"] for fault in found if fault["impact"] in {"serious", "critical"}] == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
