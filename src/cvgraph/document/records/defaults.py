"""Recognises the person whom a theme shows as its example, and what it says of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from cvgraph.document.model import Record
from cvgraph.lexicon.load import TEMPLATES_FILE, fold, table

_ENOUGH = 2
_LIFE = frozenset({"education", "position", "award"})


@dataclass(frozen=True, slots=True)
class _Tales:
    names: frozenset[str]
    alone: frozenset[str]
    together: frozenset[str]


@cache
def _tales() -> _Tales:
    tables = table(TEMPLATES_FILE)
    return _Tales(*(frozenset(map(fold, tables[name]["words"])) for name in ("names", "alone", "together")))


def examples_among(records: Sequence[Record]) -> list[Record]:
    """The records that a theme brought along; all of them where its person and most of that life are still there."""
    named = any(record.kind == "person" and is_default(record, named=False) for record in records)
    found = [record for record in records if is_default(record, named=named)]
    life = [record for record in records if record.kind in _LIFE]
    untouched = named and 2 * sum(record in found for record in life) >= len(life)
    return list(records) if untouched else found


def is_default(record: Record, *, named: bool) -> bool:
    """True for a record that nobody wrote about themselves; ``named``: the document still has the example's name.

    Namesakes of an example are real people: beside their own entries only what names the example's life is one.
    """
    tales = _tales()
    texts = {fold(value.text) for name, value in record.fields if name != "alternate"}
    if texts & tales.alone:
        return True
    if record.kind == "person":
        return any(fold(value.text) in tales.names for value in record.all("name"))
    return len(texts & tales.together) >= (1 if named else _ENOUGH)
