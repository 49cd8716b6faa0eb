"""From names as printed to people, organisations and venues with IRIs: the map of the room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from cvgraph.cv.model import CV, Contact, Fact, Publication
from cvgraph.document.model import Document
from cvgraph.findings import Finding
from cvgraph.identity.decided import Decided
from cvgraph.identity.decisions import Word
from cvgraph.identity.fact_iris import fact_iris
from cvgraph.identity.highlights import highlights
from cvgraph.identity.iris import DEFAULT_BASE, Namer, base_of, checked_base
from cvgraph.identity.model import Entities, Entity, Series
from cvgraph.identity.organisations import Organisations, organisations
from cvgraph.identity.people import OWNER, people
from cvgraph.identity.stale import stale
from cvgraph.identity.venues import Venues, kind_of, venues

_NOTHING = Word()
_RESERVED = (OWNER, "source", "graph-inferred", "graph-provenance")


def resolve(document: Document, cv: CV, base: str | None = None, word: Word = _NOTHING) -> Entities:
    """Everything that the CV names, each mention linked to what it means.

    Args:
        document: The document that was read.
        cv: What it states.
        base: Where the graph will live, ending in ``#`` or ``/``; by default below the homepage that the CV states.
        word: What the user decided, of which what concerns names and works counts here.

    Raises:
        BaseIriError: When ``base`` is no such IRI.
    """
    base, findings = _base(cv, base)
    decided = Decided.of(word.decisions)
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
    iris = fact_iris(cv.walk(), namer)
    first, unfit = highlights(iris, word)
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
        iris=iris,
        findings=(*findings, *named.findings, *_open(places, where), *stale(cv, links, word), *unfit),
        by_iri={entity.iri: entity for entity in everything},
        decided=_decided_iris([*_forms(everything), *_titles(iris)], decided),
        questions=(*named.questions, *places.questions, *where.questions),
        highlights=first,
    )


def _open(places: Organisations, where: Venues) -> Iterator[Finding]:
    """What is told about names of organisations and venues that could be one."""
    for each in (*places.questions, *where.questions):
        others = " or ".join(option.text for option in each.options[:-1])
        yield Finding(each.line, each.line, "W302", f"{each.text} It could be {others}, and is kept apart")


def _forms(everything: tuple[Entity, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The IRI of each entity, with every name of it."""
    yield from ((entity.iri, (entity.name, *entity.names)) for entity in everything)


def _titles(iris: Mapping[Fact, str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The IRI of each work, with its title."""
    yield from ((iri, (fact.title.text,)) for fact, iri in iris.items() if isinstance(fact, Publication))


def _decided_iris(named: list[tuple[str, tuple[str, ...]]], decided: Decided) -> dict[str, tuple[str, ...]]:
    """The IRIs that the user said things are, by any name that is printed."""
    found = ((iri, [there for name in names for there in decided.iris.get(name, ())]) for iri, names in named)
    return {iri: tuple(dict.fromkeys(there)) for iri, there in found if there}


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
