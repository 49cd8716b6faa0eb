"""Recognises the person whom a theme shows as its example, and what it says of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from cvgraph.document.model import Record, Value
from cvgraph.lexicon.load import TEMPLATES_FILE, fold, table

_ENOUGH = 2
_LIFE = frozenset({"education", "position", "award"})
_DETAILS = frozenset({"note", "course", "advisor", "grade", "location", "url", "level"})
"""Fields in which a template line may be left over beside the owner's own words."""
_DATE = re.compile(r"(?:18|19|20)\d\d[\s\d-]*")


@dataclass(frozen=True, slots=True)
class Tales:
    """What ``templates.toml`` tells, folded."""

    names: frozenset[str]
    alone: frozenset[str]
    together: frozenset[str]
    beside: frozenset[str]
    values: frozenset[str]
    within: tuple[str, ...]
    openings: tuple[str, ...]
    numbered: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Sifted:
    """Records parted: the owner's, the theme's, and values of the theme that were left over in the owner's."""

    kept: tuple[Record, ...]
    examples: tuple[Record, ...]
    values: tuple[Value, ...]


@cache
def tales() -> Tales:
    """The texts that themes bring along, read once."""
    words = {name: [fold(word) for word in rows["words"]] for name, rows in table(TEMPLATES_FILE).items()}
    names, alone, together, beside, values = (
        frozenset(words[name]) for name in ("names", "alone", "together", "beside", "values")
    )
    numbered = re.compile(rf"(?:{'|'.join(map(re.escape, words['numbered']))}) \d(?: ?\d)?")
    within, openings = tuple(words["within"]), tuple(words["openings"])
    return Tales(names, alone, together, beside, values, within, openings, numbered)


def is_template_text(text: str) -> bool:
    """True for a text that no CV has but a template: 'Sub-description 1.', 'Rejecting pull requests'."""
    folded = fold(text)
    known = folded in tales().alone or tales().numbered.fullmatch(folded) is not None
    return known or folded.startswith(tales().openings) or any(words in folded for words in tales().within)


def sifted(records: Sequence[Record]) -> Sifted:
    """The owner's records and a theme's; all are the theme's as long as its person and most of that life stand."""
    named = any(record.kind == "person" and _is_person(record) for record in records)
    touched = named or any(is_template_text(value.text) for record in records for _, value in record.fields)
    found = {record for record in records if is_default(record, named=named, touched=touched)}
    life = [record for record in records if record.kind in _LIFE] or list(records)
    if named and 2 * sum(record in found for record in life) >= len(life):
        return Sifted((), tuple(records), ())
    own = [record for record in records if record not in found]
    values = {value for record in own for _, value in record.fields if is_template_text(value.text)}
    examples = tuple(record for record in records if record in found)
    return Sifted(tuple(_without(record, values) for record in own), examples, tuple(values))


def is_default(record: Record, *, named: bool, touched: bool = False) -> bool:
    """True for a record that nobody wrote about themselves.

    Namesakes of an example are real people: beside their own entries only what names the example's life is one.

    Args:
        record: What to judge.
        named: The document still has the example's name.
        touched: Other values of the document give a template away, so that less is needed.
    """
    if record.kind == "person":
        return _is_person(record)
    if any(_gives_away(value) for name, value in record.fields if name not in _DETAILS):
        return True
    texts = {fold(value.text) for name, value in record.fields if name not in {"alternate", "note", "course", "url"}}
    together = texts & tales().together
    words = {text for text in together | (texts & tales().beside if touched else set()) if not _DATE.fullmatch(text)}
    dates = together - words if touched else set()
    return (named and bool(together)) or (bool(words) and len(words | dates) >= _ENOUGH)


def _is_person(record: Record) -> bool:
    return any(fold(value.text) in tales().names or _gives_away(value) for value in record.all("name"))


def _gives_away(value: Value) -> bool:
    return is_template_text(value.text) or fold(value.text) in tales().values


def _without(record: Record, values: set[Value]) -> Record:
    fields = tuple(field for field in record.fields if field[1] not in values)
    return record if len(fields) == len(record.fields) else replace(record, fields=fields)
