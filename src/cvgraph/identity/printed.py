"""Where a CV prints what a decision is about; its lines count in the file that they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cvgraph.document.edits import found
from cvgraph.document.model import Block, Document, Span
from cvgraph.identity.questions import Decision


class StaleError(ValueError):
    """Why a decision does not fit the CV any more, in words for its author."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of the whole text, from the first to the last."""

    first: int
    last: int

    def touches(self, span: Span) -> bool:
        """True where one of the lines belongs to a span."""
        return span.line <= self.last and self.first <= span.last_line


_SCHEME = re.compile(r"https?://|mailto:|tel:", re.IGNORECASE)


def pattern_of(value: str) -> re.Pattern[str]:
    """What finds a text as printed, over line breaks too, but never inside a longer word.

    An address is found with its scheme and without: a CV prints 'ada.example' where outputs say 'https://ada.example'.
    """
    scheme = _SCHEME.match(value)
    if scheme and value[scheme.end() :].strip("/ "):
        address = re.escape(value[scheme.end() :].rstrip("/ "))
        return re.compile(rf"(?<!\w)(?:https?://|mailto:|tel:)?{address}(?!\w)/?")
    words = r"\s+".join(map(re.escape, value.split()))
    left = r"(?<!\w)" if value[:1].isalnum() else ""
    right = r"(?!\w)" if value[-1:].isalnum() else ""
    return re.compile(left + words + right)


def lines_of(document: Document, decision: Decision) -> Lines:
    """The lines that a decision names, as they are counted in the whole text.

    A decision without a file counts in the first source; one that names neither file nor lines holds everywhere.

    Raises:
        StaleError: No source has this name, or it has no such line.
    """
    within = _file(document, decision)
    if decision.lines is None:
        return within
    first, last = (line + within.first - 1 for line in decision.lines)
    if last > within.last:
        raise StaleError(f"there is no line {decision.lines[1]}; the last one is {within.last - within.first + 1}")
    return Lines(first, last)


def _file(document: Document, decision: Decision) -> Lines:
    end = document.text.count("\n") + 1
    parts = document.parts or (document.part(1),)
    if not decision.file and decision.lines is None:
        return Lines(1, end)
    ends = [*(part.line - 1 for part in parts[1:]), end]
    for part, last in zip(parts, ends, strict=True):
        if decision.file in {"", part.name}:
            return Lines(part.line, last)
    raise StaleError(f"no source is called '{decision.file}'")


def places(document: Document, decision: Decision) -> tuple[Span, ...]:
    """Where the value of a decision is printed, on its lines if it names some.

    Raises:
        StaleError: It is printed nowhere there.
    """
    lines = lines_of(document, decision)
    spans = tuple(span for span in found(document, pattern_of(decision.value)) if lines.touches(span))
    if not spans:
        raise StaleError("the value is not printed " + ("on this line" if decision.lines else "in the CV"))
    return spans


def ignored(document: Document, decision: Decision) -> Lines:
    """The lines that a decision ignores; found again by how the first begins where they have moved.

    Raises:
        StaleError: Nothing stands there, nothing begins so, or more than one thing does and no line tells which.
    """
    if not decision.value:
        within = lines_of(document, decision)
        if not any(within.touches(block.span) for block in document.blocks):
            raise StaleError("no text stands on these lines")
        return within
    file = _file(document, decision)
    starts = {line.span.line: block for block, line in _beginning(document, decision.value) if file.touches(line.span)}
    if not starts:
        raise StaleError(f"nothing begins with '{decision.value}'")
    if decision.lines:
        return _nearest(set(starts), decision.lines, file)
    if len(starts) > 1:
        raise StaleError(f"{len(starts)} lines begin with '{decision.value}'; say which with 'lines'")
    ((first, block),) = starts.items()
    return Lines(first, block.span.last_line if block.span.line == first else first)


def _nearest(starts: set[int], lines: tuple[int, int], file: Lines) -> Lines:
    """So many lines as before, from the beginning that is nearest to where they stood."""
    stood = lines[0] + file.first - 1
    first = min(starts, key=lambda line: (abs(line - stood), line))
    return Lines(first, min(first + lines[1] - lines[0], file.last))


def _beginning(document: Document, text: str) -> Iterator[tuple[Block, Block]]:
    """Each line that begins with a text, as printed or as the source writes it, behind the block it stands in."""
    source = document.text.split("\n")
    for block in document.blocks:
        for line in block.lines():
            written = source[min(line.span.line, len(source)) - 1]
            if any(" ".join(each.split()).startswith(text) for each in (line.text, written)):
                yield block, line
