"""What authorities say, each in a graph of its own with the day and the question; and the links that were accepted."""

from __future__ import annotations

from rdflib import URIRef

from cvgraph.graph import terms
from cvgraph.graph.draft import Draft
from cvgraph.graph.organisations import CLASSES
from cvgraph.graph.vocabulary import CVG, DCTERMS, FOAF, PROV, RDF, SCHEMA
from cvgraph.identity.candidates import Candidate
from cvgraph.identity.identifiers import HOMES
from cvgraph.identity.iris import digest
from cvgraph.identity.links import Affiliation
from cvgraph.identity.model import LinkStatus
from cvgraph.identity.organisations import category
from cvgraph.identity.records import PersonRecord, Record, Source, WorkRecord

_ORCID = HOMES["orcid"]


def describe(draft: Draft) -> None:
    """Everything that the user decided or authorities gave."""
    for iri, same in draft.entities.decided.items():
        for each in same:
            _decided(draft, URIRef(iri), each)
    linked = draft.entities.linked
    if linked is None:
        return
    for one in linked.links:
        _link(draft, one)
    for affiliation in linked.affiliations:
        _affiliation(draft, affiliation)


def _decided(draft: Draft, node: URIRef, same: str) -> None:
    """What a thing is elsewhere, on the user's word."""
    draft.say(node, SCHEMA.sameAs, terms.valid(same))
    link = draft.local(f"link-{draft.name(node)}-{digest(same)}")
    draft.record(link, RDF.type, CVG.Link)
    draft.record(link, CVG.means, node)
    draft.record(link, CVG.mentionText, same)
    draft.record(link, CVG.status, LinkStatus.DECIDED.value)
    draft.record(link, CVG.evidence, "it was decided so")


def _link(draft: Draft, one: Candidate) -> None:
    """An accepted link: an inference of ours, and beside it what the authority says."""
    node, authority = URIRef(one.iri), one.record.source.authority
    there = terms.valid(one.record.iri)
    draft.imply(node, SCHEMA.sameAs, there)
    if one.status is LinkStatus.INFERRED:
        what = f"It is what {authority} calls {one.record.iri}"
        draft.explain(f"same-{authority}", node, what, [why.text for why in one.evidence])
    draft.tell(authority, node, SCHEMA.sameAs, there, *map(terms.valid, _elsewhere(one.record)))
    draft.tell(authority, node, PROV.wasDerivedFrom, _answer(draft, one.record.source))
    if isinstance(one.record, WorkRecord):
        _work(draft, node, one.record)
    else:
        _named(draft, node, one.record)


def _elsewhere(record: Record) -> tuple[str, ...]:
    """What a record is called elsewhere; the address of its DOI comes with the DOI, in one spelling."""
    doi = f"{HOMES['doi']}{record.doi}".lower() if isinstance(record, WorkRecord) and record.doi else ""
    return tuple(iri for iri in record.same_as if iri.lower() != doi)


def _answer(draft: Draft, source: Source) -> URIRef:
    """The node of one answer, with what was asked and when."""
    node = draft.local(f"answer-{source.authority}-{digest(source.question)}")
    draft.tell(source.authority, node, RDF.type, CVG.Answer)
    draft.tell(source.authority, node, CVG.question, source.question)
    draft.tell(source.authority, node, DCTERMS.date, terms.typed_day(source.date))
    return node


def _named(draft: Draft, node: URIRef, record: Record) -> None:
    """The names of a person or an organisation, and a person's ORCID."""
    authority = record.source.authority
    draft.tell(authority, node, SCHEMA.name, record.name or None)
    draft.tell(authority, node, SCHEMA.alternateName, *(name for name in record.names if name != record.name))
    if isinstance(record, PersonRecord):
        for iri in (record.iri, *record.same_as):
            if iri.startswith(_ORCID):
                draft.tell(authority, node, SCHEMA.identifier, f"orcid:{iri.removeprefix(_ORCID)}")


def _work(draft: Draft, node: URIRef, record: WorkRecord) -> None:
    authority = record.source.authority
    draft.tell(authority, node, SCHEMA.name, record.name)
    draft.tell(authority, node, SCHEMA.datePublished, terms.year(record.year) if record.year else None)
    if record.doi:
        draft.tell(authority, node, SCHEMA.identifier, terms.identifier("doi", record.doi))
        draft.tell(authority, node, SCHEMA.sameAs, terms.resolver("doi", record.doi))


def _affiliation(draft: Draft, one: Affiliation) -> None:
    """An author's organisation at the time of a work: the CV's own, where it names it, else the authority's."""
    record = one.organisation
    authority = record.source.authority
    node = URIRef(one.home) if one.home else terms.valid(record.iri)
    if node is None:
        return
    draft.tell(authority, draft.local(f"{draft.name(URIRef(one.work))}-author-{one.position}"), CVG.affiliation, node)
    draft.tell(authority, node, RDF.type, SCHEMA.Organization, FOAF.Organization, CLASSES.get(category(record.name)))
    draft.tell(authority, node, SCHEMA.name, record.name)
    draft.tell(authority, node, PROV.wasDerivedFrom, _answer(draft, record.source))
