"""What the keys of JSON and YAML CVs mean: which field a key fills, which kind of section a name opens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from cvgraph.lexicon.load import KEYS_FILE, fold, lexicon, table

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_PARTS = re.compile(r"\s*(?:[,;:|/&(\[\u2013\u2014]|\s-\s|\b(?:and|und|et|y|e|en|of|in|for)\b)\s*", re.IGNORECASE)
_SHORTEST, _LONG, _LONGEST = 4, 8, 30
_BEFORE = frozenset({"my", "selected", "recent", "other", "additional", "relevant", "current", "past", "professional"})
_TABLES = frozenset({"tongues", "sections", "wrappers", "settings", "pastimes"})
RECORDS = MappingProxyType(
    {
        "education": "education",
        "positions": "position",
        "publications": "publication",
        "software": "publication",
        "patents": "patent",
        "awards": "award",
        "skills": "skill",
        "languages": "language",
        "interests": "interest",
        "hobbies": "interest",
        "activities": "service",
        "memberships": "service",
        "reviewing": "service",
        "talks": "talk",
        "teaching": "teaching",
        "grants": "grant",
        "certifications": "certificate",
        "supervision": "supervision",
        "media": "coverage",
    }
)
"""Kind of section -> kind of the records in it; ``item`` for every other."""


@dataclass(frozen=True, slots=True)
class Keys:
    """The tables of ``keys.toml``, by canonical key."""

    fields: Mapping[str, Mapping[str, str]]
    tongues: Mapping[str, str]
    sections: Mapping[str, str]
    wrappers: frozenset[str]
    settings: frozenset[str]
    pastimes: frozenset[str]


@cache
def keys() -> Keys:
    """The keys that are known, read once."""
    tables = table(KEYS_FILE)
    return Keys(
        MappingProxyType({kind: _turned(rows) for kind, rows in tables.items() if kind not in _TABLES}),
        _turned(tables["tongues"]),
        _turned(tables["sections"]),
        *(frozenset(map(fold, tables[name]["words"])) for name in ("wrappers", "settings", "pastimes")),
    )


def _turned(rows: Mapping[str, list[str]]) -> Mapping[str, str]:
    turned: dict[str, str] = {}
    for meaning, words in rows.items():
        for word in words:
            turned.setdefault(fold(word), meaning)
    return MappingProxyType(turned)


def canonical(key: str) -> str:
    """The key folded and in English: 'startDate', 'start_date' and 'Start date' are 'start date', 'Jahr' is 'year'."""
    name = fold(_HUMP.sub(" ", key))
    return keys().tongues.get(name, name)


def field_of(kind: str, key: str) -> tuple[str, bool]:
    """The field that a key fills in a record of this kind, or empty, and whether the key is spelt as it is known."""
    name = canonical(key)
    rows = keys().fields
    own, general = rows.get(kind, {}), rows["any"] if kind != "person" else {}
    if found := own.get(name) or general.get(name):
        return found, True
    meant = _meant(name, tuple(sorted({*own, *general})))
    return own.get(meant) or general.get(meant, ""), False


def section_kind(name: str) -> str:
    """The kind of section that a key or a printed title opens, or empty."""
    return next((kind for form in _forms(name) if (kind := _known(form))), "")


def misspelt_section(name: str) -> str:
    """The heading that a title is a slip of the pen for, or empty: 'Publicatoins' is 'publications'."""
    return _meant(canonical(name), tuple(sorted({*lexicon().headings, *keys().sections})))


def section_kinds(name: str) -> frozenset[str]:
    """The kinds of section that the parts of a title name: 'Grants and Awards' names two."""
    return frozenset(kind for part in _PARTS.split(name) if (kind := _known(canonical(part))))


def _known(form: str) -> str:
    return keys().sections.get(form, "") or lexicon().headings.get(form, "")


def _forms(name: str) -> Iterator[str]:
    """The name whole, without the word before it, its parts, and its last words."""
    whole = canonical(name)
    words = whole.split()
    yield whole
    if len(words) > 1 and words[0] in _BEFORE:
        yield " ".join(words[1:])
    for part in _PARTS.split(name):
        yield canonical(part)
    yield from (" ".join(words[at:]) for at in range(1, len(words)))
    yield f"{whole}s"


@cache
def _meant(name: str, known: tuple[str, ...]) -> str:
    """The one of these that differs by a slip or two of the pen, or empty."""
    if not _SHORTEST <= len(name) <= _LONGEST:
        return ""
    slips = 1 if len(name) < _LONG else 2
    near = [(count, one) for one in known if (count := _slips(name, one, slips)) <= slips]
    return min(near)[1] if near else ""


def _slips(left: str, right: str, most: int) -> int:
    """How many letters to change, add, drop or swap with their neighbour; more than ``most`` is not counted out."""
    if abs(len(left) - len(right)) > most or len(right) < _SHORTEST:
        return most + 1
    before: list[int] = []
    row = list(range(len(right) + 1))
    for at, char in enumerate(left, 1):
        before, above, row = row, before, [at]
        for to, other in enumerate(right, 1):
            count = min(before[to] + 1, row[-1] + 1, before[to - 1] + (char != other))
            if above and to > 1 and char == right[to - 2] and left[at - 2] == other:
                count = min(count, above[to - 2] + 1)
            row.append(count)
    return row[-1]
