"""What a CV states: typed facts in document order, each with the lines that say it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cvgraph.cv.dates import When
from cvgraph.document.model import Span
from cvgraph.findings import Finding


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, a title or another short text as printed at one place of the source."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing the CV says.

    Attributes:
        spans: The lines that say it, in order; every one of them counts as read.
        heading: The heading it stands under, as printed.
    """

    spans: tuple[Span, ...]
    heading: str = ""

    def parts(self) -> Iterator[Fact]:
        """The facts that are listed inside this one, in order."""
        return iter(())


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Fact):
    """A way to reach or identify the owner.

    Attributes:
        kind: ``name``, ``email``, ``phone``, ``url``, ``identifier``, ``address`` or ``private``.
        mention: The value as printed; of a link its address.
        scheme: Of an identifier its system (``orcid``, ``google_scholar``, ``dblp``, ``github``, ...), else empty.
    """

    kind: str
    mention: Mention
    scheme: str = ""


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade as printed, with its value and scale where both are stated; ``current`` if the text says so."""

    mention: Mention
    value: str
    scale: str | None = None
    current: bool = False


@dataclass(frozen=True, slots=True)
class Identifier:
    """A persistent identifier of a work: its scheme (``doi``, ``arxiv``, ``pmid``, ``isbn``) and its bare value."""

    scheme: str
    value: str


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
class Interest(Fact):
    """A topic of research, or a pastime where ``research`` is false."""

    topic: Mention
    research: bool = True


@dataclass(frozen=True, slots=True)
class Author:
    """One name of an author list, as printed without marks; ``equal`` for a mark of equal contribution."""

    mention: Mention
    equal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication(Fact):
    """A reference to a work.

    Attributes:
        title: The title as printed.
        authors: The names in order; empty where the reference prints none.
        more_authors: True for 'et al.' and its like.
        editors: Of a volume without authors those who edited it, in order.
        venue: The container's name as printed, without volume, pages and year.
        when: Year, or year and month, or None.
        kind: ``article``, ``conference``, ``workshop``, ``preprint``, ``book``, ``chapter``, ``thesis``, ``report``,
            ``software``, ``dataset``, ``review``, or empty where nothing tells.
        status: ``in press``, ``under review``, ... as printed, or empty.
        label: The number or key printed before it, or empty.
    """

    title: Mention
    authors: tuple[Author, ...] = ()
    more_authors: bool = False
    editors: tuple[Mention, ...] = ()
    venue: Mention | None = None
    when: When | None = None
    kind: str = ""
    status: str = ""
    label: str = ""
    volume: str = ""
    number: str = ""
    pages: str = ""
    identifiers: tuple[Identifier, ...] = ()
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill(Fact):
    """A skill with the group it is listed in, as printed."""

    name: Mention
    group: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Language(Fact):
    """A language that is spoken: its name as printed, its BCP 47 tag where known, its level as printed."""

    name: Mention
    tag: str | None = None
    level: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Award(Fact):
    """An award, prize, fellowship or placing.

    Attributes:
        name: The award, or the contest it was won in, as printed.
        distinction: What was reached: 'Finalist', 'First Diploma, 17th place'; None for a plain award.
        parent: The contest above it, where this is listed under one; ``name`` then repeats the distinction.
        periods: Every year or range printed, in order.
        note: A sentence that explains it.
        talk: True where the entry says that the owner spoke rather than won.
    """

    name: Mention
    distinction: Mention | None = None
    parent: Mention | None = None
    periods: tuple[When, ...] = ()
    note: Mention | None = None
    talk: bool = False


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
class Talk(Fact):
    """A talk, poster or panel: what, where, when."""

    title: Mention
    event: Mention | None = None
    location: Mention | None = None
    when: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant(Fact):
    """Funding: its title, funder, number, amount as printed, and time."""

    title: Mention
    funder: Mention | None = None
    number: str | None = None
    amount: str | None = None
    when: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Fact):
    """Text that fits no kind, kept under its heading so that nothing is lost."""

    text: Mention
    when: When | None = None


@dataclass(frozen=True, slots=True)
class CV:
    """Everything the document states.

    Attributes:
        owner: The researcher's name as printed, or None where the document names nobody.
        owner_stated: False where the name was inferred (from an author that all references share).
        facts: In document order; facts listed inside another one are its ``parts()``.
        findings: What was noticed while extracting, in line order.
    """

    owner: Mention | None
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...] = ()
    owner_stated: bool = True

    def walk(self) -> Iterator[Fact]:
        """Every fact, those listed inside another one right after it."""
        for fact in self.facts:
            yield fact
            yield from fact.parts()
