"""Patents: an entry each, with inventors, number and date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cvgraph.cv.joins import join
from cvgraph.cv.listings import listed
from cvgraph.cv.model import Fact
from cvgraph.cv.patents import patent_of
from cvgraph.cv.sections import Section
from cvgraph.findings import Finding

KINDS = ("patents",)


def extract(section: Section) -> Iterator[Fact | Finding]:
    """The patents of a section in order; headings inside it name groups."""
    for entry in listed(section):
        opener = entry.lines[0]
        group = opener.heading and len(entry.lines) == 1 and not opener.whens
        if group or (opener.prose and not opener.item):
            continue
        patent, findings = patent_of(join([line.block for line in entry.lines]), section.title)
        if patent:
            yield replace(patent, spans=entry.spans)
        yield from findings
