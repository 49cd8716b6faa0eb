"""Reads BibTeX and BibLaTeX: a record of a work for each entry."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches

from cvgraph.document.decode import Source, decode
from cvgraph.document.latex.tex_text import tex_text
from cvgraph.document.model import Content, Record, Span, Value
from cvgraph.document.records.bibtex_entries import BibEntry, BibField, bib_entries
from cvgraph.document.records.blocks import blocks_of
from cvgraph.findings import Finding

SUFFIXES: tuple[str, ...] = (".bib", ".bibtex", ".biblatex")
_NO_WORKS = frozenset({"control", "ieeetranbstctl", "set", "xdata"})
_NO_AUTHORS = frozenset({"proceedings", "mvproceedings", "collection", "mvcollection", "book", "mvbook", "xdata"})
_FIELDS = {
    "doi": "doi", "pmid": "pmid", "isbn": "isbn", "volume": "volume", "number": "number", "issue": "number",
    "pages": "pages", "eid": "pages", "pubstate": "status", "publisher": "publisher", "school": "publisher",
    "institution": "publisher", "url": "url", "link": "url", "note": "note", "addendum": "note",
}  # fmt: skip
_VENUES = ("journal", "journaltitle", "booktitle", "maintitle", "eventtitle")
_USED = {"author", "title", "subtitle", "year", "date", "month", "day", "eprint", "archiveprefix", "eprinttype"}
_USED |= {"primaryclass", "eprintclass", "howpublished", "key", "crossref", "xref", "xdata"}
_SPELT = ("author", "title", "journal", "booktitle", "year", "volume", "number", "pages", "publisher", "editor")
_KNOWN = {*_FIELDS, *_VENUES, *_USED, "titleaddon", "shorttitle", "shortauthor", "numpages"}
_SHORTEST = 4
_VERBATIM = frozenset({"doi", "url", "link", "eprint"})
_INHERITED = {"title": "booktitle", "subtitle": "", "author": "", "key": "", "crossref": ""}
_CHILDREN = frozenset({"inproceedings", "conference", "incollection", "inbook", "inreference", "suppcollection"})
_AND = re.compile(r"[{}]|(?<=\s)and(?=\s)", re.IGNORECASE)
_KEYED = re.compile(r"\s*(family|given|prefix|suffix)(?:-i)?\s*=\s*(?:\"([^\"]*)\"|([^,]*))(?:,|$)", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?!\d)")
_ARXIV = re.compile(r"(?:arxiv:)?\s*(?:\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WORD = re.compile(r"[^\W\d_]+\.?")
_URL = re.compile(r"https?://[^\s{}\"]+")
_STATUS = re.compile(r"\s*(?:submitted|accepted|to appear|in press|under review|in preparation)\b", re.IGNORECASE)


def read(source: Source) -> Content:
    """The works of a bibliography; what no style prints, as abstracts and keywords, is left out with a finding.

    Raises:
        SourceError: The source is empty or not text.
    """
    text, guessed = decode(source)
    found, broken = bib_entries(text)
    slips = {(one.name, one.span): meant for entry in found for one in entry.fields if (meant := _slip(one, entry))}
    entries = [replace(entry, fields=tuple(_mended(one, slips) for one in entry.fields)) for entry in found]
    parents = {entry.key.casefold(): entry for entry in reversed(entries) if entry.key}
    named = {
        one.text.strip().casefold() for entry in entries for one in entry.fields if one.name in {"crossref", "xdata"}
    }
    works = [entry for entry in entries if not _only_parent(entry, named)]
    records = tuple(_record(_with_parent(entry, parents)) for entry in works)
    misspelt = [_misspelt(name, span, meant) for (name, span), meant in slips.items()]
    findings = (*guessed, *broken, *misspelt, *_left_out(works))
    return Content(text, blocks_of(records), findings, records)


def _slip(one: BibField, entry: BibEntry) -> str:
    """The field that a name is a slip of the pen for ('auther'), where the entry has no such field; else empty."""
    if one.name in _KNOWN or len(one.name) < _SHORTEST:
        return ""
    close = get_close_matches(one.name, _SPELT, 1, 0.8)
    return close[0] if close and not entry.get(close[0]) else ""


def _mended(one: BibField, slips: Mapping[tuple[str, Span], str]) -> BibField:
    return replace(one, name=slips.get((one.name, one.span), one.name))


def _misspelt(name: str, span: Span, meant: str) -> Finding:
    return Finding(
        span.line, span.last_line, "I106", f"the field '{name}' was read as '{meant}'", "correct its spelling"
    )


def _only_parent(entry: BibEntry, named: set[str]) -> bool:
    """True for what is no work of its own: settings, and a volume that is there for its papers."""
    volume = entry.key.casefold() in named and entry.type in _NO_AUTHORS and not entry.get("author")
    return entry.type in _NO_WORKS or volume


def _with_parent(entry: BibEntry, parents: Mapping[str, BibEntry]) -> BibEntry:
    """The entry with what it takes from the volume that it refers to."""
    link = entry.get("crossref", "xdata")
    parent = parents.get(link.text.strip().casefold()) if link else None
    if parent is None or parent.key == entry.key:
        return entry
    known = {one.name for one in entry.fields if one.text.strip()}
    renamed = [replace(one, name=_inherited(one.name, entry)) for one in parent.fields]
    taken = [one for one in renamed if one.name and one.name not in known and one.name != "editor"]
    return replace(entry, fields=(*entry.fields, *taken))


def _inherited(name: str, entry: BibEntry) -> str:
    return _INHERITED.get(name, name) if entry.type in _CHILDREN else name


def _left_out(entries: Sequence[BibEntry]) -> Iterator[Finding]:
    """What no record has a place for, one finding a field."""
    unused = [one for entry in entries for one in entry.fields if one.text.strip() and not _is_used(entry, one)]
    counts = Counter(one.name for one in unused)
    first = {one.name: one.span for one in reversed(unused)}
    for name, count in counts.items():
        place = first[name]
        times = f"{count} entries" if count > 1 else "one entry"
        yield Finding(place.line, place.last_line, "I103", f"the field '{name}' of {times} was left out")


def _is_used(entry: BibEntry, one: BibField) -> bool:
    if one.name == "editor":
        return _is_edited(entry)
    return one.name in _FIELDS or one.name in _USED or one is entry.get(*_VENUES) or one is _titled(entry)


def _is_edited(entry: BibEntry) -> bool:
    """True for a volume that has editors and no authors."""
    return entry.type in _NO_AUTHORS and not entry.get("author")


_Found = Iterator[tuple[str, Value]]


def _record(entry: BibEntry) -> Record:
    fields = [*_title(entry), *_people(entry), *_venue(entry), *_date(entry), *_eprint(entry), *_plain(entry)]
    start = entry.span.start + 1
    kind = Value(entry.type, Span(start, start + len(entry.type), entry.span.line, entry.span.line))
    return Record("publication", (*((name, value) for name, value in fields if value.text), ("type", kind)), entry.span)


def _titled(entry: BibEntry) -> BibField | None:
    return entry.get("title", "booktitle") if entry.type in _NO_AUTHORS else entry.get("title")


def _title(entry: BibEntry) -> _Found:
    title, more = _titled(entry), entry.get("subtitle")
    if title:
        text = ": ".join(tex_text(one.text) for one in (title, more) if one)
        yield "title", Value(text, title.span)


def _people(entry: BibEntry) -> _Found:
    """The authors; of a volume without authors its editors."""
    for one in entry.fields:
        if one.name == ("editor" if _is_edited(entry) else "author"):
            for start, end in _names(one.text):
                yield one.name, Value(_name(one.text[start:end]), _place(one, start, end))


def _names(text: str) -> Iterator[tuple[int, int]]:
    """Where each name stands in a list that 'and' joins; what is in braces is one name."""
    depth = start = 0
    for match in _AND.finditer(text):
        if match.group() in "{}":
            depth += 1 if match.group() == "{" else -1
        elif depth <= 0:
            yield start, match.start()
            start = match.end()
    yield start, len(text)


def _name(text: str) -> str:
    """A name as it is printed; BibLaTeX may tell its parts: 'family=Berg, given=Jan, prefix=van'."""
    parts = {match[1].lower(): (match[2] or match[3] or "").strip() for match in _KEYED.finditer(text)}
    if "family" not in parts:
        return tex_text(text)
    family = " ".join(part for part in (parts.get("prefix"), parts["family"], parts.get("suffix")) if part)
    return tex_text(", ".join(part for part in (family, parts.get("given")) if part))


def _place(one: BibField, start: int, end: int) -> Span:
    """Where a part of a field stands, without the blanks around it; a field put together has one place for all."""
    if not one.whole:
        return one.span
    piece = one.text[start:end]
    first = start + len(piece) - len(piece.lstrip())
    last = first + len(piece.strip())
    line = one.span.line + one.text.count("\n", 0, first)
    lines = one.text.count("\n", first, last)
    return Span(one.span.start + first, one.span.start + max(first, last), line, line + lines)


def _value(one: BibField) -> Value:
    text = tex_text(one.text)
    if one.name in _VERBATIM:
        text = re.sub(r"\\url\b|[{}\\]", "", one.text).strip()
    return Value(text, one.span)


def _venue(entry: BibEntry) -> _Found:
    """The journal or the volume, of other works how they were published, as far as that is no address."""
    venue, other = entry.get(*_VENUES), entry.get("howpublished")
    if venue and venue is not _titled(entry):
        yield "venue", _value(venue)
    if not other:
        return
    url = _URL.search(other.text.replace("\\", ""))
    if url:
        yield "url", Value(url.group().rstrip(".,;"), other.span)
    rest = tex_text(_URL.sub("", other.text))
    if url or venue or _STATUS.match(rest):
        yield "note", Value(rest if len(rest.split()) > 1 else "", other.span)
    else:
        yield "venue", Value(rest, other.span)


def _date(entry: BibEntry) -> _Found:
    """Year and month; what stands beside the year, as the place of a meeting, is a note."""
    year, month = entry.get("year"), entry.get("month")
    date = None if year and _YEAR.search(year.text) else entry.get("date")
    if date:
        yield "date", _value(date)
    found = _YEAR.search(year.text) if year else None
    if year and not found:
        yield "note", _value(year)
    if not (year and found):
        return
    name = tex_text(month.text) if month else ""
    yield "date", Value(_dated(found.group(), name), year.span)
    rest = tex_text(year.text[: found.start()] + year.text[found.end() :]).strip(" ,.;()")
    yield "note", Value(rest, _place(year, found.end(), len(year.text)))
    if month and not (name.isdecimal() or _WORD.match(name)):
        yield "note", _value(month)


def _dated(year: str, month: str) -> str:
    if month[:3].lower() in _MONTHS:
        return f"{year}-{_MONTHS.index(month[:3].lower()) + 1:02}"
    if month.isdecimal() and 1 <= int(month) <= len(_MONTHS):
        return f"{year}-{int(month):02}"
    return f"{month} {year}" if _WORD.fullmatch(month) else year


def _eprint(entry: BibEntry) -> _Found:
    eprint, archive = entry.get("eprint"), entry.get("archiveprefix", "eprinttype")
    if eprint and ((archive and archive.text.strip().casefold() == "arxiv") or _ARXIV.fullmatch(eprint.text.strip())):
        yield "arxiv", _value(eprint)
    elif eprint and _URL.match(eprint.text):
        yield "url", _value(eprint)


def _plain(entry: BibEntry) -> _Found:
    for one in entry.fields:
        if one.name in _FIELDS and one.text.strip():
            yield _FIELDS[one.name], _value(one)
