"""``void.ttl`` and ``.well-known/void``: the graph described as a data set, in VoID and DCAT.

Source: Describing Linked Datasets with the VoID Vocabulary; Data Catalog Vocabulary (DCAT) 3. They bear no date, as
there is no clock here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCAT, VOID
from rdflib.term import Node

from cvgraph.graph.layout import Layout
from cvgraph.graph.terms import integer
from cvgraph.graph.turtle import Names, blocks
from cvgraph.graph.vocabulary import DCTERMS, FOAF, PREFIXES, RDF
from cvgraph.site.addresses import url
from cvgraph.site.frame import saved
from cvgraph.site.model import Site
from cvgraph.site.signposts import SERIALISATIONS
from cvgraph.site.usage import Usage

PATH, WELL_KNOWN = "void.ttl", ".well-known/void"
_FORMATS = {"facts.ttl": "Turtle", "facts.jsonld": "JSON-LD", "facts.nt": "N-Triples"}
"""Each file with the name of its format, by which the W3C calls it too."""
_PREFIXES = {
    "dcat": str(DCAT),
    "format": "http://www.w3.org/ns/formats/",
    "media": "https://www.iana.org/assignments/media-types/",
    "void": str(VOID),
}
_SPECIAL, _ESCAPED = re.compile(r"([.?*+()\[\]{}^$|\\])"), r"\\\1"
"""What the regular expressions of SPARQL know; they refuse to have anything else escaped."""
Triple = tuple[URIRef, URIRef, Node]


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The paths of both, which hold the same."""
    document = URIRef(url(site, PATH))
    data, found = document + "#dataset", site.usage
    names = Names(site.build.graph.base)
    names.prefixes = {**names.prefixes, **_PREFIXES, "this": document + "#"}
    parts = [
        *blocks(_layout(_described(site, document, data, found)), names, "The data set and its files"),
        *blocks(_layout(_partitions(data, found)), names, "How much there is of each class and of each property"),
    ]
    text = f"{names.directives()}\n{''.join(parts).rstrip()}\n"
    yield from saved(folder, PATH, text)
    yield from saved(folder, WELL_KNOWN, text)


def _layout(triples: Iterable[Triple]) -> Layout:
    graph = Graph(store="SimpleMemory")
    for triple in triples:
        graph.add(triple)
    return Layout.of(graph)


def _described(site: Site, document: URIRef, data: URIRef, found: Usage) -> Iterator[Triple]:
    yield document, RDF.type, VOID.DatasetDescription
    yield document, DCTERMS.title, Literal(f"The data set of {site.name}, described")
    yield document, FOAF.primaryTopic, data
    yield from ((data, predicate, value) for predicate, value in _about(site))
    yield from ((data, predicate, value) for predicate, value in _counts(found))
    yield from _files(site, data)
    yield from ((data, VOID.classPartition, _part(data, "class", term)) for term in found.classes)
    yield from ((data, VOID.propertyPartition, _part(data, "property", term)) for term in found.properties)


def _about(site: Site) -> Iterator[tuple[URIRef, Node]]:
    """What the data set is, whose, and where to begin."""
    base, owner, home = site.build.graph.base, URIRef(site.owner), URIRef(site.address)
    yield from ((RDF.type, kind) for kind in (VOID.Dataset, DCAT.Dataset))
    yield DCTERMS.title, Literal(f"The CV of {site.name} as a knowledge graph")
    yield DCTERMS.description, Literal("People, works, venues, organisations and roles, as the CV states them.")
    yield from ((predicate, owner) for predicate in (DCTERMS.creator, DCTERMS.subject, VOID.rootResource))
    yield from ((predicate, home) for predicate in (FOAF.homepage, DCAT.landingPage))
    yield VOID.uriSpace, Literal(base)
    yield VOID.uriRegexPattern, Literal(f"^{_SPECIAL.sub(_ESCAPED, base)}.+")
    kinds = dict.fromkeys(path.partition("/")[0] for path in site.pages.values())
    examples = (next(iri for iri, path in site.pages.items() if path.startswith(kind)) for kind in kinds)
    yield from ((VOID.exampleResource, URIRef(iri)) for iri in examples)


def _counts(found: Usage) -> Iterator[tuple[URIRef, Node]]:
    numbers = {
        VOID.triples: found.triples,
        VOID.entities: found.subjects,
        VOID.distinctSubjects: found.subjects,
        VOID.distinctObjects: found.objects,
        VOID.classes: len(found.classes),
        VOID.properties: len(found.properties),
    }
    yield from ((predicate, integer(number)) for predicate, number in numbers.items())
    yield from ((VOID.vocabulary, URIRef(PREFIXES[prefix])) for prefix in found.vocabularies)


def _files(site: Site, data: URIRef) -> Iterator[Triple]:
    """Each file that holds the whole data set."""
    for name, media in SERIALISATIONS:
        file, way = URIRef(url(site, name)), data.defrag() + f"#{name.replace('.', '-')}"
        yield data, VOID.dataDump, file
        yield data, VOID.feature, URIRef(_PREFIXES["format"] + _FORMATS[name])
        yield data, DCAT.distribution, way
        yield way, RDF.type, DCAT.Distribution
        yield way, DCTERMS.title, Literal(_FORMATS[name])
        yield way, DCAT.downloadURL, file
        yield way, DCAT.mediaType, URIRef(_PREFIXES["media"] + media)


def _partitions(data: URIRef, found: Usage) -> Iterator[Triple]:
    """How many things there are of each class, and how many triples with each property."""
    for kind, counts, number in (("class", found.classes, VOID.entities), ("property", found.properties, VOID.triples)):
        for term, times in counts.items():
            part = _part(data, kind, term)
            yield part, RDF.type, VOID.Dataset
            yield part, VOID[kind], URIRef(term)
            yield part, number, integer(times)


def _part(data: URIRef, kind: str, term: str) -> URIRef:
    """The part of a data set that a term is in: ``#class-foaf-Person``."""
    found = (f"{prefix}-{term[len(space) :]}" for prefix, space in PREFIXES.items() if term.startswith(space))
    return data.defrag() + f"#{kind}-{next(found, quote(term, safe=''))}"
