"""Where the head of an entry falls apart: at dates, separators, brackets, and where bold or italic begins and ends."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from cvgraph.cv.lines import Line
from cvgraph.cv.unspaced import gaps as unspaced_gaps
from cvgraph.cv.words import degree_at, is_institution, is_organisation, is_place, is_role, is_title
from cvgraph.document.model import MarkKind
from cvgraph.lexicon.load import fold

_BREAK = re.compile(
    r"""\t+ | [ \xa0]{3,} | \s*[|\u00b7\u2022\u2666]\s* | \s+[-\u2013\u2014]\s+ | \s*\u2014\s*
    | \s*\\[hv]fill\b\s* | :\s+ | ;\s+ | \s+@\s+ | \s+>>\s+""",
    re.VERBOSE,
)
_SLASH = re.compile(r"\s+/\s+")
_AT = re.compile(
    r"""\s+ (?: at(?:\s+the)? | an\s+de[rm] | am | beim? | à\s+la | à\s+l['’] | à | au
           | en\s+la | por\s+la | por\s+el | presso | aan\s+de | bij )
    (?: \s+ | (?<=['’]) ) (?=\S)""",
    re.VERBOSE,
)
_EDGE = " \t\xa0,;:|·•\u2013\u2014-@/，：、；"
_BRACKETED = re.compile(r"\s\(([^()]{4,80})\)")
_SEPARATOR = re.compile(r"[,;:|(\t\n]")
_COLUMN = re.compile(r"[|;:\t\n]")
_SENTENCE = re.compile(r"(?<=[^\W\d_]{5})\.\s+(?=[^\W\d_a-z])")  # not the stop of 'Dept.' or 'Univ.'
_WITH = re.compile(r"\s+with\s+(?:the\s+)?(?=\S)")
_JOINING = (" and", " und", " et", " y", " e")
_FULL_STOP = re.compile(r"[^\W\d_]{5}\.")  # not that of 'Inc.' or 'Sc.'
_SHORTEST_SENTENCE = 6
_LONGEST_TITLE = 5
_FEW_WORDS = 2
_TERMS = {"volunteer", "voluntary", "intern", "freelance"}  # on which somebody works, behind a short title
PAIRS = {"(": ")", "[": "]", "{": "}"}
"""Brackets, each with the one that closes it."""


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without separators at its edges, nor brackets that only one side has or that hold all of it."""
    before = (-1, -1)
    while (start, end) != before:
        before = (start, end)
        while start < end and (text[start] in _EDGE or text[start].isspace()):
            start += 1
        while start < end and (text[end - 1] in _EDGE or text[end - 1].isspace()):
            end -= 1
        end -= bool(_FULL_STOP.match(text, max(start, end - _SHORTEST_SENTENCE), end)) or _stops_a_place(
            text[start:end]
        )
        start, end = _unbracketed(text, start, end)
    return start, end


def _stops_a_place(text: str) -> bool:
    """True for the full stop of 'Vienna, USA.', not for those of 'U.S.A.'."""
    last = text.rpartition(",")[2]
    return last.endswith(".") and last.count(".") == 1 and is_place(last)


def _unbracketed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    for opening, closing in PAIRS.items():
        if piece.startswith(opening) and (closing not in piece or piece.find(closing) == len(piece) - 1):
            return start + 1, end - piece.endswith(closing)
        if piece.endswith(closing) and opening not in piece:
            return start, end - 1
        if piece.endswith(opening):
            return start, end - 1
        if piece.startswith(closing):
            return start + 1, end
        if piece.count(opening) > piece.count(closing):
            return start, start + piece.rindex(opening)
    return start, end


def stretches(line: Line) -> Iterator[tuple[int, int]]:
    """The line cut at its dates, its separators and where bold or italic begins and ends."""
    text = line.text
    cuts = {0, len(text)}
    gaps = [(start, end) for start, end, _ in line.whens]
    gaps += [(m.start(), m.end()) for m in _BREAK.finditer(text) if _free(text, m.start()) and _parts_names(text, m)]
    gaps += [
        (m.start(), m.end())
        for m in _SLASH.finditer(text)
        if is_role(_nearest(text[: m.start()])) != is_role(text[m.end() :])
    ]
    gaps += [
        edge
        for m in _BRACKETED.finditer(text)
        if _brackets_title(text, m) or _brackets_place(text, m)
        for edge in _brackets(m)
    ]
    gaps += [(m.start(), m.end()) for m in _AT.finditer(text) if _leads(text, m) or _leads_in_bold(line, m)]
    gaps += [(m.start(), m.end()) for m in _SENTENCE.finditer(text) if is_institution(_first_part(text[m.end() :]))]
    gaps += [(m.start(), m.end()) for m in _WITH.finditer(text) if _leads_to_group(text[: m.start()], text[m.end() :])]
    gaps += list(unspaced_gaps(text))
    cuts |= {edge for gap in gaps for edge in gap} | _edges_of_marks(line)
    ordered = sorted(cuts)
    for edges in itertools.pairwise(ordered):
        inside = any(first <= edges[0] and edges[1] <= last for first, last in gaps if first < last)
        start, end = trimmed(text, *edges)
        if not inside and re.search(r"\w", text[start:end]):
            yield start, end


def _leads(text: str, found: re.Match[str]) -> bool:
    """True where 'at' stands between a title, or a degree, and where it was held; the French one leads to any name."""
    before, after = _COLUMN.split(text[: found.start()])[-1], text[found.end() :]
    if before.endswith(_JOINING):
        return False  # 'an der Universität Bath und an der Hochschule York' names two as one
    if is_role(before):
        return True
    french = found.group().lstrip().startswith("\u00e0") and after[0].isupper()
    school = is_institution(_first_part(after))
    return degree_at(before) is not None and (school or (french and not is_institution(before)))


def _leads_in_bold(line: Line, found: re.Match[str]) -> bool:
    """True for an 'at' in the bold words that open an entry, whatever the title is: '**Stargazer at a café**, 2017'."""
    bold = any(mark.kind is MarkKind.BOLD and mark.start <= 1 < found.end() < mark.end for mark in line.block.marks)
    before = line.text[: found.start()]
    short = len(before.split()) <= _LONGEST_TITLE and not _SEPARATOR.search(before)
    return bold and short and found.group().strip().startswith("at") and bool(line.whens)


def _leads_to_group(before: str, after: str) -> bool:
    """True where 'with' stands between a title and the group it was held in."""
    return is_role(_nearest(before)) and is_organisation(_first_part(after))


def _first_part(text: str) -> str:
    return _SEPARATOR.split(text, maxsplit=1)[0]


def _brackets_title(text: str, found: re.Match[str]) -> bool:
    """True for 'Institute of Physics (Lecturer)', not for 'Scientist (Intern)' nor 'Scheduler (volunteer)'."""
    before = _nearest(text[: found.start()])
    if fold(found.group(1)) in _TERMS and not is_organisation(before) and len(before.split()) <= _FEW_WORDS:
        return False
    return is_title(found.group(1)) and ":" not in found.group(1) and not is_role(before)


def _brackets_place(text: str, found: re.Match[str]) -> bool:
    """True for 'Ministry of Roads (Bonn)' with nothing behind it but a separator."""
    return is_place(found.group(1)) and text[found.end() :].lstrip()[:1] in {"", ",", ";"}


def _brackets(found: re.Match[str]) -> tuple[tuple[int, int], tuple[int, int]]:
    return (found.start(), found.start(1)), (found.end(1), found.end())


def _nearest(text: str) -> str:
    """What stands last in a text, after a separator."""
    return _SEPARATOR.split(text)[-1]


def _parts_names(text: str, found: re.Match[str]) -> bool:
    """A colon parts two names where one of them is a title or the first an organisation; else it belongs to a name."""
    before, after = text[: found.start()], text[found.end() :]
    names = "," not in before and (is_role(before) or (is_organisation(before) and is_organisation(after)))
    return ":" not in found.group() or is_role(after) or names


def _free(text: str, at: int) -> bool:
    """True outside brackets."""
    return all(text.count(opening, 0, at) <= text.count(closing, 0, at) for opening, closing in PAIRS.items())


def _edges_of_marks(line: Line) -> set[int]:
    text = line.text
    marks = [m for m in line.block.marks if m.kind in {MarkKind.BOLD, MarkKind.ITALIC}]
    edges = {edge for mark in marks for edge in (mark.start, mark.end)}
    return {at for at in edges if _free(text, at) and not (text[at - 1 : at].isalnum() and text[at : at + 1].isalnum())}
