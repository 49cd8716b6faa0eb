"""The place that stands behind an organisation's name: a country, a town and a country, or a town behind two commas."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cvgraph.document.model import Block, Value
from cvgraph.document.records.gather import value_of
from cvgraph.lexicon.load import fold, lexicon

_COMMA = re.compile(r"\s*[;,](?![^()\[\]]{0,200}[)\]])\s*")


def placed(field: str, block: Block) -> Iterator[tuple[str, Value]]:
    """An organisation, and what stands behind it as its place; 'X, Berkeley' with one comma may be one name."""
    text = block.text.rstrip(" .,")
    commas = list(_COMMA.finditer(text))
    last = fold(text[commas[-1].end() :]) if commas else ""
    town = len(commas) > 1 and last in lexicon().cities
    if not commas or (last not in lexicon().places and not town):
        yield field, value_of(block)
        return
    at = commas[-1]
    if len(commas) > 1 and not town and _is_town(text[commas[-2].end() : at.start()]):
        at = commas[-2]
    yield field, value_of(block.cut(0, at.start()))
    yield "location", value_of(block.cut(at.end(), len(text)))


def _is_town(text: str) -> bool:
    """True for what may be a town: no abbreviation, and no word of an organisation in it."""
    return not text.isupper() and not any(word in lexicon().organisations for word in fold(text).split())
