"""From the lines of a list of awards to its entries, and from a line to an award."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from cvgraph.cv.cuts import trimmed
from cvgraph.cv.dates import When, find_whens
from cvgraph.cv.joins import join
from cvgraph.cv.labelled import joined
from cvgraph.cv.lines import Line, lines_of
from cvgraph.cv.model import Award, Mention
from cvgraph.document.model import Block, BlockKind, MarkKind
from cvgraph.lexicon.load import fold, lexicon

_COMMA = re.compile(r"\s*[,–—]\s+")
_LONGEST_RANK = 120
_ORDINAL = re.compile(r"\b\d{1,3}(?:st|nd|rd|th)\b")
_TELLS = re.compile(r"[^\W\d_]{4}|\d(?:st|nd|rd|th)\b")  # more than an 'and' between two years
_STOP = re.compile(r"[\s)\]]*\.\s+")
_WORD_BEFORE = re.compile(r"(?!and$|und$|et$|y$|to$)\b[^\W\d_]+ $")


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of a list of awards with the lines that belong below it."""

    line: Line
    below: tuple[Line, ...] = ()


def listed(blocks: Iterable[Block]) -> tuple[Listed, ...]:
    """The lines of a list, each with those that are nested in it, go on in its block or stand under it as a title."""
    return tuple(_listed(_rows(tuple(blocks))))


def _listed(lines: Iterable[Line]) -> Iterator[Listed]:
    opener: Line | None = None
    below: list[Line] = []
    for line in lines:
        if opener and _belongs(line, opener):
            below.append(line)
            continue
        if opener:
            yield Listed(opener, tuple(below))
        opener, below = line, []
    if opener:
        yield Listed(opener, tuple(below))


def _rows(blocks: Sequence[Block]) -> Iterator[Line]:
    """The lines of the blocks; a row of a table is one, without the row that names the columns."""
    cells = [block for block in blocks if block.kind is BlockKind.CELL]
    dated = any(find_whens(cell.text) for cell in cells)
    for (is_row, _), row in groupby(blocks, key=_row):
        one = tuple(row)
        if not is_row:
            yield from lines_of(one)
        elif one[0].row or not dated or any(find_whens(cell.text) for cell in one):
            whole = join(one)
            yield Line(whole, first=True, whens=tuple(find_whens(whole.text)))


def _row(block: Block) -> tuple[bool, int]:
    """The same for cells of one row, different for everything else."""
    return (True, block.row) if block.kind is BlockKind.CELL else (False, block.span.start)


def _belongs(line: Line, opener: Line) -> bool:
    if line.heading:
        return opener.heading and not opener.whens and line.block.level > opener.block.level
    if not line.first and line.block.span.line > opener.block.span.line and _goes_on(line, opener):
        return True
    if opener.item:
        return line.item and line.block.level > opener.block.level
    if opener.date_only:
        return not line.whens and not opener.cell
    titled = (opener.heading or whole_bold(opener)) and (not opener.whens or opener.heading)
    return titled and (line.item or not line.opens_bold)


def _goes_on(line: Line, opener: Line) -> bool:
    """A line without a year goes on in the block of the award above it."""
    return not line.whens and not line.opens_bold and not (line.item and line.first) and not opener.date_only


def whole_bold(line: Line) -> bool:
    """True for a line all in bold that is no list item."""
    bold = [mark for mark in line.block.marks if mark.kind is MarkKind.BOLD]
    return not line.item and bool(bold) and bold[0].start == 0 and not re.search(r"\w", line.text[bold[0].end :])


def names_award(text: str) -> bool:
    """True for a text with a word that awards have in their names, and none of a contest."""
    words = fold(text).split()
    phrases = {*words, *(" ".join(pair) for pair in pairwise(words))}
    return bool(phrases & lexicon().awards) and not phrases & lexicon().contests


def names_group(line: Line, below: Sequence[Line]) -> bool:
    """True for a title such as 'International Awards' above awards that have names of their own."""
    words = fold(line.text).split()
    kind = bool(words) and words[-1].endswith("s") and {words[-1], words[-1][:-1]} & lexicon().awards
    titled = line.heading or whole_bold(line) or (line.item and any(one.item for one in below))
    named = any(re.search(r"\w", one.undated) for one in below)
    return bool(kind) and titled and not line.whens and named


