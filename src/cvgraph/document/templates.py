"""Marks of page generators in the text: attributes, containers, instructions and pictograms, which no reader sees."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LONGEST = 300
_FEWEST_COLONS = 2
_UNSEEN = re.compile(
    rf"(?P<instruction>\{{%[^%\n]{{0,{_LONGEST}}}%\}}|\{{\{{[^}}\n]{{0,{_LONGEST}}}\}}\}})"  # Liquid, Jinja
    rf"|\{{[:#.][^{{}}\n]{{0,{_LONGEST}}}\}}"  # attributes as in kramdown and Pandoc
    r"|\A:{3,}[^\n]*\Z"  # a container's first or last line as in Pandoc
    r"|(?<![\w:]):[a-z][a-z0-9_+-]{1,30}:(?![\w:])"  # a pictogram by its name, as ':mortar_board:'
)


def visible(text: str) -> Iterator[tuple[int, str]]:
    """The pieces of a line that show, each with its offset."""
    if "{" not in text and text.count(":") < _FEWEST_COLONS:
        yield 0, text
        return
    at = 0
    for match in _UNSEEN.finditer(text):
        if match.start() > at:
            yield at, text[at : match.start()]
        at = match.end()
    if at < len(text):
        yield at, text[at:]


def instructed(text: str) -> bool:
    """True where a page generator would put something else in the place of (a part of) this line."""
    return "{" in text and any(match["instruction"] for match in _UNSEEN.finditer(text))
