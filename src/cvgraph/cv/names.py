"""Author lists as printed: where each name begins and ends, and where the list does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from cvgraph.lexicon.load import fold, lexicon

_TOKEN = re.compile(
    r"""
    (?P<word>[^\W\d_](?:[^\W_]|['’.\-‐‑]|\u0301)*)  # a word, an initial, glued initials
    | (?P<and>&)
    | (?P<mark>[*†‡§¶#⁎∗+^]+|\\?\*+|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)       # marks of equal contribution and footnotes
    | (?P<stop>[,;])
    | (?P<break>\n)
    | (?P<other>\S)
    """,
    re.VERBOSE,
)
_LETTERS = re.compile(r"[^\W\d_]")
_MOST_INITIALS = 4
_BARE_INITIALS = 3
_LONGEST_NAME = 6


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark of an author list, with its place in the text and what it can be."""

    text: str
    start: int
    end: int
    kind: str  # initials, name, particle, suffix, and, mark, stop, break, word, other

    @property
    def closes(self) -> bool:
        """True for a word with the full stop that ends the list."""
        return self.kind in {"name", "word", "suffix"} and self.text.endswith(".")


@dataclass(frozen=True, slots=True)
class PrintedName:
    """One name of a list: its place, and whether a mark of equal contribution is glued to it."""

    start: int
    end: int
    initials: bool
    equal: bool = False


@dataclass(frozen=True, slots=True)
class NameList:
    """The names from one place on.

    Attributes:
        names: In order.
        end: Where the list ends in the text, behind its punctuation.
        more: True for 'et al.' at its end.
        closed: True where something says that it ends there: a full stop, a bracket, a quotation mark, a line break.
    """

    names: tuple[PrintedName, ...]
    end: int
    more: bool = False
    closed: bool = False

    @property
    def weight(self) -> int:
        """How much speaks for its being a list of names."""
        return sum(2 + name.initials for name in self.names) + 2 * self.closed + 2 * self.more


def name_list(text: str, start: int = 0) -> NameList:
    """The longest list of names that begins at ``start``, in any of the three usual orders; it may be empty.

    'R. Darbinyan, Greg Ver Steeg' (given first), 'Weber L, Yee DM' (family and initials), 'Yee, D. M., & Leng, X.'
    (inverted).
    """
    tokens = tuple(_tokens(text, start))
    lists = [_read(tokens, order, start) for order in (_given_first, _family_first, _inverted)]
    return max(lists, key=lambda found: (found.weight, found.end))


def _tokens(text: str, start: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start):
        kind = match.lastgroup or "other"
        yield Token(match.group(), match.start(), match.end(), _word_kind(match.group()) if kind == "word" else kind)


@lru_cache(maxsize=65536)
def _word_kind(word: str) -> str:
    bare = word.strip(".")
    if fold(bare) in lexicon().conjunctions and word.islower():
        return "and"
    letters = "".join(_LETTERS.findall(bare))
    if letters.isupper() and _are_initials(word, bare, letters):
        return "initials"
    if fold(bare) in lexicon().name_suffixes and len(bare) > 1:
        return "suffix"
    if fold(bare) in lexicon().name_particles and (word.islower() or len(bare) > 1) and not word.endswith("."):
        return "particle"
    return "name" if bare[:1].isupper() or not bare[:1].islower() else "word"


def _are_initials(word: str, bare: str, letters: str) -> bool:
    dotted = word.endswith(".") or "." in bare
    if fold(bare) in lexicon().name_suffixes and len(letters) > 1:
        return False
    return len(letters) <= (_MOST_INITIALS if dotted else _BARE_INITIALS) and (
        dotted or len(letters) == len(bare.replace("-", ""))
    )


@dataclass(frozen=True, slots=True)
class _Name:
    """A name among the tokens: the first, the one after the last, and whether it has initials."""

    first: int
    after: int
    initials: bool


_Order = Callable[[tuple[Token, ...], int], _Name | None]


def _kinds(tokens: tuple[Token, ...], at: int) -> Iterator[tuple[int, str, Token]]:
    for index in range(at, min(at + _LONGEST_NAME, len(tokens))):
        yield index, tokens[index].kind, tokens[index]


def _given_first(tokens: tuple[Token, ...], at: int) -> _Name | None:
    """'R. Darbinyan', 'Greg Ver Steeg', 'J. van der Berg', 'Martin L. King Jr.'."""
    initials, families, after = False, 0, at
    for index, kind, token in _kinds(tokens, at):
        if kind == "initials" and not (families > 1 and initials):
            initials = True
        elif kind in {"name", "particle"} or (kind == "suffix" and families):
            families += kind == "name"
        else:
            break
        after = index + 1
        if token.closes and kind != "initials":
            break
    while after > at and tokens[after - 1].kind in {"initials", "particle"}:
        after -= 1
    whole = families >= 1 and after - at > 1
    return _Name(at, after, initials) if whole else None


def _family_first(tokens: tuple[Token, ...], at: int) -> _Name | None:
    """'Weber L', 'van der Berg JM', 'Petzschner F.'."""
    families, after = 0, at
    for index, kind, token in _kinds(tokens, at):
        if kind == "initials" and families:
            after = index + 1
        elif kind in {"name", "particle"} and after == at and not token.closes:
            families += kind == "name"
        else:
            break
    return _Name(at, after, initials=True) if after > at else None


def _inverted(tokens: tuple[Token, ...], at: int) -> _Name | None:
    """'Yee, D. M.', 'van der Berg, J.', 'King, M. L., Jr.'; the given names must be initials."""
    families, index = 0, at
    while index < len(tokens) and tokens[index].kind in {"name", "particle"} and not tokens[index].closes:
        families += tokens[index].kind == "name"
        index += 1
        if index - at > _LONGEST_NAME:
            return None
    if not families or index >= len(tokens) or tokens[index].text != ",":
        return None
    after = index + 1
    while after < len(tokens) and tokens[after].kind in {"initials", "particle"} and after - index <= _LONGEST_NAME:
        after += 1
    if after == index + 1:
        return None
    if after + 1 < len(tokens) and tokens[after].text == "," and tokens[after + 1].kind == "suffix":
        after += 2
    return _Name(at, after, initials=True)


def _read(tokens: tuple[Token, ...], order: _Order, start: int) -> NameList:
    names: list[PrintedName] = []
    at, more, end = 0, False, start
    while at < len(tokens):
        found = order(tokens, at)
        if found is None and names and tokens[at - 1].kind == "and":  # 'Jones, M. B., and S. Bowers'
            found = _given_first(tokens, at)
        if found is None or (names and names[0].initials and not found.initials and tokens[found.after - 1].closes):
            break
        after, equal = _marks(tokens, found.after)
        names.append(_printed(tokens, found, equal=equal))
        end = tokens[after - 1].end
        if tokens[found.after - 1].closes or after >= len(tokens):
            return NameList(tuple(names), end, closed=True)
        at, more = _joint(tokens, after)
        if at == after or more:
            end = tokens[at - 1].end if more else end
            return NameList(tuple(names), end, more, closed=more or _ends_here(tokens[after]))
    return NameList(tuple(names), end, more, closed=at < len(tokens) and _ends_here(tokens[at]))


def _printed(tokens: tuple[Token, ...], found: _Name, *, equal: bool) -> PrintedName:
    last = tokens[found.after - 1]
    end = last.end - (last.kind == "name" and last.text.endswith("."))
    return PrintedName(tokens[found.first].start, end, found.initials, equal)


def _marks(tokens: tuple[Token, ...], at: int) -> tuple[int, bool]:
    """Behind the marks that are glued to a name, and whether one of them means equal contribution."""
    first = at
    while at < len(tokens) and tokens[at].kind == "mark" and tokens[at].start == tokens[at - 1].end:
        at += 1
    return at, any("*" in token.text or "†" in token.text or "⁎" in token.text for token in tokens[first:at])


def _joint(tokens: tuple[Token, ...], at: int) -> tuple[int, bool]:
    """Behind what joins two names (',', ';', 'and', ', &'), and whether it is 'et al.'; ``at`` where nothing does."""
    index, joined = at, False
    while index < len(tokens) and tokens[index].kind in {"stop", "and", "break"}:
        joined = joined or tokens[index].kind != "break"
        index += 1
    if _others(tokens, index):
        return index + 2, True
    return (index, False) if joined else (at, False)


def _others(tokens: tuple[Token, ...], at: int) -> bool:
    pair = " ".join(fold(token.text) for token in tokens[at : at + 2])
    return pair in lexicon().and_others


def _ends_here(token: Token) -> bool:
    return token.kind == "break" or token.text in {"(", '"', "“", "”", ":", "[", "‘", "«", "."}
