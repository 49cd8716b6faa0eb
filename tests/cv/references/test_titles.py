"""Where a title may stand, and what speaks for each place."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.cv.references.titles import looks_like_venue, titles
from cvgraph.document.model import Block

Printer = Callable[[str], Block]

TITLES = [
    ("On maps. Nature 5.", "On maps"),
    ("“On maps,” Nature", "On maps"),
    ("“‘Big’ maps.” Nature", "‘Big’ maps"),
    ("„Karten der Dörfer“, Nature", "Karten der Dörfer"),
    ("« Cartes des villages ». Nature", "Cartes des villages"),
    ("*On maps*. Nature", "On maps"),
    ("[On maps](https://example.org/), Nature", "On maps"),
    ("On maps, Journal of Sound, 2010", "On maps"),
    ("Uplift of the plateau: Geology, v. 42, p. 11–14", "Uplift of the plateau"),
    ("Gravel, in Reed, C., and Ito, K., eds., Rivers of the North", "Gravel"),
    ("Who counts? *Nature*", "Who counts?"),
    ("Maps vs. towns. Nature", "Maps vs. towns"),
    ("On maps (with Bo Reed), Nature", "On maps"),
    ("On maps, joint with Bo Reed. Nature", "On maps"),
    ("On maps https://example.org/", "On maps"),
    ("城市地图研究。地理学报", "城市地图研究"),
]


def likeliest(block: Block) -> str:
    title = max(titles(block, 0), key=lambda each: each.weight)
    return block.text[title.start : title.end]


@pytest.mark.parametrize(("text", "expected"), TITLES)
def test_the_likeliest_title_ends_before_what_follows_it(printed: Printer, text: str, expected: str) -> None:
    assert likeliest(printed(text)) == expected


def test_a_reviewed_book_is_no_title_of_its_own(printed: Printer) -> None:
    block = printed("Review of *The Paper Town*, by Bo Reed. *History Today* 60")
    (title,) = titles(block, 0)
    assert (block.text[title.start : title.end], title.review) == ("Review of The Paper Town", True)
    assert block.text[title.rest :].startswith("History Today")


def test_a_linked_name_is_hardly_a_title(printed: Printer) -> None:
    name, title = (next(titles(printed(f"[{text}](https://example.org)"), 0)) for text in ("Ada B. Quill", "On maps"))
    assert name.weight < 0 < title.weight


@pytest.mark.parametrize("text", ["", "...", "1", "*a*"])
def test_a_text_without_letters_has_no_title(printed: Printer, text: str) -> None:
    assert list(titles(printed(text), 0)) == []


VENUES = [
    ("NeurIPS", True),
    ("NeurIPS 2021", True),
    ("Journal of Sound", True),
    ("In Proceedings of the Map Society", True),
    ("the Workshop on Maps", True),
    ("J. Neurosci", True),
    ("a journal of mine", False),
    ("A review of maps", False),
    ("Learning to wait", False),
    ("", False),
]


@pytest.mark.parametrize(("text", "venue"), VENUES)
def test_a_venue_is_known_or_has_a_word_of_one(text: str, venue: bool) -> None:  # noqa: FBT001 - a table
    assert looks_like_venue(text) is venue


@given(st.text(max_size=80) | st.text(alphabet="ABab .,:;?!()“”\"'in*\n", max_size=80), st.integers(0, 80))
def test_titles_stand_in_the_text(printed: Printer, text: str, at: int) -> None:
    block = printed(text)
    for title in titles(block, min(at, len(block.text))):
        assert 0 <= title.start < title.end <= len(block.text)
        assert title.end <= title.rest + 1 <= len(block.text) + 1
        assert block.text[title.start : title.end].strip()
