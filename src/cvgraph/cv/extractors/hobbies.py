"""Pastimes, which CVs list at the end; research interests under the same heading are told by their words."""

from __future__ import annotations

from collections.abc import Iterator

from cvgraph.cv.lists import groups
from cvgraph.cv.model import Fact, Interest, Mention
from cvgraph.cv.sections import Section
from cvgraph.findings import Finding
from cvgraph.lexicon.load import fold, lexicon

KINDS = ("hobbies",)
_LONGEST = 8


def extract(section: Section) -> Iterator[Fact | Finding]:
    """One interest an item; it is one of research where the list has a word of research in it."""
    found = [(group.line, item) for group in groups(section.blocks) for item in group.items]
    research = any(set(fold(item.text).split()) & lexicon().research_words for _, item in found)
    for line, item in found:
        if len(item.text.split()) <= _LONGEST:
            topic = Mention(" ".join(item.text.split()), item.span)
            yield Interest(spans=(line.span,), heading=section.title, topic=topic, research=research)
