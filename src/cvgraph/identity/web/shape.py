"""Reads JSON of strangers: whatever has another shape than expected is as good as not there."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable
from typing import Any

_TAG = re.compile(
    r"</?(?:i|b|u|p|em|strong|sub|sup|inf|scp|tt|span|(?:jats|mml):[a-z-]{1,30})\b[^<>]{0,300}>", re.IGNORECASE
)
_COUNTRY = re.compile(r"[A-Za-z]{2}")
_YEAR = re.compile(r"[+]?([0-9]{4})(?![0-9])")


def at(found: Any, *path: str | int) -> Any:  # noqa: ANN401 -- whatever strangers send
    """What stands below these keys and numbers, or None."""
    for step in path:
        if isinstance(step, str) and isinstance(found, dict):
            found = found.get(step)
        elif isinstance(step, int) and isinstance(found, list) and step < len(found):
            found = found[step]
        else:
            return None
    return found


def items(found: Any, *path: str | int) -> tuple[dict[str, Any], ...]:  # noqa: ANN401
    """The objects of the list there; none where there is no list."""
    listed = at(found, *path)
    return tuple(one for one in listed if isinstance(one, dict)) if isinstance(listed, list) else ()


def text(found: Any, *path: str | int) -> str:  # noqa: ANN401
    """The text there, on one line and in NFC, or empty."""
    value = at(found, *path)
    return line(value) if isinstance(value, str) else ""


def texts(found: Any, *path: str | int) -> tuple[str, ...]:  # noqa: ANN401
    """The texts of the list there, without empty ones."""
    listed = at(found, *path)
    return tuple(filter(None, (text(one) for one in listed))) if isinstance(listed, list) else ()


def year(found: Any, *path: str | int) -> int:  # noqa: ANN401
    """The year there, a number or the beginning of a date, or 0."""
    value = at(found, *path)
    if isinstance(value, bool) or not isinstance(value, int | str):
        return 0
    match = _YEAR.match(str(value).strip())
    return int(match.group(1)) if match else 0


def position(value: str) -> int | None:
    """The place in a list that a text of digits names, or None."""
    return int(value) if re.fullmatch(r"[0-9]{1,6}", value) else None


def country(value: str) -> str:
    """The code of a country with two letters (ISO 3166-1), or empty."""
    code = value.strip()
    return code.upper() if _COUNTRY.fullmatch(code) else ""


def line(value: str) -> str:
    """A text on one line, in NFC, without control characters and halves of surrogate pairs."""
    whole = unicodedata.normalize("NFC", value.encode("utf-8", "replace").decode())
    return " ".join("".join(char if char.isprintable() else " " for char in whole).split())


def plain(title: str) -> str:
    """A title without the tags and entities of HTML, JATS and MathML that databases leave in it."""
    return line(_TAG.sub("", html.unescape(_TAG.sub("", title))))


def others(names: Iterable[str], name: str) -> tuple[str, ...]:
    """Each name once, in order, without empty ones and the name that is known."""
    return tuple(one for one in dict.fromkeys(names) if one and one != name)
