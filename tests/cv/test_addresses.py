"""Addresses are found in a line, whatever stands around them."""

from __future__ import annotations

import pytest

from cvgraph.cv.addresses import addresses
from cvgraph.document.model import Block, BlockKind, Mark, MarkKind, Span

LINES = [
    ("✉ ada@mail.example ♦ 🌐 ada.github.io ♦ 📞 213-555-0147", ["email", "url", "phone"]),
    ("ada@mail.example | +1 (213) 555-0199 | https://ada.example/cv", ["email", "phone", "url"]),
    ("ORCID: 0000-0002-1825-0097", ["identifier"]),
    ("https://orcid.org/0000-0002-1825-0097", ["url", "identifier"]),
    ("https://scholar.google.com/citations?hl=en&user=AbC-dEf", ["url", "identifier"]),
    ("May 2018 - June 2023", []),
    ("2018 - 2023", []),
    ("B.Sc. in Physics", []),
    ("nothing here", []),
]


def line(text: str, *marks: Mark) -> Block:
    return Block(BlockKind.PARAGRAPH, text, Span(0, len(text), 1, 1), marks=marks)


@pytest.mark.parametrize(("text", "kinds"), LINES)
def test_every_address_of_a_line_is_found(text: str, kinds: list[str]) -> None:
    assert [one.kind for one in addresses(line(text))] == kinds


def test_a_link_gives_its_target() -> None:
    found = addresses(line("write me", Mark(MarkKind.LINK, 0, 8, "mailto:ada@mail.example?subject=x")))
    assert [(one.kind, one.value) for one in found] == [("email", "ada@mail.example")]


def test_a_script_is_no_address() -> None:
    assert addresses(line("click", Mark(MarkKind.LINK, 0, 5, "javascript:alert(1)"))) == ()


@pytest.mark.usefixtures("ends_some_time")
@pytest.mark.parametrize("text", ["a" * 100_000, "a@" * 50_000, "1 " * 50_000, "a." * 50_000, "+" * 100_000])
def test_no_line_is_slow(text: str) -> None:
    assert isinstance(addresses(line(text)), tuple)


def test_the_name_of_a_file_is_no_address() -> None:
    assert [one.value for one in addresses(line("file: cv.en.pdf"))] == []
