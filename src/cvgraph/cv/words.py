"""What a short text of a CV names, by the words of the lexicon: a role, a degree, an organisation, a place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from itertools import accumulate

from cvgraph.cv.unspaced import degree_in, endings
from cvgraph.lexicon.load import fold, is_unspaced, lexicon, undotted

_LONGEST_NAME = 16
_LONGEST_PHRASE = 5
_TOKEN = re.compile(r"[^\s,;:()/\[\]“”„\"]+")
_HEAD_END = re.compile(r"\s+(?:of|for|in|at|on|to|with|from|within|de|der|des|für)\s+|[(,/]")
_UNIT = re.compile(
    r"""(?!(?:\w+\ )?chair\ of\ the\ )  # who heads it
        (?:\w+\ )?
        (?:chair|department|dept|faculty|division|school|section|unit|group|lab)s?\ (?:of|for)\ """,
    re.VERBOSE,
)
_STUDENT = {"student", "candidate", "researcher", "fellow", "fellowship", "scholar", "position", "assistant", "intern"}
_STUDENT |= {"trainee", "tutor", "supervisor"}
_NO_DEGREE = {"dr", "postdoctoral", "postdoctorate", "post doctoral", "postdoc", "post doc", "high school"}
_BEFORE_DEGREE = {"joint degree", "joint", "dual", "dual degree", "double", "double degree", "integrated", "combined"}
_NO_DEGREE |= {"secondary school", "specialist", "graduate", "certificate", "secondary education", "doctor"}
OPEN_ENDS = {"and", "of", "the", "in", "for", "with", "on", "to", "from", "by", "a", "an", "via", "using", "&"}
"""Words at which no phrase ends."""
_WITH = re.compile(r"\s+(?:with|under|for|to)\s+")
_PERSON = {"dr", "prof", "mr", "mrs", "ms"}
_SHORT = 3
_ELIDED = re.compile(r"\b(?:[ldsnj]|qu|dell|nell|all|sull|dall)['\u2019](?=\w)", re.IGNORECASE)


def label_kind(text: str) -> str:
    """What a label asks for (``thesis``, ``advisor``, ...), or empty for words that are no label."""
    return lexicon().labels.get(fold(text), "")


@lru_cache(maxsize=4096)
def is_role(text: str) -> bool:
    """True for what somebody is or does: a phrase whose head has a role's word and ends in no organisation's."""
    words = _head_words(text)
    if not words or len(words) > _LONGEST_NAME or _UNIT.match(fold(text)):
        return False
    roles = lexicon().roles | lexicon().service_roles
    phrases = list(accumulate(fold(text).split()[:_LONGEST_PHRASE], "{} {}".format))
    if any(phrase in roles for phrase in phrases[1:]):
        return True  # 'Maître de conférences', whose head alone says nothing
    known = lexicon().organisations
    if words[0] in known and words[-1] not in roles:
        return False  # 'Escuela Técnica Superior'
    return _has(words, roles) and (words[-1] not in known or " ".join(words) in roles)


def is_title(text: str) -> bool:
    """True for a role that is no person with a title, as 'Prof. Reed' is."""
    return is_role(text) and not _PERSON & set(fold(_WITH.split(text)[0]).split())


def _head_words(text: str) -> list[str]:
    """The folded words before the first preposition or bracket: 'Director of Research' has the head 'director'."""
    return fold(_HEAD_END.split(text.strip(), maxsplit=1)[0]).split()


@lru_cache(maxsize=4096)
def is_organisation(text: str) -> bool:
    """True for a text with a word that organisations have in their names."""
    words = _unelided(text).split()
    return len(words) <= _LONGEST_NAME and (_has(words, lexicon().organisations) or bool(_UNIT.match(fold(text))))


@lru_cache(maxsize=4096)
def is_institution(text: str) -> bool:
    """True for a text that names a university or school, rather than only a part of one."""
    words = _unelided(text).split()
    whole = [word for word in _phrases(words) if lexicon().organisations.get(word) in {"university", "research"}]
    return any(word not in {"department", "dept", "faculty", "research", "group"} for word in whole)


@lru_cache(maxsize=4096)
def is_school(text: str) -> bool:
    """True for a text that names a university, college or school; 'Library Science' names none."""
    return any(lexicon().organisations.get(phrase) == "university" for phrase in _phrases(_unelided(text).split()))


def _unelided(text: str) -> str:
    """The folded text without articles that an apostrophe joins to a word: "de l'École" has the word 'ecole'."""
    return fold(_ELIDED.sub("", text))


def _has(words: list[str], known: Collection[str]) -> bool:
    return any(phrase in known for phrase in _phrases(words))


def _phrases(words: list[str]) -> Iterator[str]:
    """Every run of up to five words, and the ends of a word that no blanks part."""
    for start in range(len(words)):
        if is_unspaced(words[start]):
            yield from endings(words[start])
        for length in range(1, _LONGEST_PHRASE + 1):
            if start + length <= len(words):
                yield " ".join(words[start : start + length])


def meaning_in(text: str, known: Mapping[str, str]) -> str:
    """What the longest phrase of a text that a table knows means there, in the plural too, or empty."""
    folded = fold(text)
    if is_unspaced(text):
        return next((known[key] for key in sorted(known, key=len, reverse=True) if key in folded), "")
    phrases = sorted(_phrases(folded.split()), key=lambda phrase: -phrase.count(" "))
    forms = (form for phrase in phrases for form in (phrase, phrase.removesuffix("s")))
    return next((known[form] for form in forms if form in known), "")


@lru_cache(maxsize=4096)
def is_place(text: str) -> bool:
    """True for a city, a country, a state or a word such as 'Remote'; what is short must be in capitals."""
    bare = re.sub(r"\b\d{4,6}(?:-\d{4})?\b", "", text).strip(" ,.()")
    if not bare or (len(undotted(bare)) <= _SHORT and not bare.isupper()):
        return False
    return fold(bare) in lexicon().places or fold(bare) in lexicon().remote or is_city(bare)


@lru_cache(maxsize=4096)
def is_city(text: str) -> bool:
    """True for a city that everybody knows, unless it is printed small."""
    return not text[:1].islower() and fold(text) in lexicon().cities


@lru_cache(maxsize=4096)
def is_degree(text: str) -> bool:
    """True for a text that opens with a degree and not with a student's title."""
    found = degree_at(text)
    opens = found is not None and (not (before := fold(text[: found[0]])) or before in _BEFORE_DEGREE)
    return opens and not set(_head_words(text)) & _STUDENT


