"""The reading that the model of citation styles proposes, and how far other readings agree with it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cvgraph.cv.dates import find_whens
from cvgraph.cv.names import NameList, PrintedName, name_list
from cvgraph.cv.references.reading import Place, Reading, weighed
from cvgraph.cv.references.tagger import Tagged
from cvgraph.cv.references.titles import Title
from cvgraph.cv.references.venues import Container
from cvgraph.document.model import Block
from cvgraph.lexicon.load import fold, lexicon

_EDITORS = re.compile(r"\b(?:[Ee]ds?\.|[Ee]dited\s+by|[Hh]rsg\.|[Hh]g\.)")
_TITLE_ALONE = 3
_ROOT = 0.3  # a labelling is the less probable the longer the reference
_FURTHEST_OTHERS = 14
_LONGEST_OTHERS = 3
_MOST_PAGES = 24
_FURTHEST_MARK = 200
_PAIRS = {"“": "”", '"': '"', "„": "“", "«": "»"}
_NEAR = 12  # letters of a month beside its year


def learnt(body: Block, said: Tagged) -> Iterator[Reading]:
    """The model's own reading, where it sees a title."""
    if said.title is None:
        return
    names = _names(body.text, said)
    place = _to_the_closing_mark(body.text, said.title)
    ends = [place[1], *([names.end] if names.names else [])]
    before = [end for end in ends if not said.venue or end <= said.venue[0]]
    venue = Container(*said.venue, edited=False) if said.venue else None
    title = Title(*place, rest=place[1], weight=0)
    weight = (names.weight if names.names else _TITLE_ALONE) - 4 * _torn(body.text, names, venue)
    yield weighed(body, Reading(names, title, _date(body.text, said), max(before, default=ends[0]), venue, weight))


def _torn(text: str, names: NameList, venue: Container | None) -> bool:
    """True where the venue takes the last word of a line of names: 'Ada Quill, Bo A. Reed', 'Journal of Sound'."""
    if venue is None or not names.names:
        return False
    return "\n" in text[venue.start : venue.end] and "\n" not in text[names.names[-1].end : venue.start]


def _to_the_closing_mark(text: str, title: Place) -> Place:
    """The title up to the quotation mark that closes it, where one opens before it."""
    closing = _PAIRS.get(text[title[0] - 1]) if title[0] else None
    end = text.find(closing, title[1], title[1] + _FURTHEST_MARK) if closing else -1
    return (title[0], len(text[:end].rstrip(" ,."))) if end > title[1] else title


def _names(text: str, said: Tagged) -> NameList:
    """The names as the model parts them, or the rules where both agree; those behind 'eds.' are no authors."""
    if not said.names or (said.title and _EDITORS.search(text, said.title[1], said.names[0][0])):
        return NameList((), 0)
    by_rule = name_list(text, said.names[0][0])
    if tuple((name.start, name.end) for name in by_rule.names) == said.names:
        return by_rule
    names = tuple(PrintedName(start, end, _has_initials(text[start:end])) for start, end in said.names)
    end = said.names[-1][1]
    return NameList(names, end, more=_others_follow(text[end : end + _FURTHEST_OTHERS]), closed=True)


def _has_initials(name: str) -> bool:
    return any(len(word) == 1 for word in name.replace(".", " ").replace("-", " ").split())


def _others_follow(text: str) -> bool:
    """True for 'et al.' and its like."""
    words = fold(text).split()
    return any(" ".join(words[:count]) in lexicon().and_others for count in range(1, _LONGEST_OTHERS + 1))


def _date(text: str, said: Tagged) -> Place | None:
    """The whole date around the year that the model sees."""
    if said.year is None:
        return None
    begin = max(0, said.year[0] - _NEAR)
    near = text[begin : said.year[1] + _NEAR]
    if not any(map(str.isalpha, near)):
        return said.year
    whens = ((begin + start, begin + end) for start, end, _ in find_whens(near))
    return next((place for place in whens if place[0] <= said.year[0] < place[1]), said.year)


def agreement(reading: Reading, said: Tagged) -> float:
    """How far a reading says what the model says, times how sure the model is; 0 to 3.75."""
    title = (reading.title.start, reading.title.end)
    venue = (reading.venue.start, reading.venue.end) if reading.venue else None
    alike = _shared(title, said.title) + _same_names(reading, said) + 0.5 * _shared(venue, said.venue)
    return float(1.5 * alike * said.sure**_ROOT)


def _same_names(reading: Reading, said: Tagged) -> float:
    own, told = {name.start for name in reading.names.names}, {start for start, _ in said.names}
    return 2 * len(own & told) / (len(own) + len(told)) if own or told else 1


def _shared(one: Place | None, other: Place | None) -> float:
    """The share of two stretches that both have: 1 for the same or none, 0 for what is apart."""
    if one is None or other is None:
        return float(one is other)
    both = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return 2 * both / (one[1] - one[0] + other[1] - other[0])


def figures(body: Block, reading: Reading, said: Tagged) -> tuple[str, str, str] | None:
    """Volume, number and pages as the model sees them; None where it sees neither or another title."""
    same = _shared((reading.title.start, reading.title.end), said.title) > 0.5  # noqa: PLR2004 - the greater part
    if not same or not (said.volume or said.pages):
        return None
    volume, number, pages = (
        "".join(body.text[slice(*place)].split()) if place else "" for place in (said.volume, said.issue, said.pages)
    )
    return volume, number, pages if len(pages) <= _MOST_PAGES else ""
