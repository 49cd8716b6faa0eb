"""The facts of a CV as plain JSON: what ``cvgraph extract`` prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from cvgraph.cv.dates import Moment, When
from cvgraph.cv.model import (
    CV,
    Activity,
    Award,
    Contact,
    Course,
    Education,
    Fact,
    Grant,
    Interest,
    Language,
    Mention,
    Position,
    Publication,
    Review,
    Skill,
    Talk,
)
from cvgraph.cv.sections import kind_of

_Kind = TypeVar("_Kind", bound=Fact)


def as_json(cv: CV) -> dict[str, object]:
    """What the CV states as printed, in document order; what it does not say is null or empty."""
    return {
        "name": _text(cv.owner) if cv.owner_stated else None,
        "emails": _contacts(cv, "email"),
        "phones": _contacts(cv, "phone"),
        "urls": _contacts(cv, "url"),
        "identifiers": _identifiers(cv),
        "education": [_education(fact) for fact in _all(cv, Education)],
        "positions": [_position(fact) for fact in _all(cv, Position)],
        "publications": [_publication(fact) for fact in _all(cv, Publication) if _is_listed(fact)],
        "awards": [_award(fact) for fact in _all(cv, Award)],
        "skills": [fact.name.text for fact in _all(cv, Skill)],
        "languages": [fact.name.text for fact in _all(cv, Language)],
        "teaching": [_course(fact) for fact in _all(cv, Course) if fact.part != "taken"],
        "talks": [{"title": fact.title.text, "when": _printed(fact.when)} for fact in _all(cv, Talk)],
        "service": list(_service(cv)),
        "interests": [fact.topic.text for fact in _all(cv, Interest) if fact.research],
        "grants": [{"title": fact.title.text, "when": _printed(fact.when)} for fact in _all(cv, Grant)],
    }


def _all(cv: CV, kind: type[_Kind]) -> Iterator[_Kind]:
    return (fact for fact in cv.walk() if isinstance(fact, kind))


def _text(mention: Mention | None) -> str | None:
    return mention.text if mention else None


def _printed(when: When | None) -> str | None:
    return " ".join(when.text.split()) if when else None


def _contacts(cv: CV, kind: str) -> list[str]:
    """The values of one kind, each once."""
    return list(dict.fromkeys(fact.mention.text for fact in _all(cv, Contact) if fact.kind == kind))


def _identifiers(cv: CV) -> dict[str, str]:
    found: dict[str, str] = {}
    for fact in _all(cv, Contact):
        if fact.kind == "identifier":
            found.setdefault(fact.scheme, fact.mention.text)
    return dict(sorted(found.items()))


def _date(moment: Moment | None) -> str | None:
    """Year, or year and month; a term of a year counts as its year."""
    if moment is None:
        return None
    return f"{moment.year:04}-{moment.month:02}" if moment.month else f"{moment.year:04}"


def _outer(periods: Iterable[When]) -> dict[str, str | None]:
    """The span from the first start to the last end, ``present`` while one of them goes on."""
    known = tuple(periods)
    starts = [when.start for when in known if when.start]
    ends = [when.end for when in known if when.end]
    ongoing = any(when.ongoing for when in known)
    return {
        "start": _date(min(starts, key=lambda moment: moment.first_day, default=None)),
        "end": "present" if ongoing else _date(max(ends, key=lambda moment: moment.last_day, default=None)),
    }


def _education(fact: Education) -> dict[str, object]:
    """One date alone is the end of a programme."""
    span = _outer([fact.when] if fact.when else [])
    if fact.when and fact.when.single:
        span["start"] = None
    return {
        "institution": _text(fact.institution),
        "degree": fact.degree,
        "field": fact.field,
        **span,
        "thesis": fact.thesis.title.text if fact.thesis else None,
        "advisors": [mention.text for mention in fact.advisors],
    }


def _position(fact: Position) -> dict[str, object]:
    """Several titles are one text, several intervals their outer span."""
    return {
        "organization": _text(fact.organization),
        "role": ", ".join(role.text for role in fact.roles) or None,
        **_outer(fact.periods),
        "location": _text(fact.location),
    }


def _is_listed(fact: Publication) -> bool:
    """True for a work of a list of works; patents under a heading of their own are no publications."""
    return fact.kind != "patent" or kind_of(fact.heading) != "patents"


def _publication(fact: Publication) -> dict[str, object]:
    schemes = {identifier.scheme: identifier.value for identifier in reversed(fact.identifiers)}
    return {
        "title": fact.title.text,
        "authors": [author.mention.text for author in fact.authors],
        "venue": _text(fact.venue),
        "year": fact.when.years[0] if fact.when and fact.when.years else None,
        "doi": schemes.get("doi"),
        "arxiv": schemes.get("arxiv"),
    }


def _award(fact: Award) -> dict[str, object]:
    """What was won below a contest is joined to it by a colon, beside it by a comma."""
    title = fact.name.text
    if fact.parent:
        title = f"{fact.parent.text}: {(fact.distinction or fact.name).text}"
    elif fact.distinction:
        title = f"{title}, {fact.distinction.text}"
    return {"title": title, "years": sorted({year for when in fact.periods for year in when.years})}


def _course(fact: Course) -> dict[str, object]:
    title = f"{fact.code}: {fact.title.text}" if fact.code else fact.title.text
    return {"title": title, "when": _printed(fact.when)}


def _service(cv: CV) -> Iterator[str]:
    for fact in cv.walk():
        if isinstance(fact, Activity):
            yield f"{fact.organization.text}, {fact.role.text}" if fact.role else fact.organization.text
        elif isinstance(fact, Review):
            yield f"Reviewing {fact.mention.text}"
