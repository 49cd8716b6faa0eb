"""The panel beside the picture tells all about the chosen node."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from cvgraph.build import Build

Open = Callable[..., Page]
Place = Callable[[Page, str], tuple[float, float]]


def test_a_click_on_a_person_lists_their_works(open_page: Open, place: Place, example: Build) -> None:
    page = open_page("coauthors")
    page.mouse.click(*place(page, "Aram Galstyan"))
    expect(page.locator("#details h2")).to_have_text("Aram Galstyan")
    expect(page.locator("#details .part")).to_have_text("Advisor")
    graph = example.coauthors
    node = next(data for _, data in graph.nodes(data=True) if data["label"] == "Aram Galstyan")
    titles = sorted(graph.graph["works"][work]["title"] for work in node["works"])
    assert sorted(page.locator("#details .entries .title").all_inner_texts()) == titles
    assert page.locator("#details .chips li").count() == node["degree"]


def test_links_of_works_are_web_addresses(open_page: Open) -> None:
    page = open_page("coauthors")
    page.locator("tbody th button").first.click()
    links = page.locator("#details a").evaluate_all("(all) => all.map((one) => [one.href, one.rel])")
    assert all(address.startswith("https://") and rel == "noopener noreferrer" for address, rel in links)


def test_a_click_on_an_organisation_lists_the_roles_there(open_page: Open, place: Place, example: Build) -> None:
    page = open_page("institutions")
    page.mouse.click(*place(page, "Amazon.com, Inc"))
    nodes = example.institutions.nodes(data=True)
    roles = next(data["roles"] for _, data in nodes if data["label"] == "Amazon.com, Inc")
    assert page.locator("#details .entries .title").all_inner_texts() == [role["role"] for role in roles]
    assert roles[0]["start"] in page.locator("#details .where").first.inner_text()


def test_a_neighbour_in_the_panel_can_be_chosen(open_page: Open) -> None:
    page = open_page("coauthors")
    page.locator("tbody th button", has_text="Aram Galstyan").click()
    page.locator("#details .chips button", has_text="Greg Ver Steeg").click()
    expect(page.locator("#details h2")).to_have_text("Greg Ver Steeg")


def test_the_cross_and_a_click_beside_the_nodes_close_the_panel(open_page: Open, place: Place) -> None:
    page = open_page("coauthors")
    for close in (
        lambda: page.locator("#details button[aria-label='Close the details']").click(),
        lambda: page.locator("#network").click(position={"x": 6, "y": 6}),
    ):
        page.mouse.click(*place(page, "Hrayr Harutyunyan"))
        expect(page.locator("#details h2")).to_have_text("Hrayr Harutyunyan")
        page.wait_for_timeout(350)  # a second click within the time of a double click is none of its own
        close()
        expect(page.locator("#details")).to_be_hidden()


def test_a_card_shows_up_under_the_pointer(open_page: Open, place: Place) -> None:
    page = open_page("coauthors")
    x, y = place(page, "Aram Galstyan")
    page.mouse.move(x - 30, y - 30)
    page.mouse.move(x, y)
    expect(page.locator("#card")).to_contain_text("10 joint works")
    page.mouse.move(5, 5)
    expect(page.locator("#card")).to_be_hidden()
