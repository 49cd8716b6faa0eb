"""Languages that the owner speaks, with their level."""

from __future__ import annotations

from collections.abc import Iterator

from cvgraph.cv.language_names import is_language, language
from cvgraph.cv.lists import groups
from cvgraph.cv.model import Fact, Skill
from cvgraph.cv.model import Mention as Name
from cvgraph.cv.sections import Section
from cvgraph.findings import Finding

KINDS = ("languages",)


def extract(section: Section) -> Iterator[Fact | Finding]:
    """One language an item; what is no language ('Python') is a skill."""
    for group in groups(section.blocks):
        if is_language(group.name) and group.label:
            yield language(group.line, section.title)
            continue
        for item in group.items:
            if is_language(item.text):
                yield language(item, section.title)
            else:
                name = Name(" ".join(item.text.split()), item.span)
                yield Skill(spans=group.spans, heading=section.title, name=name, group=group.name or None)
