"""From one reference to the work it means, whatever style it is printed in.

Several readings are tried (authors first, title first); the one that more speaks for is kept. Marks are evidence: what
is quoted or linked is likely the title, what is italic the title or the venue.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from cvgraph.cv import reference_parts as parts
from cvgraph.cv.dates import When, find_whens
from cvgraph.cv.model import Author, Mention, Publication
from cvgraph.cv.names import NameList, name_list
from cvgraph.document.model import Block, MarkKind
from cvgraph.findings import Finding
from cvgraph.lexicon.load import fold, lexicon

_LABEL = re.compile(r"\s*(?:[\[(]?(?P<label>[A-Z]{0,3}\d{1,3})[\])]|(?P<number>\d{1,3})\.)\s+")
_YEAR_FIRST = re.compile(r"\s*[(\[]?(?P<year>(?:19|20)\d\d)[a-z]?[)\]]?[.,:]?\s+(?=\S)")
_YEAR_AFTER = re.compile(
    r"\s*[.,]?\s*[(\[]?(?P<date>(?:19|20)\d\d[a-z]?(?:,\s*[^)\]\n]{3,20})?)[)\]]?(?:\s*[.,:]|(?=\s))\s*"
)
_QUOTED = re.compile(r"\s*[,.]?\s*[\"“«„‘]\s*(?P<title>[^\"”»“]{3,400}?)\s*[,.]?[\"”»’](?=\W|$)")
_SENTENCE_END = re.compile(r"[.?!](?=\s|$)|[.?!][\"”’](?=\s|$)")
_ABBREVIATED = re.compile(r"(?:\b[A-Z]|\b(?:vs|St|Dr|vol|no|pp|al|cf|approx|e\.g|i\.e))\.$")
_IN = re.compile(r"^(?:In|in|In:|to appear in|accepted (?:at|to|by))\b:?\s+(?:the\s+(?=proc))?", re.IGNORECASE)
_EDGE = ' \t\n.,;:()[]"“”'
_VENUE_END = re.compile(
    r"""
    ,?\s*\(?\b(?:19|20)\d\d\b(?!\.\d) | ,\s*(?:vol|no|pp?|pages|issue|art)\b | ,?\s+\d+\s*[(:,;] | \s*\bdoi\b | \s*https?:// | ,\s*\d
    | \s*\((?!\w+\)) | \.\s | \s*\[ | \n
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MIN_TITLE = 2


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a reference: the authors, the title's place, where the venue's part begins, and its weight."""

    names: NameList
    title: tuple[int, int]
    rest: int
    weight: float


def parse_reference(block: Block, heading: str = "") -> tuple[Publication | None, tuple[Finding, ...]]:
    """The work that a reference means, or None without a title, and what could not be read.

    Args:
        block: The reference alone, with its marks.
        heading: The heading above it, which may tell the kind.
    """
    label = _LABEL.match(block.text)
    body = block.cut(label.end()) if label else block
    reading = max(_readings(body), key=lambda each: each.weight, default=None)
    if reading is None:
        return None, (_finding(body, "W201", "reference without a title that could be told apart"),)
    work = _publication(body, reading, heading, (label["label"] or label["number"]) if label else "")
    return work, tuple(_doubts(body, work))


def _doubts(body: Block, work: Publication) -> list[Finding]:
    missing = [name for name, there in (("authors", work.authors), ("a year", work.when)) if not there]
    found = (
        [_finding(body, "W201", f"reference without {' and '.join(missing)}")] if missing and not work.status else []
    )
    if parts.broken_doi(body):
        found.append(_finding(body, "W303", "DOI with characters that no DOI has was dropped or cut"))
    return found


def _finding(block: Block, code: str, message: str) -> Finding:
    return Finding(block.span.line, block.span.last_line, code, message)


def _readings(body: Block) -> list[_Reading]:
    """Every way to read it that yields a title."""
    start = 0
    year = _YEAR_FIRST.match(body.text)
    starts = [start, year.end()] if year else [start]
    found = [reading for at in starts for reading in (_authors_first(body, at), _title_first(body, at))]
    return [reading for reading in found if reading]


def _authors_first(body: Block, start: int) -> _Reading | None:
    names = name_list(body.text, start)
    if not names.names:
        return None
    after = _YEAR_AFTER.match(body.text, names.end)
    at = after.end() if after else names.end
    title = _title(body, at)
    if title is None:
        return None
    bonus = 3 * bool(after) + _bold(body, names) + (_marked_title(body, at) is not None)
    return _Reading(names, title[:2], title[2], names.weight + bonus)


def _title_first(body: Block, start: int) -> _Reading | None:
    title = _title(body, start)
    if title is None:
        return None
    at = title[2] + len(body.text[title[2] :]) - len(body.text[title[2] :].lstrip(" \n\t(.,"))
    at += len("with ") if body.text.startswith("with ", at) else 0
    names = name_list(body.text, at)
    if not names.names or not _plain_list(names):
        return _Reading(NameList((), start), title[:2], title[2], 3 + 2 * (_marked_title(body, start) is not None))
    return _Reading(names, title[:2], names.end, names.weight + _bold(body, names))


def _plain_list(names: NameList) -> bool:
    """A list behind a title is believed when initials or several names speak for it."""
    return any(name.initials for name in names.names) or (len(names.names) > 1 and names.closed)


def _bold(body: Block, names: NameList) -> int:
    """An author's name in bold is the owner's, as nothing else of a reference is printed."""
    bold = [mark for mark in body.marks if mark.kind is MarkKind.BOLD]
    return 2 * any(mark.start <= name.start + 1 and name.end - 1 <= mark.end for mark in bold for name in names.names)


def _title(body: Block, at: int) -> tuple[int, int, int] | None:
    """Where the title stands that begins at ``at``, and where what follows it begins."""
    found = _quoted(body, at) or _marked_title(body, at) or _sentence(body, at)
    if found is None or len(re.findall(r"\w+", body.text[found[0] : found[1]])) < 1:
        return None
    return found


def _quoted(body: Block, at: int) -> tuple[int, int, int] | None:
    match = _QUOTED.match(body.text, at)
    return (*match.span("title"), match.end()) if match else None


def _marked_title(body: Block, at: int) -> tuple[int, int, int] | None:
    """A title in italics or as a link right where a title is expected, when more follows it."""
    lead = len(body.text[at:]) - len(body.text[at:].lstrip(_EDGE))
    for mark in body.marks:
        if mark.kind in {MarkKind.ITALIC, MarkKind.LINK, MarkKind.BOLD} and abs(mark.start - at - lead) <= 1:
            start, end = _trim(body.text, mark.start, mark.end)
            if len(body.text[start:end].split()) >= _MIN_TITLE and not find_whens(body.text[start:end]):
                return start, end, mark.end
    return None


def _sentence(body: Block, at: int) -> tuple[int, int, int] | None:
    """Up to the end of the sentence, the italics of a venue, or the comma before a year."""
    lead = len(body.text[at:]) - len(body.text[at:].lstrip(_EDGE))
    start = at + lead
    stops = [mark.start for mark in body.marks if mark.kind is MarkKind.ITALIC and mark.start > start]
    limit = min([*stops, len(body.text)])
    for match in _SENTENCE_END.finditer(body.text, start, limit):
        if not _ABBREVIATED.search(body.text[max(start, match.end() - 8) : match.end()]):
            first, last = _trim(body.text, start, match.start() + (match.group()[0] in "?!"))
            return first, last, match.end()
    if limit == len(body.text):
        comma = re.compile(r",\s*(?=[^,]*\b(?:19|20)\d\d)").search(body.text, start)
        limit = comma.start() if comma else limit
    first, last = _trim(body.text, start, limit)
    return (first, last, limit) if last > first else None


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in ' \t\n.,;:"“”':
        start += 1
    while end > start and text[end - 1] in ' \t\n.,;:"“”':
        end -= 1
    return start, end


def _publication(body: Block, reading: _Reading, heading: str, label: str) -> Publication:
    rest = reading.rest if reading.rest >= reading.title[1] else reading.title[1]
    tail = body.text[rest:]
    venue = _venue(body, rest)
    volume, number, pages = parts.volume_number_pages(tail)
    return Publication(
        spans=(body.span,),
        heading=heading,
        title=_mention(body, *reading.title),
        authors=tuple(Author(_mention(body, name.start, name.end), name.equal) for name in reading.names.names),
        more_authors=reading.names.more,
        venue=venue,
        when=_when(body, reading, rest),
        kind=_kind(venue, heading),
        status=parts.status(tail),
        label=label,
        volume=volume,
        number=number,
        pages=pages,
        identifiers=parts.identifiers(body),
        links=parts.links(body),
    )


def _kind(venue: Mention | None, heading: str) -> str:
    """What the heading or the venue's words tell; a well-known venue is left to what is known of it."""
    if venue and fold(venue.text) in lexicon().venues:
        return ""
    return parts.kind(venue.text if venue else "", heading)


def _mention(body: Block, start: int, end: int) -> Mention:
    text = " ".join(body.text[start:end].split())
    return Mention(text, body.place(start, end))


def _venue(body: Block, at: int) -> Mention | None:
    """The container's name behind the title: what is in italics there, else what stands up to a number."""
    italic = [mark for mark in body.marks if mark.kind is MarkKind.ITALIC and mark.start >= at]
    start, end = (italic[0].start, italic[0].end) if italic else (at, len(body.text))
    start, end = _trim(body.text, start, end)
    lead = _IN.match(body.text[start:end])
    start += lead.end() if lead else 0
    cut = _VENUE_END.search(body.text, start, end)
    start, end = _trim(body.text, start, cut.start() if cut else end)
    text = body.text[start:end]
    if not re.search(r"[^\W\d_]{2}", text) or text.startswith("http") or fold(text) in lexicon().statuses:
        return None
    return _mention(body, start, end)


def _when(body: Block, reading: _Reading, rest: int) -> When | None:
    """The year behind the authors, else the last date behind the title, else one before the authors."""
    after = _YEAR_AFTER.match(body.text, reading.names.end) if reading.names.names else None
    places = [(after.start(), after.end())] if after and reading.names.end <= reading.title[0] else []
    places += [(rest, len(body.text)), (0, reading.title[0])]
    for start, end in places:
        whens = [when for _, _, when in find_whens(body.text[start:end]) if when.start]
        if whens:
            return whens[0] if (start, end) == places[0] and len(places) > 2 else whens[-1]  # noqa: PLR2004
    return None
