"""In which country a printed place is, where its words leave no doubt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache, reduce
from types import MappingProxyType

from cvgraph.lexicon.load import COUNTRIES_FILE, fold, table

_Countries = frozenset[str]
_PARTS = re.compile(r"\s*[,;()]\s*|\s+[–—-]\s+")
_POSTCODE = re.compile(r"\b(?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{4})?\b")
_SHORT = 3
"""Words of so few letters are short forms; these stand in capitals, and mean one thing here and another there."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place as it was printed, and the country that it is in; empty where the words do not tell."""

    country: str
    name: str


@lru_cache(maxsize=4096)
def placed(printed: str) -> Place:
    """Where a printed place is; its name is left without its country.

    Countries and states decide, towns tell which of several is meant ("Newark, DE" and "Trier, DE"), or decide where
    nothing else does. What contradicts itself, or could be in several countries, has none.
    """
    parts = tuple(_Part.of(part) for part in _PARTS.split(printed.strip()) if part)
    areas, towns = [part for part in parts if part.areas], [part for part in parts if part.towns and not part.areas]
    possible = _common([*(part.meanings(parts[-1]) for part in areas)] or [part.towns for part in towns])
    if len(possible) > 1:
        possible = _common([possible, *(part.towns for part in towns)])
    if len(possible) != 1 or _contradicted(possible, areas, towns, parts[-1]):
        return Place("", printed)
    (country,) = possible
    return Place(country, _without(parts, country))


@dataclass(frozen=True, slots=True)
class _Part:
    """What stands between two commas, and the countries that it can stand for, be a state of, be a town in."""

    text: str
    countries: _Countries
    states: _Countries
    towns: _Countries
    namesakes: _Countries
    is_short: bool

    @classmethod
    def of(cls, text: str) -> _Part:
        bare = _POSTCODE.sub("", text).strip(" .-")
        letters = bare.replace(".", "")
        is_short = len(letters) <= _SHORT and letters.isascii()
        key = "" if is_short and not letters.isupper() else fold(bare)
        found = {kind: words.get(key, frozenset()) for kind, words in _known().items()}
        return cls(text, **found, is_short=is_short)

    @property
    def areas(self) -> _Countries:
        return self.countries | self.states

    def meanings(self, last: _Part) -> _Countries:
        """What an area can stand for beside itself: a town, before others any of its name ('Victoria, Canada')."""
        return self.areas | self.towns | (frozenset() if self is last else self.namesakes)


def _common(found: Iterable[_Countries]) -> _Countries:
    """The countries that all of them allow; none where there is nothing to go by."""
    known = list(found)
    return reduce(frozenset.intersection, known) if known else frozenset()


def _contradicted(possible: _Countries, areas: list[_Part], towns: list[_Part], last: _Part) -> bool:
    """Whether a town speaks against it: 'New York, London' are two places, and 'Palermo (PA)' is a province."""
    against = any(not possible & (town.towns | town.namesakes) for town in towns)
    return (last in towns and not possible & last.towns) or (against and all(area.is_short for area in areas))


def _without(parts: tuple[_Part, ...], country: str) -> str:
    """The place without the words for the country itself at its end."""
    kept = [part.text for part in parts]
    for part in reversed(parts):
        if country not in part.countries or country in part.states:
            break
        kept.pop()
    return ", ".join(kept)


@cache
def _known() -> Mapping[str, Mapping[str, _Countries]]:
    """Kind of word -> the word, folded -> the countries that it can belong to."""
    known: dict[str, dict[str, _Countries]] = {}
    for kind, countries in table(COUNTRIES_FILE).items():
        words = known.setdefault(kind, {})
        for country, names in countries.items():
            for name in (country, *names) if kind == "countries" else names:
                words[fold(name)] = words.get(fold(name), frozenset()) | {country}
    return MappingProxyType(known)
