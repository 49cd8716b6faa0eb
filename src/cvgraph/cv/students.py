"""From a line to those whom the owner guided: their names, and what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cvgraph.cv.cuts import trimmed
from cvgraph.cv.dates import When, find_whens
from cvgraph.cv.model import Mention, Supervision
from cvgraph.cv.names import name_list
from cvgraph.cv.unspaced import endings
from cvgraph.cv.words import is_degree, is_organisation, is_place, is_role, label_kind, meaning_in
from cvgraph.document.model import Block, MarkKind
from cvgraph.lexicon.load import fold, is_unspaced, lexicon

_QUOTED = re.compile(r"[\"“«„](?P<title>[^\"”»“„]{3,400}?)[,.]?[\"”»“]")
_APART = re.compile(r"\s*[,;:|()\[\]\n]\s*|\s+[–—-]+\s+|\.\s+(?=[^\W\d_])|\s*→\s*")
_AND = re.compile(r"\s*(?:&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\bи\b)\s*$")
_LEAD = re.compile(r"(?P<lead>[^\W\d_][^:,;()\n]{1,60}):\s+")
_MEMBER = re.compile(r"[^(),;]{3,60}\([^()]{1,80}\)\s*(?:(?:[,;.]\s*)?(?:\band\b|&)|[,;.]|$)\s*")
_INITIAL = re.compile(r"(?<=\s[A-Z])\.?\s+[A-Z][\w'’-]+")
_LATER = ("now", "currently", "current", "next", "first position", "moved", "later", "subsequently", "graduated")
_BEFORE = re.compile(r"[\W_]*")
_LONGEST_NAME = 5
_LONGEST_PHRASE = 4
_FEWEST_WORDS = 3
_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Guidance:
    """What a heading or an opener says of those below it: their level, what the owner was to them."""

    level: str = ""
    role: Mention | None = None


def guidance_in(block: Block) -> Guidance:
    """What the words of a heading ('PhD committees', 'Undergraduate mentees') say; empty where they say nothing."""
    role = Mention(" ".join(block.text.split()), block.span)
    return Guidance(level_in(block.text), role if _is_part(block.text) else None)


def level_in(text: str) -> str:
    """The level of study or research that a text names, or empty."""
    return meaning_in(text, lexicon().supervised)


def _is_part(text: str) -> bool:
    """True for what somebody is to a student, alone or behind a level: 'co-supervisor', 'PhD committee member'."""
    known = lexicon().supervising
    words = fold(text).split()
    tails = (" ".join(words[start:]) for start in range(min(len(words), _LONGEST_PHRASE)))
    unspaced = is_unspaced(text) and any(end in known for end in endings(fold(text)))
    return len(words) <= _LONGEST_NAME and (unspaced or any(_singular(tail) in known for tail in tails))


def _singular(phrase: str) -> str:
    return phrase.removesuffix("s")


def supervisions_of(block: Block, group: Guidance, heading: str) -> Iterator[Supervision]:
    """One supervision for each student that a line names, with what the line and the group above it say."""
    if len(block.text) > _LONGEST:
        return
    members = tuple(_members(block))
    for member in members:
        yield from supervisions_of(member, group, heading)
    if members:
        return
    whens = tuple(find_whens(block.text))
    opener, start = _opener(block, _words_at(block.text, 0, whens))
    topic = _topic(block, start)
    if topic and topic[0] <= start + 1:
        start = _words_at(block.text, topic[1], whens)
    names = list(_names(block, start, whens))
    if not names:
        return
    after = max(end for _, end in names)
    said = _said(block, topic, after, whens)
    for place in names:
        name = block.cut(*place)
        yield Supervision(
            spans=(block.span,),
            heading=heading,
            student=Mention(" ".join(name.text.split()), name.span),
            level=said.level or opener.level or group.level,
            role=said.role or opener.role or group.role,
            topic=said.topic,
            institution=said.institution,
            when=whens[0][2] if whens else None,
            notes=tuple(said.notes),
        )


def _members(block: Block) -> Iterator[Block]:
    """The parts of a list of people each of whom has a bracket: 'Ada Bell (2019), Cy Dunn (2020)'; none elsewhere."""
    lead = _LEAD.match(block.text)
    begin = lead.end() if lead else 0
    edges = [begin, *(found.end() for found in _MEMBER.finditer(block.text, begin))]
    parts = [block.cut(start, end) for start, end in pairwise(edges)]
    if len(parts) > 1 and all(may_be_a_person(part.text.partition("(")[0]) for part in parts):
        yield from parts


def _opener(block: Block, start: int) -> tuple[Guidance, int]:
    """What stands before a colon in front of the name: 'PhD supervisor: Ada Bell'; and where the name begins."""
    lead = _LEAD.match(block.text, start)
    if not lead or not (level_in(lead["lead"]) or _is_part(lead["lead"])):
        return Guidance(), start
    return guidance_in(block.cut(*lead.span("lead"))), lead.end()


_Whens = Sequence[tuple[int, int, When]]


def _words_at(text: str, at: int, whens: _Whens) -> int:
    """Where the words begin from here on, behind marks and dates."""
    found = _BEFORE.match(text, at)
    begin = found.end() if found else at
    for start, end, _ in whens:
        if start <= begin < end:
            return _words_at(text, end, whens)
    while begin > at and text[begin - 1] in '"“«„(':
        begin -= 1
    return begin


def _topic(block: Block, start: int) -> tuple[int, int] | None:
    """Where the title of a thesis stands that is quoted or set in italic."""
    quoted = _QUOTED.search(block.text, start)
    if quoted:
        return quoted.span("title")
    italic = [(mark.start, mark.end) for mark in block.marks if mark.kind is MarkKind.ITALIC and mark.start >= start]
    return next((place for place in italic if len(block.text[slice(*place)].split()) >= _FEWEST_WORDS), None)


def _names(block: Block, start: int, whens: _Whens) -> Iterator[tuple[int, int]]:
    """Where the names stand: several where they are joined by 'and' or are three or more, else the first alone."""
    marked = _marked(block, start)
    if marked:
        yield marked
        return
    stop = min((begin for begin, _, _ in whens if begin > start), default=len(block.text))
    found = [name for name in name_list(block.text[:stop], start).names if name.sure]
    people = []
    for name in found:
        end = _first_part(block.text, name.start, name.end)
        if not may_be_a_person(block.text[name.start : end]):
            break
        more = _INITIAL.match(block.text, end)
        people.append(trimmed(block.text, name.start, more.end() if more else end))
    joined = len(people) == 2 and _AND.search(block.text[: people[1][0]])  # noqa: PLR2004 - two joined by 'and'
    alone = len(people) > 1 and not joined and (len(people) < _FEWEST_WORDS or len(people) < len(found))
    yield from people[:1] if alone else people


def _first_part(text: str, start: int, end: int) -> int:
    """The end of a name before its comma where that is a name by itself: 'Ada Bell, USP' is no family with initials."""
    comma = text.find(",", start, end)
    return comma if comma > 0 and may_be_a_person(text[start:comma]) else end


def _marked(block: Block, start: int) -> tuple[int, int] | None:
    """A name that is set in bold or is a link, at the beginning of the text."""
    kinds = {MarkKind.BOLD, MarkKind.LINK}
    marks = (mark for mark in block.marks if mark.kind in kinds and mark.start <= start < mark.end)
    places = (trimmed(block.text, start, mark.end) for mark in marks)
    return next((place for place in places if may_be_a_person(block.text[slice(*place)])), None)


def may_be_a_person(text: str) -> bool:
    """True for two to five capitalised words, or letters without blanks, that name nothing else.

    'UC San Diego' opens with an acronym, which no name in full does.
    """
    if is_unspaced(text):
        return len(text) <= _LONGEST_NAME and not level_in(text) and not is_organisation(text)
    words = text.split()
    if not 1 < len(words) <= _LONGEST_NAME:
        return False
    acronym = len(words[0]) > 1 and words[0].isalpha() and words[0].isupper() and not text.isupper()
    capital = all(word[:1].isupper() or fold(word) in lexicon().name_particles for word in words)
    other = is_place(text) or is_organisation(text) or is_degree(text) or is_role(text) or level_in(text)
    return capital and not acronym and not other


@dataclass(frozen=True, slots=True)
class _Said:
    """What stands behind a student's name."""

    level: str = ""
    role: Mention | None = None
    topic: Mention | None = None
    institution: Mention | None = None
    notes: tuple[Mention, ...] = ()

    def also(self, piece: Block, label: str) -> _Said:
        """This with one more piece, put where it belongs; a phrase that nothing tells is the topic."""
        text, mention = piece.text, _mention(piece)
        field = _field(text, label)
        if field == "level":
            return replace(self, level=self.level or level_in(text))
        if field == "role":
            return replace(self, level=self.level or level_in(text), role=self.role or mention)
        if field == "institution" and self.institution is None:
            return replace(self, institution=mention)
        if field == "topic" and self.topic is None:
            return replace(self, topic=mention)
        return replace(self, notes=(*self.notes, mention))


