"""Organisations: what kind they are and which larger one each belongs to."""

from __future__ import annotations

from rdflib import URIRef

from cvgraph.graph.draft import Draft
from cvgraph.graph.vocabulary import FOAF, ORG, SCHEMA
from cvgraph.identity.model import LinkStatus, Organisation, Parent

CLASSES = {
    "university": SCHEMA.CollegeOrUniversity,
    "research": SCHEMA.ResearchOrganization,
    "company": SCHEMA.Corporation,
}


def describe(draft: Draft) -> None:
    """Every organisation that is named."""
    for organisation in draft.entities.organisations:
        _organisation(draft, organisation)


def _organisation(draft: Draft, organisation: Organisation) -> None:
    node = URIRef(organisation.iri)
    draft.kind(node, SCHEMA.Organization, FOAF.Organization, ORG.Organization)
    if organisation.category in CLASSES:
        draft.kind(node, CLASSES[organisation.category])
    draft.say(node, SCHEMA.name, organisation.name)
    draft.say(node, SCHEMA.alternateName, *(name for name in organisation.names if name != organisation.name))
    if organisation.parent:
        part_of(draft, node, SCHEMA.parentOrganization, organisation.parent)


def part_of(draft: Draft, node: URIRef, predicate: URIRef, parent: Parent) -> None:
    """A node is part of another one: stated, or inferred with its evidence."""
    whole = URIRef(parent.iri)
    if parent.status is not LinkStatus.INFERRED:
        draft.say(node, predicate, whole)
        return
    draft.imply(node, predicate, whole)
    entities = draft.entities.by_iri
    what = f"{entities[str(node)].name} is part of {entities[parent.iri].name}"
    draft.explain("parent", node, what, [reason.text for reason in parent.evidence])
