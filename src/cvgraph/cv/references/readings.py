"""The ways to read a reference by rule: authors or title first, behind a date or not, the title ending somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cvgraph.cv.dates import find_whens
from cvgraph.cv.names import NameList, name_list
from cvgraph.cv.references import parts
from cvgraph.cv.references.reading import YEAR, Place, Reading, read_as, weighed
from cvgraph.cv.references.titles import Title, titles
from cvgraph.cv.references.venues import Container
from cvgraph.document.model import Block, MarkKind

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
_VOLUME = re.compile(r",?\s+(?:vol(?:ume)?|issue|no|nr|bd)\b\.?\s*\d", re.IGNORECASE)
_QUOTES = '"\u201c\u201e\u00ab'


def readings(body: Block) -> Iterator[Reading]:
    """Every way to read it that yields a title."""
    end = _date_in_front(body.text)
    for start, date in ((0, None), *([(end, (0, end))] if end else [])):
        yield from _authors_first(body, start, date)
        yield from _title_first(body, start, date)
    yield from _title_below(body)


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


def _authors_first(body: Block, start: int, date: Place | None) -> Iterator[Reading]:
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
            yield read_as(body, names, title, behind or date, weight)


def _title_below(body: Block) -> Iterator[Reading]:
    """Names, venue and date in one line, the title alone in the line below."""
    first, broken, title = body.text.rpartition("\n")
    whens, names = find_whens(first), name_list(body.text)
    if not broken or not whens or first[whens[-1][1] :].strip(" .,)") or not 0 < names.end < whens[-1][0]:
        return
    start, end = len(first) + 1, len(first) + 1 + len(title.rstrip(" ."))
    venue = _VOLUME.split(body.text[names.end : whens[-1][0]])[0]
    at = names.end + len(venue) - len(venue.lstrip(" \t,.;:"))
    place = Container(at, at + len(venue.strip(" \t,.;:(")), edited=False)
    if names.names and end > start and place.end > place.start and not find_whens(title):
        told = Title(start, end, names.end, 3)
        weight = names.weight + _bold(body, names)
        yield weighed(body, Reading(names, told, whens[-1][:2], names.end, place, weight))


def _behind(text: str, at: int) -> Place | None:
    """Where a year or a status stands right behind the names: '(2018)', ', 2018,', '(in press)', ', in prep.,'."""
    found = _YEAR_BEHIND.match(text, at)
    if not found:
        return None
    words = found["bracket"] or found["status"]
    if words and not words[:1].isdecimal() and not (parts.is_status(words) or YEAR.search(words)):
        return None
    return found.span()


def _title_first(body: Block, start: int, date: Place | None) -> Iterator[Reading]:
    opening = name_list(body.text, start)
    named = opening.end if any(name.initials for name in opening.names) else start
    for title in titles(body, start):
        if named > start and not any(map(str.isalpha, body.text[max(named, title.start) : title.end])):
            continue
        nobody = NameList((), title.end)
        yield read_as(body, nobody, title, date, 3 - (title.end <= opening.end))
        if not title.review:
            yield from _behind_title(body, title, date)


def _behind_title(body: Block, title: Title, date: Place | None) -> Iterator[Reading]:
    """The names right behind the title, as 'with X and Y' or on their own; or in brackets at the very end."""
    lead = _COMPANIONS.match(body.text, title.rest)
    names = name_list(body.text, lead.end() if lead else _skip(body.text, title.rest))
    if names.names and (lead or _plain_list(names)):
        end = max(names.end, body.text.find(")", names.end)) if lead and "(" in lead.group() else names.end
        weight = names.weight + 2 * bool(lead) + _bold(body, names) - 0.5
        yield read_as(body, replace(names, end=end), title, date, weight)
    later = None if lead else _COMPANIONS_LAST.search(body.text, title.rest)
    if later and (names := name_list(body.text, later.end())).names:
        yield read_as(body, replace(names, end=title.rest), title, date, names.weight + 1.5)


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
