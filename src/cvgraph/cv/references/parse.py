"""From one reference to the work it means, whatever style it is printed in.

Several readings are tried, by rule (authors first or title first, the title ending here or there) and by a model that
learnt from citation styles; the one that most speaks for is kept, the model's opinion of each included. Marks are
evidence, not the rule: what is quoted or linked is likely the title, what is italic the title or the venue, what is
bold the owner's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cvgraph.cv.dates import When, find_whens
from cvgraph.cv.model import Author, Mention, Publication
from cvgraph.cv.names import PrintedName
from cvgraph.cv.references import parts
from cvgraph.cv.references.labels import label_of
from cvgraph.cv.references.learnt import agreement, figures, learnt
from cvgraph.cv.references.reading import YEAR, Reading
from cvgraph.cv.references.readings import readings
from cvgraph.cv.references.tagger import Tagged, tagged
from cvgraph.document.model import Block
from cvgraph.findings import Finding
from cvgraph.lexicon.load import fold, lexicon

_ADDRESS = re.compile(r"https?://|\bdoi\b", re.IGNORECASE)
_LONGEST = 12_000
_AS_THE_LIST = 1.5


def parse_reference(
    block: Block, heading: str = "", *, names_first: bool | None = None
) -> tuple[Publication | None, tuple[Finding, ...]]:
    """The work that a reference means, or None without a title, and what could not be read.

    Args:
        block: The reference alone, with its marks.
        heading: The heading above it, which may tell the kind.
        names_first: Whether the list that it stands in prints authors before titles; None where that is not known.
    """
    label, begin = label_of(block.text)
    body = block.cut(begin)
    said = tagged(body) if len(body.text) <= _LONGEST else None
    reading = _best(body, said, names_first=names_first) if said else None
    if said is None or reading is None:
        return None, (_finding(body, "W201", "reference without a title that could be told apart"),)
    work = _publication(body, reading, said, heading, label)
    return work, tuple(_doubts(body, work))


def _best(body: Block, said: Tagged, *, names_first: bool | None) -> Reading | None:
    """The reading that most speaks for: its own weight, what the model says, what the list around it does."""

    def weight(each: Reading) -> float:
        alike = names_first is not None and each.names_first == names_first
        return each.weight + agreement(each, said) + _AS_THE_LIST * alike

    return max((*readings(body), *learnt(body, said)), key=weight, default=None)


def _doubts(body: Block, work: Publication) -> Iterator[Finding]:
    missing = [name for name, there in (("authors", work.authors), ("a year", work.when)) if not there]
    if missing and not work.status and work.kind != "software":
        yield _finding(body, "W201", f"reference without {' and '.join(missing)}")
    if parts.broken_doi(body):
        yield _finding(body, "W303", "DOI with characters that no DOI has was dropped or cut")
    if parts.broken_link(body):
        yield _finding(body, "W303", "link to what is no web address was dropped")


def _finding(block: Block, code: str, message: str) -> Finding:
    return Finding(block.span.line, block.span.last_line, code, message)


def _publication(body: Block, reading: Reading, said: Tagged, heading: str, label: str) -> Publication:
    tail = body.text[reading.rest :]
    venue = _mention(body, reading.venue.start, reading.venue.end) if reading.venue else None
    volume, number, pages = figures(body, reading, said) or parts.volume_number_pages(tail)
    return Publication(
        spans=(body.span,),
        heading=heading,
        title=_mention(body, reading.title.start, reading.title.end),
        authors=tuple(_author(body, name) for name in reading.names.names),
        more_authors=reading.names.more,
        venue=venue,
        when=_when(body, reading),
        kind=_kind(body, reading, venue, heading),
        status=_status(body, reading),
        label=label,
        volume=volume,
        number=number,
        pages=pages,
        identifiers=parts.identifiers(body),
        links=parts.links(body),
    )


def _author(body: Block, name: PrintedName) -> Author:
    """A name without the second full stop of 'Quill, A. B..'."""
    twice = body.text[: name.end].endswith("..")
    return Author(_mention(body, name.start, name.end - twice), name.equal)


def _status(body: Block, reading: Reading) -> str:
    beside = parts.status(body.text[slice(*reading.date)]) if reading.date else ""
    return beside or parts.status(body.text[reading.rest :])


def _kind(body: Block, reading: Reading, venue: Mention | None, heading: str) -> str:
    """What the reference's words or the heading tell; a well-known venue is left to what is known of it."""
    if reading.title.review:
        return "review"
    if venue and fold(venue.text) in lexicon().venues:
        return ""
    tail = body.text[reading.rest : reading.venue.end if reading.venue else None]
    told = parts.kind(f"{tail} {venue.text if venue else ''}", heading)
    chapter = reading.venue and reading.venue.edited and told in {"", "book"}
    return "chapter" if chapter else told


def _mention(body: Block, start: int, end: int) -> Mention:
    text = " ".join(body.text[start:end].split())
    return Mention(text, body.place(start, end))


def _when(body: Block, reading: Reading) -> When | None:
    """The date printed beside the names, else the last one behind the title, else a bare year there."""
    text = body.text
    if reading.date and (whens := _whens(text[slice(*reading.date)])):
        return whens[0]
    tail = text[reading.rest :]
    if whens := _whens(tail):
        return whens[-1]
    address = _ADDRESS.search(tail)
    year = YEAR.search(tail[: address.start() if address else None])
    found = find_whens(year.group()) if year else ()
    return found[0][2] if found else next(reversed(_whens(text[: reading.title.start])), None)


def _whens(text: str) -> list[When]:
    return [when for _, _, when in find_whens(text) if when.start]
