"""Amounts of money: what they are worth as a number, and in which currency."""

from __future__ import annotations

import pytest

from cvgraph.cv.money import MONEY, worth


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("$450,000", ("450000", "")),
        ("€1.5 million", ("1500000", "EUR")),
        ("1.5 M€", ("1500000", "EUR")),
        ("CHF 420'000", ("420000", "CHF")),
        ("$50k", ("50000", "")),
        ("1.500.000 EUR", ("1500000", "EUR")),
        ("420 000 €", ("420000", "EUR")),
        ("2,5 Mio. Euro", ("2500000", "EUR")),
        ("3m USD", ("3000000", "USD")),
        ("12.50 €", ("12.5", "EUR")),
        ("RMB 200,000", ("200000", "CNY")),
    ],
)
def test_an_amount_is_a_number_in_a_currency(printed: str, expected: tuple[str, str]) -> None:
    assert MONEY.fullmatch(printed)
    assert worth(printed) == expected


@pytest.mark.parametrize("printed", ["", "plenty", "1.2.3", "9" * 40])
def test_what_is_no_number_is_worth_nothing_that_is_known(printed: str) -> None:
    assert worth(printed) is None
