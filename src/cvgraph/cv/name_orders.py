"""One name among the tokens of a list, in each of the orders that names are printed in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cvgraph.cv.name_tokens import Token

_LONGEST_NAME = 6
_SHORT_WORD = 3


@dataclass(frozen=True, slots=True)
class Name:
    """A name among the tokens: the first, the one after the last, and whether it has initials."""

    first: int
    after: int
    initials: bool
    sure: bool = True


Order = Callable[[tuple[Token, ...], int], Name | None]


def _closes(found: tuple[Token, ...], at: int) -> bool:
    """True for a word whose full stop ends the list: it is no initial and nothing joins another name to it."""
    return found[at].dotted and not (at + 1 < len(found) and found[at + 1].joins)


def _window(found: tuple[Token, ...], at: int) -> Iterator[tuple[int, str]]:
    for index in range(at, min(at + _LONGEST_NAME, len(found))):
        yield index, found[index].kind


def given_first(found: tuple[Token, ...], at: int) -> Name | None:
    """'R. Darbinyan', 'Greg Ver Steeg', 'J. van der Berg', 'Martin L. King Jr.', '王伟'."""
    initials, words, families, after = 0, 0, 0, at
    for index, kind in _window(found, at):
        if kind == "break" and initials and not families:
            continue
        if kind == "initials" and initials and not families and _in_capitals(found[index]):
            families, words = families + 1, words + 1  # 'D. SUN'
        elif kind == "initials" and not (families > 1 and initials):
            initials, words = initials + found[index].dotted, words + 1
        elif kind in {"name", "particle"} or (kind == "suffix" and families):
            families, words = families + (kind == "name"), words + 1
        else:
            break
        after = index + 1
        if (kind != "initials" or (families and _in_capitals(found[index]))) and _closes(found, index):
            break
    while after > at and found[after - 1].kind in {"initials", "particle"} and not _in_capitals(found[after - 1]):
        after -= 1
    if after == at + 1 and (found[at].unspaced or found[at].glued):
        return Name(at, after, initials=found[at].glued)
    whole = families > 1 or (families == 1 and words > 1 and found[at].kind != "particle")
    return Name(at, after, initials > 0) if whole and after - at > 1 else None


def _in_capitals(token: Token) -> bool:
    """True for a word of two or three capitals without full stops, which may be a family name."""
    return token.kind == "initials" and token.letters > 1 and "." not in token.text.rstrip(".")


def _family(found: tuple[Token, ...], at: int) -> tuple[int, int]:
    """Behind the words of a family name ('van der Berg', 'Ó Briain'), and how many of them are no particles."""
    index, families = at, 0
    if _short_opening(found, at):
        index += 1
    elif _looks_like_less(found, at):
        return at + 1, 1
    while index < len(found) and index - at < _LONGEST_NAME:
        if found[index].kind not in {"name", "particle"} or found[index].glued or _closes(found, index):
            break
        families += found[index].kind == "name"
        index += 1
    return index, families


def _looks_like_less(found: tuple[Token, ...], at: int) -> bool:
    """The 'YE' of 'YE, Hanjing', which could be initials, and the 'Das' of 'Das D' or 'Das, D.', else a particle."""
    if at + 1 >= len(found) or not found[at].text[0].isupper() or found[at].dotted:
        return False
    comma, initials = found[at + 1].text == ",", found[at + 1].kind == "initials"
    capitals = found[at].kind == "initials" and found[at].letters > 1
    return (capitals and comma) or (found[at].kind == "particle" and (comma or initials))


def _short_opening(found: tuple[Token, ...], at: int) -> bool:
    """The 'Ó' of 'Ó Briain, S.'."""
    return (
        at + 1 < len(found)
        and (found[at].kind, found[at + 1].kind) == ("initials", "name")
        and found[at].letters == 1
        and not found[at].dotted
    )


def _initials(found: tuple[Token, ...], at: int) -> int:
    """Behind the initials that begin here: 'D. M.', 'DM', 'J van der'; 'C. A study' has one."""
    index = at
    while index < len(found) and index - at < _LONGEST_NAME and found[index].kind in {"initials", "particle"}:
        before = found[index - 1]
        if index > at and before.dotted and (not found[index].dotted or before.text.count(".") < before.letters):
            break
        index += 1
    return index


def family_first(found: tuple[Token, ...], at: int) -> Name | None:
    """'Weber L', 'van der Berg JM', 'Petzschner F.', 'LI W'."""
    middle, families = _family(found, at)
    if not families and found[at].kind == "initials" and found[at].letters > 1 and not found[at].dotted:
        middle, families = at + 1, 1
    after = _initials(found, middle)
    named = families and after > middle and any(token.kind == "initials" for token in found[middle:after])
    return Name(at, after, initials=True) if named else None


def inverted(found: tuple[Token, ...], at: int) -> Name | None:
    """'Yee, D. M.', 'van der Berg, J.', 'King, M. L., Jr.'; the given names must be initials."""
    middle, families = _family(found, at)
    if not families or middle >= len(found) or found[middle].text != ",":
        return None
    after = _initials(found, middle + 1)
    if after == middle + 1 or found[middle + 1].kind != "initials":
        return None
    if after + 1 < len(found) and found[after].text == "," and found[after + 1].kind == "suffix":
        after += 2
    return Name(at, after, initials=True)


def inverted_in_full(found: tuple[Token, ...], at: int) -> Name | None:
    """'Bell, Ada', 'Ver Steeg, Greg M.', 'King, M. Luther'; the family name is one word and its particles."""
    middle, families = _family(found, at)
    if families != 1 or middle >= len(found) or found[middle].text != ",":
        return None
    names, after = 0, middle + 1
    most = 1 if found[after : after + 1] and found[after].kind == "initials" else _SHORT_WORD
    for index, kind in _window(found, middle + 1):
        if kind not in {"name", "initials", "particle"} or (kind == "name" and names == most):
            break
        names, after = names + (kind == "name"), index + 1
        if kind == "name" and _closes(found, index):
            break
    return Name(at, after, initials=False) if 0 < names <= _SHORT_WORD else None
