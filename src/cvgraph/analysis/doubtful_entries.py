"""Doubts about entries: ordinals, grades, identifiers, what is listed twice, wrongly, or under two names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from cvgraph.analysis.doubts import Doubts, at, extent, one_line, title, whens, words
from cvgraph.cv.model import Assistantship, Award, Contact, Education, Fact, Mention, Position, Publication
from cvgraph.findings import Finding

_ORDINAL = re.compile(r"(?<![\w./@-])(\d{1,4})(st|nd|rd|th)(?![\w@])", re.IGNORECASE)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_TEENS = (11, 12, 13)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_ABOUT_PEOPLE = frozenset(
    {"orcid", "dblp", "google_scholar", "semantic_scholar", "openalex", "openreview", "researcherid", "scopus"}
    | {"isni", "lattes", "viaf", "wikidata"}
)
_TELLING = 3
"""So many words of more than two letters make a title that two works hardly share by chance."""
_INSIDE = 4
"""So many make a title that hardly stands inside a sentence by chance."""


def doubtful_ordinals(doubts: Doubts) -> Iterator[Finding]:
    """A number with the ending of another one, such as '33th'."""
    for block in doubts.document.blocks:
        for match in _ORDINAL.finditer(block.text):
            right = f"{match[1]}{_ending(int(match[1]))}"
            if match[0].lower() != right:
                line = block.place(match.start(), match.end()).line
                yield Finding(line, line, "W403", f"'{match[0]}' is no ordinal of English", f"write '{right}'")


def _ending(number: int) -> str:
    return "th" if number % 100 in _TEENS else _ENDINGS.get(number % 10, "th")


def current_grades(doubts: Doubts) -> Iterator[Finding]:
    """A grade called current, of a degree that ended no later than the last year the rest of the CV speaks of."""
    for fact in doubts.cv.facts:
        if not isinstance(fact, Education) or not fact.grade or not fact.grade.current:
            continue
        end = fact.when.end if fact.when else None
        if end and end.year <= _last_year(doubts, fact):
            grade = one_line(fact.grade.mention.text)
            message = f"the grade '{grade}' is called current, but the degree ended in {words(end)}"
            yield at(fact.grade.mention, "W404", message, "call it the final grade")


def _last_year(doubts: Doubts, apart_from: Education) -> int:
    own = {id(apart_from), *(id(part) for part in apart_from.parts())}
    return max((year for fact, when in doubts.dates if id(fact) not in own for year in when.years), default=0)


def grades_without_scale(doubts: Doubts) -> Iterator[Finding]:
    """A grade in figures that does not say of how many."""
    for fact in doubts.cv.facts:
        if isinstance(fact, Education) and fact.grade and fact.grade.scale is None:
            text = one_line(fact.grade.mention.text)
            if _NUMBER.fullmatch(fact.grade.value) and "%" not in text:
                message = f"the grade '{text}' does not say what the best one is"
                yield at(fact.grade.mention, "I405", message, "give both, as in '19.9/20'")


def no_identifiers(doubts: Doubts) -> Iterator[Finding]:
    """Nothing that tells the owner, or the works, from others of one name."""
    schemes = {fact.scheme for fact in doubts.cv.facts if isinstance(fact, Contact) and fact.kind == "identifier"}
    if not schemes & _ABOUT_PEOPLE:
        message = "no ORCID iD or other identifier says which researcher of this name this is"
        yield Finding(0, 0, "I406", message, "add an ORCID iD")
    works = [fact for fact in doubts.cv.facts if isinstance(fact, Publication)]
    if works and not any(one.scheme == "doi" for work in works for one in work.identifiers):
        which = "the only work" if len(works) == 1 else f"none of the {len(works)} works"
        message = f"{which} has {'no' if len(works) == 1 else 'a'} DOI"
        yield Finding(0, 0, "I406", message, "add DOIs, so that the works can be found for certain")


def talks_among_awards(doubts: Doubts) -> Iterator[Finding]:
    """A talk that is listed as an award."""
    for fact in doubts.cv.facts:
        if isinstance(fact, Award) and fact.talk:
            yield at(fact.name, "I407", f"'{title(fact)}' is a talk among awards", "list it among talks")


def likely_links(doubts: Doubts) -> Iterator[Finding]:
    """A project or bullet that is named like a work, or holds its title."""
    works = [(fact, _key(fact.title.text)) for fact in doubts.cv.facts if isinstance(fact, Publication)]
    for fact in doubts.cv.walk():
        for mention in _named(fact):
            key = _key(mention.text)
            for work, name in works:
                if name and _names(key, name):
                    line = work.title.span.line
                    message = f"'{one_line(mention.text)}' is likely the work '{title(work)}' of line {line}"
                    yield at(mention, "I410", message, "refer to the work, if it is")


def _named(fact: Fact) -> Iterator[Mention]:
    match fact:
        case Position():
            yield from (mention for mention in (fact.project, *fact.notes) if mention)
        case Assistantship():
            yield fact.project
        case Education() if fact.thesis:
            yield fact.thesis.title


def _names(text: str, name: str) -> bool:
    """Whether a text is a title, or holds one that is long enough."""
    if text == name:
        return _telling_words(name) >= _TELLING
    return _telling_words(name) >= _INSIDE and f" {name} " in f" {text} "


def _telling_words(key: str) -> int:
    return sum(len(word) > 2 for word in key.split())  # noqa: PLR2004 -- initials and articles tell nothing


def _key(text: str) -> str:
    """The words of a title, whatever their case, marks and hyphens."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(re.findall(r"\w+", kept))


def duplicate_works(doubts: Doubts) -> Iterator[Finding]:
    """A work whose title or identifier stands in an entry above."""
    seen: dict[tuple[str, str], Publication] = {}
    for work in doubts.cv.facts:
        if not isinstance(work, Publication):
            continue
        first = next((seen[key] for key in _keys(work) if key in seen), None)
        if first:
            message = f"'{title(work)}' is listed already in line {extent(first)[0]}"
            yield at(work.title, "W412", message, _once(first, work))
        for key in _keys(work):
            seen.setdefault(key, work)


def _keys(work: Publication) -> Iterator[tuple[str, str]]:
    yield from ((one.scheme, one.value.casefold()) for one in work.identifiers if one.scheme != "isbn")
    name = _key(work.title.text)
    if _telling_words(name) >= _TELLING:
        yield "title", name


def _once(first: Publication, second: Publication) -> str:
    years = {year for work in (first, second) for when in whens(work) for year in when.years}
    venues = {work.venue.text for work in (first, second) if work.venue}
    if len(years) > 1 or len(venues) > 1:
        return "if these are two versions of one work, list it once and link both"
    return "list it once"
