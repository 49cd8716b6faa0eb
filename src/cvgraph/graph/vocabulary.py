"""The vocabularies that the graph is written in, and their prefixes.

schema.org comes first and FOAF beside it; where both are silent an established ontology; our own terms last. The
closed namespaces of rdflib know every term they have, so that a term that does not exist is found by the type checker.
"""

from __future__ import annotations

from rdflib import Namespace
from rdflib.namespace import DCTERMS, FOAF, ORG, PROV, RDF, RDFS, SKOS, XSD
from rdflib.namespace import SDO as SCHEMA

BIBO = Namespace("http://purl.org/ontology/bibo/")
CVG = Namespace("https://w3id.org/cvgraph/ontology#")
FABIO = Namespace("http://purl.org/spar/fabio/")
OA = Namespace("http://www.w3.org/ns/oa#")
VIVO = Namespace("http://vivoweb.org/ontology/core#")

PREFIXES = {
    "bibo": str(BIBO),
    "cvg": str(CVG),
    "dcterms": str(DCTERMS),
    "fabio": str(FABIO),
    "foaf": str(FOAF),
    "oa": str(OA),
    "org": str(ORG),
    "prov": str(PROV),
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "schema": str(SCHEMA),
    "skos": str(SKOS),
    "vivo": str(VIVO),
    "xsd": str(XSD),
}
"""Prefix to namespace, for every output; the base of a CV gets ``cv``."""

__all__ = [
    "BIBO",
    "CVG",
    "DCTERMS",
    "FABIO",
    "FOAF",
    "OA",
    "ORG",
    "PREFIXES",
    "PROV",
    "RDF",
    "RDFS",
    "SCHEMA",
    "SKOS",
    "VIVO",
    "XSD",
]
