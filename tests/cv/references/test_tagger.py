"""What the model takes the parts of a reference for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.cv.references.tagger import tagged
from cvgraph.document.model import Block

Printer = Callable[[str], Block]

STYLES = [
    "Quill, A. B., & Reed, C. (2014). The weather of maps. Journal of Sound, 12(3), 45–67.",
    "1. Quill AB, Reed C. The weather of maps. Journal of Sound. 2014;12(3):45–67.",
    "[1] A. B. Quill and C. Reed, “The weather of maps,” Journal of Sound, vol. 12, no. 3, pp. 45–67, 2014.",
    "QUILL (A. B.), REED (C.) – The weather of maps, Journal of Sound, 12 (3), 2014, p. 45–67.",
    "Quill, A. B. et Reed, C. 2014. « The weather of maps », Journal of Sound 12(3): 45–67.",
]


@pytest.mark.parametrize("text", STYLES)
def test_the_parts_are_found_in_styles_of_many_kinds(printed: Printer, text: str) -> None:
    found = tagged(printed(text))

    def said(place: tuple[int, int] | None) -> str:
        return printed(text).text[slice(*place)] if place else ""

    assert said(found.title) == "The weather of maps"
    assert said(found.venue) == "Journal of Sound"
    assert (said(found.year), said(found.volume), said(found.issue), said(found.pages)) == ("2014", "12", "3", "45–67")
    assert ["quill" in said(name).casefold() for name in found.names] == [True, False]
    assert 0 < found.sure <= 1


@pytest.mark.parametrize("text", ["王伟, 李娜. 城市地图研究. 地理学报, 2018.", "", " \n "])
def test_nothing_is_said_of_what_it_has_not_learnt(printed: Printer, text: str) -> None:
    found = tagged(printed(text))
    assert (found.names, found.title, found.venue, found.sure) == ((), None, None, 0)
