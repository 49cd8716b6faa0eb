"""Skills in their groups; a group of languages holds languages."""

from __future__ import annotations

from collections.abc import Iterator

from cvgraph.cv.language_names import is_language, language
from cvgraph.cv.lists import Group, groups
from cvgraph.cv.model import Fact, Mention, Skill
from cvgraph.cv.sections import Section
from cvgraph.findings import Finding
from cvgraph.lexicon.load import fold, lexicon

KINDS = ("skills",)
_LONGEST_SKILL = 10


def extract(section: Section) -> Iterator[Fact | Finding]:
    """One skill an item of each group; languages where the group says so or names nothing else."""
    for group in groups(section.blocks):
        if _is_prose(group):
            continue
        if group.label and group.label.span.start >= group.line.span.start and is_language(group.line.text):
            yield language(group.line, section.title)
            continue
        spoken = _is_spoken(group)
        for item in group.items:
            if spoken:
                yield language(item, section.title)
            else:
                name = Mention(" ".join(item.text.split()), item.span)
                yield Skill(spans=group.spans, heading=section.title, name=name, group=group.name or None)


def _is_prose(group: Group) -> bool:
    """True for a sentence without a label, which is no list of names."""
    long = any(len(item.text.split()) > _LONGEST_SKILL for item in group.items)
    return long and group.label is None and group.line.text.rstrip().endswith((".", "\u3002"))


def _is_spoken(group: Group) -> bool:
    headed = lexicon().headings.get(fold(group.name)) == "languages"
    return bool(group.items) and (headed or bool(group.name)) and all(is_language(item.text) for item in group.items)
