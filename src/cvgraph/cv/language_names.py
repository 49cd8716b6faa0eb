"""Languages as CVs name them: 'Armenian (native)', 'German: fluent', 'French - B2'."""

from __future__ import annotations

import re
from itertools import islice

from cvgraph.cv.model import Language, Mention
from cvgraph.document.model import Block
from cvgraph.lexicon.load import fold, lexicon

_NAME = re.compile(r"\s*[^\W\d_][\w' ]*")
_LEAD = re.compile(r"\s*[(\[:,–—-][\s(\[:,–—-]*|\t\s*")
_EDGE = " \t\n.,:–—-"
_BRACKETS = re.compile(r"[()\[\]]")
_MOST_WORDS = 4


def is_language(text: str) -> bool:
    """True for a text that begins with the name of a language and goes on with nothing but a level."""
    return _tag(text) is not None


def language(block: Block, heading: str) -> Language:
    """The language that the text names, with its BCP 47 tag and its level as printed."""
    end = _name_end(block.text)
    name = block.cut(0, end)
    return Language(
        spans=(block.span,),
        heading=heading,
        name=Mention(name.text, name.span),
        tag=_tag(block.text),
        level=_level(block.text, end) or block.text[end:].strip(_EDGE) or None,
    )


def _name_end(text: str) -> int:
    """The end of the longest name of a language at the start of the text."""
    match = _NAME.match(text)
    words = islice(re.finditer(r"\S+", match.group()), _MOST_WORDS) if match else ()
    ends = reversed([word.end() for word in words])
    return next((end for end in ends if fold(text[:end]) in lexicon().languages), 0)


def _level(text: str, end: int) -> str:
    """What a mark or a bracket behind the name sets apart, or empty."""
    lead = _LEAD.match(text, end)
    level = text[lead.end() :].rstrip(" \t\n)].") if lead else ""
    return "" if _BRACKETS.search(level) else level


def _tag(text: str) -> str | None:
    end = _name_end(text)
    if not end:
        return None
    rest = fold(text[end:])
    known = not rest or rest in lexicon().proficiency or bool(_level(text, end)) or rest.split()[0] in _levels()
    return lexicon().languages.get(fold(text[:end])) if known else None


def _levels() -> frozenset[str]:
    return frozenset(word.split()[0] for word in lexicon().proficiency if word)
