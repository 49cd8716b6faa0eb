"""From a section to courses of study and jobs: each entry is typed by what it contains, not by its heading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cvgraph.cv.dates import When
from cvgraph.cv.entries import Entry, entries
from cvgraph.cv.jobs import as_position, role_leads
from cvgraph.cv.model import Education, Fact, Mention, Position
from cvgraph.cv.pieces import PieceKind, pieces_of
from cvgraph.cv.sections import Section, is_job
from cvgraph.cv.separate import is_leaving, separated
from cvgraph.cv.studies import DEGREES_AND_TITLES, study_of
from cvgraph.cv.words import degree_at, is_organisation
from cvgraph.findings import Finding
from cvgraph.lexicon.load import fold, lexicon

_STUDENT = {"student", "studies", "study", "course", "courses"} | DEGREES_AND_TITLES


def career(section: Section, *, studies: bool) -> Iterator[Fact | Finding]:
    """The studies and jobs of a section; ``studies`` is what an entry is that does not tell.

    An entry that names neither a school nor an employer nor a title is left to be kept as it stands.
    """
    found = separated(entries(section))
    role_first = role_leads(found)
    for entry in found:
        yield from stay(entry, section.title, studies=studies, role_first=role_first, title=_title(section))


def _title(section: Section) -> Mention | None:
    """The title that a heading gives to every job below it: 'Part-time Lecturer'."""
    return Mention(section.title, section.heading.span) if section.heading and is_job(section.title) else None


def stay(
    entry: Entry, heading: str, *, studies: bool, role_first: bool, title: Mention | None = None
) -> Iterator[Fact | Finding]:
    """The course of study or the job that an entry states, with what it lacks; nothing where it states neither.

    ``title`` is that of a job that states none itself.
    """
    fact: Education | Position
    if _is_study(entry, usually=studies):
        fact = study_of(entry, heading)
        told = bool(fact.degree or (fact.institution and (fact.when or _is_sure(entry, fact.institution))))
    else:
        fact = _current(as_position(entry, heading, role_first=role_first))
        fact = replace(fact, roles=fact.roles or ((title,) if title else ()))
        told = bool(fact.organization or fact.roles)
    if told and not entry.head[0].prose and not is_leaving(entry) and not _is_childhood(entry):
        yield fact
        yield from _missing(fact)


def _is_sure(entry: Entry, school: Mention) -> bool:
    """True for a school that its words tell, or that an entry's heading names: 'Grades' alone is none."""
    return entry.lines[0].heading or bool(entry.context) or is_organisation(school.text)


def _is_childhood(entry: Entry) -> bool:
    """True for an entry that opens with a primary school, which is kept as it stands."""
    first = next(iter(pieces_of(entry.head)), None)
    words = fold(first.text).split() if first else []
    return any(" ".join(words[:length]) in lexicon().primary_schools for length in (1, 2, 3))


def _is_study(entry: Entry, *, usually: bool) -> bool:
    """A degree makes a study, a title without a degree a job; students' titles are as the section has it."""
    pieces = pieces_of(entry.head)
    degree = any(piece.kind is PieceKind.DEGREE for piece in pieces)
    titles = [piece for piece in pieces if piece.kind is PieceKind.ROLE]
    if usually:
        return degree or not titles or any(degree_at(p.text) or _STUDENT & set(fold(p.text).split()) for p in titles)
    return degree and not titles


def _current(fact: Position) -> Position:
    """A job without a date under 'Current position' goes on."""
    if fact.periods or not {"current", "currently"} & set(fold(fact.heading).split()):
        return fact
    return replace(fact, periods=(When(fact.heading, None, None, ongoing=True),))


def _missing(fact: Education | Position) -> Iterator[Finding]:
    """What an entry of its kind should have and has not."""
    if isinstance(fact, Education):
        lacks = [name for name, value in (("school", fact.institution), ("degree", fact.degree)) if not value]
    else:
        lacks = [name for name, value in (("employer", fact.organization), ("title", fact.roles)) if not value]
    if lacks:
        first, last = fact.spans[0], fact.spans[-1]
        kind = "course of study" if isinstance(fact, Education) else "job"
        yield Finding(first.line, last.last_line, "W202", f"{kind} without {' and '.join(lacks)}")
