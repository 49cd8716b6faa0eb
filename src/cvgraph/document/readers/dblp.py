"""Reads the works of a person, or those that a search found, in the XML that DBLP exports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from cvgraph.document.decode import Source, decode
from cvgraph.document.lines import Lines
from cvgraph.document.model import Content, Record, Span, Value
from cvgraph.document.records.blocks import blocks_of
from cvgraph.document.records.values import plain
from cvgraph.findings import Finding

SUFFIXES: tuple[str, ...] = (".xml",)
_SIGN = re.compile(rb"<(?:dblpperson|dblp|hits)\b")
_WORKS = "article|inproceedings|proceedings|book|incollection|phdthesis|mastersthesis|data|www|info"
_OPENER = re.compile(rf"<(?P<type>{_WORKS})\b(?P<attributes>[^>]*)>")
_ELEMENT = re.compile(
    r"""<(?P<name>[a-z]+)(?:\s[^<>]*)?>
    (?P<text>[^<]*(?:</?(?:i|b|sub|sup|tt|ref)\b[^<>]*>[^<]*)*)  # marks inside of titles
    </(?P=name)>""",
    re.VERBOSE,
)
_PERSON = re.compile(r"<dblpperson\s[^<>]*?\bname=\"(?P<name>[^\"]*)\"[^<>]*")
_PID = re.compile(r"\bpid=\"([^\"]+)\"")
_FOUND = "info"
"""The element of a work in the answer to a search, which tells its type inside."""
_NUMBERED = re.compile(r"\s+\d{4}$")
_NAMES = {
    "author": "author", "editor": "editor", "title": "title", "journal": "venue", "booktitle": "venue",
    "volume": "volume", "number": "number", "pages": "pages", "year": "date", "publisher": "publisher",
    "school": "publisher", "isbn": "isbn", "ee": "url", "note": "note", "venue": "venue", "doi": "doi", "type": "type",
}  # fmt: skip
_TYPES = {
    "Conference and Workshop Papers": "inproceedings",
    "Journal Articles": "article",
    "Informal and Other Publications": "preprint",
    "Books and Theses": "book",
    "Editorship": "proceedings",
    "Parts in Books or Collections": "incollection",
    "Reference Works": "reference",
    "Data and Artifacts": "dataset",
}
"""What a search calls the kinds of works."""
_ARXIV = re.compile(r"abs/(\S+)")


def claims(source: Source) -> bool:
    """True for the XML of DBLP."""
    return bool(_SIGN.search(source.data[:4096]))


def read(source: Source) -> Content:
    """The person with the addresses that DBLP knows, then the works.

    Raises:
        SourceError: The source is empty or not text.
    """
    text, guessed = decode(source)
    lines = Lines(text)
    records = tuple(_records(text, lines))
    broken = () if records else (Finding(1, 1, "W205", "no work of the form that DBLP writes was found"),)
    return Content(text, blocks_of(records), (*guessed, *broken), records)


def _records(text: str, lines: Lines) -> Iterator[Record]:
    person = _PERSON.search(text)
    at = 0
    if person:
        end = text.find("</person>", person.end())
        at = end if end >= 0 else person.end()
        yield _person(person, text, at, lines)
    while opener := _OPENER.search(text, at):
        end = text.find(f"</{opener['type']}>", opener.end())
        at = end if end >= 0 else len(text)
        if opener["type"] != "www":
            yield _work(opener, text, at, lines)


def _person(person: re.Match[str], text: str, end: int, lines: Lines) -> Record:
    fields = [("name", _unnumbered(_value(person.start("name"), person["name"], lines)))]
    if pid := _PID.search(text, person.start(), person.end()):
        fields.append(("dblp", _value(pid.start(1), pid[1], lines)))
    below = _ELEMENT.finditer(text, person.end(), end)
    fields += [("url", _value(one.start("text"), one["text"], lines)) for one in below if one["name"] == "url"]
    return Record("person", tuple(fields), _span(person.start(), end, lines))


def _work(opener: re.Match[str], text: str, end: int, lines: Lines) -> Record:
    elements = list(_ELEMENT.finditer(text, opener.end(), end))
    fields = [field for one in elements if one["name"] in _NAMES for field in _field(one, lines)]
    kind = _value(opener.start("type"), opener["type"], lines)
    if 'publtype="informal' in opener["attributes"]:
        kind = Value("preprint", kind.span)
    if kind.text != _FOUND:
        fields.append(("type", kind))
    return Record("publication", tuple(fields), _span(opener.start(), end, lines))


def _field(one: re.Match[str], lines: Lines) -> Iterator[tuple[str, Value]]:
    """The field of an element; the volume 'abs/2101.00001' is the identifier of a preprint."""
    name, value = _NAMES[one["name"]], _value(one.start("text"), one["text"], lines)
    arxiv = _ARXIV.fullmatch(value.text) if name == "volume" else None
    if arxiv:
        yield "arxiv", Value(arxiv.group(1), value.span)
    elif name in {"author", "editor"}:
        yield name, _unnumbered(value)
    elif name == "title":
        yield name, Value(value.text.removesuffix("."), value.span)
    elif name == "type":
        yield name, Value(_TYPES.get(value.text, value.text), value.span)
    else:
        yield name, value


def _value(start: int, text: str, lines: Lines) -> Value:
    """The text without its tags and entities."""
    return Value(plain(unescape(text)), _span(start, start + len(text), lines))


def _unnumbered(value: Value) -> Value:
    """A name without the number that tells two people of one name apart."""
    return Value(_NUMBERED.sub("", value.text), value.span)


def _span(start: int, end: int, lines: Lines) -> Span:
    return Span(start, end, lines.of(start) + 1, lines.of(max(start, end - 1)) + 1)
