"""Where a text prints dates, and what they mean."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from cvgraph.cv.date_forms import read_form
from cvgraph.cv.date_patterns import DatePatterns, date_patterns
from cvgraph.cv.when import TERM_MONTHS, Moment, Season, When

__all__ = ["TERM_MONTHS", "Moment", "Season", "When", "find_whens"]

_JOINTS = ".:,/-\u2010\u2011\u2012\u2013\u2014\u2212"
_GROUPED = re.compile(r",\d{3}(?!\d)")
_UNSPACED = 0x2E80
"""The first character of the scripts that set no blanks between words."""


@lru_cache(maxsize=512)  # the ways to read one entry ask for the dates of the same stretches
def find_whens(text: str) -> tuple[tuple[int, int, When], ...]:
    """Every date and range of dates in the text, left to right, as (start, end, when); none overlaps another.

    Takes time linear in the length of the text. What stands in addresses, identifiers, page ranges and telephone
    numbers is no date, nor is a year glued to a word or to other figures.
    """
    patterns = date_patterns()
    if not any(char.isdecimal() for char in text):
        return _goes_on(text, patterns)
    pieces = _dated(text, _pieces(text, patterns), patterns)
    found = []
    at = 0
    while at < len(pieces):
        taken, when = _when(text, pieces, at, patterns)
        if when:
            found.append(when)
        at += taken
    return tuple(found) or _goes_on(text, patterns)


def _goes_on(text: str, patterns: DatePatterns) -> tuple[_Found, ...]:
    """'(present)' where no date is printed: it goes on, and nobody says since when."""
    found = patterns.now.search(text) if "(" in text or "[" in text else None
    return ((found.start(), found.end(), When(found.group(), None, None, ongoing=True)),) if found else ()


@dataclass(frozen=True, slots=True)
class _Piece:
    """One date as printed at ``[start, end)``; its year is 0 where a neighbour may lend one."""

    start: int
    end: int
    form: str
    first: Moment
    last: Moment

    @property
    def bare(self) -> bool:
        return not self.first.year

    def in_year(self, year: int) -> _Piece:
        return replace(self, first=replace(self.first, year=year), last=replace(self.last, year=year))

    def like(self, other: _Piece) -> bool:
        """Whether both name a term or both a month, so that one can lend its year to the other."""
        return bool(self.first.season) == bool(other.first.season) and bool(self.first.month) == bool(other.first.month)


def _pieces(text: str, patterns: DatePatterns) -> list[_Piece]:
    pieces: list[_Piece] = []
    for match in patterns.form.finditer(text):
        form = match.lastgroup or "skip"
        behind = pieces[-1].end if pieces else -1
        if form != "skip" and _stands_alone(text, match.start(), match.end(), behind, patterns):
            ends = read_form(form, match.group())
            if ends:
                pieces.append(_Piece(match.start(), match.end(), form, *ends))
    return pieces


def _stands_alone(text: str, start: int, end: int, behind: int, patterns: DatePatterns) -> bool:
    """Whether the figures are no part of a longer number, an amount, an address or a word."""
    before, after, beyond = text[max(start - 2, 0) : start], text[end : end + 1], text[end + 1 : end + 2]
    if text[start].isdecimal() and before and start - 1 != behind:
        if before[-1] in "#$\u20ac\u00a3=@" or (before[-1] in _JOINTS and len(before) > 1 and before[0].isdecimal()):
            return False
        if before[-1] == "/" and before[0].isalpha():
            return False
    if not text[end - 1].isdecimal() or not after:
        return True
    if after in _JOINTS and beyond.isdecimal():
        return (
            after not in ".:" and (after != "," or not _GROUPED.match(text, end)) and _date_follows(text, end, patterns)
        )
    if after in "-\u2013\u2014" and beyond.islower():
        return bool(patterns.present.match(text, end)) or _date_follows(text, end, patterns)
    letter = after.isalpha() and ord(after) < _UNSPACED
    return after not in "@%_$\u20ac\u00a3" and (not letter or (after in "abcdefgh" and not beyond.isalnum()))


def _date_follows(text: str, end: int, patterns: DatePatterns) -> bool:
    if text[end] == ",":
        return True
    match = patterns.form.match(text, end + 1)
    return match is not None and match.lastgroup != "skip"


def _dated(text: str, pieces: list[_Piece], patterns: DatePatterns) -> list[_Piece]:
    """The pieces, those in a list that ends in a year ('Spring and Fall 2018') with that year."""
    for at in range(len(pieces) - 2, -1, -1):
        piece, after = pieces[at], pieces[at + 1]
        listed = piece.bare and not after.bare and piece.like(after)
        if listed and patterns.listed.fullmatch(text, piece.end, after.start):
            pieces[at] = piece.in_year(after.first.year)
    return pieces


_Found = tuple[int, int, When]


def _when(text: str, pieces: list[_Piece], at: int, patterns: DatePatterns) -> tuple[int, _Found | None]:
    """How many pieces make up the date that begins at this one, and that date."""
    piece = pieces[at]
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    if after and (_school_year(text, piece, after) or patterns.between.fullmatch(text, piece.end, after.start)):
        ends = _ends(text, piece, after)
        if ends:
            return 2, _found(text, _opening(text, piece, patterns), after.end, *ends)
    if piece.bare:
        return 1, None
    goes_on = patterns.present.match(text, piece.end)
    if not goes_on and piece.first == piece.last:
        goes_on = patterns.open_end.match(text, piece.end)
    if not goes_on and piece.form == "year" and _opens_line(text, piece.start):
        goes_on = patterns.open_front.match(text, piece.end)
    if goes_on:
        return 1, _found(text, piece.start, goes_on.end(), piece.first, None)
    lonely = piece.form != "month_short_year" or _has_column(text, piece)
    return 1, _single(text, piece, patterns) if lonely else None


def _has_column(text: str, piece: _Piece) -> bool:
    """True where '09/18' stands in a column of its own, as dates of entries do, and so is no fraction."""
    before, after = text[: piece.start].rstrip(" "), text[piece.end :].lstrip(" ")
    return ("\t" in before[-1:] + after[:1]) and before[-1:] in {"", "\t", "\n"} and after[:1] in {"", "\t", "\n"}


def _opening(text: str, piece: _Piece, patterns: DatePatterns) -> int:
    """Where a range begins: at the 'from' before it, if there is one."""
    since = patterns.since.search(text[max(piece.start - 24, 0) : piece.start])
    return piece.start - len(since.group()) if since else piece.start


def _opens_line(text: str, start: int) -> bool:
    return not text[:start].rpartition("\n")[2].strip()


def _school_year(text: str, piece: _Piece, after: _Piece) -> bool:
    """Whether the two are years like 2018/2019."""
    return text[piece.end : after.start] == "/" and piece.form == after.form == "year"


def _single(text: str, piece: _Piece, patterns: DatePatterns) -> _Found:
    lead = text[max(piece.start - 24, 0) : piece.start]
    since, until = patterns.since.search(lead), patterns.until.search(lead)
    if since:
        return _found(text, piece.start - len(since.group()), piece.end, piece.first, None)
    if until:
        return _found(text, piece.start - len(until.group()), piece.end, None, piece.last)
    return _found(text, piece.start, piece.end, piece.first, piece.last)


def _found(text: str, start: int, end: int, first: Moment | None, last: Moment | None) -> _Found:
    return start, end, When(text[start:end], first, last, ongoing=last is None)


def _ends(text: str, piece: _Piece, after: _Piece) -> tuple[Moment, Moment] | None:
    """Both ends of a range of two pieces, one of which may lend its year to the other."""
    if piece.bare and after.bare:
        return None
    if not piece.bare and not after.bare:
        return piece.first, after.last
    if not piece.like(after):
        return None
    if piece.bare:
        year = after.first.year
        earlier = piece.first.month and after.first.month and piece.first.month > after.first.month
        return piece.in_year(year - 1 if earlier else year).first, after.last
    tail = text[after.end : after.end + 1]
    return None if tail and tail not in "\n\t,;.)]" else (piece.first, after.in_year(piece.last.year).last)
