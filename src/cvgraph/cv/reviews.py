"""From a line of venues to the review assignments that it lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cvgraph.cv.cuts import trimmed
from cvgraph.cv.dates import Moment, When, find_whens
from cvgraph.cv.model import Mention, Review
from cvgraph.cv.words import is_role
from cvgraph.document.model import Block
from cvgraph.lexicon.load import fold, lexicon

_SHORT_YEAR = re.compile(r"\s*['\u2019\u2018](\d{2})(?!\d)")
_LONGEST_LINE = 5000  # what is longer is no list of venues, and kept as it stands
_PIVOT = 60  # '60 and above are of the last century
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{1,120})[)\]]")
_LEAD = re.compile(
    r"""[^:,;]{1,60}:\s+
      | (?:[\w-]+\s+){0,3}(?:reviewer|reviewing|reviews?|referee|refereeing)
        \s+(?:for|at|of)\s+(?:journals\s+including\s+)?""",
    re.IGNORECASE | re.VERBOSE,
)
_REVIEWING = {"reviewer", "reviewers", "reviewing", "review", "reviews", "referee", "refereeing", "refereed"}


def is_of_reviews(text: str) -> bool:
    """True for a line such as 'Reviewer for: Nature, Science', which lists venues behind what was done for them."""
    lead = _LEAD.match(text)
    words = set(fold(lead.group()).split()) if lead else set()
    return bool(words & _REVIEWING) and len(text) <= _LONGEST_LINE


def reviews_in(block: Block, heading: str) -> Iterator[Review]:
    """One review assignment a venue and year: "NeurIPS'20 (outstanding reviewer), ICML'21" are two."""
    if len(block.text) > _LONGEST_LINE:
        return
    venue: Mention | None = None
    for piece in _pieces(block):
        for review in _reviews(piece, venue, heading):
            venue = review.venue
            yield review


def _pieces(block: Block) -> Iterator[Block]:
    """The items of a list in one line, without what introduces it."""
    lead = _LEAD.match(block.text)
    start = lead.end() if lead else 0
    depth = 0
    for at in range(start, len(block.text) + 1):
        char = block.text[at : at + 1]
        depth += (char in {"(", "["}) - (char in {")", "]"}) if char else 0
        if not char or (char in {",", ";"} and depth <= 0):
            piece = block.cut(start, at)
            start = at + 1
            if re.search(r"\w", piece.text):
                yield from _around_and(piece)


def _around_and(piece: Block) -> Iterator[Block]:
    """The two sides of 'ICLR and Journal of Examples', where one of them is a venue that is known."""
    first, joint, second = piece.text.partition(" and ")
    if piece.text.startswith("and "):
        yield piece.cut(4)
    elif joint and {fold(first), fold(second)} & set(lexicon().venues):
        yield piece.cut(0, len(first))
        yield piece.cut(len(first) + len(joint))
    else:
        yield piece


def _reviews(piece: Block, venue: Mention | None, heading: str) -> Iterator[Review]:
    """The assignments of one item, one a year; an item that is only a year belongs to the venue before it."""
    brackets = [match.group(1) for match in _BRACKET.finditer(piece.text)]
    distinction = next((text for text in brackets if fold(text) in lexicon().distinctions), None)
    whens = _whens(piece.text)
    first = min((start for start, _ in whens.values()), default=len(piece.text))
    bracket = piece.text.find("(")
    start, end = trimmed(piece.text, 0, min(first, bracket) if bracket > 0 else first)
    named = piece.cut(start, end)
    name = Mention(named.text, named.span) if named.text and not is_role(named.text) else venue
    if name is None:
        return
    _, printed = trimmed(piece.text, 0, bracket if bracket > 0 else len(piece.text))
    mention = piece.cut(0, max(printed, end))
    for when in whens or [None]:
        yield Review(
            spans=(piece.span,),
            heading=heading,
            mention=Mention(mention.text, mention.span),
            venue=name,
            when=when,
            distinction=distinction,
        )


def _whens(text: str) -> dict[When, tuple[int, int]]:
    """The dates of an item with their places; "'20" is 2020."""
    found = {}
    for match in _SHORT_YEAR.finditer(text):
        year = int(match.group(1))
        moment = Moment(year + (1900 if year >= _PIVOT else 2000))
        found[When(match.group().strip(), moment, moment)] = match.span()
    return found or {when: (start, end) for start, end, when in find_whens(text)}
