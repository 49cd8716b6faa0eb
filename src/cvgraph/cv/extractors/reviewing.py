"""Reviewing for conferences and journals."""

from __future__ import annotations

from collections.abc import Iterator

from cvgraph.cv.lines import lines_of
from cvgraph.cv.model import Fact
from cvgraph.cv.reviews import reviews_in
from cvgraph.cv.sections import Section
from cvgraph.findings import Finding

KINDS = ("reviewing",)


def extract(section: Section) -> Iterator[Fact | Finding]:
    """The review assignments of a section, line by line."""
    for line in lines_of(section.blocks):
        yield from reviews_in(line.block, section.title)
