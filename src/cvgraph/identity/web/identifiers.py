"""Identifiers as people and authorities write them, bare or as an address, and the IRI that each of them means."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote, unquote

from cvgraph.identity.identifiers import HOMES
from cvgraph.identity.iris import is_iri
from cvgraph.identity.records import Wanted

# Scheme -> what its identifiers look like at the end of whatever is written before them.
_FORMS = {
    "doi": re.compile(r"(?:^|/|:|\s)(10\.\d{4,9}/\S+)$"),
    "orcid": re.compile(r"(?:^|/|:|\s)(\d{4}-\d{4}-\d{4}-\d{3}[\dX])/?$"),
    "ror": re.compile(r"(?:^|/|:|\s)(0[a-z0-9]{6}\d\d)/?$"),
    "dblp": re.compile(r"(?:^|/pid/|/hd/|:|\s)(\w{1,4}/[\w-]+)(?:\.html)?$"),
    "wikidata": re.compile(r"(?:^|/|:|\s)(Q[1-9]\d*)$"),
    "openalex": re.compile(r"(?:^|/|:|\s)([AIW][1-9]\d*)$"),
    "google_scholar": re.compile(r"(?:^|[?&]user=|:)([\w-]{12})(?:&|$)"),
    "grid": re.compile(r"(?:^|/|:|\s)(grid\.\d+\.[0-9a-f]+)$"),
    "isni": re.compile(r"(?:^|/|:)((?:\d{4} ?){3}\d{3}[\dX])$"),
    "scopus": re.compile(r"(?:^|[?&]authorI[dD]=|:)(\d{6,12})$"),
    "researcherid": re.compile(r"(?:^|/|:)([A-Z]{1,3}-\d{4}-\d{4})$"),
}
_LONGEST = 300
_SAFE = "/:.;()-_"


def bare(scheme: str, written: str) -> str:
    """The identifier that is meant, ``10.1/x`` of ``https://doi.org/10.1/X``, or empty where it looks like none."""
    found = _found(scheme, written)
    return found.lower() if scheme == "doi" else found


def _found(scheme: str, written: str) -> str:
    form = _FORMS.get(scheme)
    written = unquote(written.strip()) if scheme == "doi" else written.strip()
    match = form.search(written) if form and len(written) <= _LONGEST else None
    return match.group(1).replace(" ", "") if match else ""


def spellings(written: str) -> tuple[str, ...]:
    """The IRIs of a DOI in the letters that it can be kept in: all are the same DOI, but not the same text."""
    found = _found("doi", written)
    forms = (found.lower(), found, found.upper(), found.lower().replace("/arxiv.", "/arXiv."))
    return valid(HOMES["doi"] + quote(one, safe=_SAFE) for one in forms) if found else ()


def stated(wanted: Wanted, scheme: str) -> str:
    """The bare identifier of a scheme that is stated, or empty."""
    return bare(scheme, wanted.identifier(scheme))


def iri(scheme: str, written: str) -> str:
    """The IRI that an identifier means, or empty where it is none."""
    found = bare(scheme, written)
    whole = HOMES[scheme] + quote(found, safe=_SAFE) if found else ""
    return whole if is_iri(whole) else ""


def valid(iris: Iterable[str]) -> tuple[str, ...]:
    """Those that are absolute web IRIs, each once, in order."""
    return tuple(one for one in dict.fromkeys(iris) if one.startswith("http") and is_iri(one))
