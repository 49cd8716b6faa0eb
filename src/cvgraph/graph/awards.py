"""Awards: one node for each entry, a receipt for each year; and the grants and certificates."""

from __future__ import annotations

from rdflib import URIRef

from cvgraph.cv.dates import When
from cvgraph.cv.model import Award, Certificate, Grant
from cvgraph.cv.money import worth
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
    draft.say(node, CVG.roleInGrant, fact.role.text if fact.role else None)
    _amount(draft, node, fact.amount)
    draft.date(node, fact.when, starts=False, ends=False)


def _amount(draft: Draft, grant: URIRef, printed: str | None) -> None:
    """The amount as printed, and as a number with its currency where that is told."""
    draft.say(grant, CVG.amountAsPrinted, printed)
    told = worth(printed) if printed else None
    if told:
        node = draft.local(f"{draft.name(grant)}-amount")
        draft.kind(grant, SCHEMA.MonetaryGrant)
        draft.kind(node, SCHEMA.MonetaryAmount)
        draft.say(grant, SCHEMA.amount, node)
        draft.say(node, SCHEMA.value, terms.decimal(told[0]))
        draft.say(node, SCHEMA.currency, told[1] or None)


def certificate(draft: Draft, fact: Certificate) -> None:
    """A licence, a certificate or further training, and who gave it."""
    node = draft.fact(fact)
    issuer = draft.node(fact.issuer)
    draft.kind(node, CVG.Certificate, SCHEMA.EducationalOccupationalCredential)
    draft.say(node, SCHEMA.name, fact.name.text)
    draft.say(draft.owner, SCHEMA.hasCredential, node)
    draft.say(node, SCHEMA.recognizedBy, issuer)
    if fact.issuer and issuer is None:
        draft.say(node, CVG.placeAsPrinted, fact.issuer.text)
    draft.say(node, SCHEMA.identifier, fact.number)
    draft.say(node, SCHEMA.description, fact.note.text if fact.note else None)
    draft.say(node, SCHEMA.url, *(terms.address(link) for link in fact.links))
    draft.date(node, fact.when, starts=False, ends=False)
