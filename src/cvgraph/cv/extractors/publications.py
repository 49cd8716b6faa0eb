"""Publications: each item, paragraph or table row of the section is one reference."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cvgraph.cv.model import Fact, Publication
from cvgraph.cv.references import parse_reference
from cvgraph.cv.sections import Section
from cvgraph.document.model import Block, BlockKind, Span
from cvgraph.findings import Finding

KINDS = ("publications", "software")
_NUMBERED = re.compile(r"\s*(?:\[\d{1,3}\]|\d{1,3}\.)\s")
_YEAR_ALONE = re.compile(r"\W*(?:19|20)\d\d\W*")


def extract(section: Section) -> Iterator[Fact | Finding]:
    """The works in order; what is nested under a reference belongs to it, a heading says the kind of what follows."""
    heading, last = section.title, None
    for block in section.blocks:
        if block.kind is BlockKind.HEADING or _YEAR_ALONE.fullmatch(block.text):
            heading = heading if _YEAR_ALONE.fullmatch(block.text) else " ".join(block.text.split())
            yield Finding(block.span.line, block.span.last_line, "I203", f"'{block.text}' groups the works below it")
            continue
        if last and _belongs(block, last[0]):
            last = (last[0], _with(last[1], block.span))
            continue
        yield from _done(last, section)
        last = None
        for part in _references(block):
            yield from _done(last, section)
            work, findings = parse_reference(part, heading)
            yield from findings
            last = (part, work) if work else None
    yield from _done(last, section)


def _done(last: tuple[Block, Publication] | None, section: Section) -> Iterator[Fact]:
    if last:
        yield replace(last[1], heading=section.title)


def _belongs(block: Block, reference: Block) -> bool:
    """An item inside the item of a reference."""
    return block.kind is BlockKind.ITEM and reference.kind is BlockKind.ITEM and block.level > reference.level


def _with(work: Publication, place: Span) -> Publication:
    return replace(work, spans=(*work.spans, place))


def _references(block: Block) -> Iterator[Block]:
    """The block, or its lines where each of them is numbered."""
    lines = block.lines()
    if len(lines) > 1 and all(_NUMBERED.match(line.text) for line in lines):
        yield from lines
    elif block.text.strip():
        yield block
