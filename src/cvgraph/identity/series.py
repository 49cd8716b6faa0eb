"""When two printed venues are one series: editions, well-known names, short forms as in ISO 4, initials."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import combinations

from cvgraph.identity.grouping import Likeness
from cvgraph.identity.model import Evidence
from cvgraph.identity.titles import initials, shortens, without_own_initials, words
from cvgraph.identity.words import has_word
from cvgraph.lexicon.load import Series, fold, lexicon

_YEAR = re.compile(r"\b(?:19|20)\d\d\b|['\u2019]\d\d\b")
_ARXIV = re.compile(r"arxiv\b", re.IGNORECASE)
_LEADING = re.compile(
    r"""^(?:in\ )?(?:proceedings|proc)\ (?:of\ )?(?:the\ )?
    | ^(?:the\ )?\d+(?:st|nd|rd|th)\ (?:(?:annual|edition\ of\ the|edition\ of)\ )?
    | ^the\ """,
    re.VERBOSE,
)
_SPELT_NUMBER = re.compile(
    r"""^(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\ )?
    (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth
      |\w+teenth|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth|[ivxl]{2,})\ (?:annual\ )?""",
    re.VERBOSE,
)
_TRAILING = re.compile(r"\ (?:proceedings|proc)$|\ \d+(?:st|nd|rd|th)(?:\ edition)?$", re.VERBOSE)
_LEAST = 3


def key(name: str) -> str:
    """What the printed forms of one venue share: the full name of a well-known one, else the folded name.

    Years, numbers of editions and 'Proceedings of' are no part of it.
    """
    folded = fold(series_name(name).replace("&", " and "))
    plain = _bare(folded)
    known = _known(folded, plain, fold(re.sub(r"\([^()]*\)", " ", name).replace("&", " and ")))
    return fold(known.name) if known else fold(without_own_initials(plain)[0])


def _known(*names: str) -> Series | None:
    return next((found for name in names if (found := lexicon().venues.get(name))), None)


def _bare(folded: str) -> str:
    """A folded name without what tells one edition from another, at either end, unless nothing else is left."""
    while (rest := _LEADING.sub("", _TRAILING.sub("", folded)).strip()) != folded and rest:
        folded = rest
    uncounted = _SPELT_NUMBER.sub("", folded)
    return uncounted if has_word(uncounted, _events()) else folded  # 'Third World Quarterly' is no third one


@cache
def _events() -> frozenset[str]:
    """Words for what is held again and again."""
    words = lexicon()
    return words.events | {word for word, kind in words.venue_words.items() if kind in {"conference", "workshop"}}


def series_name(name: str) -> str:
    """The series' part of a printed venue: without year and initials in brackets; 'arXiv' of 'arXiv:1905.13276'."""
    if _ARXIV.match(name.strip()):
        return "arXiv"
    return " ".join(without_own_initials(_YEAR.sub(" ", name))[0].split()) or name


def without_number(name: str) -> str:
    """A printed venue as it is, only a preprint server without the number of a preprint."""
    return name[:5] if _ARXIV.match(name) else name


def alike(names: Mapping[str, str]) -> Iterator[Likeness]:
    """Every reason to take two venues for one.

    Args:
        names: Key -> the fullest printed name of the series with this key.
    """
    yield from _short_forms(names)
    yield from _initials(names)


def _short_forms(names: Mapping[str, str]) -> Iterator[Likeness]:
    """'J. Mach. Learn. Res.' beside 'Journal of Machine Learning Research'."""
    lengths: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for one, name in names.items():
        found = words(name.partition(":")[0])
        lengths[len(found), found[0][:1] if found else ""].append(one)
    for alike_long in lengths.values():
        for one, other in combinations(sorted(alike_long, key=lambda each: (len(names[each]), each)), 2):
            if shortens(names[one], names[other]):
                text = f"'{names[one]}' and '{names[other]}' are equal once short forms are spelt out"
                yield Likeness(one, other, Evidence("short-form", text))


def _initials(names: Mapping[str, str]) -> Iterator[Likeness]:
    """'JAIR' beside 'Journal of Artificial Intelligence Research'; two letters could be anything's."""
    full: defaultdict[str, list[str]] = defaultdict(list)
    for one, name in names.items():
        full[initials(name)].append(one)
    for one, name in names.items():
        if len(name) >= _LEAST and name.isupper():
            for other in full.get(name, ()):
                if other != one:
                    text = f"{name} are the initials of '{names[other]}', which the CV names too"
                    yield Likeness(one, other, Evidence("initials", text))
