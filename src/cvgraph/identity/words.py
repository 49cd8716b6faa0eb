"""Which words of the lexicon a name holds."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TypeVar

_LONGEST = 4
_Meaning = TypeVar("_Meaning")


def _phrases(folded: str) -> Iterator[tuple[int, str]]:
    """Every run of up to four words with the number of the word after it, longest first."""
    tokens = folded.split()
    for size in range(min(_LONGEST, len(tokens)), 0, -1):
        for start in range(len(tokens) - size + 1):
            yield start + size, " ".join(tokens[start : start + size])


def has_word(folded: str, words: Collection[str]) -> bool:
    """True where a folded name holds one of these folded words or phrases."""
    return any(phrase in words for _, phrase in _phrases(folded))


def ends(folded: str, words: Collection[str]) -> bool:
    """True where a folded name ends in one of these."""
    last = len(folded.split())
    return any(end == last and phrase in words for end, phrase in _phrases(folded))


def meaning(folded: str, meanings: Mapping[str, _Meaning]) -> _Meaning | None:
    """What the last of the known words in a folded name means; the longer of two that end together counts."""
    found = [(end, len(phrase), meanings[phrase]) for end, phrase in _phrases(folded) if phrase in meanings]
    return max(found, key=lambda each: each[:2])[2] if found else None
