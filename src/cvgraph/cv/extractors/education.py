"""Courses of study."""

from __future__ import annotations

from collections.abc import Iterator

from cvgraph.cv.careers import career
from cvgraph.cv.model import Fact
from cvgraph.cv.sections import Section
from cvgraph.findings import Finding

KINDS = ("education",)


def extract(section: Section) -> Iterator[Fact | Finding]:
    """The degrees of a section, each with thesis, advisors, grade and courses; a job among them is a position."""
    return career(section, studies=True)
