"""From the head of an entry to its pieces: roles, degrees, organisations, places, and text that nothing tells apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cvgraph.cv.cuts import PAIRS, stretches, trimmed
from cvgraph.cv.dates import When
from cvgraph.cv.lines import Line
from cvgraph.cv.model import Mention
from cvgraph.cv.words import degree_at, is_city, is_degree, is_institution, is_organisation, is_place, is_role, is_title
from cvgraph.document.model import Block, MarkKind
from cvgraph.lexicon.load import fold

_IN = re.compile(r"\s*,?\s*(?:in|of)\s")
_OF = re.compile(r"\s*(?:de\s+l['’]|d['’]|de\s+la\s|du\s|des\s|de\s|della\s|dell['’]|an\s+der\s|der\s)", re.IGNORECASE)
_AT_FRONT = re.compile(r"(?:at(?:\s+the)?|an\s+der|am|bei|chez|presso)\s+(?=[A-Z\u00c0-\u00de])")
_APART = {"", "\t", "|", "-", "\u2013", "\u2014", "\u00b7", "\n"}
_LONGEST_CITY = 4
_LONGEST_LINE = 600
_LINK_WORDS = {"link", "links", "website", "web", "site", "page", "pdf", "url", "here", "homepage", "more", "info"}
_REMARK = re.compile(r"\s*\(([^()\s]{1,60}\s[^()]{1,200})\)")
# fmt: off
_DISCIPLINES = (
    "ics", "logy", "graphy", "nomy", "sophy", "istry", "story", "engineering", "science", "sciences", "studies", "art",
    "arts", "law", "education", "literature", "management", "administration", "business", "english", "music",
    "theatre", "architecture", "design", "nursing", "medicine",
)
# fmt: on


class PieceKind(StrEnum):
    """What a piece of a head names."""

    ROLE = "role"
    DEGREE = "degree"
    ORGANISATION = "organisation"
    PLACE = "place"
    TEXT = "text"


_NAMED = {PieceKind.ORGANISATION, PieceKind.TEXT}


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a head: what it names, the piece as a block, the line it stands in and where in it."""

    kind: PieceKind
    block: Block
    line: Line
    start: int
    end: int

    @property
    def text(self) -> str:
        """The piece as printed, on one line."""
        return " ".join(self.block.text.split())

    @property
    def mention(self) -> Mention:
        """The piece with its place in the source."""
        return Mention(self.text, self.block.span)

    @property
    def name(self) -> Mention:
        """The piece without remarks in brackets; an abbreviation in brackets is part of a name."""
        return Mention(" ".join(_REMARK.sub("", self.block.text).split()), self.block.span)

    @property
    def remarks(self) -> tuple[Mention, ...]:
        """What a name's brackets say beside it; a title has none."""
        if self.kind in {PieceKind.ROLE, PieceKind.DEGREE}:
            return ()
        found = [self.block.cut(*match.span(1)) for match in _REMARK.finditer(self.block.text)]
        return tuple(Mention(" ".join(one.text.split()), one.span) for one in found)


def dates_of(lines: Sequence[Line]) -> tuple[When, ...]:
    """Every date of the lines, in order."""
    return tuple(when for line in lines for _, _, when in line.whens)


def pieces_of(lines: Sequence[Line]) -> tuple[Piece, ...]:
    """The pieces of the lines, in order, without the dates; running text is left out.

    Of a long line only what stands before its first semicolon is no running text.
    """
    short = (part for line in lines for part in _short(line))
    return tuple(piece for line in short for start, end in stretches(line) for piece in _parts(line, start, end))


