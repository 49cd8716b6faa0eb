"""Which lines of a CV are private: birth, nationality, family, postal address, people who can be asked."""

from __future__ import annotations

import re
from functools import cache

from cvgraph.cv.words import label_kind
from cvgraph.lexicon.load import fold, is_unspaced, lexicon

# '90210 Exampleville', 'D-10115 Berlin', 'SW1A 1AA', but no year
_POSTCODE = re.compile(
    r"""(?:^|[\s,]) (?:[A-Z]{1,2}-)? (?!(?:19|20)\d\d\b) \d{4,6} (?:-\d{4})? (?:\s+[^\W\d] | \s*$ | ,)
    | \b[A-Z]{1,2}\d[A-Z\d]?\ \d[A-Z]{2}\b
    """,
    re.VERBOSE,
)
_STREET = re.compile(
    r"""\b(?: street | lane | road | avenue | boulevard | drive | square | parkway | highway
    | suite | apt | apartment | p\.?\ ?o\.?\ box | rue | via | calle | platz | allee
    | (?:st|ave|blvd|rd|dr|ln)\b\.?(?=\s*(?:,|$|\d)) )\b
    | (?: stra[s\u00df]{1,2}e | str\. | weg | gasse )(?=\s\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_HOUSE = re.compile(r"\d")
_PARTS = re.compile(r"\s*[|;\t\n]\s*|^\W*[\d./\s-]+\s")  # columns of a line, and what stands behind a date
_NUMBER = (
    r"(?:\d{1,2}|one|two|three|four|ein|eine|zwei|drei|vier|une?|deux|trois|quatre|dos|tres|uno|una|due|tre|um|uma|dois"
    r"|duas|twee|drie)"
)
_LONGEST = 14


def is_labelled_private(text: str) -> bool:
    """True for a line whose label asks for personal data ('Date of birth: ...'), in whatever section it stands."""
    label, colon, value = text.partition(":")
    return bool(colon) and label_kind(label) == "private" and len(value.split()) <= _LONGEST


def is_nationality(text: str) -> bool:
    """True for a line that is a nationality and nothing else: 'Nigerian', 'EU citizen', 'Swiss national'."""
    words = fold(text).split()
    bare = words[:-1] if words[-1:] in (["citizen"], ["national"]) else words
    return " ".join(bare) in lexicon().nationalities


def _opens_private(text: str) -> bool:
    """True where the text or one of its columns opens with a word of personal data: '4 June 1943 | born in X'."""
    known = lexicon().private_words
    for part in (text, *_PARTS.split(text)):
        words = fold(part).split()
        opens = bool(words) and words[0] in known
        if len(words) <= _LONGEST and (opens or any(label_kind(" ".join(words[:n])) == "private" for n in (2, 3))):
            return True
    return False


def tells_private(text: str) -> bool:
    """True for running text that tells somebody's birth, age, nationality or family."""
    return bool(_phrases().search(fold(text)))


@cache
def _phrases() -> re.Pattern[str]:
    phrases = sorted(lexicon().private_phrases, key=lambda phrase: (-len(phrase), phrase))
    spaced = [re.sub(r"\bn\b", lambda _: _NUMBER, phrase) for phrase in phrases if not is_unspaced(phrase)]
    unspaced = [phrase for phrase in phrases if is_unspaced(phrase)]
    return re.compile(rf"\b(?:{'|'.join(spaced)})\b|{'|'.join(unspaced)}")


def private_kind(text: str) -> str:
    """``address`` or ``private`` for a line that holds such data, else empty."""
    if is_labelled_private(text):
        return "private"
    label = text.partition(":")[0] if ":" in text else ""
    if _opens_private(text) or tells_private(text):
        return "private"
    if len(text.split()) > _LONGEST:
        return ""
    if fold(label) in {"address", "home address", "postal address", "office address", "mailing address"}:
        return "address"
    if label and label_kind(label) == "address":
        return "address"
    return "address" if _HOUSE.search(text) and (_STREET.search(text) or _POSTCODE.search(text)) else ""
