"""Venues, their editions, and the contests and events of a CV."""

from __future__ import annotations

from rdflib import URIRef

from cvgraph.graph import terms
from cvgraph.graph.draft import Draft
from cvgraph.graph.organisations import part_of
from cvgraph.graph.vocabulary import CVG, SCHEMA
from cvgraph.identity.model import Edition, Series

_EVENTS = {"conference", "workshop", "contest", "event"}
_CLASSES = {
    "journal": SCHEMA.Periodical,
    "repository": SCHEMA.WebSite,
    "other": SCHEMA.CreativeWorkSeries,
}


def describe(draft: Draft) -> None:
    """Every venue, edition and occasion that is named."""
    for series in draft.entities.series:
        draft.kind(URIRef(series.iri), CVG.VenueSeries)
        _series(draft, series, _CLASSES.get(series.category, SCHEMA.EventSeries))
    for edition in draft.entities.editions:
        _edition(draft, edition)
    for occasion in draft.entities.occasions:
        if occasion.category == "contest":
            draft.kind(URIRef(occasion.iri), CVG.Contest)
        _series(draft, occasion, SCHEMA.EventSeries)


def holds_events(series: Series) -> bool:
    """True for what takes place, such as a conference, rather than being published."""
    return series.category in _EVENTS


def _series(draft: Draft, series: Series, kind: URIRef) -> None:
    node = URIRef(series.iri)
    draft.kind(node, kind)
    draft.say(node, SCHEMA.name, series.name)
    draft.say(node, SCHEMA.alternateName, *(name for name in series.names if name != series.name))
    if series.parent:
        part_of(draft, node, SCHEMA.superEvent if holds_events(series) else SCHEMA.isPartOf, series.parent)


def _edition(draft: Draft, edition: Edition) -> None:
    node = URIRef(edition.iri)
    draft.kind(node, SCHEMA.Event, CVG.VenueEdition)
    draft.say(node, SCHEMA.name, edition.name)
    draft.say(node, SCHEMA.superEvent, URIRef(edition.series))
    draft.say(node, CVG.year, terms.year(edition.year))
