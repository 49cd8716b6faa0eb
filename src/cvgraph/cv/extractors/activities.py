"""Service, memberships and other activities."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cvgraph.cv.entries import entries
from cvgraph.cv.jobs import as_activity, role_leads
from cvgraph.cv.model import Fact
from cvgraph.cv.reviews import is_of_reviews, reviews_in
from cvgraph.cv.sections import Section
from cvgraph.cv.separate import separated
from cvgraph.findings import Finding

KINDS = ("activities", "memberships")


def extract(section: Section) -> Iterator[Fact | Finding]:
    """The activities of a section: a role at a body or an event, with its times and what was done; and its reviews."""
    of_reviews = [block for block in section.blocks if is_of_reviews(block.text)]
    for block in of_reviews:
        yield from reviews_in(block, section.title)
    blocks = tuple(block for block in section.blocks if block not in of_reviews)
    found = separated(entries(replace(section, blocks=blocks)))
    role_first = role_leads(found)
    for entry in found:
        activity = as_activity(entry, section.title, role_first=role_first)
        if activity and not entry.head[0].prose:
            yield activity
