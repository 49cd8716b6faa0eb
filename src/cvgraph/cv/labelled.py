"""The body of an entry under its labels: 'Thesis: ...', 'Advisors: ...', 'Coursework:' and the bullets below it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cvgraph.cv.dates import find_whens
from cvgraph.cv.lines import Line
from cvgraph.cv.model import Mention
from cvgraph.cv.words import joins_on, label_kind
from cvgraph.document.model import Block, Span

_INSIDE = re.compile(r"""(?:[.;,]|(?<=[.;,]["”]))\s+(?=([^\W\d_][^:.;,\n]{0,38}):\s)|\s+\((?=[^\W\d_])""")
_GRADED = re.compile(r"([^\W\d_][^:\n\d]{0,20}?)\s+(?=\d)")
_STOPPED = re.compile(r"[^\W\d_]{3}[\"\u201d]?\.$")  # no abbreviation
_NAMES = {"advisor", "grade", "location"}  # short values: the next line of their block is another matter


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands under one label.

    Attributes:
        kind: What the label asks for (``thesis``, ``advisor``, ...); empty for lines without a known label.
        values: The text beside the label and the lines that go on with it, without the label; several for bullets.
        lines: All of its lines, the label's too.
    """

    kind: str
    values: tuple[Block, ...]
    lines: tuple[Line, ...]

    @property
    def mention(self) -> Mention | None:
        """The values as one text, or None where there is none."""
        return joined(self.values)


def joined(blocks: Sequence[Block]) -> Mention | None:
    """Blocks that follow each other as one text on one line, or None where there is no text."""
    text = " ".join(" ".join(block.text.split()) for block in blocks).strip()
    if not text:
        return None
    first, last = blocks[0].span, blocks[-1].span
    return Mention(text, Span(first.start, last.end, first.line, last.last_line))


def apart(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, cut where a known label stands inside one: '2010-2014. Advisor: Ben Marsh. Thesis: On Tides'.

    What is labelled in brackets goes on behind them: 'Physics (Advisor: Ben Marsh), University of Bath'.
    """
    for line in lines:
        start = 0
        for end, after in _cuts(line.text):
            if end > start:
                yield _part(line, start, end)
            start = after
        yield _part(line, start, len(line.text)) if start else line


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    """Where labelled parts begin and end, as pairs (end of what stands before, start of what follows)."""
    for found in _INSIDE.finditer(text):
        closing = text.find(")", found.end())
        if not found.group().lstrip().startswith("("):
            if label_kind(found.group(1)):
                yield found.span()
        elif closing > 0 and label_in(text[found.end() : closing])[0]:
            yield found.span()
            yield closing, closing + 1


def _part(line: Line, start: int, end: int) -> Line:
    block = line.block.cut(start, end)
    return Line(block, line.first and not start, tuple(find_whens(block.text)))


def passages(lines: Sequence[Line]) -> tuple[Passage, ...]:
    """The lines in passages: each known label with what it governs, each other line or bullet by itself."""
    return tuple(_passage(run) for run in _runs(lines))


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    running: list[Line] = []
    for line in lines:
        if running and not _goes_on(running, line):
            yield running
            running = []
        running.append(line)
    if running:
        yield running


def _goes_on(running: Sequence[Line], line: Line) -> bool:
    """True where a line belongs to the passage above it."""
    opener, last = running[0], running[-1]
    if _label_of(line)[0]:
        return False
    if _label_of(opener)[0]:
        bare = not _value(opener).text
        if line.item and bare:
            return True
        stopped = _STOPPED.search(last.text) and line.text[:1].isupper()
        wrapped = not line.first and _label_of(opener)[0] not in _NAMES and not stopped
        return not line.item and not last.item and (wrapped or joins_on(last.text, line.text))
    return not line.first and line.block.kind is opener.block.kind and not (line.opens_bold or opener.heading)


def _label_of(line: Line) -> tuple[str, int]:
    """The kind of the label a line opens with and where what it labels begins."""
    kind = label_kind(line.label) if line.label else ""
    return (kind, line.text.index(":") + 1) if kind else _graded(line.text)


def label_in(text: str) -> tuple[str, int]:
    """The same for a text: 'Advisor: Ben Marsh', 'GPA 3.9'; an empty kind and 0 where it has none."""
    label, colon, _ = text.partition(":")
    kind = label_kind(label) if colon else ""
    return (kind, len(label) + 1) if kind else _graded(text)


def _graded(text: str) -> tuple[str, int]:
    graded = _GRADED.match(text)
    return ("grade", graded.end()) if graded and label_kind(graded.group(1)) == "grade" else ("", 0)


def _value(line: Line) -> Block:
    return line.block.cut(_label_of(line)[1])


def _passage(lines: Sequence[Line]) -> Passage:
    kind = _label_of(lines[0])[0]
    values = [_value(lines[0]), *(line.block for line in lines[1:])]
    return Passage(kind, tuple(block for block in values if block.text), tuple(lines))


def bullets(passage: Passage) -> tuple[tuple[Line, ...], ...]:
    """The lines of the bullets below a label, one tuple a bullet."""
    found: list[list[Line]] = []
    for line in passage.lines:
        if line.item and line.first and not _label_of(line)[0]:
            found.append([line])
        elif found:
            found[-1].append(line)
    return tuple(tuple(bullet) for bullet in found)
