"""Where the title stands in an entry that names something and then says where, when, with whom and for how much."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from cvgraph.cv.cuts import trimmed
from cvgraph.cv.dates import When, find_whens
from cvgraph.cv.entries import Entry
from cvgraph.cv.labelled import joined
from cvgraph.cv.lines import Line
from cvgraph.cv.model import Mention
from cvgraph.cv.money import MONEY
from cvgraph.cv.names import name_list
from cvgraph.cv.words import is_institution, is_organisation, is_place, is_role
from cvgraph.document.model import Block, MarkKind
from cvgraph.lexicon.load import fold, lexicon

_QUOTED = re.compile(r"[\"“«„](?P<title>[^\"”»“„]{3,400}?)\s*[,.]?[\"”»“](?=\W|$)")
_STOP = re.compile(r"[.?!][)\"”’]?\s+(?=[\W_]*[A-Z0-9])|\n|\s+[|–—-]+\s+|\s*\(|\s*\[|,\s+|;\s+")
_ABBREVIATION = re.compile(r"(?:^|\W)(?:[A-Z]|vs|Dr|Prof|St|al|etc|e\.g|i\.e|U\.S|No|Vol|pp)\.$")
_GOES_ON = re.compile(r"[^()\[\]\n]{1,80}[)\]]\s+[a-z]")  # 'a Virtual Data Center (VDC) for the sciences'
_OPENER = re.compile(r"[^\W\d_][^,:–—|\n]{2,40}?(?=[,:–—|\n])")
_PIECE = re.compile(r"[^,;.(\n]{0,400}")
_PREFIX = re.compile(r"[\W_]*")
_QUOTED_EARLY = 90
_LONGEST_ABBREVIATION = 6
_LONGEST_PIECE = 14
_FEWEST_NAMES = 2


@dataclass(frozen=True, slots=True)
class Caption:
    """The parts of such an entry, as offsets into ``block.text``.

    Attributes:
        block: The entry's opening lines as one block.
        title: The title.
        opener: What stands before it and says what it is ('Invited talk'), or an empty stretch.
        rest: Where the text after the title begins.
        whens: Every date in the block.
    """

    block: Block
    title: tuple[int, int]
    opener: tuple[int, int]
    rest: int
    whens: tuple[tuple[int, int, When], ...]

    @property
    def mention(self) -> Mention:
        """The title with its place in the source."""
        return _mention(self.block.cut(*self.title))

    @property
    def spoken(self) -> str:
        """The opener as printed, or empty."""
        return self.block.text[slice(*self.opener)]

    def pieces(self) -> Iterator[Block]:
        """What stands around the title, cut at its separators and dates, in order."""
        for start, end in _stretches(self.block.text, self.whens, self.title, self.rest):
            if any(map(str.isalnum, self.block.text[start:end])):
                yield self.block.cut(start, end)


def caption_of(entry: Entry, opens: Callable[[str], bool]) -> Caption | None:
    """The caption of an entry, or None where no line of it has words; ``opens`` tells what is no title at its front."""
    block = _opening(entry)
    if block is None:
        return None
    whens = tuple(find_whens(block.text))
    begin = _begin(block.text, whens)
    if not any(map(str.isalpha, block.text[begin:])):
        return None
    quoted = _QUOTED.search(block.text, 0, begin + _QUOTED_EARLY + 400)
    if quoted and quoted.start() - begin <= _QUOTED_EARLY:
        return Caption(block, quoted.span("title"), trimmed(block.text, begin, quoted.start()), quoted.end(), whens)
    opener = _opener(block.text, begin, opens)
    start = _authors_end(block, _words_at(block.text, opener[1]) if opener else begin)
    end = _marked(block, start) or _stop(block, start, whens)
    title = trimmed(block.text, start, end)
    if title[0] >= title[1] and opener:
        title = trimmed(block.text, *opener)  # nothing but a date or a sum stands behind it
    return Caption(block, title, opener or (begin, begin), end, whens) if title[0] < title[1] else None


def _opening(entry: Entry) -> Block | None:
    """The lines of the entry's first block, and of table cells beside it, as one block."""
    lines = [line for line in entry.lines if any(map(str.isalnum, line.text))]
    while len(lines) > 1 and lines[0].heading and not lines[0].whens:
        lines = lines[1:]  # the name of a group above its first entry
    if not lines:
        return None
    return _one_block(_together(lines))


def _together(lines: Sequence[Line]) -> list[Line]:
    """The first line with those that go on in its block; a date in a line or cell of its own goes with the next."""
    taken = [lines[0]]
    for line in lines[1:]:
        if line.first and not taken[-1].date_only:
            break
        taken.append(line)
    return taken


def _one_block(lines: Sequence[Line]) -> Block | None:
    """The longest line that is more than a date, or all of them where they are one wrapped text."""
    named = [line for line in lines if not line.date_only]
    if not named:
        return None
    if len(named) == 1 or any(line.first for line in named[1:]):
        return named[0].block
    return _rejoined([line.block for line in named])


