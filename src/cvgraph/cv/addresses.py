"""Addresses in a line: e-mail, telephone, web pages, identifiers of people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cvgraph.cv.dates import find_whens
from cvgraph.document.model import Block, MarkKind

# All quantifiers are bounded and guarded from the left: no line makes them slow.
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_URL = re.compile(r"https?://[^\s<>|♦•·\"“”]{1,2000}", re.IGNORECASE)
_HOST = re.compile(
    r"""(?<![\w@./-]) (?:[a-z0-9-]{2,63}\.){1,5}
    (?:com|org|net|edu|gov|info|io|dev|app|me|ai|eu|[a-z]{2}) (?![\w@]|\.\w)
    (?:/[^\s<>|♦•,;]{0,500})?""",
    re.IGNORECASE | re.VERBOSE,
)
_PHONE = re.compile(r"(?<![\w.+-])(?:\+\s?)?\(?\d[\d\s().\-/\u2010-\u2013]{5,22}\d(?![\w-])")
_ORCID = re.compile(r"(?<!\d)\d{4}-\d{4}-\d{4}-\d{3}[\dX](?!\d)")
_PROFILES = (
    ("orcid", re.compile(r"orcid\.org/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])")),
    ("google_scholar", re.compile(r"scholar\.google\.[a-z.]{2,6}/citations\?(?:[^\s#]{0,80}&)?user=([\w-]+)")),
    ("dblp", re.compile(r"dblp\.(?:org|uni-trier\.de)/(?:pid|pers/hd)/([\w/.-]+?)(?:\.html)?$")),
    ("openalex", re.compile(r"openalex\.org/(?:authors/)?(A\d+)", re.IGNORECASE)),
    ("scopus", re.compile(r"scopus\.com/authid/detail\.uri\?authorId=(\d+)")),
    ("researcherid", re.compile(r"researcherid\.com/rid/([\w-]+)")),
)
_DIGITS = range(7, 16)


@dataclass(frozen=True, slots=True)
class Address:
    """An address at ``[start, end)`` of a line; ``scheme`` names the system of an identifier."""

    start: int
    end: int
    kind: str
    value: str
    scheme: str = ""


def addresses(line: Block) -> tuple[Address, ...]:
    """Every address in the line, left to right; a profile page also counts as its identifier."""
    taken: list[Address] = []
    for found in _candidates(line):
        if not any(found.start < one.end and one.start < found.end for one in taken):
            taken.append(found)
    return tuple(sorted((one for found in taken for one in _with_identifier(found)), key=lambda one: one.start))


def _candidates(line: Block) -> Iterator[Address]:
    """The most certain kinds first, so that what they cover is not read twice."""
    yield from _links(line)
    for kind, pattern in (("email", _EMAIL), ("url", _URL)):
        for match in pattern.finditer(line.text):
            value = match.group().rstrip(".,;:)")
            yield Address(match.start(), match.start() + len(value), kind, value)
    for match in _ORCID.finditer(line.text):
        yield Address(match.start(), match.end(), "identifier", match.group(), "orcid")
    for match in _HOST.finditer(line.text):
        value = match.group().rstrip(".,;:)")
        yield Address(match.start(), match.start() + len(value), "url", value)
    yield from _phones(line.text)


def _links(line: Block) -> Iterator[Address]:
    for mark in line.marks:
        if mark.kind is not MarkKind.LINK:
            continue
        scheme, _, rest = mark.target.partition(":")
        if scheme.lower() == "mailto":
            yield Address(mark.start, mark.end, "email", rest.partition("?")[0])
        elif scheme.lower() == "tel":
            yield Address(mark.start, mark.end, "phone", rest)
        elif scheme.lower() in {"http", "https"}:
            yield Address(mark.start, mark.end, "url", mark.target)


def _phones(text: str) -> Iterator[Address]:
    dates = [(start, end) for start, end, _ in find_whens(text)]
    for match in _PHONE.finditer(text):
        digits = sum(char.isdigit() for char in match.group())
        if digits in _DIGITS and not any(start < match.end() and match.start() < end for start, end in dates):
            yield Address(match.start(), match.end(), "phone", match.group())


def _with_identifier(found: Address) -> Iterator[Address]:
    yield found
    if found.kind == "url":
        for scheme, pattern in _PROFILES:
            if match := pattern.search(found.value):
                yield Address(found.start, found.end, "identifier", match.group(1), scheme)