@lru_cache(maxsize=4096)
def degree_at(text: str) -> tuple[int, int] | None:
    """Where the first degree stands in a text, or None; two letters count only at its start."""
    if is_unspaced(text):
        return degree_in(text)
    tokens = [(m.start(), m.end()) for m in _TOKEN.finditer(text)][:_LONGEST_NAME]
    for at in range(len(tokens)):
        for last in range(min(at + _LONGEST_PHRASE, len(tokens)), at, -1):
            start, end = tokens[at][0], tokens[last - 1][1]
            if _degree(text[start:end], first=at == 0):
                return start, _before_of(text, start, end)
    return None


def _degree(text: str, *, first: bool) -> bool:
    known, key = lexicon(), fold(text)
    if key in _NO_DEGREE:
        return False
    short = undotted(text)
    return key in known.degrees or (short in known.degree_abbreviations and (first or len(short) >= _SHORT))


def _before_of(text: str, start: int, end: int) -> int:
    """The end of 'Master' in 'Master of', which names no degree further, and of 'BSc (Hons)' with its bracket."""
    if text[start:end].count("(") > text[start:end].count(")") and text[end : end + 1] == ")":
        return end + 1
    loose = re.search(r"\s+(?:of|in|en|de|di|em|du|des|der|por)$", text[start:end])
    return start + loose.start() if loose else end


def joins_on(before: str, after: str) -> bool:
    """True where a text plainly goes on in the next one: it stops in mid-phrase, or the next begins small."""
    stops = before.rstrip()
    last = stops.split()[-1].casefold() if stops.split() else ""
    return stops.endswith((":", ",", "-", "\u2013", "\u2014")) or last in OPEN_ENDS or after[:1].islower()


def says_current(text: str) -> bool:
    """True for a label such as 'Current GPA'."""
    return "current" in fold(text).split()


def without_titles(text: str) -> tuple[int, int]:
    """Where a name stands in a text without titles before it, degrees after it and what is in brackets."""
    known = lexicon()
    start, end = 0, len(text)
    bracket = text.find("(")
    end = bracket if bracket > 0 else end
    tokens = [(m.start(), m.end()) for m in _TOKEN.finditer(text[:end])]
    while len(tokens) > 1 and fold(text[slice(*tokens[0])]) in known.honorifics:
        tokens = tokens[1:]
    while len(tokens) > 1 and undotted(text[slice(*tokens[-1])]) in known.degree_abbreviations:
        tokens = tokens[:-1]
    return (tokens[0][0], tokens[-1][1]) if tokens else (start, start)
