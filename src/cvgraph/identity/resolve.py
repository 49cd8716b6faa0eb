"""From names as printed to people, organisations and venues with IRIs: the map of the room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cvgraph.cv.model import CV, Contact, Publication
from cvgraph.document.model import Document
from cvgraph.findings import Finding
from cvgraph.identity.decided import Decided
from cvgraph.identity.fact_iris import fact_iris
from cvgraph.identity.iris import DEFAULT_BASE, Namer, base_of, checked_base
from cvgraph.identity.model import Entities, Entity, Series
from cvgraph.identity.organisations import organisations
from cvgraph.identity.people import OWNER, people
from cvgraph.identity.questions import Question
from cvgraph.identity.venues import Venues, kind_of, venues

_UNDECIDED = Decided()
_RESERVED = (OWNER, "source", "graph-inferred", "graph-provenance")


def resolve(document: Document, cv: CV, base: str | None = None, decided: Decided = _UNDECIDED) -> Entities:
    """Everything that the CV names, each mention linked to what it means.

    Args:
        document: The document that was read.
        cv: What it states.
        base: Where the graph will live, ending in ``#`` or ``/``; by default below the homepage that the CV states.
        decided: The user's word on names.

    Raises:
        BaseIriError: When ``base`` is no such IRI.
    """
    base, findings = _base(cv, base)
    namer = Namer(base, {name: name for name in _RESERVED})
    named = people(cv, namer, decided)
    places = organisations(cv, namer, decided)
    where = venues(cv, namer, decided)
    links = {**named.links, **places.links, **where.links}
    cv = _with_kinds(cv, where)
    everything: tuple[Entity, ...] = (
        *(named.owner, *named.others, *places.found),
        *(*where.series, *where.editions, *where.occasions),
    )
    return Entities(
        document=document,
        cv=cv,
        base=base,
        owner=named.owner,
        people=named.others,
        organisations=places.found,
        series=where.series,
        editions=where.editions,
        occasions=where.occasions,
        links=links,
        iris=fact_iris(cv.walk(), namer),
        findings=(*findings, *named.findings, *_open(places.questions), *_open(where.questions)),
        by_iri={entity.iri: entity for entity in everything},
        decided=_decided_iris(everything, decided),
        questions=(*named.questions, *places.questions, *where.questions),
    )


def _open(questions: tuple[Question, ...]) -> Iterator[Finding]:
    """What is told about names of organisations and venues that could be one."""
    for each in questions:
        others = " or ".join(option.text for option in each.options[:-1])
        yield Finding(each.line, each.line, "W302", f"{each.text} It could be {others}, and is kept apart")


def _decided_iris(everything: tuple[Entity, ...], decided: Decided) -> dict[str, tuple[str, ...]]:
    """The IRIs that the user said entities are, by any name that is printed."""
    found = {
        entity.iri: tuple(
            dict.fromkeys(iri for name in (entity.name, *entity.names) for iri in decided.iris.get(name, ()))
        )
        for entity in everything
    }
    return {iri: iris for iri, iris in found.items() if iris}


def _base(cv: CV, base: str | None) -> tuple[str, tuple[Finding, ...]]:
    if base is not None:
        return checked_base(base), ()
    pages = (fact.mention.text for fact in cv.facts if isinstance(fact, Contact) and fact.kind == "url")
    if stated := base_of(pages):
        return stated, ()
    message = f"no homepage is stated, so every IRI begins with {DEFAULT_BASE}"
    return DEFAULT_BASE, (Finding(0, 0, "I304", message, "say where the graph will live with --base"),)


def _with_kinds(cv: CV, where: Venues) -> CV:
    """The CV with the kind of each work filled in from its venue where the text does not tell."""
    series = {each.iri: each for each in where.series}

    def kind(fact: Publication) -> str:
        link = where.links.get(fact.venue) if fact.venue else None
        venue = series.get(link.iri) if link else None
        return kind_of(fact, venue if isinstance(venue, Series) else None)

    facts = (replace(fact, kind=kind(fact)) if isinstance(fact, Publication) else fact for fact in cv.facts)
    return replace(cv, facts=tuple(facts))
