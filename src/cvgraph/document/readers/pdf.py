"""PDF with text in it: columns, headings, lists and links, told by how the pages look."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from cvgraph.document.decode import Source
from cvgraph.document.model import Content
from cvgraph.document.pdf.blocks import Column, write
from cvgraph.document.pdf.columns import Region, regions
from cvgraph.document.pdf.glyphs import Page, pages
from cvgraph.document.pdf.lines import Line, Piece, lines_of, pieces_of
from cvgraph.document.transcript import Transcript
from cvgraph.findings import Finding

SUFFIXES = (".pdf",)

_EDGE = 0.09
"""The part of a page's height, at its head and its foot, where lines may be no part of the text."""

_LONGEST_EDGE = 90
_SHORT_NUMBER = re.compile(r"\b\d{1,3}\b")
_NUMBER = re.compile(
    r"""\W* (?: (?:page|seite|p\u00e1gina|pagina|p|s)\b \W* )? \d{1,3}
    (?: \W{0,3} (?:/|of|von|sur|de|di|van) \W{0,3} \d{1,3} )? \W*""",
    re.IGNORECASE | re.VERBOSE,
)


def read(source: Source) -> Content:
    """The blocks of a PDF, and what was left out at the edges of its pages.

    Raises:
        SourceError: It is broken, encrypted, too long or without text, or the library for PDF is not installed.
    """
    found = pages(source)
    kept, findings = _without_edges([pieces_of(page) for page in found], found)
    transcript = Transcript()
    write(tuple(_columns(kept)), transcript)
    return Content(transcript.text, tuple(transcript.blocks), tuple(findings))


def _columns(found: Sequence[Sequence[Piece]]) -> Iterator[Column]:
    """The columns of all pages in reading order; what stands aside comes last."""
    every = [region for pieces in found for region in regions(pieces)]
    for region in sorted(every, key=lambda region: region.aside):
        yield _column(region)


def _column(region: Region) -> Column:
    return Column(lines_of(region.pieces), max(piece.x1 for piece in region.pieces))


def _without_edges(
    found: Sequence[Sequence[Piece]], told: Sequence[Page]
) -> tuple[list[list[Piece]], tuple[Finding, ...]]:
    """The pieces without page numbers and without what the edges of several pages repeat.

    The head of the first page stays: it is where the name stands. Of a foot with an address the first stays.
    """
    edges = [_edge_lines(pieces, page.height) for pieces, page in zip(found, told, strict=True)]
    often = Counter(key for lines in edges for key in {_key(line) for line in lines})
    dropped: set[int] = set()
    seen: set[tuple[str, int]] = set()
    for number, lines in enumerate(edges):
        for line in lines:
            head = line.y > told[number].height / 2
            first = _key(line) not in seen and (("@" in line.text) or (head and number == 0))
            if _NUMBER.fullmatch(line.text) or (often[_key(line)] > max(1, len(found) // 2) and not first):
                dropped |= {id(piece) for piece in line.pieces}
            seen.add(_key(line))
    kept = [[piece for piece in pieces if id(piece) not in dropped] for pieces in found]
    message = "page numbers and lines that the edges of the pages repeat were left out"
    return kept, (Finding(0, 0, "I103", message),) if dropped else ()


def _edge_lines(pieces: Sequence[Piece], height: float) -> list[Line]:
    lines = lines_of(pieces)
    return [line for line in lines if not _EDGE * height < line.y < (1 - _EDGE) * height]


def _key(line: Line) -> tuple[str, int]:
    """What the edges of two pages share: words in one place, the number of the page apart."""
    text = " ".join(line.text.split())
    return _SHORT_NUMBER.sub("#", text) if len(text) <= _LONGEST_EDGE else text, round(line.y)
