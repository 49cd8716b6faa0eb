"""Text whose kind nobody reads further: kept line by line under its heading."""

from __future__ import annotations

from collections.abc import Iterator

from cvgraph.cv.entries import entries
from cvgraph.cv.labelled import joined
from cvgraph.cv.model import Fact, Item
from cvgraph.cv.pieces import dates_of
from cvgraph.cv.sections import Section
from cvgraph.findings import Finding

KINDS = ("other", "summary", "projects")


def extract(section: Section) -> Iterator[Fact | Finding]:
    """Each entry as it stands, with a finding for the whole section that says so."""
    lines = [line for entry in entries(section) for line in entry.lines]
    if not lines:
        return
    first, last = lines[0].block.span, lines[-1].block.span
    place = f"under '{section.title}'" if section.title else "without a heading"
    yield Finding(first.line, last.last_line, "I203", f"text {place} is kept as it stands")
    for entry in entries(section):
        text = joined([line.block for line in entry.lines])
        if text:
            whens = dates_of(entry.lines)
            yield Item(spans=entry.spans, heading=section.title, text=text, when=whens[0] if len(whens) == 1 else None)
