"""Amounts of money as CVs print them: '$450,000', '1.5 M€', "CHF 420'000"."""

from __future__ import annotations

import re
from decimal import Decimal
from types import MappingProxyType

_CODE = r"(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|CAD|AUD|CNY|RMB|JPY|BRL)"
_FIGURES = r"(?:\d{1,3}(?:[.,'\u202f ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?)"
_AMOUNT = rf"{_FIGURES}(?:\s?(?:k|K|M|m|bn|million|thousand|Mio)\b\.?)?"
MONEY = re.compile(rf"(?:[$€£¥₹]|\b{_CODE}\s?)\s?{_AMOUNT}|\b{_AMOUNT}\s?(?:[€£¥]|(?:{_CODE}|[Ee]uros?|dollars)\b)")
"""An amount with its currency before or behind it."""

_DIGITS = re.compile(r"\d[\d.,'\u202f ]*")
_GROUPED = re.compile(r"[.,'\u202f ](?=\d{3}(?:\D|$))")
_NUMBER = re.compile(r"\d{1,15}(?:\.\d{1,6})?")
_TIMES = MappingProxyType(
    {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "mio": 1_000_000, "million": 1_000_000, "bn": 1_000_000_000}
)
_UNIT = re.compile(r"(?<![^\W\d_])(k|thousand|mio|million|m|bn)(?![^\W\d_])", re.IGNORECASE)
_CURRENCIES = MappingProxyType({"€": "EUR", "euro": "EUR", "£": "GBP", "₹": "INR", "rmb": "CNY"})


def worth(amount: str) -> tuple[str, str] | None:
    """The amount as a plain number and its currency by ISO 4217, or None for a text without a number.

    The currency is empty for a sign that several have: '$' is not only the dollar of the United States.
    """
    figures = _DIGITS.search(amount)
    if figures is None:
        return None
    plain = _GROUPED.sub("", figures.group().strip(" .,'")).replace(",", ".")
    unit = _UNIT.search(amount[figures.end() :]) or _UNIT.search(amount[figures.end() - 1 :])
    if not _NUMBER.fullmatch(plain):
        return None
    value = Decimal(plain) * (_TIMES[unit.group(1).lower()] if unit else 1)
    return f"{value.normalize():f}", _currency(amount)


def _currency(amount: str) -> str:
    code = re.search(_CODE, amount)
    known = (name for sign, name in _CURRENCIES.items() if sign in amount.lower())
    return next(known, code.group() if code else "")
