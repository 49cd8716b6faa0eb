"""From texts, dates and addresses to RDF terms that are valid in every syntax."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import quote

from rdflib import Literal, URIRef

from cvgraph.cv.dates import Moment
from cvgraph.graph.vocabulary import XSD
from cvgraph.identity.identifiers import HOMES, WORK_SCHEMES
from cvgraph.identity.iris import is_iri, web_iri

TRUE = Literal("true", datatype=XSD.boolean, normalize=False)
_DECIMAL = re.compile(r"[+-]?\d+(\.\d+)?")
_SCHEMES = {"arxiv": "arXiv", "isbn": "ISBN", "pmid": "PMID"}


def typed(text: str, datatype: URIRef) -> Literal:
    """A literal with a datatype, its text kept as it is."""
    return Literal(text, datatype=datatype, normalize=False)


def integer(value: int) -> Literal:
    """A number as ``xsd:integer``."""
    return typed(str(value), XSD.integer)


def decimal(text: str) -> Literal | None:
    """A number as ``xsd:decimal``, or None where the text is no plain number."""
    return typed(text, XSD.decimal) if _DECIMAL.fullmatch(text) else None


def year(value: int) -> Literal:
    """A year as ``xsd:gYear``."""
    return typed(f"{value:04}", XSD.gYear)


def day(value: date) -> Literal:
    """A day as ``xsd:date``."""
    return typed(value.isoformat(), XSD.date)


def typed_day(text: str) -> Literal:
    """A day that is printed as ``2026-11-24``, as ``xsd:date``."""
    return typed(text, XSD.date)


def moment(value: Moment) -> Literal:
    """A moment as exactly as XML Schema allows: day, month, or year (of a term too)."""
    if value.season or not value.month:
        return year(value.year)
    return typed(value.edtf, XSD.date if value.day else XSD.gYearMonth)


def identifier(scheme: str, value: str) -> str:
    """An identifier as people write it: ``doi:10.1/x``, ``arXiv:1905.13276``."""
    return f"{_SCHEMES.get(scheme, scheme)}:{value}"


def resolver(scheme: str, value: str) -> URIRef | None:
    """The address under which an identifier of a work resolves, or None for a scheme without one."""
    return address(HOMES[scheme] + quote(value, safe="/:.;()-_")) if scheme in WORK_SCHEMES else None


def valid(text: str) -> URIRef | None:
    """The IRI that a text is, or None where it is none."""
    return URIRef(text) if is_iri(text) else None


def address(text: str) -> URIRef | None:
    """The web address that a text means, ``https`` where it names no scheme, or None where it is none."""
    found = web_iri(text)
    return URIRef(found) if found and found.startswith("http") else None