def _rejoined(blocks: Sequence[Block]) -> Block:
    """Lines of one block as one block again; marks are kept for the first alone."""
    text = joined(blocks)
    first = blocks[0]
    if text is None:
        return first
    return Block(first.kind, "\n".join(block.text for block in blocks), text.span, first.level, 0, first.marks)


def _begin(text: str, whens: Sequence[tuple[int, int, When]]) -> int:
    """Where the words begin, behind dates and marks."""
    at = _words_at(text, 0)
    for start, end, _ in whens:
        if start <= at or not any(map(str.isalpha, text[at:start])):
            at = max(at, _words_at(text, end))
    return at


def _words_at(text: str, at: int) -> int:
    found = _PREFIX.match(text, at)
    end = found.end() if found else at
    while end > at and text[end - 1] in "\"“«„'‘(":
        end -= 1
    return end


def _opener(text: str, begin: int, opens: Callable[[str], bool]) -> tuple[int, int] | None:
    """Words such as 'Keynote:' or 'Poster,' that say what follows."""
    found = _OPENER.match(text, begin)
    return found.span() if found and opens(found.group()) else None


def _authors_end(block: Block, start: int) -> int:
    """Where a list of authors that stands before the title ends: two or more with initials, or any before a link."""
    text = block.text
    names = name_list(text, start)
    initials = [name for name in names.names if name.initials]
    several = len(names.names) >= _FEWEST_NAMES and len(initials) * 2 >= len(names.names) and names.end < len(text)
    end = _words_at(text, names.end)
    linked = any(mark.kind is MarkKind.LINK and mark.start == end for mark in block.marks)
    return end if several or (names.names and linked) else start


def _marked(block: Block, start: int) -> int | None:
    """The end of a title that is set in italic or bold, or is a link, from its first letter on."""
    kinds = {MarkKind.BOLD, MarkKind.ITALIC, MarkKind.LINK}
    ends = [mark.end for mark in block.marks if mark.kind in kinds and mark.start <= start < mark.end]
    end = min(ends, default=None)
    if end is None or len(block.text[start:end].split()) < _FEWEST_NAMES or block.text[end:].lstrip().startswith(":"):
        return None
    return end


def _stop(block: Block, start: int, whens: Sequence[tuple[int, int, When]]) -> int:
    """Where a title ends that nothing marks: at a sentence's end, a bracket, a date, or before a place or an event."""
    text = block.text
    dated = min((begin for begin, _, _ in whens if begin > start), default=len(text))
    priced = min((found.start() for found in MONEY.finditer(text, start)), default=len(text))
    for found in _STOP.finditer(text, start):
        if found.start() >= min(dated, priced):
            break
        if _ends_title(text, start, found):
            return found.start() + (found.group()[0] in "?!")
    return min(dated, priced)


def _ends_title(text: str, start: int, found: re.Match[str]) -> bool:
    mark = found.group()
    if mark[0] == ".":
        return not _abbreviates(text, start, found.start() + 1)
    if mark.strip() in {"(", "["}:
        return not _GOES_ON.match(text, found.end())
    if mark.strip() in {"|", ""}:
        return found.start() > start
    piece = _PIECE.match(text, found.end())
    return piece is not None and _says_where(piece.group(), mark)


def _abbreviates(text: str, start: int, end: int) -> bool:
    """True where an abbreviation, not a sentence, ends with the full stop before ``end``."""
    return bool(_ABBREVIATION.search(text[max(start, end - _LONGEST_ABBREVIATION) : end]))


def _says_where(piece: str, separator: str) -> bool:
    """True for a piece that names an event, an organisation, a place or a part that somebody played."""
    words = fold(piece).split()
    if not words or len(words) > _LONGEST_PIECE or not piece.strip()[0].isupper():
        return bool(words) and fold(piece) in lexicon().talks
    known = lexicon()
    if separator.strip() in {"-", "\u2013", "\u2014"} and not is_institution(piece):
        return fold(piece) in known.talks
    event = any(word in known.events or word in known.venue_words for word in words) or fold(piece) in known.venues
    return event or is_organisation(piece) or is_place(piece) or is_role(piece) or fold(piece) in known.talks


def _stretches(
    text: str, whens: Sequence[tuple[int, int, When]], title: tuple[int, int], rest: int
) -> Iterator[tuple[int, int]]:
    gaps = sorted([(0, title[1]), *((start, end) for start, end, _ in whens)])
    at = rest
    for start, end in [*gaps, (len(text), len(text))]:
        if start > at:
            yield from _cut(text, at, start)
        at = max(at, end)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch cut at full stops, bars and line breaks; commas stay, they belong to places."""
    at = start
    for found in re.finditer(r"\.\s+(?=[A-Z(])|\n|\s[|–—]\s|;\s", text[start:end]):
        if not _abbreviates(text, at, start + found.start() + 1):
            yield trimmed(text, at, start + found.start())
            at = start + found.end()
    yield trimmed(text, at, end)


def _mention(block: Block) -> Mention:
    return Mention(" ".join(block.text.split()), block.span)
