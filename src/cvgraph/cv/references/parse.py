"""From one reference to the work it means, whatever style it is printed in.

Several readings are tried (authors first or title first, the title ending here or there); the one that most speaks for
is kept. Marks are evidence, not the rule: what is quoted or linked is likely the title, what is italic the title or the
venue, what is bold the owner's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cvgraph.cv.dates import When, find_whens
from cvgraph.cv.model import Author, Mention, Publication
from cvgraph.cv.names import NameList, PrintedName, name_list
from cvgraph.cv.references import parts
from cvgraph.cv.references.labels import label_of
from cvgraph.cv.references.titles import Title, looks_like_venue, titles
from cvgraph.cv.references.venues import Container, container
from cvgraph.document.model import Block, MarkKind
from cvgraph.findings import Finding
from cvgraph.lexicon.load import fold, lexicon

_COMPANIONS = re.compile(r"[\s.,]*\(?(?:(?:joint |together )?with|by)\s+")
_COMPANIONS_LAST = re.compile(r"\s\((?:joint |together )?with\s+(?=[^()\n]{3,200}\)[\s.]*\Z)")
_DATE_PARTED = re.compile(r"""[)\]]?\s*[.,:|]?\s*(?:[-\u2013\u2014]+\s+)?""")
_FURTHEST_DATE = 40
_YEAR_BEHIND = re.compile(
    r"""
    \s*[.,]?\s*(?:
        [(\[]\s*
        (?P<bracket>(?:19|20)\d\d[a-z]?(?:,?\s[^)\]\n]{3,20})?|[^\W\d_][^()\[\]\n]{3,30})
        \s*[)\]]\s*[.,:]?
      | (?P<bare>(?:19|20)\d\d)[a-z]?(?:\s*[.,:]\s|(?=\s))
      | (?P<status>[^\W\d_][^(),:\n]{3,24}),
    )\s*
    """,
    re.VERBOSE,
)
_YEAR = re.compile(r"(?<![\d./])(?:19|20)\d\d(?![\d/]|\.\d|-\d)")
_ADDRESS = re.compile(r"https?://|\bdoi\b", re.IGNORECASE)
_FIGURES = re.compile(r"\b\d+\s*\(\d+\)|\b\d+:\d+|\b(?:vol|pp)\.\s*\d|\b\d{1,4}[-–]\d{1,4}\.?$")
_INITIAL = re.compile(r"\b[A-Z]\.")
_QUOTES = '"\u201c\u201e\u00ab'
_LONGEST = 12_000
_MANY_WORDS = 50


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a reference: its names, its title, where a date stands beside them, its venue, its weight."""

    names: NameList
    title: Title
    date: tuple[int, int] | None
    rest: int
    venue: Container | None
    weight: float


def parse_reference(block: Block, heading: str = "") -> tuple[Publication | None, tuple[Finding, ...]]:
    """The work that a reference means, or None without a title, and what could not be read.

    Args:
        block: The reference alone, with its marks.
        heading: The heading above it, which may tell the kind.
    """
    label, begin = label_of(block.text)
    body = block.cut(begin)
    reading = max(_readings(body), key=lambda each: each.weight, default=None) if len(body.text) <= _LONGEST else None
    if reading is None:
        return None, (_finding(body, "W201", "reference without a title that could be told apart"),)
    work = _publication(body, reading, heading, label)
    return work, tuple(_doubts(body, work))


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


def _readings(body: Block) -> Iterator[_Reading]:
    """Every way to read it that yields a title."""
    end = _date_in_front(body.text)
    for start, date in ((0, None), *([(end, (0, end))] if end else [])):
        yield from _authors_first(body, start, date)
        yield from _title_first(body, start, date)


def _date_in_front(text: str) -> int:
    """Where a reference begins behind the date that it opens with: '2019. ', '(May 2019) ', '2019 \u2014 '; else 0."""
    dates = find_whens(text[:_FURTHEST_DATE])
    if not dates or any(map(str.isalnum, text[: dates[0][0]])):
        return 0
    end = dates[0][1]
    parted = _DATE_PARTED.match(text, end)
    begin = parted.end() if parted else end
    plain = text[end:begin].isspace()
    opens = text[begin : begin + 1]
    return begin if opens and (opens.isupper() or opens in _QUOTES or (not plain and begin > end)) else 0


_Place = tuple[int, int] | None


def _authors_first(body: Block, start: int, date: _Place) -> Iterator[_Reading]:
    whole = name_list(body.text, start)
    if not whole.names:
        return
    last_doubtful = len(whole.names) > 1 and not whole.names[-1].initials
    for names in (whole, *([whole.shorter()] if last_doubtful else [])):
        behind = _behind(body.text, names.end)
        at = behind[1] if behind else names.end
        loose = len(names.names) == 1 and not (names.closed or behind or names.names[0].initials)
        for title in titles(body, at):
            weight = names.weight - loose + 2 * bool(behind) + _bold(body, names) - 4 * _inside_link(body, names)
            yield _reading(body, names, title, behind or date, weight)


def _behind(text: str, at: int) -> _Place:
    """Where a year or a status stands right behind the names: '(2018)', ', 2018,', '(in press)', ', in prep.,'."""
    found = _YEAR_BEHIND.match(text, at)
    if not found:
        return None
    words = found["bracket"] or found["status"]
    if words and not words[:1].isdecimal() and not (parts.is_status(words) or _YEAR.search(words)):
        return None
    return found.span()


