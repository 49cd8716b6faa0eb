"""Addresses beside the page of something, each with the name by which readers know it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from cvgraph.analysis.rows import Row, by, rows

if TYPE_CHECKING:
    import pyoxigraph

_SITES = (
    ("doi.org", "DOI"),
    ("arxiv.org", "arXiv"),
    ("orcid.org", "ORCID"),
    ("dblp.org", "DBLP"),
    ("scholar.google.", "Google Scholar"),
    ("openalex.org", "OpenAlex"),
    ("wikidata.org", "Wikidata"),
    ("ror.org", "ROR"),
    ("github.com", "GitHub"),
    ("gitlab.com", "GitLab"),
    ("openreview.net", "OpenReview"),
    ("aclanthology.org", "ACL Anthology"),
    ("semanticscholar.org", "Semantic Scholar"),
    ("ncbi.nlm.nih.gov", "PubMed"),
    ("researchgate.net", "ResearchGate"),
    ("linkedin.com", "LinkedIn"),
    ("zenodo.org", "Zenodo"),
    ("osf.io", "OSF"),
    ("youtube.com", "YouTube"),
    ("youtu.be", "YouTube"),
)
_WEB = ("https://", "http://")


@dataclass(frozen=True, slots=True)
class Link:
    """An address that a reader may safely follow, the words it stands behind, and the identifier that it resolves."""

    url: str
    text: str
    identifier: str = ""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where else something is found, and by which identifiers it is known."""

    links: tuple[Link, ...] = ()
    identifiers: tuple[str, ...] = ()


NOWHERE = Elsewhere()


def elsewhere(store: pyoxigraph.Store) -> Mapping[str, Elsewhere]:
    """IRI -> where else it is found, for whatever is found elsewhere."""
    return {thing: _elsewhere(found) for thing, found in by(rows(store, "site/links"), "thing").items()}


def _elsewhere(found: list[Row]) -> Elsewhere:
    identifiers = tuple(dict.fromkeys(row["identifier"] for row in found if "identifier" in row))
    return Elsewhere(links((row["url"] for row in found if "url" in row), identifiers), identifiers)


def links(urls: Iterable[str], identifiers: Iterable[str] = ()) -> tuple[Link, ...]:
    """The addresses of the web among these, each once and under its name."""
    values = {identifier: identifier.partition(":")[2].lower() for identifier in identifiers}
    return tuple(
        Link(
            url,
            name(url),
            next((known for known, value in values.items() if value and url.lower().endswith(value)), ""),
        )
        for url in dict.fromkeys(urls)
        if url.startswith(_WEB)
    )


def name(url: str) -> str:
    """What an address leads to: a site that everybody knows, a PDF, else the host with what follows."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    for known, text in _SITES:
        if host == known or host.endswith(f".{known}") or (known.endswith(".") and host.startswith(known)):
            return text
    if parts.path.lower().endswith(".pdf"):
        return "PDF"
    return f"{host}{parts.path.rstrip('/')}" if parts.path.rstrip("/") else host
