"""From the records of studies, jobs, service and teaching to facts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cvgraph.cv.model import Activity, Course, Education, Fact, Grade, Mention, Position, Review, Thesis
from cvgraph.cv.records.fields import Fields
from cvgraph.cv.words import degree_at
from cvgraph.findings import Finding
from cvgraph.lexicon.load import fold

_SCALE = re.compile(r"(\d{1,3}(?:[.,]\d{1,3})?)\s*(?:/|of|out of)\s*(\d{1,3}(?:[.,]\d{1,3})?)")
_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{1,3})?")
_BETWEEN_NAMES = re.compile(r"\s*(?:[;&]|,(?!\s*(?:Jr|Sr|I{2,3})\b)|\band\b)\s*")
_CODE = re.compile(r"(?P<code>[A-Z]{2,5}[- ]?\d{2,4}[A-Z]?)\s*[:\u2013-]\s*(?=\S)")
_INTO_FIELD = re.compile(r"(?:\s|[,:\u2013\u2014-]|\b(?:in|of|degree)\b)+", re.IGNORECASE)
_ASSISTING = {"assistant", "ta", "assistantship", "tutor"}
_REVIEWING = {"reviewer", "referee", "reviewing", "refereeing", "reviewed", "refereed", "reviews"}


def education(fields: Fields) -> Iterator[Fact | Finding]:
    """The course of study; a field printed with the degree is parted from it where no other is told."""
    institution, (degree, field) = fields.mention("institution"), _degree(fields)
    thesis, grade = fields.mention("thesis"), fields.mention("grade")
    yield Education(
        spans=fields.spans,
        heading=fields.heading,
        institution=institution,
        degree=degree or None,
        field=field or None,
        when=fields.when,
        location=fields.mention("location"),
        grade=_grade(grade) if grade else None,
        thesis=Thesis(thesis) if thesis else None,
        advisors=tuple(name for value in fields.all("advisor") for name in _names(value)),
        courses=tuple(_course(each, "taken", institution) for each in fields.all("course")),
        notes=fields.all("note", "url"),
    )
    yield from _lacking(fields, "course of study", {"institution": institution, "degree": degree or field})


def position(fields: Fields) -> Iterator[Fact | Finding]:
    """The job with all its titles and times."""
    organization = fields.mention("organization")
    job = Position(
        spans=fields.spans,
        heading=fields.heading,
        organization=organization,
        roles=fields.all("role"),
        periods=fields.whens(),
        location=fields.mention("location"),
        project=fields.mention("project"),
        notes=fields.all("note", "url"),
    )
    yield job
    yield from _lacking(fields, "position", {"organisation": organization, "role": job.roles})


def service(fields: Fields) -> Iterator[Fact | Finding]:
    """The role at a body or an event; reviewing is one assignment a time."""
    organization, role = fields.mention("organization"), fields.mention("role")
    body = organization or role
    if body is None:
        return
    periods = fields.whens()
    if organization and role and _REVIEWING & set(fold(role.text).split()):
        for when in periods or (None,):
            yield Review(spans=fields.spans, heading=fields.heading, mention=body, venue=body, when=when)
        return
    yield Activity(
        spans=fields.spans,
        heading=fields.heading,
        organization=body,
        role=role if organization else None,
        periods=periods,
        location=fields.mention("location"),
        notes=fields.all("note", "url"),
    )


def teaching(fields: Fields) -> Iterator[Fact | Finding]:
    """The course; where no course is named the role at the school is a job."""
    role = fields.mention("role")
    title, institution = fields.mention("title"), fields.mention("institution", "organization")
    part = "assisted" if role and _ASSISTING & set(fold(role.text).split()) else "taught"
    if title:
        for when in fields.whens() or (None,):
            course = _course(title, part, institution)
            yield Course(
                spans=fields.spans,
                heading=fields.heading,
                title=course.title,
                code=course.code,
                part=part,
                when=when,
                institution=institution,
            )
    elif institution:
        roles, notes = ((role,) if role else ()), fields.all("note", "url")
        yield Position(
            spans=fields.spans,
            heading=fields.heading,
            organization=institution,
            roles=roles,
            periods=fields.whens(),
            notes=notes,
        )


def _lacking(fields: Fields, kind: str, parts: dict[str, object]) -> Iterator[Finding]:
    lacks = [name for name, there in parts.items() if not there]
    if lacks:
        span = fields.record.span
        yield Finding(span.line, span.last_line, "W202", f"{kind} without {' and '.join(lacks)}")


def _degree(fields: Fields) -> tuple[str, str]:
    """The degree and its field: 'Ph.D. in Physics' is both."""
    degree, field = fields.text("degree"), fields.text("field")
    found = degree_at(degree) if degree and not field else None
    if found and found[0] == 0 and (lead := _INTO_FIELD.match(degree, found[1])) and degree[lead.end() :]:
        return degree[: found[1]], degree[lead.end() :]
    return degree, field


def _grade(mention: Mention) -> Grade:
    if scaled := _SCALE.search(mention.text):
        return Grade(mention, scaled.group(1), scaled.group(2))
    number = _NUMBER.search(mention.text)
    return Grade(mention, number.group() if number else mention.text)


def _names(value: Mention) -> Sequence[Mention]:
    """The names in one value, all of which stand where it does."""
    return [Mention(name, value.span) for name in _BETWEEN_NAMES.split(value.text) if name.strip()]


def _course(title: Mention, part: str, institution: Mention | None) -> Course:
    """A course by what is printed: 'CS101 - Programming' has a code."""
    code = _CODE.match(title.text)
    named = Mention(title.text[code.end() :], title.span) if code else title
    return Course(
        spans=(title.span,), title=named, code=code["code"] if code else None, part=part, institution=institution
    )
