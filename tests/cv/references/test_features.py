"""What is seen of the words of a reference: their shape, their marks, and where they stand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.cv.references.features import features, tokens
from cvgraph.document.model import Block

Printer = Callable[[str], Block]


def seen(block: Block) -> dict[str, list[str]]:
    found = tokens(block.text)
    return dict(zip((token.text for token in found), features(block, found), strict=True))


def test_words_numbers_and_marks_are_apart() -> None:
    assert [token.text for token in tokens("O’Neil, A.B. 12(3):45–6.")] == (
        ["O", "’", "Neil", ",", "A", ".", "B", ".", "12", "(", "3", ")", ":", "45", "–", "6", "."]
    )


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("maps", "a"),
        ("Maps", "Aa"),
        ("A", "A1"),
        ("AB", "A2"),
        ("NASA", "A4"),
        ("eLife", "aA"),
        ("2019", "Y"),
        ("12", "92"),
    ],
)
def test_a_word_counts_by_its_shape(printed: Printer, word: str, shape: str) -> None:
    assert f"0{shape}" in seen(printed(f"x {word} y"))[word]


def test_a_short_word_counts_as_itself_and_a_long_one_does_not(printed: Printer) -> None:
    told = seen(printed("Vol harpsichord"))
    assert "0=vol" in told["Vol"]
    assert not any(name.startswith("0=") for name in told["harpsichord"])


def test_neighbours_are_seen_by_where_they_stand(printed: Printer) -> None:
    assert "-1," in seen(printed("Bell, A."))["A"]
    assert "1," in seen(printed("Bell, A."))["Bell"]


def test_marks_and_quotation_marks_are_seen_and_known_to_the_whole_reference(printed: Printer) -> None:
    told = seen(printed("Bell said “Maps” in *Towns* again"))
    assert ("qq" in told["Maps"], "qQ" in told["again"], "q" in told["Bell"]) == (True, True, True)
    assert any(name.startswith("mi") for name in told["Towns"])
    assert all({"Wi", "Wq"} <= set(names) for names in told.values())


def test_a_line_that_breaks_is_seen(printed: Printer) -> None:
    told = seen(printed("Bell\nMaps of Towns"))
    assert "Aan" in told["Maps"]
    assert "a_" in told["of"]
