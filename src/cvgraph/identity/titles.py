"""The words of names of organisations and periodicals: shortened, in other languages, as initials.

Short forms are those of ISO 4 ('Rules for the abbreviation of title words and titles of publications'): a word is cut
off at its end, or contracted as the List of Title Word Abbreviations has it; small words are left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from cvgraph.lexicon.load import TITLES_FILE, fold, table

_SMALL = frozenset(
    {"of", "the", "and", "for", "in", "on", "at", "de", "la", "le", "du", "des", "der", "die", "und", "fur", "et", "y"}
    | {"e", "di", "da", "do", "del", "della", "van", "von", "zu", "to", "with"}
)
_BRACKETS = re.compile(r"\s*\(([^()]*)\)")
_CUT = 2
_SHORT = 7
_ANY = 1000


def is_small(word: str) -> bool:
    """True for a folded word that short forms leave out: 'of', 'und'."""
    return word in _SMALL


def initials(name: str) -> str:
    """The capitals that stand for a name: 'USC' for 'University of Southern California'; empty for a single word."""
    words = [word for word in name.replace("-", " ").split() if fold(word) not in _SMALL and word[:1].isupper()]
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def without_own_initials(name: str) -> tuple[str, str]:
    """A name without its initials in brackets, and these, or empty: 'Institute of Things (IoT)'."""
    for found in _BRACKETS.finditer(name):
        rest = " ".join((name[: found.start()] + name[found.end() :]).split())
        inner = found.group(1).strip()
        bare = fold(inner).rstrip("0123456789 ")
        if rest and bare and bare in {fold(initials(rest)), fold(_all_initials(rest))}:
            return rest, inner
    return name, ""


def _all_initials(name: str) -> str:
    """The first letters of all words, small ones too: 'IoT'."""
    return "".join(word[0] for word in name.replace("-", " ").split())


@cache
def _full_words() -> Mapping[str, frozenset[str]]:
    """Short form of a word -> the words that it may stand for."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word, forms in table(TITLES_FILE)["shortened"].items():
        for form in forms:
            found[fold(form)].add(word)
    return {form: frozenset(words) for form, words in found.items()}


@cache
def _english() -> Mapping[str, str]:
    """A word of an organisation's name, or a place, in any language -> the same in English."""
    tables = table(TITLES_FILE)
    pairs = [*tables["translated"].items(), *tables["places"].items()]
    return {fold(form): word for word, forms in pairs for form in forms}


@lru_cache(maxsize=4096)
def words(name: str) -> tuple[str, ...]:
    """The folded words of a name that count."""
    return tuple(word for word in fold(name).split() if word not in _SMALL)


def lengthened(folded: str) -> str:
    """A folded name with the short forms that can stand for one word alone spelt out: 'univ' is 'university'."""
    full = (_full_words().get(word, frozenset({word})) for word in folded.split())
    return " ".join(
        next(iter(found)) if len(found) == 1 else word for word, found in zip(folded.split(), full, strict=True)
    )


def shortens(one: str, other: str) -> bool:
    """True where two names are equal once short forms are spelt out: 'J. Mach. Learn. Res.'; never for equal ones.

    Without a dot in either, only a short word is taken for one that is cut off: 'Educational' is not of 'Education'.
    """
    a, b = words(one), words(other.partition(":")[0] if ":" not in one else other)
    longest = _ANY if "." in one + other else _SHORT if len(a) > 1 else 0
    return len(a) == len(b) and a != b and all(_agree(x, y, longest) for x, y in zip(a, b, strict=True))


def _agree(one: str, other: str, longest: int) -> bool:
    """True for two forms of one word, the shorter of which has at most so many letters where it is cut off."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if _CUT <= len(short) <= longest and long.startswith(short) and len(long) - len(short) >= _CUT:
        return True
    return long in _full_words().get(short, ())


def translates(one: str, other: str) -> bool:
    """True where two names hold the same words in two languages: 'Universität Wien' and 'University of Vienna'."""
    a, b = words(one), words(other)
    if len(a) != len(b) or set(a) == set(b):
        return False
    return sorted(_english().get(word, word) for word in a) == sorted(_english().get(word, word) for word in b)


def is_english(name: str) -> bool:
    """True where no word of a name is known as one of another language."""
    return all(_english().get(word, word) == word for word in words(name))
