"""Research interests, from lists and from sentences such as 'I am interested in a, b, and in c'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cvgraph.cv.lists import groups, items
from cvgraph.cv.model import Fact, Interest, Mention
from cvgraph.cv.sections import Section
from cvgraph.document.model import Block, BlockKind
from cvgraph.findings import Finding
from cvgraph.lexicon.load import lexicon

KINDS = ("interests",)
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*")
_LEAD = re.compile(r"(?:(?:and|or|also|in|on|with|the|a|an)\s+)+", re.IGNORECASE)
_BACK = re.compile(r",?\s+and\s+(?:its|their|how|what|why)\s", re.IGNORECASE)
_PROSE_WORDS = 9
_LONGEST = 14


def extract(section: Section) -> Iterator[Fact | Finding]:
    """One interest a topic; of a sentence what follows the words that open a list of topics."""
    for block in section.blocks:
        introduces = block.kind is BlockKind.PARAGRAPH and block.text.rstrip().endswith((":", "\uff1a"))
        if block.kind is BlockKind.HEADING or introduces:
            continue
        for topic in _topics(block):
            yield Interest(spans=(block.span,), heading=section.title, topic=Mention(_text(topic), topic.span))


def _text(topic: Block) -> str:
    return " ".join(topic.text.split())


def _topics(block: Block) -> Iterator[Block]:
    if _is_prose(block.text):
        for sentence in _SENTENCE.finditer(block.text):
            yield from _of_sentence(block.cut(sentence.start(), sentence.end()))
        return
    for group in groups([block]):
        yield from group.items or ((group.label,) if group.label else ())


def _is_prose(text: str) -> bool:
    return len(text.split()) > _PROSE_WORDS and bool(_openers().search(text))


@cache
def _openers() -> re.Pattern[str]:
    words = sorted(lexicon().interest_openers, key=lambda each: (-len(each), each))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b:?\s+", re.IGNORECASE)


def _of_sentence(sentence: Block) -> Iterator[Block]:
    """The topics behind the first opener, up to what only refers back to them ('and its connections to ...')."""
    opener = _openers().search(sentence.text)
    if not opener:
        return
    back = _BACK.search(sentence.text, opener.end())
    for item in items(sentence.cut(opener.end(), back.start() if back else None)):
        lead = _LEAD.match(item.text)
        topic = item.cut(lead.end()) if lead else item
        if topic.text and len(topic.text.split()) <= _LONGEST:
            yield topic
