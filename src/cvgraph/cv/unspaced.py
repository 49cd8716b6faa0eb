"""Chinese and Japanese text, whose words no blanks part: where an organisation ends and where a degree begins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from cvgraph.lexicon.load import is_unspaced, lexicon

_LONGEST_WORD = 8
_LETTER = r"[\u3040-\u30ff\u3400-\u9fff]"
_BLANK = re.compile(rf"(?<={_LETTER})[ \u3000]+(?={_LETTER})|\u3000+|(?<={_LETTER})[，、；](?=\S)")
_LEAD = re.compile(rf"(?:(?<!{_LETTER})(?:获得?|毕业|取得|于|在)|(?:(?<!{_LETTER})|(?<=年))(?:毕业|就读)于)(?=\S{{2}})")
_BRANCH = "(?:分校|校区|校區)"
_BRACKETED = re.compile(r"[（(][^（）()]{1,20}[）)](?=[，、；\s])")


def endings(word: str) -> Iterator[str]:
    """What a word without blanks may end in, the longest first: the part that says what it names."""
    for length in range(min(_LONGEST_WORD, len(word)), 0, -1):
        yield word[-length:]


def degree_in(text: str) -> tuple[int, int] | None:
    """Where the first degree stands, the longest word that names it."""
    found = _degrees().search(text)
    return found.span() if found else None


def gaps(text: str) -> Iterator[tuple[int, int]]:
    """Stretches that part names: blanks between letters, 'obtained' and its like, empty ones beside a name's end."""
    if not is_unspaced(text):
        return
    yield from (found.span() for found in _BLANK.finditer(text))
    yield from (found.span() for found in _LEAD.finditer(text))
    yield from (found.span() for found in _BRACKETED.finditer(text))
    for found in _organisations().finditer(text):
        yield found.end(), found.end()
    for found in _degrees().finditer(text):
        yield found.start(), found.start()
        yield found.end(), found.end()


@cache
def _degrees() -> re.Pattern[str]:
    """Degrees, but not the first letters of a title, as those of 博士后."""
    known = lexicon()
    words = _any_of(word for word in known.degrees if known.degrees[word] not in {"exchange", "postdoctoral"})
    return re.compile(rf"(?:{words})(?![后後])")  # 博士后 is somebody who has the degree


@cache
def _organisations() -> re.Pattern[str]:
    """The end of an organisation's name, where no other word for one follows: 东京大学大学院."""
    words = _any_of(word for word in lexicon().organisations if len(word) > 1)
    return re.compile(rf"(?:{words})(?:{_LETTER}{{0,5}}?{_BRANCH})?(?!{_LETTER}{{0,8}}?(?:{words}|{_BRANCH}))")


def _any_of(words: Iterable[str]) -> str:
    unspaced = sorted((word for word in words if is_unspaced(word)), key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, unspaced)) or r"(?!)"
