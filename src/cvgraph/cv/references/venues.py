"""Where a work appeared: the container's name without volume, pages, year, editors and publisher."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cvgraph.cv.dates import find_whens
from cvgraph.cv.name_tokens import word_kind
from cvgraph.cv.names import name_list
from cvgraph.cv.references.titles import looks_like_venue
from cvgraph.cv.words import is_place
from cvgraph.document.model import Block, MarkKind
from cvgraph.lexicon.load import fold, lexicon

_IN = re.compile(
    r"""\s*(?:(?:pages|pp?\.|s\.)\s*\d+\s*[-\u2013]\s*\d+[.,]?\s+)?
    (?:(?:presented\s+)?(?:in|at)|en|em|im|dans):?\s+,?\s*(?:the\s+(?=proc))?""",
    re.IGNORECASE | re.VERBOSE,
)
_EDITORS = re.compile(r"[\s,.]*(?:\([Ee]d(?:s|itors?)?\.?\)|[Ee]d(?:s|itors?)?\b\.?)[\s,:.]*")
_END = re.compile(
    r"""
      [\s.,]+vol\b | ,\s*(?:no|pp?|pages|issue|art|v)\b
    | \s+(?:pp?|s)\.?\s+\d | ,?\s+\d+\s*[(:,;] | ,\s*\d | :\s+\d | \s+\d{4}\.\d | ,?\s+\d{1,3}$
    | [\s,(]*\b(?:doi|pmid|isbn)\b | [\s,(<]*https?://
    | \s+no\.\s*\d | (?<=\w)\s+arXiv:\s*(?=[\d a-z])
    | \s*\((?!\w+\)) | \s*\[ | ; | \s+\|(?:\s|$) | ,?\s+\(?(?:eds?\b|edited\ by\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FULL_STOP = re.compile(r"\.(?=\s|$)|。")
_ABBREVIATION = re.compile(
    r"""
    \b(?:
        [A-Z] | [A-Z]\.[A-Z]
      # what it is
      | Proc|Conf|Symp|Trans|Ann|Annu|Lett|Rev|Bull|Arch|Mag|Rec|Mon|Not|Lect|Rep
      # whose it is
      | Int|Am|Amer|Eur|Nat|Natl|Acad|Soc|Assoc|Inst|Univ|Dept|Roy|St
      # what it is about
      | Sci|Res|Tech|Eng|Med|Ph|Phys|Chem|Biol|Math|Stat|Comput?|Psychol|Neurosci|Cogn|Mol
      | Appl|Adv|Exp|Theor|Ed|Syst|Mech|Geophys|Astron|Astrophys|Econ|Commun|Mater|Lang
      | Environ|Mach|Learn|Artif|Intell|Softw|Netw|Inf|Electron|Opt|Educ|Hist|Philos|Sociol
      | Polit|Stud|Clin|Epidemiol|Genet|Ecol|Evol|Microbiol|Immunol|Pharmacol|Behav|Dev
      | Linguist|Geol|Geogr
    )$
    """,
    re.VERBOSE,
)
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d[a-z]?(?:,\s|\.\s|\s(?=[^\W\d_a-z]))\s*(?=[^\W\d_])")
_YEAR_LAST = re.compile(r"[\s,(']*\b(?:19|20)\d\d\b\)?\s*$")
_PUBLISHER = re.compile(
    r"""
      ^(?:IEEE|ACM|AAAI|PMLR|USENIX)$
    | \b(?:Press|Publish(?:ers|ing)(?:\ \w+)?|Springer(?:[-\ ]\w+)?
        |Verlag|Macmillan|Elsevier|Wiley|Routledge)$
    """,
    re.VERBOSE,
)
_NO_CONTAINER = re.compile(
    r"""
      (?:R|Python|Stata|MATLAB)?\s*(?:package|version|software)\b
    | (?:Ph\.?\ ?D\.?|doctoral|master['’]?s?|bachelor['’]?s?|diploma)\s+(?:thesis|dissertation)\b
    | (?:thesis|dissertation|working\ paper)$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SEGMENT = re.compile(r"[^,.;()\[\]\n]+")
_EDGE = ' \t\n.,;:()[]{}"“”。，–—-'
_FAR = 90


@dataclass(frozen=True, slots=True)
class Container:
    """Where the container's name stands, and whether editors were named, as a book's are."""

    start: int
    end: int
    edited: bool


def container(body: Block, at: int) -> Container | None:
    """The container's name behind the title: what is in italics there, else what stands up to a number or a stop."""
    text = body.text
    start, end, edited = _behind_in(text, at)
    italic = next((m for m in body.marks if m.kind is MarkKind.ITALIC and start - 1 <= m.start <= start + _FAR), None)
    if italic and not _is_figures(text[italic.start : italic.end]):
        start, end = italic.start, italic.end
        edited = edited or bool(_EDITORS.match(text, end))
    start, end = _trim(text, start, end)
    if italic and looks_like_venue(text[start:end]):
        start = max(start, _behind_in(text, start)[0])
    end = _end(body, start, end, marked=italic is not None)
    return Container(start, end, edited) if _is_container(text[start:end]) else None


def _is_figures(text: str) -> bool:
    """True for a text without letters, or a date and nothing else."""
    return not any(map(str.isalpha, text)) or any(not start and end >= len(text) for start, end, _ in find_whens(text))


def _behind_in(text: str, at: int) -> tuple[int, int, bool]:
    """Behind a year, a status that names where ('submitted to'), 'In', and editors."""
    start = _skip(text, at)
    if year := _YEAR_FIRST.match(text, start):
        start = year.end()
    while (piece := _SEGMENT.match(text, start)) and fold(piece.group()) in lexicon().statuses:
        start = _skip(text, piece.end())
    start += len(_status_lead(text[start : start + _FAR]))
    found = _IN.match(text, start)
    if not found:
        return start, len(text), False
    editors = name_list(text, found.end())
    mark = _EDITORS.match(text, editors.end) if editors.names else None
    return (mark.end(), len(text), True) if mark else (found.end(), len(text), False)


def _skip(text: str, at: int) -> int:
    return at + len(text[at:]) - len(text[at:].lstrip(_EDGE))


def _status_lead(text: str) -> str:
    """'Under review at ' and its like, or empty."""
    found = re.match(r"([^\W\d_]+(?:\s+[^\W\d_]+){0,3}?)\s+(?:at|to|by|in|for)\s+(?:the\s+)?(?=\S)", text)
    return found.group() if found and fold(found.group(1)) in lexicon().statuses else ""


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE and not (text[end - 1] == ")" and "(" in text[start:end]):
        end -= 1
    return start, end


def _end(body: Block, start: int, end: int, *, marked: bool) -> int:
    """Where the name ends before figures, a date, a full stop, a place or a publisher."""
    text = body.text
    cut = _END.search(text, start, end)
    end = cut.start() if cut else end
    end = min((stop for stop in _stops(text, start, end)), default=end)
    for first, last, _ in find_whens(text[start:end]):
        if first and not _goes_on(text[start + last : end]):
            end = start + first
            break
    line = -1 if marked else text.find("\n", start, end)
    behind = text[line:end].split() if line > start else []
    if behind and "\n" in text[:start] and word_kind(behind[0]) != "word":
        end = line
    comma = text.find(",", start, end)
    if comma > 0 and fold(_YEAR_LAST.sub("", text[start:comma])) in lexicon().venues:
        end = comma
    return _without_trailers(text, *_trim(text, start, end))


def _stops(text: str, start: int, end: int) -> list[int]:
    return [
        match.start()
        for match in _FULL_STOP.finditer(text, start, end)
        if not _ABBREVIATION.search(text, max(start, match.start() - 12), match.start())
    ][:1]


def _goes_on(text: str) -> bool:
    """True where a year stands inside a name: 'ICLR 2020 Workshop on Towns'."""
    words = fold(text.split(",", maxsplit=1)[0].split(".", maxsplit=1)[0]).split()
    return bool(words) and any(word in lexicon().venue_words for word in words)


def _without_trailers(text: str, start: int, end: int) -> int:
    """Without the places, months, publishers and statuses behind commas, and without a year at the end."""
    while True:
        year = _YEAR_LAST.search(text[start:end])
        if year and year.start():
            end = start + year.start()
        comma = text.rfind(",", start, end)
        last = text[max(comma + 1, start) : end].strip()
        if last and all(fold(word) in lexicon().months for word in last.split()):
            end = max(comma, start)
            continue
        if comma < 0 or not (is_place(last) or fold(last) in lexicon().statuses or _PUBLISHER.search(last)):
            return _trim(text, start, end)[1]
        end = comma


def _is_container(text: str) -> bool:
    letters = sum(map(str.isalpha, text))
    if letters < 2 or text.startswith("http") or fold(text) in lexicon().statuses or _NO_CONTAINER.match(text):  # noqa: PLR2004
        return False
    return not _PUBLISHER.search(text) or fold(text) in lexicon().venues
