"""Reads RIS, which reference managers exchange, and the form of it that PubMed writes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cvgraph.document.decode import Source, decode
from cvgraph.document.lines import Lines
from cvgraph.document.model import Content, Record, Span, Value
from cvgraph.document.records.blocks import blocks_of
from cvgraph.document.records.values import Fields, date, hull, named, plain, whole
from cvgraph.findings import Finding

SUFFIXES: tuple[str, ...] = (".ris", ".nbib")
_LINE = re.compile(r"\ufeff?(?P<tag>[A-Z][A-Z0-9]{1,3})[ \t]*-(?:[ \t](?P<text>.*)|$)")
_TITLES = ("TI", "T1", "CT")
_VENUES = ("T2", "JF", "JT", "JO", "BT", "C3", "JA", "J2", "TA")
_AUTHORS = ("FAU", "AU", "A1")
_EDITORS = ("ED", "A2")
_FIELDS = {
    "PMID": "pmid", "UR": "url", "VL": "volume", "VI": "volume", "IS": "number", "IP": "number", "PB": "publisher",
}  # fmt: skip
_BOOKS = frozenset({"BOOK", "EDBOOK", "WHOLE", "THES", "RPRT", "COMP", "DATA"})
_MARKS = frozenset({"TY", "ER", "PT", "PY", "Y1", "DA", "DP", "OWN", "STAT"})
_DOI = re.compile(r"10\.\d{4,9}/[^\s\"<>\[\]]+")
_DATE = re.compile(r"\s*(?P<year>\d{4})(?:[/\s-]+(?P<month>\w+))?(?:[/\s-]+(?P<day>\d{1,2}))?")
_ISBN_DIGITS = (10, 13)

_Entry = list[tuple[str, Value]]


def read(source: Source) -> Content:
    """The works of a list; a line without a tag goes on with the line above it.

    Raises:
        SourceError: The source is empty or not text.
    """
    text, guessed = decode(source)
    lines = _tagged(text)
    stray = tuple(
        Finding(value.span.line, value.span.last_line, "W205", "text before the first entry was left out")
        for tag, value in lines
        if not tag
    )
    entries = list(_entries([line for line in lines if line[0]]))
    records = tuple(_record(entry) for entry in entries)
    return Content(text, blocks_of(records), (*guessed, *stray, *_left_out(entries, records)), records)


def _tagged(text: str) -> list[tuple[str, Value]]:
    """Each line that holds text as its tag and its value; the tag is empty before the first one."""
    lines, found = Lines(text), _Entry()
    for number in range(len(lines)):
        line = lines.slice(number)
        match = _LINE.fullmatch(line)
        if match:
            found.append((match["tag"], _value(lines, number, match["text"] or "", line)))
        elif line.strip():
            tag, before = found.pop() if found else ("", None)
            joined = whole((before, _value(lines, number, line, line)), " ")
            found += [(tag, joined)] if joined else []
    return found


def _value(lines: Lines, number: int, text: str, line: str) -> Value:
    """The value at the end of a line."""
    bare = text.strip()
    end = lines.starts[number] + len(line.rstrip())
    return Value(plain(bare), Span(end - len(bare), end, number + 1, number + 1))


def _entries(lines: _Entry) -> Iterator[_Entry]:
    """The lines between one 'TY' (or 'PMID') and the next."""
    opener = "TY" if any(tag == "TY" for tag, _ in lines) else "PMID"
    starts = [at for at, (tag, _) in enumerate(lines) if tag == opener]
    yield from (lines[start:end] for start, end in pairwise([*starts, len(lines)]))


def _record(entry: _Entry) -> Record:
    return Record("publication", tuple(_fields(entry)), hull(value for _, value in entry))


def _first(entry: _Entry, tags: Sequence[str]) -> tuple[str, Value] | None:
    """The first value of the first of these tags that has one."""
    return next(((tag, value) for wanted in tags for tag, value in entry if tag == wanted and value.text), None)


def _titled(entry: _Entry) -> tuple[str, Value] | None:
    return _first(entry, (*_TITLES, "BT", "T2"))


def _venue(entry: _Entry) -> tuple[str, Value] | None:
    """The container; of a book 'T2' names the series that it stands in."""
    book = any(tag == "TY" and value.text in _BOOKS for tag, value in entry)
    title = _titled(entry)
    return None if book else _first(entry, [tag for tag in _VENUES if title is None or tag != title[0]])


def _people(entry: _Entry) -> str:
    """The tag that names the authors; of a volume without authors that of its editors."""
    return next((tag for tag in (*_AUTHORS, *_EDITORS) if any(tag == each for each, _ in entry)), "")


def _fields(entry: _Entry) -> Fields:
    title, venue, people = _titled(entry), _venue(entry), _people(entry)
    yield from named(title=title and title[1], venue=venue and venue[1])
    for tag, value in entry:
        if tag == people and value.text:
            yield ("editor" if people in _EDITORS else "author"), value
        elif tag in _FIELDS and value.text:
            yield _FIELDS[tag], value
    yield from named(date=_dated(entry), pages=_pages(entry), doi=_doi(entry), isbn=_isbn(entry), type=_type(entry))


def _type(entry: _Entry) -> Value | None:
    found = _first(entry, ("TY", "PT"))
    return found[1] if found else None


def _dated(entry: _Entry) -> Value | None:
    """The most exact of the dates that name the year of publication."""
    dates = [found for tags in (("PY", "Y1"), ("DA", "DP")) if (found := _first(entry, tags))]
    read = [(value, match) for _, value in dates if (match := _DATE.match(value.text))]
    years = {match["year"] for _, match in read}
    if not read or len(years) > 1:
        return next((Value(match["year"], value.span) for value, match in read), dates[0][1] if dates else None)
    value, match = max(read, key=lambda each: len(each[1].group().strip("/ ")))
    year, month, day = (Value(part, value.span) if part else None for part in match.group("year", "month", "day"))
    return date(year, month, day)


def _pages(entry: _Entry) -> Value | None:
    first, last = _first(entry, ("SP", "PG")), _first(entry, ("EP",))
    same = first and last and first[1].text == last[1].text
    return whole((first and first[1], None if same else last and last[1]), "\u2013")


def _doi(entry: _Entry) -> Value | None:
    """The DOI in its own field, or in one of those where databases put it."""
    for wanted in ("DO", "AID", "LID", "M3", "N1", "L3"):
        for tag, value in entry:
            match = _DOI.search(value.text) if tag == wanted else None
            if match:
                return Value(match.group().rstrip(".,;"), value.span)
    return None


def _isbn(entry: _Entry) -> Value | None:
    found = _first(entry, ("SN",))
    digits = sum(char.isdigit() or char in "Xx" for char in found[1].text) if found else 0
    return found[1] if found and digits in _ISBN_DIGITS else None


def _left_out(entries: Sequence[_Entry], records: Sequence[Record]) -> Iterator[Finding]:
    """What no record has a place for, one finding a tag."""
    held = [value.span for record in records for _, value in record.fields]
    starts, ends = {span.start for span in held}, {span.end for span in held}
    lines = [(tag, value) for entry in entries for tag, value in entry if value.text and tag not in _MARKS]
    unused = [(tag, value) for tag, value in lines if value.span.start not in starts and value.span.end not in ends]
    counts = Counter(tag for tag, _ in unused)
    first = {tag: value.span for tag, value in reversed(unused)}
    for tag, count in counts.items():
        times = f"{count} entries" if count > 1 else "one entry"
        yield Finding(first[tag].line, first[tag].last_line, "I103", f"the field '{tag}' of {times} was left out")
