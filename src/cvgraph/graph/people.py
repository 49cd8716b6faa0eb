"""People: the researcher with name and contacts, and everybody else that the CV names."""

from __future__ import annotations

from rdflib import URIRef

from cvgraph.cv.model import Contact
from cvgraph.graph import terms
from cvgraph.graph.draft import Draft
from cvgraph.graph.vocabulary import CVG, FOAF, SCHEMA
from cvgraph.identity.model import Person


def describe(draft: Draft) -> None:
    """Everybody that is named."""
    draft.kind(draft.owner, CVG.Researcher)
    for person in (draft.entities.owner, *draft.entities.people):
        _person(draft, person)


def _person(draft: Draft, person: Person) -> None:
    node = URIRef(person.iri)
    draft.kind(node, SCHEMA.Person, FOAF.Person)
    for name, given, family in (
        (SCHEMA.name, SCHEMA.givenName, SCHEMA.familyName),
        (FOAF.name, FOAF.givenName, FOAF.familyName),
    ):
        draft.say(node, name, person.name or None)
        draft.say(node, given, person.given or None)
        draft.say(node, family, person.family or None)
    draft.say(node, SCHEMA.alternateName, *(name for name in person.names if name != person.name))


def contact(draft: Draft, fact: Contact) -> None:
    """A way to reach or identify the researcher; private ones only where they may be published."""
    if fact.kind in {"email", "phone", "address"} & draft.publish:
        _private(draft, fact)
    elif fact.kind == "url":
        _page(draft, fact.mention.text)
    elif fact.kind == "identifier":
        draft.say(draft.owner, SCHEMA.identifier, f"{fact.scheme}:{fact.mention.text}")
    elif fact.kind != "name":
        return
    draft.derive(draft.owner, fact.spans)


def _private(draft: Draft, fact: Contact) -> None:
    value = fact.mention.text
    if fact.kind == "email":
        draft.say(draft.owner, SCHEMA.email, value)
        draft.say(draft.owner, FOAF.mbox, terms.valid(f"mailto:{value}"))
    elif fact.kind == "phone":
        draft.say(draft.owner, SCHEMA.telephone, value)
    else:
        draft.say(draft.owner, SCHEMA.address, value)


def _page(draft: Draft, text: str) -> None:
    """The first page is the homepage, every further one a profile of the same person."""
    page = terms.address(text)
    if page is None:
        return
    if (draft.owner, FOAF.homepage, None) in draft.stated:
        draft.say(draft.owner, SCHEMA.sameAs, page)
        return
    draft.say(draft.owner, SCHEMA.url, page)
    draft.say(draft.owner, FOAF.homepage, page)
