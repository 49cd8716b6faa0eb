"""Supervision: who was guided, at which level, with which thesis, where and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from cvgraph.cv.dates import find_whens
from cvgraph.cv.joins import join
from cvgraph.cv.lines import lines_of
from cvgraph.cv.model import Fact
from cvgraph.cv.sections import Section
from cvgraph.cv.students import Guidance, guidance_in, says_later, supervisions_of
from cvgraph.document.model import Block, BlockKind, MarkKind
from cvgraph.findings import Finding

KINDS = ("supervision",)
_LONGEST_GROUP = 8
_LONGEST_LINE = 40


def extract(section: Section) -> Iterator[Fact | Finding]:
    """The students in order; a heading or a few words above a list say what holds for those below them."""
    around = replace(guidance_in(section.heading), role=None) if section.heading else Guidance()
    group = around
    running: list[Block] = []
    date: tuple[Block, ...] = ()
    for block in _rows(section.blocks):
        if _is_date(block):
            yield from _read(running, group, section.title)
            date, running = (block,), []
        elif any(supervisions_of(block, group, section.title)):
            yield from _read(running, group, section.title)
            running = [*date, block]
        elif _is_group(block):
            yield from _read(running, group, section.title)
            yield _grouped(block)
            group, running = _within(guidance_in(block), around), []
        elif running and _goes_on(block, running[-1]):
            running.append(block)
    yield from _read(running, group, section.title)


def _is_date(block: Block) -> bool:
    """True for a date alone, which holds for those below it up to the next one."""
    (line,) = lines_of([block])[:1] or (None,)
    return line is not None and line.date_only and len(block.lines()) == 1


def _goes_on(block: Block, opener: Block) -> bool:
    """True for a short line below that of a student, unless it is another item of the same list."""
    inner = block.kind is not BlockKind.ITEM or block.level > opener.level
    return inner and block.kind is not BlockKind.CELL and len(block.text.split()) <= _LONGEST_LINE


def _read(lines: Sequence[Block], group: Guidance, heading: str) -> Iterator[Fact]:
    """The students of a line, with what the lines below it add."""
    if lines:
        yield from supervisions_of(join(lines), group, heading)


def _rows(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, cells of one row as one, the lines of a paragraph one by one."""
    for (in_table, _), row in groupby(blocks, key=lambda block: (block.kind is BlockKind.CELL, block.row)):
        if in_table:
            yield join(tuple(row))
        else:
            yield from (line for block in row for line in _lines(block))


def _lines(block: Block) -> Sequence[Block]:
    return block.lines() if block.kind is BlockKind.PARAGRAPH else (block,)


def _is_group(block: Block) -> bool:
    """True for a heading, and for a few words without a date that are set in bold, end in a colon or name a level."""
    if find_whens(block.text) or len(block.text.split()) > _LONGEST_GROUP:
        return False
    bold = any(mark.kind is MarkKind.BOLD and mark.end >= len(block.text) - 1 for mark in block.marks)
    said = guidance_in(block)
    bare = not block.text.partition(":")[2].strip() and not says_later(block.text)
    told = (
        bare and (said.level or said.role) and (block.kind is BlockKind.PARAGRAPH or block.text.rstrip().endswith(":"))
    )
    return block.kind is BlockKind.HEADING or bold or bool(told)


def _within(group: Guidance, around: Guidance) -> Guidance:
    """What a group says, and beyond that what the section says."""
    return Guidance(group.level or around.level, group.role)


def _grouped(block: Block) -> Finding:
    text = " ".join(block.text.split())
    return Finding(block.span.line, block.span.last_line, "I203", f"'{text}' groups those below it")
