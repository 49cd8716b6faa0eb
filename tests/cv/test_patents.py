"""Patents: numbers of many offices, titles, inventors, dates, states."""

from __future__ import annotations

import pytest

from cvgraph.cv.patents import number_in, patent_of, status_in
from cvgraph.document.model import Block, BlockKind, Span

PATENTS = [
    (
        'A. Quill and B. Marsh. "Method for counting stars." U.S. Patent No. 9,123,456 B2, issued May 3, 2016.',
        ("Method for counting stars", ["A. Quill", "B. Marsh"], "US9123456B2", "2016-05-03", "issued"),
    ),
    (
        "Marsh B., Quill A. System and method for tide prediction. US20210123456A1, filed 2020.",
        ("System and method for tide prediction", ["Marsh B.", "Quill A."], "US20210123456A1", "2020", "filed"),
    ),
    (
        "EP 3 123 456 B1: Optical sensor for ponds. 2018.",
        ("Optical sensor for ponds", [], "EP3123456B1", "2018", ""),
    ),
    (
        "Adaptive buoy networks (US Patent 11,234,567), 2022",
        ("Adaptive buoy networks", [], "US11234567", "2022", ""),
    ),
    (
        "Quill, A.; Dunn, C. Device for sorting shells. Provisional patent application 63/123,456.",
        ("Device for sorting shells", ["Quill, A.", "Dunn, C."], "63/123456", None, "provisional"),
    ),
]


def block(text: str) -> Block:
    return Block(BlockKind.ITEM, text, Span(0, len(text), 1, 1))


@pytest.mark.parametrize(("line", "expected"), PATENTS)
def test_a_patent_is_read_in_its_parts(line: str, expected: tuple[str | None, ...]) -> None:
    patent, findings = patent_of(block(line), "Patents")
    assert patent is not None
    (identifier,) = patent.identifiers
    authors = [author.mention.text for author in patent.authors]
    when = patent.when.edtf if patent.when else None
    assert (patent.title.text, authors, identifier.value, when, patent.status) == expected
    assert (patent.kind, identifier.scheme, patent.venue, findings) == ("patent", "patent", None, ())


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("WO 2021/028562", "WO2021/028562"),
        ("PCT/EP2020/072846", "PCT/EP2020/072846"),
        ("CN110123456A", "CN110123456A"),
        ("Patent No. ZL201910123456.7", "ZL2019101234567"),
        ("Brevet n° 1234567", "1234567"),
        ("Application No. 16/123,456", "16/123456"),
        ("three patents in 2019", None),
    ],
)
def test_a_number_is_told_as_its_office_gives_it(text: str, number: str | None) -> None:
    found = number_in(text)
    assert (found[2] if found else None) == number


def test_the_state_of_a_patent_is_its_first_word_for_one() -> None:
    assert status_in("Pending in Europe, granted in Japan") == "pending"
    assert status_in("A sensor") == ""
