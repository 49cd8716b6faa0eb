"""Publications: what they are, who wrote them in which order, where they appeared; and what the media brought."""

from __future__ import annotations

from rdflib import URIRef

from cvgraph.cv.model import Author, Coverage, Identifier, Publication
from cvgraph.graph import terms
from cvgraph.graph.draft import Draft
from cvgraph.graph.venues import holds_events
from cvgraph.graph.vocabulary import BIBO, CVG, DCTERMS, FABIO, FOAF, SCHEMA
from cvgraph.identity.model import Edition, Series

_CLASSES = {
    "article": (SCHEMA.ScholarlyArticle, FABIO.JournalArticle),
    "conference": (SCHEMA.ScholarlyArticle, FABIO.ConferencePaper),
    "workshop": (SCHEMA.ScholarlyArticle, FABIO.WorkshopPaper),
    "preprint": (SCHEMA.ScholarlyArticle, FABIO.Preprint),
    "book": (SCHEMA.Book, FABIO.Book),
    "chapter": (SCHEMA.Chapter, FABIO.BookChapter),
    "thesis": (SCHEMA.Thesis, FABIO.Thesis),
    "report": (SCHEMA.Report, FABIO.ReportDocument),
    "software": (SCHEMA.SoftwareSourceCode, FABIO.ComputerProgram),
    "dataset": (SCHEMA.Dataset, FABIO.DataFile),
    "review": (SCHEMA.Review, FABIO.ReviewArticle),
    "patent": (SCHEMA.CreativeWork, FABIO.Patent, BIBO.Patent),
}
_UNKNOWN = (SCHEMA.ScholarlyArticle,)


def publication(draft: Draft, fact: Publication) -> None:
    """A reference: the work, its authors in order or its editors, its venue."""
    node = draft.fact(fact)
    if draft.is_described(node):  # listed twice
        return
    draft.kind(node, CVG.Publication, *_CLASSES.get(fact.kind, _UNKNOWN))
    draft.say(node, SCHEMA.name, fact.title.text)
    if fact.when and fact.when.start:
        draft.say(node, SCHEMA.datePublished, terms.moment(fact.when.start))
    draft.say(node, SCHEMA.creativeWorkStatus, fact.status or None)
    draft.say(node, BIBO.volume, fact.volume or None)
    draft.say(node, BIBO.number, fact.number or None)
    draft.say(node, BIBO.pages, fact.pages or None)
    draft.say(node, SCHEMA.url, *(terms.address(link) for link in fact.links))
    identify(draft, node, fact.identifiers)
    for position, author in enumerate(fact.authors, start=1):
        _authorship(draft, node, position, author)
    for editor in fact.editors:
        draft.say(node, SCHEMA.editor, draft.node(editor))
        draft.say(node, BIBO.editor, draft.node(editor))
    if fact.more_authors:
        draft.say(node, CVG.moreAuthors, terms.TRUE)
    _venue(draft, node, fact)


def identify(draft: Draft, node: URIRef, identifiers: tuple[Identifier, ...]) -> None:
    """The identifiers of a work, as text and as addresses that resolve."""
    for each in identifiers:
        draft.say(node, SCHEMA.identifier, terms.identifier(each.scheme, each.value))
        draft.say(node, SCHEMA.sameAs, terms.resolver(each.scheme, each.value))


def _authorship(draft: Draft, work: URIRef, position: int, author: Author) -> None:
    node = draft.local(f"{draft.name(work)}-author-{position}")
    draft.kind(node, CVG.Authorship, SCHEMA.ListItem)
    draft.say(work, CVG.authorship, node)
    draft.say(node, CVG.authorOf, work)
    draft.say(node, SCHEMA.position, terms.integer(position))
    draft.say(node, CVG.nameAsPrinted, author.mention.text)
    if author.equal:
        draft.say(node, CVG.equalContribution, terms.TRUE)
    person = draft.node(author.mention)
    draft.say(node, SCHEMA.item, person)
    draft.say(work, SCHEMA.author, person)
    draft.say(work, FOAF.maker, person)
    draft.derive(node, [author.mention.span])


def _venue(draft: Draft, work: URIRef, fact: Publication) -> None:
    entity = draft.entity(fact.venue)
    if fact.venue and entity is None:
        draft.say(work, CVG.venueAsPrinted, fact.venue.text)
    series = draft.entities.by_iri[entity.series] if isinstance(entity, Edition) else entity
    if not isinstance(series, Series):
        return
    draft.say(work, DCTERMS.isPartOf, URIRef(series.iri))
    if not holds_events(series):
        draft.say(work, SCHEMA.isPartOf, URIRef(series.iri))
        return
    edition = draft.edition(URIRef(series.iri), fact.when)
    if edition and str(edition) != series.iri:
        draft.say(edition, SCHEMA.workFeatured, work)


def coverage(draft: Draft, fact: Coverage) -> None:
    """A report or a broadcast that is about the researcher."""
    node = draft.fact(fact)
    draft.kind(node, CVG.Coverage, SCHEMA.CreativeWork)
    draft.say(node, SCHEMA.name, fact.title.text)
    draft.say(node, SCHEMA.about, draft.owner)
    draft.say(node, CVG.outlet, fact.outlet.text if fact.outlet else None)
    draft.say(node, CVG.form, fact.form or None)
    if fact.when and fact.when.start:
        draft.say(node, SCHEMA.datePublished, terms.moment(fact.when.start))
    draft.say(node, SCHEMA.url, *(terms.address(link) for link in fact.links))
