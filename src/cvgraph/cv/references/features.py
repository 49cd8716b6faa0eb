"""What can be seen of each word and mark of a reference: its shape, its marks, the piece it stands in.

Words count by their shape; as themselves only where they are short ('vol', 'und', 'pp') or words that lists of works
use, for a title may be about anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from cvgraph.document.model import Block, MarkKind
from cvgraph.lexicon.load import fold, lexicon

_TOKEN = re.compile(r"[^\W\d_]+|\d+|\S")
_YEAR = re.compile(r"(?:19|20)\d\d")
_OPEN = {"“": "”", "«": "»", "„": "“", "‘": "’", "‚": "‘"}
_PARTING = frozenset('.,;:()[]“”"«»„‘|–—/')
_SHORT = 4
_LONGEST_CAPITALS = 3
_MARKS = {MarkKind.ITALIC: "i", MarkKind.BOLD: "b", MarkKind.LINK: "l"}


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a mark of a reference, and its place in the text."""

    text: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """Words, numbers and single marks, in order."""
    return [Token(match.group(), *match.span()) for match in _TOKEN.finditer(text)]


def features(body: Block, found: Sequence[Token]) -> list[list[str]]:
    """What can be seen of each token, as names; one list a token."""
    own = [_own(token.text) for token in found]
    marked, quoted = _marked(body, found), _quoted(found)
    whole = [f"W{kind}" for kind in sorted({*"".join(marked)})] + ["Wq"] * ("q" in quoted)
    beside = zip(
        _near(own), _pieces(found, own), _within(found, marked, quoted), _before(body.text, found, own), strict=True
    )
    return [[*near, *piece, *within, *before, *whole] for near, piece, within, before in beside]


def _near(own: Sequence[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """What is seen of each token and of two on either side, told apart by where they stand."""
    edge = (("|",), ("|",))
    seen = [*edge, *own, *edge]
    for at in range(2, len(own) + 2):
        yield (
            *_named(seen[at - 2], "-2"),
            *_named(seen[at - 1], "-1"),
            *_named(seen[at], "0"),
            *_named(seen[at + 1], "1"),
            *_named(seen[at + 2], "2"),
        )


@lru_cache(maxsize=65536)
def _named(names: tuple[str, ...], where: str) -> tuple[str, ...]:
    return tuple(f"{where}{name}" for name in names)


@lru_cache(maxsize=16384)
def _own(word: str) -> tuple[str, ...]:
    """The shape of a word, the word itself where it is short or known, and what the lexicon says of it."""
    shape = _shape(word)
    if not word[0].isalpha():
        return (shape,)
    key = fold(word)
    known = lexicon()
    told = [shape]
    if len(word) <= _SHORT or key in known.venue_words or key in known.statuses:
        told.append(f"={key}")
    for name, words in (("v", known.venue_words), ("k", known.venues), ("m", known.months), ("c", known.conjunctions)):
        if key in words:
            told.append(f"+{name}")
    return tuple(told)


def _shape(word: str) -> str:
    if word.isdigit():
        return "Y" if _YEAR.fullmatch(word) else f"9{min(len(word), 5)}"
    if not word[0].isalpha():
        return word
    if word.islower():
        return "a" if len(word) > 1 else "a1"
    if word.isupper():
        return "A1" if len(word) == 1 else "A2" if len(word) <= _LONGEST_CAPITALS else "A4"
    return "Aa" if word[0].isupper() and word[1:].islower() else "aA"


def _piece(words: int, small: int, initials: int, number: int) -> tuple[tuple[str, ...], ...]:
    """What is seen of a stretch between marks that part, by those within it, behind it and before it.

    How many words it has, how many of them are small and how many initials, and for those within its number.
    """
    share = "n" if not words else str(min(4, 4 * small // words))
    seen = f"w{min(words, 9)}", f"s{share}i{min(initials, 3)}"
    here, behind, ahead = (tuple(where + each for each in seen) for where in "p<>")
    return (*here, f"n{min(number, 12)}"), behind, ahead


def _pieces(found: Sequence[Token], own: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Of each token what is seen of its piece, the one before and the one behind."""
    numbers, pieces = [], [_piece(0, 0, 0, 0)]
    words = small = initials = 0
    for token, seen in zip(found, own, strict=True):
        if token.text in _PARTING and words:
            pieces.append(_piece(words, small, initials, len(pieces) - 1))
            words = small = initials = 0
        numbers.append(len(pieces))
        words += token.text[0].isalpha()
        small += seen[0] in {"a", "a1"}
        initials += seen[0] == "A1"
    pieces += [_piece(words, small, initials, len(pieces) - 1), _piece(0, 0, 0, 0)]
    around = [(*pieces[at][0], *pieces[at - 1][1], *pieces[at + 1][2]) for at in range(1, len(pieces) - 1)]
    return [around[at - 1] for at in numbers]


def _marked(body: Block, found: Sequence[Token]) -> list[str]:
    """Of each token the letters of the marks that it stands in."""
    spans = [(mark.start, mark.end, _MARKS[mark.kind]) for mark in body.marks if mark.kind in _MARKS]
    return ["".join(sorted({kind for start, end, kind in spans if start <= t.start < end})) for t in found]


def _quoted(found: Sequence[Token]) -> list[str]:
    """Of each token 'q' within quotation marks, 'Q' behind the first ones, else nothing."""
    told, closes, after = [], "", ""
    for token in found:
        if closes and token.text in closes:
            closes, after = "", "Q"
            told.append("Q")
            continue
        told.append("q" if closes else after)
        if not closes and token.text in _OPEN:
            closes = _OPEN[token.text]
        elif not closes and token.text == '"':
            closes = '"'
    return told


def _within(found: Sequence[Token], marked: Sequence[str], quoted: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Of each token the marks it stands in, the quotation marks, and in which eighth of the reference it stands."""
    for at in range(len(found)):
        begins = ">" if at and marked[at - 1] else "." if at else ""
        yield f"m{marked[at]}{begins}", f"q{quoted[at]}", f"t{8 * at // len(found)}"


def _before(text: str, found: Sequence[Token], own: Sequence[tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """Of each token how many years came before it, and whether it is glued to what is before it or begins a line."""
    years, end = 0, 0
    for token, seen in zip(found, own, strict=True):
        gap = text[end : token.start]
        yield f"y{min(years, 2)}", f"{seen[0]}{'n' if chr(10) in gap else '_' if gap else 'g'}"
        years += seen[0] == "Y"
        end = token.end
