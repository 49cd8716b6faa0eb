"""The words and marks of an author list, and what each of them can be in a name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from cvgraph.lexicon.load import fold, lexicon

_RAISED = "¹²³⁰⁴⁵⁶⁷⁸⁹"
_TOKEN = re.compile(
    rf"""
    (?P<word>[^\W\d_{_RAISED}](?:[^\W\d_{_RAISED}]|['’.\-‐‑]|\u0301)*)  # a word, an initial, glued initials
    | (?P<others>\[\+?\d+\ [^\]\n]{{1,30}}\]|…|\.\.\.|\.\ \.\ \.)               # '[35 authors]'
    | (?P<and>&)
    | (?P<mark>[*†‡§¶#⁎∗+^]+|_{{1,3}}|[{_RAISED}]+                           # marks of equal contribution and footnotes
        |\$\^?[^$\n]{{1,12}}\$|(?<=[^\W\d_.])\d{{1,2}}(?:,\d{{1,2}})*(?!\d))
    | (?P<stop>[,;、，；/]|(?<=\ )[\-\u2013\u2014](?=\ ))
    | (?P<break>\n)
    | (?P<other>\d+|\S)
    """,
    re.VERBOSE,
)
_LETTERS = re.compile(r"[^\W\d_]")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2,4}[.。]?")
_GLUED = re.compile(r"(?:[A-Z]\.){1,3}[^\W\d_]{3,}\.?")
_MOST_INITIALS = 4
_BARE_INITIALS = 3
_INITIALS_TOO = {"JR", "SR"}  # 'Smith JR' of Vancouver style; a suffix is printed 'Jr'


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark of an author list, with its place in the text and what it can be.

    Attributes:
        kind: ``initials``, ``name``, ``particle``, ``suffix``, ``and``, ``others`` ('…'), ``mark``, ``stop``,
            ``break``, ``word`` (in small letters) or ``other``.
    """

    text: str
    start: int
    end: int
    kind: str

    @property
    def dotted(self) -> bool:
        """True for a word that ends with a full stop."""
        return self.text.endswith((".", "。"))

    @property
    def letters(self) -> int:
        """How many letters it has."""
        return sum(map(str.isalpha, self.text))

    @property
    def joins(self) -> bool:
        """True for what stands between two names."""
        return self.kind in {"stop", "and"}

    @property
    def unspaced(self) -> bool:
        """True for a whole name in a script without blanks between words."""
        return _UNSPACED.fullmatch(self.text) is not None

    @property
    def glued(self) -> bool:
        """True for initials and a family name without a blank between them: 'S.A.Kim'."""
        return _GLUED.fullmatch(self.text) is not None


def tokens(text: str, start: int = 0) -> tuple[Token, ...]:
    """The tokens from ``start`` on."""
    every = _all(text)
    return every[bisect_left(every, start, key=lambda token: token.start) :] if start else every


@lru_cache(maxsize=4)
def _all(text: str) -> tuple[Token, ...]:
    return tuple(_tokens(text))


def _tokens(text: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "other"
        yield Token(match.group(), match.start(), match.end(), word_kind(match.group()) if kind == "word" else kind)


@lru_cache(maxsize=16384)
def word_kind(word: str) -> str:
    """What a word can be in a name: initials, a suffix, a particle, a name, 'and', or no part of one (``word``)."""
    bare = word.strip(".")
    key = fold(bare)
    if key in lexicon().conjunctions and word.islower():
        return "and"
    letters = "".join(_LETTERS.findall(bare))
    if letters.isupper() and _are_initials(word, bare, letters):
        return "initials"
    if key in lexicon().name_suffixes and len(bare) > 1:
        return "suffix"
    if key in lexicon().name_particles and (word.islower() or len(bare) > 1) and not word.endswith("."):
        return "particle"
    return "word" if bare[:1].islower() and not _has_capital_after_mark(bare) else "name"


def _has_capital_after_mark(bare: str) -> bool:
    """'al-Khwarizmi', "d'Alembert", "o'Neil"."""
    return any(mark in "-'’‐‑" and after.isupper() for mark, after in pairwise(bare))


def _are_initials(word: str, bare: str, letters: str) -> bool:
    dotted = word.endswith(".") or "." in bare
    if fold(bare) in lexicon().name_suffixes and len(letters) > 1 and word not in _INITIALS_TOO:
        return False
    most = _MOST_INITIALS if dotted else _BARE_INITIALS
    return len(letters) <= most and (dotted or len(letters) == len(bare.replace("-", "")))