def award_of(line: Line, heading: str, parent: Line | None = None) -> Award | None:
    """The award that a line names, or None for a line of dates alone."""
    named, more = _stretches(line)
    if named is None:
        return None
    name, reached = (named, named) if parent else _parts(named)
    if not reached and more and is_reached(more[0].text):
        reached = more.pop(0)
    return Award(
        spans=(*((parent.block.span,) if parent else ()), line.block.span),
        heading=heading,
        name=_mention(name),
        distinction=_mention(reached) if reached else None,
        parent=_mention(_bare(parent.block)) if parent else None,
        periods=tuple(when for _, _, when in _dates_apart(line)),
        note=joined(more),
        talk=reached is not None and fold(reached.text) in lexicon().talks,
    )


def with_note(award: Award, line: Line) -> Award:
    """The award with what a line below it adds."""
    named, more = _stretches(line)
    note = joined([line.block] if not line.whens else [*((named,) if named else ()), *more])
    if note and award.note:
        span = replace(award.note.span, end=note.span.end, last_line=note.span.last_line)
        note = Mention(f"{award.note.text} {note.text}", span)
    whens = tuple(when for _, _, when in line.whens)
    return replace(
        award,
        note=note or award.note,
        periods=award.periods or whens if note else (*award.periods, *whens),
        spans=(*award.spans, line.block.span),
    )


def _stretches(line: Line) -> tuple[Block | None, list[Block]]:
    """What stands between the dates and the cells of a line: the name, or None, and the rest."""
    gaps = [(start, end) for start, end, _ in _dates_apart(line)]
    gaps += [(at.start(), at.end()) for at in re.finditer(r"\n", line.text)]
    starts = [0, *(end for _, end in sorted(gaps))]
    ends = [*(start for start, _ in sorted(gaps)), len(line.text)]
    pairs = zip((_after_stop(line.text, at) for at in starts), ends, strict=True)
    found = [line.block.cut(*trimmed(line.text, start, end)) for start, end in pairs if start < end]
    worded = [block for block in found if re.search(r"\w", block.text)]
    if not worded:
        return None, []
    several = [block for block in worded if len(block.text.split()) > 1]
    name = next(iter(several), max(worded, key=lambda block: len(block.text)))
    return name, [block for block in worded if block is not name and _TELLS.search(block.text)]


def _dates_apart(line: Line) -> tuple[tuple[int, int, When], ...]:
    """The dates that say when; where the line opens with one, a year within its words is part of a name."""
    first, *more = line.whens or (None,)
    if first is None or any(map(str.isalnum, line.text[: first[0]])):
        return line.whens
    return (first, *(one for one in more if not _WORD_BEFORE.search(line.text[: one[0]])))


def _after_stop(text: str, at: int) -> int:
    """The place behind the full stop and the bracket that end what stands before it."""
    stop = _STOP.match(text, at)
    return stop.end() if stop else at


def _parts(named: Block) -> tuple[Block, Block | None]:
    """The award and what was reached in it: behind bold or a comma a word for a rank, or a rank before a contest."""
    bold = next((mark for mark in named.marks if mark.kind is MarkKind.BOLD and mark.start <= 1), None)
    if bold and re.search(r"\w", named.text[bold.end :]):
        start, end = trimmed(named.text, bold.end, len(named.text))
        if is_reached(named.text[start:end]):
            return _bare(named.cut(0, bold.end)), named.cut(start, end)
    for comma in _COMMA.finditer(named.text):
        if is_reached(named.text[comma.end() :]):
            return _bare(named.cut(0, comma.start())), named.cut(comma.end())
    first = _COMMA.search(named.text)
    if first and _is_placing(named.text[: first.start()]) and _is_contest(named.text[first.end() :]):
        return _bare(named.cut(first.end())), named.cut(0, first.start())
    return _bare(named), None


def is_reached(text: str) -> bool:
    """True for a rank ('Finalist', '17th place', 'First Diploma') or a way of speaking ('Speaker')."""
    if _ORDINAL.match(text):
        return True
    first = text.split(",", maxsplit=1)[0]
    if len(first) > _LONGEST_RANK:
        return False
    said = f" {fold(first)}"
    return any(said.endswith(f" {word}") for words in (lexicon().ranks, lexicon().talks) for word in words)


def _is_placing(text: str) -> bool:
    return bool(_ORDINAL.match(text)) or fold(text) in lexicon().ranks


def _is_contest(text: str) -> bool:
    return any(word in lexicon().contests for word in fold(text).split())


def _bare(block: Block) -> Block:
    return block.cut(*trimmed(block.text, 0, len(block.text)))


def _mention(block: Block) -> Mention:
    return Mention(" ".join(block.text.split()), block.span)
