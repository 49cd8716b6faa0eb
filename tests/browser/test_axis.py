"""The picture of organisations runs along years that can be read, and a list tells where they are."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]
Labels = Callable[[Page], list[dict[str, Any]]]


def years(labels: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [label for label in labels if label["text"].isdecimal()]


@pytest.mark.parametrize(("width", "step"), [(1280, 1), (360, 2)])
def test_years_stand_at_the_edge_as_close_as_they_can_be_read(
    open_page: Open, labels: Labels, width: int, step: int
) -> None:
    told = years(labels(open_page("institutions", width=width)))
    assert [int(label["text"]) for label in told] == list(range(2012, 2023, step))
    across = [label["left"] if width > 600 else label["y"] for label in told]
    assert across == sorted(across)
    assert min(b - a for a, b in pairwise(across)) >= 40


def test_an_organisation_stands_on_the_line_of_its_first_year(
    open_page: Open, labels: Labels, place: Callable[[Page, str], tuple[float, float]]
) -> None:
    page = open_page("institutions")
    told = {label["text"]: (label["left"] + label["right"]) / 2 for label in years(labels(page))}
    box = page.locator("#network").bounding_box()
    assert box
    for name, year in (("Yerevan State University", "2012"), ("Amazon.com, Inc", "2020")):
        x, _ = place(page, name)
        assert x - box["x"] == pytest.approx(told[year], abs=6)


def test_people_have_no_years_in_their_picture(open_page: Open, labels: Labels) -> None:
    assert years(labels(open_page("coauthors"))) == []


def test_places_stand_below_the_picture_by_country(open_page: Open) -> None:
    page = open_page("institutions")
    expect(page.locator(".countries h3")).to_have_text(["United States", "Armenia", "Elsewhere"])
    armenia = page.locator(".countries li", has_text="Armenia")
    expect(armenia.locator("dt")).to_have_text(["Yerevan"])
    expect(armenia.locator("dd")).to_have_text(["YerevaNN Research Lab 2016–2018"])
    expect(page.locator(".countries .lead")).to_have_text("4 organisations have no place in this CV.")
    armenia.locator("dd button").press("Enter")
    expect(page.locator("#details h2")).to_have_text("YerevaNN Research Lab")
    expect(page.locator("#network")).to_be_in_viewport()
