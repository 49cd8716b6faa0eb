"""What each fact is called: a readable name from its content, whatever line it stands on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from cvgraph.cv import model as cv
from cvgraph.cv.dates import When
from cvgraph.document.model import Span
from cvgraph.identity.iris import Namer, slug, unique

_TITLE = 60


def fact_iris(facts: Iterator[cv.Fact], namer: Namer) -> dict[cv.Fact, str]:
    """The IRI of each fact; two facts with the same content share one."""
    keys = {fact: "|".join((type(fact).__name__, *_texts(fact))) for fact in facts}
    iris = unique({key: _wanted(fact) for fact, key in keys.items()}, namer)
    return {fact: iris[key] for fact, key in keys.items()}


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 -- whatever a fact holds
    """Every text and number that a fact states, without where it stands."""
    if isinstance(value, Span) or value is None:
        return
    if isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in {"heading", "courses", "assistantships"}:
                yield from _texts(getattr(value, field.name))
    else:
        yield str(value)


def _wanted(fact: cv.Fact) -> str:
    return _NAMES[type(fact)](fact)


def _year(when: When | None) -> str:
    return str(when.years[0]) if when and when.years else ""


def _text(mention: cv.Mention | None) -> str:
    return mention.text if mention else ""


def _first(periods: tuple[When, ...]) -> When | None:
    return periods[0] if periods else None


def _publication(fact: cv.Publication) -> str:
    words = slug(fact.title.text, 10_000).split("-")
    title = words[0]
    for word in words[1:]:
        if len(title) + len(word) >= _TITLE:
            break
        title += f"-{word}"
    return f"pub {_year(fact.when)} {title}"


def _education(fact: cv.Education) -> str:
    return f"study {_year(fact.when)} {_text(fact.institution)} {fact.degree or ''}"


def _course(fact: cv.Course) -> str:
    return f"{fact.part} {fact.code or ''} {fact.title.text} {fact.when.text if fact.when else ''}"


def _award(fact: cv.Award) -> str:
    name = f"{_text(fact.parent)} {fact.name.text}"
    distinction = fact.distinction
    return f"award {name} {distinction.text if distinction and distinction != fact.name else ''}"


_NAMES: Mapping[type[cv.Fact], Callable[[Any], str]] = {
    cv.Contact: lambda fact: f"contact {fact.kind} {fact.scheme}",
    cv.Education: _education,
    cv.Course: _course,
    cv.Assistantship: lambda fact: f"assistantship {_year(fact.when)} {fact.project.text}",
    cv.Position: lambda fact: f"employment {_year(_first(fact.periods))} {_text(fact.organization)}",
    cv.Interest: lambda fact: f"{'interest' if fact.research else 'hobby'} {fact.topic.text}",
    cv.Publication: _publication,
    cv.Skill: lambda fact: f"skill {fact.name.text}",
    cv.Language: lambda fact: f"language {fact.name.text}",
    cv.Award: _award,
    cv.Activity: lambda fact: f"activity {_year(_first(fact.periods))} {fact.organization.text}",
    cv.Review: lambda fact: f"review {fact.venue.text} {_year(fact.when)}",
    cv.Talk: lambda fact: f"talk {_year(fact.when)} {fact.title.text}",
    cv.Grant: lambda fact: f"grant {_year(fact.when)} {fact.title.text}",
    cv.Supervision: lambda fact: f"supervision {fact.student.text} {fact.level}",
    cv.Certificate: lambda fact: f"certificate {_year(fact.when)} {fact.name.text}",
    cv.Coverage: lambda fact: f"coverage {_year(fact.when)} {fact.title.text}",
    cv.Item: lambda fact: f"item {fact.text.text}",
}
