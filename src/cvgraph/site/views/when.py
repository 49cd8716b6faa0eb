"""Dates of the graph as people write them.

Source of the notation: Library of Congress, Extended Date/Time Format, levels 0 and 1 (ISO 8601-2:2019).
"""

from __future__ import annotations

import re

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SEASONS = {21: "Spring", 22: "Summer", 23: "Autumn", 24: "Winter"}
_MOMENT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def in_words(edtf: str) -> str:
    """A moment or an interval in words: ``2018-08`` as ``Aug 2018``, ``2018-23`` as ``Autumn 2018``.

    What is no such date stays as it is.
    """
    start, slash, end = edtf.partition("/")
    if not slash:
        return _moment(start)
    if end == "..":
        return f"{_moment(start)} – present"
    if start == "..":
        return f"until {_moment(end)}"
    return _moment(start) if start == end else f"{_moment(start)} – {_moment(end)}"


def _moment(text: str) -> str:
    match = _MOMENT.fullmatch(text)
    if not match:
        return text
    year, part, day = match.groups()
    if not part:
        return year
    number = int(part)
    name = _SEASONS.get(number) or (_MONTHS[number - 1] if 1 <= number <= len(_MONTHS) else part)
    return f"{int(day)} {name} {year}" if day else f"{name} {year}"


def year(text: str) -> int | None:
    """The year that a date begins with, if it has one."""
    match = _MOMENT.match(text)
    return int(match[1]) if match else None


def month(day: str | None) -> int | None:
    """The months from the year 0 to this day; None without one."""
    match = _MOMENT.match(day or "")
    return int(match[1]) * 12 + int(match[2] or 1) - 1 if match else None
