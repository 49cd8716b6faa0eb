"""Provenance: the source and its lines, the link of each printed name to what it means, and the findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate

from rdflib import URIRef

from cvgraph.document.model import Document, Part
from cvgraph.findings import Finding
from cvgraph.graph import terms
from cvgraph.graph.draft import Draft
from cvgraph.graph.model import Graph
from cvgraph.graph.vocabulary import CVG, OA, PROV, RDF, RDFS, SCHEMA
from cvgraph.identity.iris import slug
from cvgraph.identity.model import Entities, Link, LinkStatus

_SURENESS = (LinkStatus.STATED, LinkStatus.DECIDED, LinkStatus.INFERRED)


def describe(draft: Draft) -> None:
    """Where everything that was drawn so far comes from."""
    entities = draft.entities
    _links(draft)
    findings(draft, {*entities.document.findings, *entities.cv.findings, *entities.findings})
    sources = {part: draft.local(name) for part, name in _sources(entities.document)}
    for part, source in sources.items():
        draft.record(source, RDF.type, PROV.Entity, SCHEMA.DigitalDocument)
        draft.record(source, SCHEMA.name, part.name)
    _lines(draft, sources)


def _sources(document: Document) -> Iterator[tuple[Part, str]]:
    """Each file that was read, with the local name of its node."""
    for number, part in enumerate(document.parts or (document.part(1),), 1):
        yield part, "source" if number == 1 else f"source-{number}"


def _links(draft: Draft) -> None:
    """One link for each printed form and what it means, however often it is printed."""
    forms: defaultdict[tuple[str, str], list[Link]] = defaultdict(list)
    for link in draft.entities.links.values():
        forms[link.iri, link.mention.text].append(link)
    names: set[str] = set()
    for (iri, text), links in sorted(forms.items()):
        name = f"link-{draft.name(iri)}-{slug(text)}"
        while name in names:  # two forms that differ in marks only
            name += "-2"
        names.add(name)
        _link(draft, draft.local(name), URIRef(iri), links)


def _link(draft: Draft, node: URIRef, entity: URIRef, links: list[Link]) -> None:
    draft.record(node, RDF.type, CVG.Link)
    draft.record(node, CVG.mentionText, links[0].mention.text)
    draft.record(node, CVG.means, entity)
    draft.record(node, CVG.status, max((link.status for link in links), key=_SURENESS.index).value)
    draft.record(node, CVG.evidence, *(reason.text for link in links for reason in link.evidence))
    draft.derive(node, [link.mention.span for link in links])


def findings(draft: Draft, noticed: Iterable[Finding]) -> None:
    """What was noticed, each finding by its code and line."""
    for finding in sorted(noticed):
        node = draft.local(f"finding-{finding.code.lower()}-{finding.line}")
        while (node, RDF.type, CVG.Finding) in draft.provenance:
            node = URIRef(f"{node}-2")
        draft.record(node, RDF.type, CVG.Finding)
        draft.record(node, CVG.code, finding.code)
        draft.record(node, CVG.severity, finding.severity.value)
        draft.record(node, RDFS.comment, finding.message)
        draft.record(node, CVG.advice, finding.advice or None)
        if finding.line:
            _, placed = draft.entities.document.placed(finding)
            draft.record(node, CVG.firstLine, terms.integer(placed.line))
            draft.record(node, CVG.lastLine, terms.integer(placed.last_line))
        if finding.file:
            beside(draft, node, finding.file)


def beside(draft: Draft, node: URIRef, name: str) -> None:
    """What comes from a file beside the source, such as the user's decisions: a highlight, a finding about it."""
    file = draft.local(f"file-{slug(name)}")
    draft.record(file, RDF.type, PROV.Entity, SCHEMA.DigitalDocument)
    draft.record(file, SCHEMA.name, name)
    draft.record(node, PROV.wasDerivedFrom, file)


def add_findings(entities: Entities, graph: Graph, noticed: Iterable[Finding]) -> None:
    """Further findings in the provenance of a graph, such as those of its validation."""
    findings(Draft(entities, provenance=graph.provenance), noticed)


def _lines(draft: Draft, sources: Mapping[Part, URIRef]) -> None:
    """The lines that were read from, each with its place in the source as character offsets."""
    lengths = [len(line) + 1 for line in draft.entities.document.text.split("\n")]
    starts = [0, *accumulate(lengths)]
    for first, last in sorted(draft.lines):
        part = draft.entities.document.part(first)
        node = draft.lines_node(first, last)
        selector = draft.local(f"{draft.name(node)}-position")
        draft.record(node, RDF.type, OA.SpecificResource)
        draft.record(node, OA.hasSource, sources[part])
        draft.record(node, OA.hasSelector, selector)
        draft.record(node, CVG.firstLine, terms.integer(first - part.line + 1))
        draft.record(node, CVG.lastLine, terms.integer(last - part.line + 1))
        draft.record(selector, RDF.type, OA.TextPositionSelector)
        draft.record(selector, OA.start, terms.integer(starts[min(first, len(lengths)) - 1] - part.start))
        draft.record(selector, OA.end, terms.integer(starts[min(last, len(lengths))] - 1 - part.start))
