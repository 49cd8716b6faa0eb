"""What an authority offers for one thing of the CV, and whether it is accepted, asked about or dropped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from cvgraph.identity.bodies import key
from cvgraph.identity.decided import Decided
from cvgraph.identity.matching import Sureness
from cvgraph.identity.model import Entity, Evidence, LinkStatus
from cvgraph.identity.questions import Decision, DecisionKind, Option, Question
from cvgraph.identity.records import OrganisationRecord, Record, Wanted
from cvgraph.identity.titles import words

Lookup = Callable[[str, Wanted], tuple[Record, ...]]
"""Asks the authority of a name about something."""

SHORTEST = 6
"""Letters that the name of an organisation has at least which is no mere acronym."""
_DECIDED = Evidence("decision", "it was decided so")


@dataclass(frozen=True, slots=True)
class Subject:
    """Something of the CV that is looked up.

    Attributes:
        iri: Its IRI in the graph.
        name: Its name, or the title of a work.
        value: How many mentions it has.
        line: Where it is first printed.
    """

    iri: str
    name: str
    value: int = 1
    line: int = 0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that may be about a thing of the CV.

    Attributes:
        iri: The IRI of the thing in the graph.
        record: What the authority says.
        sureness: How sure it is that the two are one.
        evidence: Why.
        status: Inferred, or decided by the user.
    """

    iri: str
    record: Record
    sureness: Sureness
    evidence: tuple[Evidence, ...]
    status: LinkStatus = LinkStatus.INFERRED


def of_organisation(organisation: Entity, record: OrganisationRecord) -> Candidate:
    """A record beside an organisation: certain where one of its names is the same and no mere acronym."""
    same = key(organisation.name) in {key(name) for name in (record.name, *record.names)}
    certain = same and len(organisation.name) >= SHORTEST
    shared = set(words(record.name)) & set(words(organisation.name))
    why = Evidence("name", f"it is called '{record.name}'" + (f" in {record.country}" if record.country else ""))
    sureness = Sureness.CERTAIN if certain else Sureness.DOUBTFUL if same or shared else Sureness.NONE
    return Candidate(organisation.iri, record, sureness, (why,))


def settled(
    subject: Subject, candidates: Sequence[Candidate], decided: Decided
) -> tuple[Candidate | None, Question | None]:
    """The candidate that is accepted, or the question that is left; neither where nothing fits.

    The user's word goes first: what it names is accepted, and what it keeps apart is dropped. Two certain ones with
    different IRIs leave it open.
    """
    free = [each for each in candidates if each.sureness is not Sureness.NONE]
    free = [each for each in free if frozenset((subject.name, each.record.iri)) not in decided.different]
    named = decided.iris.get(subject.name, ())
    hosts = {urlsplit(iri).netloc for iri in named}
    free = [each for each in free if each.record.iri in named or urlsplit(each.record.iri).netloc not in hosts]
    certain = [each for each in free if each.record.iri in named] or [
        each for each in free if each.sureness is Sureness.CERTAIN
    ]
    if len({each.record.iri for each in certain}) == 1:
        one = certain[0]
        told = replace(one, status=LinkStatus.DECIDED, evidence=(_DECIDED,)) if one.record.iri in named else one
        return told, None
    return None, question(subject, free) if free else None


def question(subject: Subject, candidates: Sequence[Candidate]) -> Question:
    """Which of an authority's records is the thing, with one answer for each and one for none of them."""
    authority = candidates[0].record.source.authority
    once = {each.record.iri: each for each in candidates}
    options = [
        Option(f"{each.record.name}, <{iri}>", Decision(DecisionKind.IS, (subject.name,), to=iri))
        for iri, each in once.items()
    ]
    none = Option("none of these", Decision(DecisionKind.DIFFERENT, (subject.name, *once)))
    evidence = tuple(Evidence(why.kind, f"<{iri}>: {why.text}") for iri, each in once.items() for why in each.evidence)
    text = f"Which of these is '{subject.name}' at {authority}?"
    return Question(subject.iri, text, (*options, none), evidence, subject.value, subject.line)
