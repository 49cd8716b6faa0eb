"""What communities of coauthors are called: by the venues and the words of titles that tell each from the others."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from cvgraph.lexicon.load import STOPWORDS_FILE, fold, is_unspaced, table

if TYPE_CHECKING:
    import networkx as nx

_Term = tuple[str, ...]
"""A phrase, word by word, or a venue alone."""
_PIECES = re.compile(r"[:;,.!?()\[\]{}<>=|\"“”/]+|\s[–—-]\s")
_WORDS = re.compile(r"\w[\w'’‐-]*\w")
_LONGEST = 3
"""Words of a phrase."""
_VENUES, _VENUES_LENGTH, _PHRASE_LENGTH = 2, 30, 36
_FEW = 3
"""From so many works on, what stands in one of them alone tells nothing about a community."""
_DIGITS = 9


def names(network: nx.Graph) -> dict[int, str]:
    """Number of a community -> its name, such as "NeurIPS, ICML: label noise".

    The works of a community are those most of whose authors (but the owner) are in it. Of their venues and of the
    phrases in their titles those are taken that are frequent in them and rarer in all works of the network: the share
    there times the logarithm of how many times it is the share everywhere (the part that a term has in the
    Kullback-Leibler divergence). Two may have the same name; one that nothing tells
    from the others has none.
    """
    works = network.graph["works"]
    told = {work: _Told.of(about["venue"], about["title"]) for work, about in works.items()}
    forms = _forms([about["title"] for about in works.values()])
    groups = _works(network)
    everywhere = _Counts.of(told.values())
    found = {
        number: _name(_Counts.of(told[work] for work in own), everywhere, forms, alone=len(groups) == 1)
        for number, own in sorted(groups.items())
    }
    return {number: name for number, name in found.items() if name}


@dataclass(frozen=True, slots=True)
class _Told:
    """What a work says: its venue, if it has one, and the phrases of its title, folded, in their order."""

    venues: tuple[_Term, ...]
    phrases: tuple[_Term, ...]

    @classmethod
    def of(cls, venue: str, title: str) -> _Told:
        return cls(((venue,),) if venue else (), tuple(dict.fromkeys(_phrases(title))))


@dataclass(slots=True)
class _Counts:
    """In how many works venues and phrases stand; what comes first stands first."""

    works: int = 0
    venues: Counter[_Term] = field(default_factory=Counter)
    phrases: Counter[_Term] = field(default_factory=Counter)

    @classmethod
    def of(cls, told: Iterable[_Told]) -> _Counts:
        counts = cls()
        for work in told:
            counts.works += 1
            counts.venues.update(work.venues)
            counts.phrases.update(work.phrases)
        return counts

    def shares(self, kind: str, least: int = 1) -> dict[_Term, float]:
        """Venue or phrase -> the share of the works that it stands in, of those in at least so many."""
        return {term: often / self.works for term, often in getattr(self, kind).items() if often >= least}


def _works(network: nx.Graph) -> dict[int, list[str]]:
    """Community -> its works, in their order; of two that have as many authors of a work the first has it."""
    authors: dict[str, Counter[int]] = {}
    for _, data in network.nodes(data=True):
        if data["community"] >= 0:
            for work in data["works"]:
                authors.setdefault(work, Counter())[data["community"]] += 1
    groups: dict[int, list[str]] = {}
    for work in network.graph["works"]:
        if work in authors:
            most = min(authors[work], key=lambda number: (-authors[work][number], number))
            groups.setdefault(most, []).append(work)
    return groups


def _name(own: _Counts, everywhere: _Counts, forms: Mapping[str, str], *, alone: bool) -> str:
    def best(kind: str) -> list[_Term]:
        return _best(own.shares(kind, least), {} if alone else everywhere.shares(kind))

    least = 2 if own.works >= _FEW else 1
    phrases = (" ".join(forms[word] for word in one) for one in best("phrases"))
    phrase = next((text for text in phrases if len(text) <= _PHRASE_LENGTH), "")
    venues = _beside([venue for (venue,) in best("venues")])
    return f"{venues}: {phrase}" if venues and phrase else venues or phrase[:1].upper() + phrase[1:]


def _beside(venues: list[str]) -> str:
    """The first of these venues that fit beside each other."""
    taken: list[str] = []
    for venue in venues[:_VENUES]:
        if len(", ".join([*taken, venue])) <= _VENUES_LENGTH:
            taken.append(venue)
    return ", ".join(taken)


def _best(shares: Mapping[_Term, float], everywhere: Mapping[_Term, float]) -> list[_Term]:
    """The terms that tell most, first, a longer phrase before its parts; without comparison the most frequent."""
    worth = {
        term: round(share * (math.log(share / everywhere[term]) if everywhere else 1.0), _DIGITS)
        for term, share in shares.items()
    }
    return sorted((term for term in worth if worth[term] > 0), key=lambda term: (-worth[term], -len(term)))


def _phrases(title: str) -> Iterator[tuple[str, ...]]:
    """Runs of up to three words that say something, the first of the title first."""
    if is_unspaced(title):
        return
    for piece in _PIECES.split(title):
        words = [fold(word) for word in _WORDS.findall(piece)]
        for start in range(len(words)):
            for length in range(_LONGEST, 0, -1):
                run = tuple(words[start : start + length])
                if len(run) == length and not _empty() & set(run):
                    yield run


@cache
def _empty() -> frozenset[str]:
    """Words that say nothing, of all languages."""
    return frozenset(fold(word) for kind in table(STOPWORDS_FILE).values() for words in kind.values() for word in words)


def _forms(titles: list[str]) -> dict[str, str]:
    """Folded word -> as it is written within a sentence: as printed in titles that are not all in capitals."""
    forms: dict[str, str] = {}
    lower: dict[str, str] = {}
    for title in titles:
        words = _WORDS.findall(title)
        is_sentence = any(word.islower() and fold(word) not in _empty() for word in words[1:])
        for at, word in enumerate(words):
            lower.setdefault(fold(word), word if any(map(str.isupper, word[1:])) else word.lower())
            if is_sentence and at:
                forms.setdefault(fold(word), word)
    return lower | forms
