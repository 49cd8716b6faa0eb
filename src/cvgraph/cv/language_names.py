"""Languages as CVs name them: 'Armenian (native)', 'German: fluent', 'French - B2'."""

from __future__ import annotations

import re

from cvgraph.cv.model import Language, Mention
from cvgraph.document.model import Block
from cvgraph.lexicon.load import fold, lexicon

_NAME = re.compile(r"[^\W\d_][\w' ]*")
_LEVEL = re.compile(r"\s*(?:[(\[:,\t–—-]\s*)+([^()\[\]]+?)\s*[)\].]*\s*$")


def is_language(text: str) -> bool:
    """True for a text that begins with the name of a language and goes on with nothing but a level."""
    return _tag(text) is not None


def language(block: Block, heading: str) -> Language:
    """The language that the text names, with its BCP 47 tag and its level as printed."""
    end = _name_end(block.text)
    level = _LEVEL.match(block.text, end)
    name = block.cut(0, end)
    return Language(
        spans=(block.span,),
        heading=heading,
        name=Mention(name.text, name.span),
        tag=_tag(block.text),
        level=level.group(1) if level else block.text[end:].strip(" .") or None,
    )


def _name_end(text: str) -> int:
    """The end of the longest name of a language at the start of the text."""
    match = _NAME.match(text.strip())
    words = match.group().split() if match else []
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        if fold(name) in lexicon().languages:
            return text.find(words[count - 1], text.find(name)) + len(words[count - 1])
    return 0


def _tag(text: str) -> str | None:
    end = _name_end(text)
    if not end:
        return None
    rest = fold(text[end:])
    known = not rest or rest in lexicon().proficiency or bool(_LEVEL.match(text, end)) or rest.split()[0] in _levels()
    return lexicon().languages.get(fold(text[:end])) if known else None


def _levels() -> frozenset[str]:
    return frozenset(word.split()[0] for word in lexicon().proficiency if word)
