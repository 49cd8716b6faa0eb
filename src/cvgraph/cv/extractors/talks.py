"""Talks, posters and panels: the title, the event, the place and the day of each."""

from __future__ import annotations

from collections.abc import Iterator

from cvgraph.cv.entries import Entry
from cvgraph.cv.listings import listed
from cvgraph.cv.model import Fact
from cvgraph.cv.sections import Section
from cvgraph.cv.talks import talk_of
from cvgraph.findings import Finding

KINDS = ("talks",)


def extract(section: Section) -> Iterator[Fact | Finding]:
    """The talks of a section; headings inside it name groups, not talks."""
    for entry in listed(section):
        talk = None if _names_a_group(entry) else talk_of(entry, section.title)
        if talk:
            yield talk


def _names_a_group(entry: Entry) -> bool:
    """A heading with nothing below it, or a sentence about the list."""
    opener = entry.lines[0]
    return (opener.heading and len(entry.lines) == 1 and not opener.whens) or (
        opener.prose and not opener.item and not opener.whens and not opener.block.marks
    )