def with_employer(found: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces; of a place that stands alone beside titles the first part is an employer or a school.

    'Lecturer - UCLouvain, Belgium', but not 'Lecturer - Graz, Austria', nor 'Lecturer, Smallville, MA'.
    """
    if any(piece.kind in {PieceKind.ORGANISATION, PieceKind.TEXT} for piece in found):
        return tuple(found)
    return tuple(part for piece in found for part in _employer_and_place(piece))


def _employer_and_place(piece: Piece) -> Iterator[Piece]:
    text, parts = piece.line.text, list(_at_commas(piece.line.text, piece.start, piece.end))
    apart = text[: piece.start].rstrip(" ")[-1:] in _APART
    first = text[slice(*trimmed(text, *parts[0]))]
    if piece.kind is not PieceKind.PLACE or len(parts) == 1 or not apart or is_place(first):
        yield piece
        return
    for kind, (start, end) in ((PieceKind.ORGANISATION, parts[0]), (PieceKind.PLACE, (parts[1][0], piece.end))):
        a, b = trimmed(text, start, end)
        yield Piece(kind, piece.line.block.cut(a, b), piece.line, a, b)


def _short(line: Line) -> Iterator[Line]:
    if len(line.text) <= _LONGEST_LINE:
        yield line
    elif 0 < (end := line.text.find(";")) <= _LONGEST_LINE:
        block = line.block.cut(0, end)
        yield Line(block, line.first, tuple(when for when in line.whens if when[1] <= end))


def _parts(line: Line, start: int, end: int) -> Iterator[Piece]:
    """A stretch cut at those commas that part different things; a place is taken from its end, roles from its front."""
    commas = list(_at_commas(line.text, start, end))
    texts = [line.text[a:b] for a, b in commas]
    kinds = _told_states([_kind(text) for text in texts], texts)
    end_of_rest = _before_place(kinds, texts)
    runs = [*_runs(kinds[:end_of_rest]), (end_of_rest, len(commas), PieceKind.PLACE)]
    for first, last, kind in runs:
        if first < last:
            a, b = trimmed(line.text, commas[first][0], commas[last - 1][1])
            a = lead.end() if kind in _NAMED and (lead := _AT_FRONT.match(line.text, a, b)) else a
            if a < b and not _only_links(line, a, b):
                yield Piece(kind, line.block.cut(a, b), line, a, b)


def _only_links(line: Line, start: int, end: int) -> bool:
    """True for the words of a link that say nothing but that it is one: 'website link', 'pdf'."""
    linked = any(mark.kind is MarkKind.LINK and mark.start <= start < mark.end for mark in line.block.marks)
    return linked and set(fold(line.text[start:end]).split()) <= _LINK_WORDS


def _at_commas(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    depth, begin = 0, start
    for at in range(start, end):
        depth += (text[at] in PAIRS) - (text[at] in PAIRS.values())
        if text[at] == "," and depth <= 0 and not text[at + 1 : at + 2].isdigit() and begin < at:
            yield from _after_degree(text, begin, at)
            begin = at + 1
    yield from _after_degree(text, begin, end)


def _after_degree(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """'M.A. University of California' is two parts."""
    start, end = trimmed(text, start, end)
    degree = degree_at(text[start:end])
    if (
        degree
        and not degree[0]
        and is_institution(text[start + degree[1] : end])
        and not _IN.match(text, start + degree[1])
    ):
        yield start, start + degree[1]
        of = _OF.match(text, start + degree[1])
        start = of.end() if of else start + degree[1]
    yield start, end


def field_before_school(piece: Piece) -> tuple[Piece | None, Piece]:
    """The first part of an organisation where only a later part is one, and the rest; 'History, Rice University'."""
    parts = list(_at_commas(piece.line.text, piece.start, piece.end))
    first = piece.line.text[slice(*trimmed(piece.line.text, *parts[0]))]
    if len(parts) == 1 or _kind(first) is not PieceKind.TEXT:
        return None, piece
    field, school = trimmed(piece.line.text, *parts[0]), trimmed(piece.line.text, parts[1][0], piece.end)
    return (
        Piece(PieceKind.TEXT, piece.line.block.cut(*field), piece.line, *field),
        Piece(piece.kind, piece.line.block.cut(*school), piece.line, *school),
    )


def _kind(text: str) -> PieceKind:
    if is_degree(text):
        return PieceKind.DEGREE
    if is_place(_REMARK.sub("", text)):
        return PieceKind.PLACE
    if is_role(text):
        return PieceKind.ROLE if is_title(text) else PieceKind.TEXT
    return PieceKind.ORGANISATION if is_organisation(text) else PieceKind.TEXT


def _told_states(kinds: list[PieceKind], texts: Sequence[str]) -> list[PieceKind]:
    """The kinds; what is a state as well as a degree is a state behind a town: 'Acme, Boston, MA'."""
    for at in range(1, len(kinds)):
        town = at > 1 and kinds[at - 1] is PieceKind.TEXT and len(texts[at - 1].split()) <= _LONGEST_CITY
        if (
            kinds[at] is PieceKind.DEGREE
            and is_place(texts[at])
            and (kinds[at - 1] is PieceKind.PLACE or (town and not texts[at - 1].casefold().endswith(_DISCIPLINES)))
        ):
            kinds[at] = PieceKind.PLACE
    return kinds


def _before_place(kinds: Sequence[PieceKind], texts: Sequence[str]) -> int:
    """How many parts stand before the place: known places at the end, and the city before them."""
    count = len(kinds)
    while count and kinds[count - 1] is PieceKind.PLACE:
        count -= 1
    told = count < len(kinds) and is_city(texts[count])
    city = (
        0 < count < len(kinds) and kinds[count - 1] is PieceKind.TEXT and not told and _may_be_a_town(texts[count - 1])
    )
    return count - city


def _may_be_a_town(text: str) -> bool:
    """True for a few words that do not open with the short name of a school: not 'SUNY at Albany', 'UT Austin'."""
    words = text.split()
    short = len(words) > 1 and words[0].isupper() and len(words[0]) > 1 and "." not in words[0]
    capitals = text.isupper()
    return len(words) <= _LONGEST_CITY and "/" not in text and " at " not in text and (capitals or not short)


def _runs(kinds: Sequence[PieceKind]) -> Iterator[tuple[int, int, PieceKind]]:
    """Roles and degrees part by part; what stands between them joined, an organisation if any part of it is one."""
    start = 0
    for at, kind in enumerate([*kinds, PieceKind.ROLE]):
        if kind in {PieceKind.ROLE, PieceKind.DEGREE}:
            if start < at:
                yield start, at, _joined(kinds[start:at])
            if at < len(kinds):
                yield at, at + 1, kind
            start = at + 1


def _joined(kinds: Sequence[PieceKind]) -> PieceKind:
    return PieceKind.ORGANISATION if PieceKind.ORGANISATION in kinds else PieceKind.TEXT