def says_later(text: str) -> bool:
    """True for what became of a student: 'Now at Star Labs'."""
    return fold(text).startswith(_LATER)


def _field(text: str, label: str) -> str:
    """Which field of a student's entry a piece fills, or empty for a note."""
    if says_later(text) or says_later(label):
        return ""
    if label_kind(label) == "thesis":
        return "topic"
    if _is_part(text):
        return "role"
    if is_organisation(text) and text[:1].isupper():
        return "institution"
    if level_in(text) and len(text.split()) <= _LONGEST_PHRASE:
        return "level"
    return "topic" if len(text.split()) >= _FEWEST_WORDS else ""


def _said(block: Block, topic: tuple[int, int] | None, after: int, whens: _Whens) -> _Said:
    """The parts of the text behind the names; a label ('Thesis:') says what the part behind it is."""
    said, label = _Said(topic=_mention(block.cut(*topic)) if topic else None), ""
    for start, end in _pieces(block.text, after, sorted([*([topic] if topic else []), *((a, b) for a, b, _ in whens)])):
        piece = block.cut(start, end)
        if block.text[end : end + 1] == ":" and (label_kind(piece.text) or says_later(piece.text)):
            label = piece.text
        else:
            said, label = said.also(piece, label), ""
    return said


def _pieces(text: str, after: int, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where the parts of the text stand from here on, cut at separators and at what was read already."""
    at = after
    for start, end in [*taken, (len(text), len(text))]:
        if start > at:
            yield from _parted(text, at, start)
        at = max(at, end)


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for found in (*_APART.finditer(text, start, end), None):
        place = trimmed(text, at, found.start() if found else end)
        if any(map(str.isalnum, text[slice(*place)])):
            yield place
        at = found.end() if found else end


def _mention(block: Block) -> Mention:
    return Mention(" ".join(block.text.split()).rstrip("."), block.span)
