"""Roles in time: positions, activities, reviewing, talks and supervision; one node for each interval."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import URIRef

from cvgraph.cv.dates import When
from cvgraph.cv.model import Activity, Fact, Mention, Position, Review, Supervision, Talk
from cvgraph.graph import terms
from cvgraph.graph.draft import Draft
from cvgraph.graph.vocabulary import CVG, ORG, SCHEMA
from cvgraph.identity.iris import slug
from cvgraph.identity.model import Organisation


def hold(draft: Draft, node: URIRef, kind: URIRef, place: URIRef | None) -> None:
    """A role that the researcher holds at a place."""
    draft.kind(node, SCHEMA.Role, kind)
    draft.say(node, CVG.heldBy, draft.owner)
    draft.say(node, CVG.heldAt, place)


def member(draft: Draft, node: URIRef, kind: URIRef, organisation: URIRef | None) -> None:
    """A role at an organisation, which makes the researcher a member of it."""
    hold(draft, node, kind, organisation)
    draft.kind(node, ORG.Membership)
    draft.say(node, ORG.member, draft.owner)
    draft.say(node, ORG.organization, organisation)


def position(draft: Draft, fact: Position) -> None:
    """A job: one role for each interval; titles and intervals of the same number are paired in order."""
    organisation = draft.node(fact.organization)
    paired = len(fact.roles) == len(fact.periods) > 1
    for index, (node, when) in enumerate(_intervals(draft, fact, fact.periods)):
        member(draft, node, CVG.Employment, organisation)
        draft.kind(node, SCHEMA.EmployeeRole)
        draft.date(node, when)
        draft.say(node, CVG.location, fact.location.text if fact.location else None)
        if paired:
            _pair(draft, node, fact, index)
        else:
            draft.say(node, SCHEMA.roleName, *(role.text for role in fact.roles))
        if fact.project:
            project(draft, node, fact.project)
        notes(draft, node, fact.notes)
        _tie(draft, SCHEMA.worksFor, organisation, when)


def _intervals(draft: Draft, fact: Fact, periods: tuple[When, ...]) -> Iterator[tuple[URIRef, When | None]]:
    """A node for each interval: the fact's own where there is one or none, else numbered ones."""
    if len(periods) < 2:  # noqa: PLR2004 -- one interval needs no number
        yield draft.fact(fact), next(iter(periods), None)
        return
    for number, when in enumerate(periods, start=1):
        yield draft.fact(fact, f"-{number}"), when


def _pair(draft: Draft, node: URIRef, fact: Position, index: int) -> None:
    title, when = fact.roles[index], fact.periods[index]
    draft.imply(node, SCHEMA.roleName, title.text)
    evidence = f"The entry prints {len(fact.roles)} titles and as many intervals, paired here in the order printed"
    draft.explain("title", node, f"'{title.text}' was the title in {when.text}", [evidence], [title.span])


def _tie(draft: Draft, current: URIRef, organisation: URIRef | None, when: When | None) -> None:
    """A direct link to the organisation, one of the present only while the role goes on."""
    ongoing = when is not None and when.ongoing
    draft.say(draft.owner, current if ongoing else SCHEMA.affiliation, organisation)


def project(draft: Draft, role: URIRef, title: Mention) -> None:
    """The project that a role was about."""
    node = draft.mint(slug(f"project {title.text}"))
    draft.kind(node, SCHEMA.ResearchProject)
    draft.say(node, SCHEMA.name, title.text)
    draft.say(role, CVG.project, node)
    draft.derive(node, [title.span])


def notes(draft: Draft, role: URIRef, lines: tuple[Mention, ...]) -> None:
    """What was done in a role, each a description; numbered nodes keep the order of several."""
    for number, line in enumerate(lines, start=1):
        draft.say(role, SCHEMA.description, line.text)
        if len(lines) > 1:
            node = draft.local(f"{draft.name(role)}-note-{number}")
            draft.kind(node, CVG.Note, SCHEMA.ListItem)
            draft.say(role, CVG.note, node)
            draft.say(node, SCHEMA.position, terms.integer(number))
            draft.say(node, SCHEMA.description, line.text)
            draft.derive(node, [line.span])


def activity(draft: Draft, fact: Activity) -> None:
    """Service or another activity; at an organisation it is a membership."""
    entity = draft.entity(fact.organization)
    place = draft.node(fact.organization)
    for node, when in _intervals(draft, fact, fact.periods):
        if isinstance(entity, Organisation):
            member(draft, node, CVG.Membership, place)
            _tie(draft, SCHEMA.memberOf, place, when)
        else:
            hold(draft, node, CVG.Activity, place)
        if entity is None:
            draft.say(node, CVG.placeAsPrinted, fact.organization.text)
        draft.say(node, SCHEMA.roleName, fact.role.text if fact.role else None)
        draft.date(node, when)
        draft.say(node, CVG.location, fact.location.text if fact.location else None)
        notes(draft, node, fact.notes)


def review(draft: Draft, fact: Review) -> None:
    """One reviewing assignment, at the edition of a venue or, without a year, at the venue."""
    node = draft.fact(fact)
    place = draft.edition(draft.node(fact.venue) or draft.node(fact.mention), fact.when)
    hold(draft, node, CVG.Reviewing, place)
    if place is None:
        draft.say(node, CVG.placeAsPrinted, fact.mention.text)
    draft.say(node, SCHEMA.roleName, "Reviewer")
    draft.say(node, CVG.distinction, fact.distinction)
    draft.date(node, fact.when)


def talk(draft: Draft, fact: Talk) -> None:
    """A talk, poster or panel."""
    node = draft.fact(fact)
    place = draft.node(fact.event)
    hold(draft, node, CVG.Talk, place)
    if fact.event and place is None:
        draft.say(node, CVG.placeAsPrinted, fact.event.text)
    draft.say(node, SCHEMA.name, fact.title.text)
    draft.say(node, SCHEMA.roleName, "Speaker")
    draft.say(node, CVG.form, fact.form or None)
    draft.say(node, CVG.location, fact.location.text if fact.location else None)
    draft.date(node, fact.when)


def supervision(draft: Draft, fact: Supervision) -> None:
    """Guiding a student: the part that the researcher had in it, the student, the topic."""
    node = draft.fact(fact)
    hold(draft, node, CVG.Supervision, None)
    draft.say(node, CVG.student, draft.node(fact.student))
    draft.say(node, CVG.studentLevel, fact.level or None)
    draft.say(node, CVG.studentAt, draft.node(fact.institution))
    draft.say(node, SCHEMA.roleName, fact.role.text if fact.role else "Supervisor")
    draft.say(node, CVG.topic, fact.topic.text if fact.topic else None)
    draft.date(node, fact.when)
    notes(draft, node, fact.notes)
