"""From a section that lists things to its entries: where paragraphs are all alike, each of them is one."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cvgraph.cv.dates import find_whens
from cvgraph.cv.entries import Entry, entries, entry_of
from cvgraph.cv.lines import Line, lines_of
from cvgraph.cv.sections import Section
from cvgraph.document.model import Block, BlockKind


def listed(section: Section) -> tuple[Entry, ...]:
    """The entries of a section that lists things: where paragraphs are all alike, each of them is one.

    The headings above such paragraphs group them; other stretches are read as ``entries`` reads them.
    """
    return tuple(entry for part in _between_headings(section) for entry in _listed(part))


def _between_headings(section: Section) -> Iterator[Section]:
    """The section cut before each heading in it."""
    starts = [at for at, block in enumerate(section.blocks) if block.kind is BlockKind.HEADING]
    for start, end in itertools.pairwise([0, *(at for at in starts if at), len(section.blocks)]):
        yield replace(section, blocks=section.blocks[start:end])


def _listed(part: Section) -> tuple[Entry, ...]:
    body = [block for block in part.blocks if block.kind is not BlockKind.HEADING]
    if below := _below_dates(body):
        return below
    dated = [bool(find_whens(block.text)) for block in body]
    alike = len(body) > 1 and {block.kind for block in body} == {BlockKind.PARAGRAPH} and len(set(dated)) == 1
    if not alike:
        return entries(part)
    return tuple(entry for block in body for entry in entries(replace(part, blocks=(block,))))


def _below_dates(body: Sequence[Block]) -> tuple[Entry, ...]:
    """Where a date alone stands above several paragraphs, each of these with it; empty for any other layout."""
    lines = [lines_of([block]) for block in body]
    alone = [len(one) == 1 and one[0].date_only for one in lines]
    plain = {block.kind for block in body} == {BlockKind.PARAGRAPH}
    if not plain or not alone[0] or 2 * sum(alone) >= len(body):
        return ()
    found: list[Entry] = []
    date: tuple[Line, ...] = ()
    for one, is_date in zip(lines, alone, strict=True):
        if is_date:
            date = one
        else:
            found.append(entry_of((*date, *one)))
    return tuple(found)
