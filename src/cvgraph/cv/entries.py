"""From a section to its entries, by the shape that the section itself repeats."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from cvgraph.cv.lines import Line, cover, lines_of
from cvgraph.cv.sections import Section, kind_of
from cvgraph.cv.words import label_kind
from cvgraph.document.model import Span


@dataclass(frozen=True, slots=True)
class Entry:
    """The lines of one entry.

    Attributes:
        lines: Every line of it, in order.
        head: The lines that name it: title, organisation, place, dates.
        context: Lines above it that hold for several entries, such as the employer of several jobs.
        columns: The row above it that names the columns of its table.
    """

    lines: tuple[Line, ...]
    head: tuple[Line, ...]
    context: tuple[Line, ...] = ()
    columns: tuple[Line, ...] = ()

    @property
    def body(self) -> tuple[Line, ...]:
        """The lines below the head: bullets, labelled lines, sentences."""
        return self.lines[len(self.head) :]

    @property
    def spans(self) -> tuple[Span, ...]:
        """The lines of the entry as one span, those of its context before it."""
        return (*cover(self.columns), *cover(self.context), *cover(self.lines))


def entries(section: Section) -> tuple[Entry, ...]:
    """The entries of a section, in order."""
    lines = lines_of(section.blocks)
    found = _without_columns([entry_of(part) for part in _split(lines)])
    return tuple(_with_context([one for entry in found for one in _opened(entry)]))


def _without_columns(found: Sequence[Entry]) -> list[Entry]:
    """The entries; the first row of a table goes with the second where only the second has a date."""
    kept: list[Entry] = []
    for entry in found:
        above = kept[-1] if kept else None
        if above and _names_columns(above, entry):
            kept[-1] = replace(entry, columns=above.lines)
        else:
            kept.append(entry)
    return kept


def _names_columns(above: Entry, entry: Entry) -> bool:
    row, following = above.lines[0], entry.lines[0]
    return row.cell and following.cell and row.block.row == 0 and not _dated(above) and _dated(entry)


def _dated(entry: Entry) -> bool:
    return any(line.whens for line in entry.lines)


def _split(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    starts = [*_starts(lines), len(lines)]
    for start, end in itertools.pairwise(starts):
        yield tuple(lines[start:end])


@dataclass(frozen=True, slots=True)
class _Running:
    """The entry that is running: where it began, and whether it has a date, a bullet."""

    start: int
    dated: bool = False
    listed: bool = False

    def with_line(self, line: Line) -> _Running:
        return _Running(self.start, self.dated or bool(line.whens), self.listed or line.item)


def _starts(lines: Sequence[Line]) -> list[int]:
    """Where entries begin: each rule is told what the running one has."""
    starts: list[int] = []
    lead = _lead(lines)
    running = _Running(0)
    for at, line in enumerate(lines):
        begin = at if not starts else _begins(lines, running, at, lead)
        if begin is not None and (not starts or begin > starts[-1]):
            starts.append(begin)
            running = _Running(begin)
        running = running.with_line(line)
    return starts


def _begins(lines: Sequence[Line], running: _Running, at: int, lead: int) -> int | None:
    line, before, opener = lines[at], lines[at - 1], lines[running.start]
    if line.heading:
        return at
    if line.cell:
        return None if before.cell and (before.block.row == line.block.row or _goes_on_below(line, opener)) else at
    if line.item:
        return at if line.first and (opener.cell or _is_entry(line, opener)) else None
    return at if opener.cell else _paragraph_begins(lines, running, at, lead)


def _goes_on_below(cell: Line, opener: Line) -> bool:
    """True for a row without its first cell below one that opens with a date."""
    return cell.block.level > 0 and opener.cell and not opener.block.level and opener.date_only


def _is_entry(line: Line, opener: Line) -> bool:
    """Items are entries where an item opened the running one; below a paragraph or a heading they describe it."""
    return opener.item and line.block.level <= opener.block.level


def _paragraph_begins(lines: Sequence[Line], running: _Running, at: int, lead: int) -> int | None:
    """A line of a paragraph begins an entry where the running one has all it needs."""
    line, opener = lines[at], lines[running.start]
    if opener.item:
        return at if line.first and (line.opens_bold or not line.label) and _outside(line) else None
    if line.opens_bold and not line.date_only and not line.label:
        return at if _bold_begins(lines, running, at, lead) else None
    if opener.heading or line.label or line.prose:
        return None
    if running.listed and line.first:
        return at
    return _dated_again(lines, running.start, at, lead) if running.dated and line.whens else None


def _bold_begins(lines: Sequence[Line], running: _Running, at: int, lead: int) -> bool:
    """A bold line begins an entry, unless its date stands above it or it is a label within an entry with a heading."""
    opener = lines[running.start]
    if opener.date_only and at == running.start + 1:
        return False
    if opener.heading and running.dated and (_above_bullets(lines, at) or _names_employer(lines, running.start, at)):
        return False
    undated = lead == len(lines) and at > running.start + 1 and lines[at].first
    return running.dated or running.listed or undated


def _names_employer(lines: Sequence[Line], start: int, at: int) -> bool:
    """True right below a heading that has a date and a title: '08/2015 - present: Postdoctoral fellow'."""
    titled = bool(lines[start].whens) and not lines[start].date_only
    return titled and all(line.opens_bold and not line.whens for line in lines[start + 1 : at + 1])


def _above_bullets(lines: Sequence[Line], at: int) -> bool:
    """True for an undated line with nothing but a list below it."""
    return not lines[at].whens and at + 1 < len(lines) and lines[at + 1].item


def _outside(line: Line) -> bool:
    """True for a paragraph that stands outside a list."""
    return not line.block.level


def _dated_again(lines: Sequence[Line], start: int, at: int, lead: int) -> int | None:
    """A second date begins an entry, as many lines before it as the first one had, if those lines are free."""
    opener, line = lines[start], lines[at]
    if (opener.opens_bold and not line.opens_bold) or (not line.first and _dates_first(opener) > _dates_first(line)):
        return None
    begin = max(at - lead, start + 1)
    free = not any(one.whens or one.item or one.label for one in lines[begin:at])
    return begin if free else at


def _dates_first(line: Line) -> bool:
    """True for a line that opens with its date."""
    return bool(line.whens) and not any(map(str.isalnum, line.text[: line.whens[0][0]]))


def _lead(lines: Sequence[Line]) -> int:
    """How many lines stand before the first date; all of them where there is none."""
    return next((at for at, line in enumerate(lines) if line.whens), len(lines))


def entry_of(lines: tuple[Line, ...]) -> Entry:
    """The entry that these lines are, its head parted from its body."""
    return Entry(lines, lines[: _head_length(lines)])


def _head_length(lines: Sequence[Line]) -> int:
    """The head ends before the first bullet, labelled line or sentence."""
    opener = lines[0]
    for at, line in enumerate(lines[1:], 1):
        nested = line.item and (not opener.item or line.block.level > opener.block.level)
        if nested or (not line.cell and not line.heading and _describes(line)):
            return at
    return len(lines)


def _describes(line: Line) -> bool:
    """True for a sentence, or what stands behind a label, unless it says when: 'Duties: ...', not 'Period: 2019'."""
    return line.prose or (bool(line.label) and (not line.whens or label_kind(line.label) == "description"))


def _opened(entry: Entry) -> Iterator[Entry]:
    """An entry without a date whose bullets bear dates is a group: each bullet is an entry below it."""
    bullets = _bullets(entry.body)
    dated = sum(any(line.whens for line in bullet) for bullet in bullets)
    dates_entry = any(line.whens for line in entry.head) or any(bullet[0].date_only for bullet in bullets)
    if dates_entry or not bullets or 2 * dated <= len(bullets) - 1 or not dated:
        yield entry
        return
    first = next(at for at, line in enumerate(entry.lines) if line is bullets[0][0])
    above = entry.lines[:first]
    for bullet in bullets:
        yield replace(entry_of(bullet), context=above)


def _bullets(body: Sequence[Line]) -> list[tuple[Line, ...]]:
    """The outermost bullets of a body, each with what is nested in it; none where a label stands above them."""
    if any(line.label and not line.whens and not line.item for line in body):
        return []
    levels = [line.block.level for line in body if line.item]
    return list(_grouped(body, lambda line: line.item and line.first and line.block.level == min(levels)))


def _grouped(lines: Sequence[Line], opens: Callable[[Line], bool]) -> Iterator[tuple[Line, ...]]:
    running: list[Line] = []
    for line in lines:
        if opens(line):
            if running:
                yield tuple(running)
            running = [line]
        elif running:
            running.append(line)
    if running:
        yield tuple(running)


def _with_context(found: Sequence[Entry]) -> Iterator[Entry]:
    """A heading alone, before a deeper one, names what the entries below it share."""
    above: tuple[Line, ...] = ()
    for one, after in zip(found, [*found[1:], None], strict=False):
        shared = _shared(one, after)
        entry = entry_of(one.lines[len(shared) :]) if shared else one
        opener = one.lines[0]
        if opener.heading:
            above = tuple(line for line in above if line.block.level < opener.block.level)
        if (
            len(one.lines) == 1
            and opener.heading
            and kind_of(opener.text) != "title"
            and after
            and _below(opener, after.lines[0])
        ):
            above = (*above, opener)
            continue
        above = (*above, *shared)
        yield replace(entry, context=(*above, *entry.context))


def _shared(entry: Entry, after: Entry | None) -> tuple[Line, ...]:
    """The undated heading of an entry, and what stands below it, where both hold for the next entry too.

    That has a date in its first line and no heading, and the first line that looks like it has a date as well: below
    'Example Labs' and 'Cambridge, MA' stand two jobs.
    """
    if after is None or not entry.lines[0].heading or after.lines[0].heading or not after.lines[0].whens:
        return ()
    first = next((at for at, line in enumerate(entry.lines) if line.look == after.lines[0].look), 0)
    undated = not any(line.whens or line.item for line in entry.lines[:first])
    return entry.lines[:first] if undated and entry.lines[first].whens else ()


def _below(opener: Line, line: Line) -> bool:
    return not line.heading or line.block.level > opener.block.level
