"""Awards: one node for each entry, a receipt for each year; and the grants."""

from __future__ import annotations

from rdflib import URIRef

from cvgraph.cv.dates import When
from cvgraph.cv.model import Award, Grant
from cvgraph.graph import roles, terms
from cvgraph.graph.draft import Draft
from cvgraph.graph.vocabulary import CVG, SCHEMA, VIVO


def award(draft: Draft, fact: Award) -> None:
    """An award, or a talk that is listed among the awards."""
    if fact.talk:
        _talk(draft, fact)
        return
    node = draft.fact(fact)
    draft.kind(node, CVG.Award, SCHEMA.Intangible)
    draft.say(node, SCHEMA.name, label(fact))
    draft.say(node, CVG.recipient, draft.owner)
    draft.say(node, CVG.contest, draft.node(fact.parent) or draft.node(fact.name))
    draft.say(node, CVG.distinction, _distinction(fact))
    draft.say(node, SCHEMA.description, fact.note.text if fact.note else None)
    years = ", ".join(when.text for when in fact.periods)
    draft.say(draft.owner, SCHEMA.award, f"{label(fact)} ({years})" if years else label(fact))
    for when in fact.periods:
        _receipt(draft, node, fact, when)


def label(fact: Award) -> str:
    """The award in one line: what was reached, and where."""
    if fact.parent:
        return f"{fact.parent.text}: {(fact.distinction or fact.name).text}"
    return f"{fact.name.text}, {fact.distinction.text}" if fact.distinction else fact.name.text


def _distinction(fact: Award) -> str | None:
    if fact.distinction:
        return fact.distinction.text
    return fact.name.text if fact.parent else None


def _talk(draft: Draft, fact: Award) -> None:
    node = draft.fact(fact)
    place = draft.node(fact.name)
    roles.hold(draft, node, CVG.Talk, place)
    if place is None:
        draft.say(node, CVG.placeAsPrinted, fact.name.text)
    draft.say(node, SCHEMA.roleName, _distinction(fact))
    draft.say(node, SCHEMA.description, fact.note.text if fact.note else None)
    for when in fact.periods[:1]:
        draft.date(node, when)


def _receipt(draft: Draft, award: URIRef, fact: Award, when: When) -> None:
    node = draft.local(f"{draft.name(award)}-{when.edtf.replace('/', '-').replace('..', 'open')}")
    draft.kind(node, SCHEMA.Role, VIVO.AwardReceipt)
    draft.say(award, CVG.receipt, node)
    draft.say(node, CVG.receiptOf, award)
    draft.say(node, CVG.heldBy, draft.owner)
    draft.date(node, when)
    draft.derive(node, fact.spans)
    if len(when.years) < 2:  # noqa: PLR2004 -- one year, stated as such
        draft.say(node, CVG.year, *map(terms.year, when.years))
        return
    first, last = when.years
    draft.imply(node, CVG.year, *(terms.year(each) for each in range(first, last + 1)))
    evidence = f"'{when.text}' is read as every year from the first to the last"
    draft.explain("years", node, f"Received in each year from {first} to {last}", [evidence], fact.spans)


def grant(draft: Draft, fact: Grant) -> None:
    """Funding that the researcher received."""
    node = draft.fact(fact)
    funder = draft.node(fact.funder)
    draft.kind(node, SCHEMA.Grant)
    draft.say(node, SCHEMA.name, fact.title.text)
    draft.say(node, CVG.recipient, draft.owner)
    draft.say(node, SCHEMA.funder, funder)
    if fact.funder and funder is None:
        draft.say(node, CVG.placeAsPrinted, fact.funder.text)
    draft.say(node, SCHEMA.identifier, fact.number)
    draft.say(node, CVG.amountAsPrinted, fact.amount)
    draft.date(node, fact.when, starts=False, ends=False)