def _title_first(body: Block, start: int, date: _Place) -> Iterator[_Reading]:
    opening = name_list(body.text, start)
    named = opening.end if any(name.initials for name in opening.names) else start
    for title in titles(body, start):
        if named > start and not any(map(str.isalpha, body.text[max(named, title.start) : title.end])):
            continue
        nobody = NameList((), title.end)
        yield _reading(body, nobody, title, date, 3 - (title.end <= opening.end))
        if not title.review:
            yield from _behind_title(body, title, date)


def _behind_title(body: Block, title: Title, date: _Place) -> Iterator[_Reading]:
    """The names right behind the title, as 'with X and Y' or on their own; or in brackets at the very end."""
    lead = _COMPANIONS.match(body.text, title.rest)
    names = name_list(body.text, lead.end() if lead else _skip(body.text, title.rest))
    if names.names and (lead or _plain_list(names)):
        end = max(names.end, body.text.find(")", names.end)) if lead and "(" in lead.group() else names.end
        weight = names.weight + 2 * bool(lead) + _bold(body, names) - 0.5
        yield _reading(body, replace(names, end=end), title, date, weight)
    later = None if lead else _COMPANIONS_LAST.search(body.text, title.rest)
    if later and (names := name_list(body.text, later.end())).names:
        yield _reading(body, replace(names, end=title.rest), title, date, names.weight + 1.5)


def _skip(text: str, at: int) -> int:
    return at + len(text[at:]) - len(text[at:].lstrip(" \n\t(.,"))


def _plain_list(names: NameList) -> bool:
    """A list behind a title is believed when initials or several names speak for it."""
    return any(name.initials for name in names.names) or (len(names.names) > 1 and names.closed)


def _bold(body: Block, names: NameList) -> int:
    """An author's name in bold is the owner's, as nothing else of a reference is printed."""
    bold = [mark for mark in body.marks if mark.kind is MarkKind.BOLD]
    return 2 * any(mark.start <= name.start + 1 and name.end - 1 <= mark.end for mark in bold for name in names.names)


def _inside_link(body: Block, names: NameList) -> bool:
    """True where a link or italics hold the names and go on behind them: a title that looks like names."""
    spans = [(m.start, m.end) for m in body.marks if m.kind in {MarkKind.LINK, MarkKind.ITALIC}]
    return any(start <= names.names[0].start and names.names[-1].end + 2 < end for start, end in spans)


def _reading(body: Block, names: NameList, title: Title, date: _Place, weight: float) -> _Reading:
    """The reading with these parts; ``weight`` is what speaks for the names, and the title and the venue add theirs."""
    rest = max(title.rest, names.end) if names.names else title.rest
    venue = container(body, rest)
    weight += title.weight + _titled(body.text[title.start : title.end])
    if venue:
        text = body.text[venue.start : venue.end]
        weight += 2 if looks_like_venue(text) else 0.5
        weight -= 2 * (len(text.split()) > _MANY_WORDS // 2)
    year = date or _YEAR.search(body.text, rest)
    return _Reading(names, title, date, rest, venue, weight + 0.5 * bool(year) + 0.5 * bool(date))


def _titled(text: str) -> float:
    """How much a text looks like a title: what starts in the middle, is a venue or holds figures does not."""
    words = text.split()
    weight = 0.0 if len(words) > 1 or len(text) > len("Learning") else -1.0
    weight -= 3 * (words[0][0].islower() and words[0].isalpha()) or 0
    weight -= 3 * (words[0] in {"and", "&", "et"} or text[0] in ")]")
    weight -= 4 * (fold(text) in lexicon().venues or _opens_like_venue(words))
    weight -= 3 * (bool(_FIGURES.search(text)) or "http" in text)
    weight -= 2 * bool(re.search(r"[,.(]\s*(?:19|20)\d\d[.)]?$", text))
    weight -= 4 * (parts.is_status(text) or bool(_YEAR.fullmatch(text)))
    weight -= 2 * (len(words) > _MANY_WORDS)
    return weight - 3 * _are_names(text.rsplit("\n", maxsplit=1)[-1])


def _are_names(text: str) -> bool:
    """True for a text, or the last line of one, that is a list of names with initials and nothing else."""
    if not _INITIAL.search(text):
        return False
    names = name_list(text.rstrip(" .,"))
    return bool(names.names) and names.end >= len(text.rstrip(" .,"))


def _opens_like_venue(words: list[str]) -> bool:
    text = " ".join(words[:4])
    return re.match(r"(?:In\s+)?(?:Journal of|Proceedings of|Proc\.|Transactions on|arXiv\b)", text) is not None


def _publication(body: Block, reading: _Reading, heading: str, label: str) -> Publication:
    tail = body.text[reading.rest :]
    venue = _mention(body, reading.venue.start, reading.venue.end) if reading.venue else None
    volume, number, pages = parts.volume_number_pages(tail)
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


def _status(body: Block, reading: _Reading) -> str:
    beside = parts.status(body.text[slice(*reading.date)]) if reading.date else ""
    return beside or parts.status(body.text[reading.rest :])


def _kind(body: Block, reading: _Reading, venue: Mention | None, heading: str) -> str:
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


def _when(body: Block, reading: _Reading) -> When | None:
    """The date printed beside the names, else the last one behind the title, else a bare year there."""
    text = body.text
    if reading.date and (whens := _whens(text[slice(*reading.date)])):
        return whens[0]
    tail = text[reading.rest :]
    if whens := _whens(tail):
        return whens[-1]
    address = _ADDRESS.search(tail)
    year = _YEAR.search(tail[: address.start() if address else None])
    found = find_whens(year.group()) if year else ()
    return found[0][2] if found else next(reversed(_whens(text[: reading.title.start])), None)


def _whens(text: str) -> list[When]:
    return [when for _, _, when in find_whens(text) if when.start]
