"""Where the title of a reference may stand: several stretches, each with what speaks for it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from cvgraph.cv.dates import find_whens
from cvgraph.cv.name_tokens import word_kind
from cvgraph.cv.names import name_list
from cvgraph.document.model import Block, Mark, MarkKind
from cvgraph.lexicon.load import fold, lexicon

_PAIRS = {"“": "”", '"': '"', "„": "“"}
_EDGE = ' \t\n.,;:()[]{}"“”„«»‘’、。，'
_QUOTED = re.compile(
    r"""
    (?: [\"“«„]\s*(?P<double>[^\"”»“]{3,400}?)\s*[,.]?[\"”»“]
      | ‘\s*(?P<single>[^\"”»“]{3,400}?)\s*[,.]?’
      | (?:\'\'|``)\s*(?P<typed>[^\"”»“]{3,400}?)\s*[,.]?\'\'
    )(?=\W|$)
    """,
    re.VERBOSE,
)
_REVIEW = re.compile(r"(?:book\s+)?review(?:\s+essay)?\s+of:?\s+(?=[\"“«„‘]?)", re.IGNORECASE)
_REVIEWED = re.compile(r"\s*,?\s*(?:edited\s+)?by\s[^.()\n]*(?:\([^()\n]*\))?\.?\s*")
_SENTENCE_END = re.compile(r"\s*//|[.?!][\"”’]?(?=\s|$|\[|[\u3040-\ud7af])|。")
_ABBREVIATED = re.compile(r"\b(?:vs|St|Dr|vol|no|v|pp?|al|cf|[Ee]ds?|approx|e\.g|i\.e)\.$")
_INITIAL = re.compile(r"\b[A-Z]\.$")
_ADDRESS = re.compile(r"\b(?:https?://|www\.|doi:\s*10\.|DOI:?\s+10\.)")
_BEFORE_ADDRESS = " \t\n\xa0,(<"
_IN_BOOK = re.compile(r"(?<![\s,.])[\s,.]+[Ii]n:?\s+(?=\S)")
_INTO_BOOK = re.compile(
    r"""[,.]\s* (?: (?:pages|pp?\.)\s*\d+\s*[-\u2013]\s*\d+[.,]?\s+ )?
    (?:[Ii]n|[Ee]n|[Dd]ans|[Ii]m|[Ee]m) :?\s*\Z""",
    re.VERBOSE,
)
_EDITORS = re.compile(r"[\s,.]*\(?[Ee]d(?:s|itors?)?\b")
_WITH = re.compile(r"\s*(?:\(|\((?:joint|together)\s+|,\s*(?:joint|together)\s+)with\s")
_YEAR_LAST = re.compile(r"(?<![-–\d])[\s,(]+(?:19|20)\d\d\)?$")
_NEXT_PIECE = re.compile(r"[^,.;:(\d]+")
_IN_VOLUME = re.compile(r"[^,.;:(\d]+,\s*v(?:ol)?\.\s*\d")
_FEWEST_LETTERS = 2
_MANY_ENDS = 4
_MANY_COMMAS = 12
_LONG_LOOK = 160


@dataclass(frozen=True, slots=True)
class Title:
    """A stretch ``[start, end)`` that may be the title, where what follows it begins, and what speaks for it."""

    start: int
    end: int
    rest: int
    weight: float
    review: bool = False


def titles(body: Block, at: int) -> Iterator[Title]:
    """The stretches that may be the title where one is expected at ``at``, the likeliest not always first."""
    text = body.text
    review = _REVIEW.match(text, _skip(text, at))
    start = review.end() if review else at
    quoted = _QUOTED.match(text, _skip(text, start, " \t\n.,;:()"))
    marked = _marked(body, start)
    if quoted and not (marked and marked.end > quoted.end()):
        found = [Title(*quoted.span(quoted.lastgroup or 0), quoted.end(), 4)]
    else:
        found = [*([marked] if marked else []), *(() if review and marked else _unmarked(body, start))]
    for title in found:
        if review:
            yield _of_review(text, review.start(), title)
        elif sum(map(str.isalpha, text[title.start : title.end])) >= _FEWEST_LETTERS:
            yield title


def _skip(text: str, at: int, edge: str = _EDGE) -> int:
    return at + len(text[at:]) - len(text[at:].lstrip(edge))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    start = min(_skip(text, start, ' \t\n.,;:"“”，'), end)
    last = start + len(text[start:end].rstrip(' \t\n.,;:"“”。，'))
    if lead := _INTO_BOOK.search(text, start, last):
        last = lead.start()
    opened = start > 0 and _PAIRS.get(text[start - 1], "\n") in text[start:last]  # '“Big Data” in Towns'
    return start - opened, last


def _of_review(text: str, start: int, title: Title) -> Title:
    """'Review of The Book' is the title, without who wrote the book and who printed it."""
    by = _REVIEWED.match(text, title.end)
    return replace(title, start=start, rest=by.end() if by else title.rest, weight=title.weight + 3, review=True)


def _marked(body: Block, at: int) -> Title | None:
    """A title in italics, in bold or as a link right where a title is expected."""
    start = _skip(body.text, at)
    for mark in body.marks:
        if mark.kind in {MarkKind.ITALIC, MarkKind.LINK, MarkKind.BOLD} and abs(mark.start - start) <= 1:
            return _title_of(body, mark)
    return None


def _title_of(body: Block, mark: Mark) -> Title | None:
    start, end = _trim(body.text, mark.start, mark.end)
    text = body.text[start:end]
    dated = _YEAR_LAST.search(text)
    if not text.strip() or fold(text) in lexicon().venues or (dated and looks_like_venue(text[: dated.start()])):
        return None
    named = mark.kind is not MarkKind.ITALIC and _is_name(text)
    return Title(start, end, mark.end, -3 if named else 3)


def _is_name(text: str) -> bool:
    """True for a text that could be one person's name and nothing else."""
    found = name_list(text)
    return len(found.names) == 1 and found.end >= len(text)


def _unmarked(body: Block, at: int) -> Iterator[Title]:
    """Up to the ends of sentences, of the line, before italics, an address, or a comma before a venue."""
    text = body.text
    start = _skip(text, at)
    italics = [m for m in body.marks if m.kind is MarkKind.ITALIC and m.start > start]
    address = _ADDRESS.search(text, start)
    stop = start + len(text[start : address.start()].rstrip(_BEFORE_ADDRESS)) if address else len(text)
    ends = {mark.end for mark in italics}
    seen = set()
    for end, rest, weight in (
        *islice(_sentences(text, start, stop, {mark.start for mark in italics}), _MANY_ENDS),
        *_line(text, start, stop),
        *islice(_commas(text, start, stop), _MANY_COMMAS),
        *_in_books(text, start, stop),
        *((mark.start, mark.start, 0) for mark in italics[:_MANY_ENDS]),
        (stop, stop, 0 if stop < len(text) else -1),
    ):
        first, last = _trim(text, start, end)
        last = _before_companions(text, first, last)
        if last > first and last not in seen:
            seen.add(last)
            against = 2 * (last in ends) + 0.5 * sum(mark.end < last for mark in italics)
            yield Title(first, last, min(rest, last + 1) if last < end - 3 else rest, weight - against)


def _before_companions(text: str, start: int, end: int) -> int:
    """The end of the title before '(with X and Y)'."""
    found = _WITH.search(text, start, end + 1)
    return found.start() if found and found.start() > start else end


def _sentences(text: str, start: int, limit: int, italics: Collection[int]) -> Iterator[tuple[int, int, float]]:
    """Ends of sentences; one right before italics is likely the title's."""
    for count, match in enumerate(_SENTENCE_END.finditer(text, start, min(limit + 1, len(text)))):
        before = text[max(start, match.start() - 8) : match.start() + 1]
        if match.start() >= limit or _ABBREVIATED.search(before):
            continue
        asked = match.group()[0] in "?!"
        doubt = 2 * bool(_INITIAL.search(before)) + 0.5 * asked + 0.5 * count
        yield match.start() + asked, match.end(), 1 - doubt + 2 * (_skip(text, match.end()) in italics)


def _line(text: str, start: int, limit: int) -> Iterator[tuple[int, int, float]]:
    """A line of its own, where what stands on the next one does not simply go on."""
    end = text.find("\n", start, limit)
    if end > start:
        goes_on = text[end:].lstrip()[:1].islower()
        yield end, end, -2 if goes_on else 0.25


def _commas(text: str, start: int, limit: int) -> Iterator[tuple[int, int, float]]:
    """Before a venue that only a comma or a colon sets apart."""
    for match in re.finditer(r"[,:]\s+", text[:limit]):
        if match.start() > start:
            until = min(match.end() + _LONG_LOOK, len(text))
            piece = _NEXT_PIECE.match(text, match.end(), until)
            named = piece is not None and (
                looks_like_venue(piece.group()) or _IN_VOLUME.match(text, match.end(), until)
            )
            year = find_whens(text[match.end() : match.end() + 24])
            if named or (year and year[0][0] == 0 and year[0][2].single):
                yield match.start(), match.end(), 1 if named else -0.25


def _in_books(text: str, start: int, limit: int) -> Iterator[tuple[int, int, float]]:
    """Before the editors of a book: 'in Cochrane, G.R., eds., ...'."""
    for match in islice(_IN_BOOK.finditer(text, start, limit), _MANY_ENDS):
        editors = name_list(text, match.end())
        if editors.names and _EDITORS.match(text, editors.end):
            yield match.start(), match.start(), 3


def looks_like_venue(text: str) -> bool:
    """True for a well-known venue, or a text with a word that venues have in their names."""
    known = lexicon()
    bare = fold(re.sub(r"\b(?:19|20)\d\d\b", "", text))
    words = bare.removeprefix("in ").removeprefix("the ").split()
    if " ".join(words) in known.venues:
        return True
    opens = bool(words) and (words[0] in known.venue_words or " ".join(words[:2]) in known.venue_words)
    abbreviated = re.match(r"\s*(?:J|Proc|Trans|Int|Ann|Am|Phys|Acta)\.\s", text) is not None
    inside = (
        any(word in known.venue_words and word not in _COMMON for word in words)
        and word_kind(text.split(maxsplit=1)[0]) == "name"
    )
    return opens or abbreviated or inside


_COMMON = {"review", "reviews", "letters", "communications", "advances in", "archives", "preprint", "proceedings"}
