"""Courses taught, assisted or taken, where they have a section of their own."""

from __future__ import annotations

from collections.abc import Iterator

from cvgraph.cv.courses import course_of
from cvgraph.cv.entries import Entry
from cvgraph.cv.jobs import as_position
from cvgraph.cv.lines import lines_of
from cvgraph.cv.listings import listed
from cvgraph.cv.model import Fact, Position
from cvgraph.cv.sections import Section
from cvgraph.cv.words import label_kind
from cvgraph.findings import Finding
from cvgraph.lexicon.load import fold

KINDS = ("teaching", "coursework")
_ASSISTING = {"assistant", "assistantship", "assistantships", "assistance", "assisted", "ta"}


def extract(section: Section) -> Iterator[Fact | Finding]:
    """The courses of a section, at the school that the heading names where it names one."""
    part = _part(section)
    job = _job(section)
    if job:
        yield job
    school = job.organization if job else None
    for entry in listed(section):
        if entry.head[0].heading or entry.head[0].prose or label_kind(entry.head[0].label):
            continue
        course = course_of(entry.lines, part, school, section.title)
        if course:
            yield course


def _part(section: Section) -> str:
    if section.kind == "coursework":
        return "taken"
    return "assisted" if _ASSISTING & set(fold(section.title).split()) else "taught"


def _job(section: Section) -> Position | None:
    """The job in a heading such as 'Teaching: Lecturer, UCLA'."""
    if section.heading is None or ":" not in section.title:
        return None
    beyond = section.heading.cut(section.heading.text.index(":") + 1)
    entry = Entry(lines_of([beyond]), lines_of([beyond]))
    job = as_position(entry, section.title, role_first=True)
    return job if job.organization and job.roles else None
