"""The name of what a work appeared in, without what is printed around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.cv.references.venues import container
from cvgraph.document.model import Block

Printer = Callable[[str], Block]

CONTAINERS = [
    ("In *Proc. of the Map Society*, pp. 1-3", "Proc. of the Map Society"),
    ("In the Proceedings of the Map Society, 2018", "Proceedings of the Map Society"),
    ("Journal of Sound, 3(2), 4-5", "Journal of Sound"),
    ("Journal of Sound 3 (2010): 4-5", "Journal of Sound"),
    ("J. Neurosci. 2021;41", "J. Neurosci"),
    ("J. Mach. Learn. Res. 21: 1-40 (2020)", "J. Mach. Learn. Res"),
    ("Mind, vol. 59, no. 236", "Mind"),
    ("Submitted to the Journal of Sound", "Journal of Sound"),
    ("in press, Journal of Sound", "Journal of Sound"),
    ("Under review at ICLR 2024.", "ICLR"),
    ("ICLR 2020 Workshop on Towns", "ICLR 2020 Workshop on Towns"),
    ("NeurIPS, Montreal, Canada, 2018", "NeurIPS"),
    ("Proceedings of the Map Society, Springer, 2018", "Proceedings of the Map Society"),
    ("NBER Working Paper No. 12345", "NBER Working Paper"),
    ("arXiv:1810.04805", "arXiv:1810.04805"),
    ("PNAS. https://example.org", "PNAS"),
    ("地理学报, 2018", "地理学报"),
    ("in press", None),
    ("2018", None),
    ("Example University Press, 2010", None),
    ("R package version 1.2", None),
    ("PhD thesis, Example University", None),
    ("Working paper, 2010", None),
    ("Thesis Eleven 5 (2010): 4-5", "Thesis Eleven"),
    ("https://example.org", None),
    ("", None),
]


def name(block: Block) -> str | None:
    found = container(block, 0)
    return block.text[found.start : found.end] if found else None


@pytest.mark.parametrize(("text", "expected"), CONTAINERS)
def test_the_name_stands_without_figures_places_and_publishers(
    printed: Printer, text: str, expected: str | None
) -> None:
    assert name(printed(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "in Reed, C., and Ito, K., eds., Rivers of the North, p. 3",
        "In A. Quill & B. Marsh (Eds.), *Rivers of the North* (pp. 1-2)",
        "In *Rivers of the North*, ed. B. Marsh, 1-2",
    ],
)
def test_a_book_with_editors_is_told_apart(printed: Printer, text: str) -> None:
    found = container(printed(text), 0)
    assert found is not None
    assert (name(printed(text)), found.edited) == ("Rivers of the North", True)


def test_a_blank_line_behind_a_venue_is_no_trouble(printed: Printer) -> None:
    block = printed("On maps\nJournal of Sound\n ")
    found = container(block, 8)
    assert found is not None
    assert block.text[found.start : found.end] == "Journal of Sound"


@given(st.text(max_size=80) | st.text(alphabet="InABab .,:;()[]eds1289\n*", max_size=80), st.integers(0, 80))
def test_a_container_stands_behind_its_title(printed: Printer, text: str, at: int) -> None:
    block = printed(text)
    at = min(at, len(block.text))
    found = container(block, at)
    assert found is None or at <= found.start < found.end <= len(block.text)
