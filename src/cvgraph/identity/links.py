"""What authorities gave a CV: accepted links, affiliations, and what is left to ask."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cvgraph.findings import Finding
from cvgraph.identity.candidates import Candidate
from cvgraph.identity.model import Entities
from cvgraph.identity.questions import Question
from cvgraph.identity.records import OrganisationRecord


@dataclass(frozen=True, slots=True)
class Affiliation:
    """The organisation that a work names beside an author, as an authority has it.

    Attributes:
        work: The IRI of the work.
        position: The author's place, from 1.
        organisation: What the authority says about the organisation.
        home: The IRI of the organisation where the CV names it as well, else empty.
    """

    work: str
    position: int
    organisation: OrganisationRecord
    home: str = ""


@dataclass(frozen=True, slots=True)
class Linked:
    """What authorities gave.

    Attributes:
        links: The accepted ones, by IRI, then authority.
        affiliations: Of authors at the time of the work.
        questions: What is put up for review.
        findings: Differences, and authorities that did not answer.
    """

    links: tuple[Candidate, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    questions: tuple[Question, ...] = ()
    findings: tuple[Finding, ...] = ()


def with_links(entities: Entities, linked: Linked) -> Entities:
    """The entities with what authorities gave."""
    return replace(
        entities,
        linked=linked,
        findings=(*entities.findings, *linked.findings),
        questions=(*entities.questions, *linked.questions),
    )
