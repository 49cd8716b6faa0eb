"""What can stand anywhere in a reference."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.cv.model import Identifier
from cvgraph.cv.references.parts import (
    broken_doi,
    broken_link,
    identifiers,
    is_status,
    kind,
    links,
    status,
    volume_number_pages,
)
from cvgraph.document.model import Block

Printer = Callable[[str], Block]

IDENTIFIERS = [
    ("doi:10.5555/ab.12", [("doi", "10.5555/ab.12")]),
    ("https://doi.org/10.5555/ab.12.", [("doi", "10.5555/ab.12")]),
    ("DOI 10.1016/S0022-2836(05)80360-2, 1990", [("doi", "10.1016/S0022-2836(05)80360-2")]),
    ("https://example.org/doi/10.5555/ab.12/full", [("doi", "10.5555/ab.12")]),
    ("https://example.org/doi/pdf/10.5555/ab12.pdf", [("doi", "10.5555/ab12")]),
    ("[here](https://doi.org/10.5555/ab) and 10.5555/ab", [("doi", "10.5555/ab")]),
    ("arXiv:1810.04805", [("arxiv", "1810.04805")]),
    ("arXiv preprint arXiv:1810.04805v2", [("arxiv", "1810.04805")]),
    ("https://arxiv.org/abs/1301.3781", [("arxiv", "1301.3781")]),
    ("arXiv:hep-th/9901001", [("arxiv", "hep-th/9901001")]),
    ("PMID: 18765432", [("pmid", "18765432")]),
    ("ISBN 978-3-16-148410-0", [("isbn", "978-3-16-148410-0")]),
    ("10.5555 pages, 2018.12345", []),
]


@pytest.mark.parametrize(("text", "expected"), IDENTIFIERS)
def test_identifiers_are_bare_and_stand_once(printed: Printer, text: str, expected: list[tuple[str, str]]) -> None:
    assert identifiers(printed(text)) == tuple(Identifier(*each) for each in expected)


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("doi:10.5555/ab", False),
        ("doi:10.5555/ab.", False),
        ("(doi:10.5555/ab)", False),
        ("https://doi.org/10.5555/ab?x=1", False),
        ("doi:10.5555/ab|cd", True),
        ("doi:10.55/ab", True),
        ("no such thing", False),
    ],
)
def test_a_broken_doi_is_noticed(printed: Printer, text: str, broken: bool) -> None:  # noqa: FBT001 - a table
    assert broken_doi(printed(text)) is broken


def test_links_are_kept_once_unless_they_repeat_an_identifier(printed: Printer) -> None:
    text = "[a](https://example.org/a), https://example.org/a, https://doi.org/10.5555/ab, https://example.org/b."
    assert links(printed(text)) == ("https://example.org/a", "https://example.org/b")


def test_a_link_to_no_address_is_dropped_and_noticed(printed: Printer) -> None:
    block = printed("[a](https://exa{mple}.org)")
    assert (links(block), broken_link(block)) == ((), True)
    assert not broken_link(printed("[a](https://example.org/~a)"))


FIGURES = [
    ("12(3), 45-67", ("12", "3", "45-67")),
    ("12 (3): 45–67", ("12", "3", "45–67")),
    ("12, no. 4 (2011): 301–22", ("12", "4", "301–22")),
    ("vol. 59, no. 236, pp. 433–460", ("59", "236", "433–460")),
    ("v. 42, p. 11 – 14", ("42", "", "11–14")),
    ("2021;41(5):100-10", ("41", "5", "100-10")),
    ("21: 1-40 (2020)", ("21", "", "1-40")),
    ("pages 5998-6008", ("", "", "5998-6008")),
    ("vol. 3", ("3", "", "")),
    ("2018", ("", "", "")),
    ("2016, pp. 770–778", ("", "", "770–778")),
]


@pytest.mark.parametrize(("text", "figures"), FIGURES)
def test_figures_are_told_apart(text: str, figures: tuple[str, str, str]) -> None:
    assert volume_number_pages(text) == figures


STATUSES = [
    ("in press", "in press"),
    ("Journal of Sound, to appear.", "to appear"),
    ("Under review at ICLR 2024.", "Under review at ICLR 2024"),
    ("(submitted to the Journal of Sound)", "submitted to the Journal of Sound"),
    ("Press, 2018", ""),
    ("submitted papers of the year", ""),
]


@pytest.mark.parametrize(("text", "expected"), STATUSES)
def test_how_far_a_work_has_come_is_kept_as_printed(text: str, expected: str) -> None:
    assert status(text) == expected
    assert not expected or is_status(expected)


KINDS = [
    ("Proceedings of the Map Society", "", "conference"),
    ("Workshop at the Conference on Maps", "", "workshop"),
    ("Journal of Sound", "", "article"),
    ("Journal of Sound", "Books", "book"),
    ("Technical report", "", "report"),
    ("CoRR", "", "preprint"),
    ("Maps", "", ""),
]


@pytest.mark.parametrize(("text", "heading", "expected"), KINDS)
def test_a_kind_is_told_by_the_venue_before_the_heading(text: str, heading: str, expected: str) -> None:
    assert kind(text, heading) == expected


@given(st.text(max_size=80) | st.text(alphabet="10./()doi:arXvISBNpmd-–, vol", max_size=80))
def test_any_text_may_be_searched(printed: Printer, text: str) -> None:
    block = printed(text)
    assert all(each.value in text for each in identifiers(block))
    assert all(each in text for each in links(block))
    assert status(text) in text
