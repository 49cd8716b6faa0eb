"""Awards: a line or item each, with its years, what was reached, and the contest that it is listed under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cvgraph.cv.lines import Line, lines_of
from cvgraph.cv.model import Award, Fact, Mention
from cvgraph.cv.pieces import trimmed
from cvgraph.cv.sections import Section
from cvgraph.document.model import Block, MarkKind
from cvgraph.findings import Finding
from cvgraph.lexicon.load import fold, lexicon

KINDS = ("awards",)
_COMMA = re.compile(r"\s*[,–—]\s+")
_ORDINAL = re.compile(r"\b\d{1,3}(?:st|nd|rd|th)\b")


def extract(section: Section) -> Iterator[Fact | Finding]:
    """The awards in order; a bold line without a year opens a contest whose placings follow it."""
    parent: Line | None = None
    last: Award | None = None
    for line in lines_of(section.blocks):
        if _opens_contest(line):
            yield from _done(last)
            parent, last = line, None
        elif last and _explains(line):
            last = replace(last, note=_mention(line.block), spans=(*last.spans, line.block.span))
        elif award := _award(line, section.title, None if line.opens_bold else parent):
            yield from _done(last)
            parent, last = (None if line.opens_bold else parent), award
    yield from _done(last)


def _done(award: Award | None) -> Iterator[Award]:
    if award:
        yield award


def _opens_contest(line: Line) -> bool:
    """A heading, or a line all in bold, without a year."""
    bold = [mark for mark in line.block.marks if mark.kind is MarkKind.BOLD]
    whole = bool(bold) and bold[0].start == 0 and not re.search(r"\w", line.text[bold[0].end :])
    return not line.whens and not line.item and (line.heading or whole)


def _explains(line: Line) -> bool:
    """A line without a year that goes on in the block of the award above it."""
    return not line.whens and not line.first and not line.opens_bold


def _award(line: Line, heading: str, parent: Line | None) -> Award | None:
    named = _undated(line)
    if named is None:
        return None
    name, reached = (named, named) if parent else _parts(named)
    return Award(
        spans=(*((parent.block.span,) if parent else ()), line.block.span),
        heading=heading,
        name=_mention(name),
        distinction=_mention(reached) if reached else None,
        parent=_mention(_bare(parent.block)) if parent else None,
        periods=tuple(when for _, _, when in line.whens),
        talk=reached is not None and fold(reached.text) in lexicon().talks,
    )


def _undated(line: Line) -> Block | None:
    """The longest stretch of the line without its dates, or None for a line of dates alone."""
    starts = [0, *(end for _, end, _ in line.whens)]
    ends = [*(start for start, _, _ in line.whens), len(line.text)]
    pieces = [trimmed(line.text, start, end) for start, end in zip(starts, ends, strict=True)]
    start, end = max(pieces, key=lambda piece: piece[1] - piece[0])
    return line.block.cut(start, end) if re.search(r"\w", line.text[start:end]) else None


def _parts(named: Block) -> tuple[Block, Block | None]:
    """The award and what was reached in it: what stands behind bold, or behind a comma with a word for a rank."""
    bold = next((mark for mark in named.marks if mark.kind is MarkKind.BOLD and mark.start <= 1), None)
    if bold and re.search(r"\w", named.text[bold.end :]):
        start, end = trimmed(named.text, bold.end, len(named.text))
        return _bare(named.cut(0, bold.end)), named.cut(start, end)
    for comma in _COMMA.finditer(named.text):
        if _is_reached(named.text[comma.end() :]):
            return _bare(named.cut(0, comma.start())), named.cut(comma.end())
    return _bare(named), None


def _is_reached(text: str) -> bool:
    first = fold(text.split(",", maxsplit=1)[0])
    words = lexicon().ranks | lexicon().talks
    return bool(_ORDINAL.match(text)) or first in words or any(first.endswith(f" {word}") for word in words)


def _bare(block: Block) -> Block:
    return block.cut(*trimmed(block.text, 0, len(block.text)))


def _mention(block: Block) -> Mention:
    return Mention(" ".join(block.text.split()), block.span)
