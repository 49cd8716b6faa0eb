"""What a CV states about studies, jobs, teaching and service: roles in time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cvgraph.cv.dates import When
from cvgraph.cv.kinds.fact import Fact, Identifier, Mention


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade as printed, with its value and scale where both are stated; ``current`` if the text says so."""

    mention: Mention
    value: str
    scale: str | None = None
    current: bool = False


@dataclass(frozen=True, slots=True)
class Thesis:
    """A thesis by its title, with the identifiers printed beside it."""

    title: Mention
    identifiers: tuple[Identifier, ...] = ()
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Course(Fact):
    """A course in one term; ``part`` is ``taken``, ``assisted`` or ``taught``."""

    title: Mention
    part: str
    code: str | None = None
    when: When | None = None
    institution: Mention | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assistantship(Fact):
    """A research assistantship within a programme of study: its project and its time."""

    project: Mention
    when: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Education(Fact):
    """A course of study, finished or not, with what the CV lists under it."""

    institution: Mention | None
    degree: str | None = None
    field: str | None = None
    when: When | None = None
    location: Mention | None = None
    grade: Grade | None = None
    thesis: Thesis | None = None
    advisors: tuple[Mention, ...] = ()
    notes: tuple[Mention, ...] = ()
    courses: tuple[Course, ...] = ()
    assistantships: tuple[Assistantship, ...] = ()

    def parts(self) -> Iterator[Fact]:
        """The courses, then the assistantships."""
        yield from self.courses
        yield from self.assistantships


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Fact):
    """A job at one organisation: every title and every interval that the entry prints, unpaired."""

    organization: Mention | None
    roles: tuple[Mention, ...] = ()
    periods: tuple[When, ...] = ()
    location: Mention | None = None
    project: Mention | None = None
    notes: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity(Fact):
    """Service or another activity: a role at a body or an event in time."""

    organization: Mention
    role: Mention | None = None
    periods: tuple[When, ...] = ()
    location: Mention | None = None
    notes: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Review(Fact):
    """One reviewing assignment: the venue as printed ("NeurIPS'20"), its name, its year and any distinction."""

    mention: Mention
    venue: Mention
    when: When | None = None
    distinction: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Supervision(Fact):
    """Somebody whom the owner guided in a thesis, in studies or in research.

    Attributes:
        student: Who was guided.
        level: ``doctor``, ``master``, ``bachelor``, ``postdoctoral``, ``school``, or empty where nothing tells.
        role: What the owner was to them, as printed: 'co-supervisor', 'committee member'.
        topic: The thesis or the project.
        institution: Where the student studied.
        when: When that was.
        notes: What else is said, in order.
    """

    student: Mention
    level: str = ""
    role: Mention | None = None
    topic: Mention | None = None
    institution: Mention | None = None
    when: When | None = None
    notes: tuple[Mention, ...] = ()
