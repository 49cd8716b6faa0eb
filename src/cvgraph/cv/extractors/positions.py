"""Jobs and appointments."""

from __future__ import annotations

from collections.abc import Iterator

from cvgraph.cv.careers import career
from cvgraph.cv.model import Fact
from cvgraph.cv.sections import Section
from cvgraph.findings import Finding

KINDS = ("positions",)


def extract(section: Section) -> Iterator[Fact | Finding]:
    """The jobs of a section with titles, times, place and notes; a degree among them is a course of study."""
    return career(section, studies=False)
