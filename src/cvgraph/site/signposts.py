"""Typed links by which machines find their way from a page: who wrote it, how it is cited, where its data are.

Source: FAIR Signposting Profile, levels 1 and 2 (signposting.org/FAIR), RFC 8288.
"""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlsplit

from cvgraph.identity.identifiers import HOMES
from cvgraph.site.data import SCHEMA
from cvgraph.site.model import PROFILE, Site
from cvgraph.site.views.works import Work

SERIALISATIONS = (
    ("facts.ttl", "text/turtle"),
    ("facts.jsonld", "application/ld+json"),
    ("facts.nt", "application/n-triples"),
)
"""The files that hold the whole graph, and their media types."""
VCARD, BIBTEX, CSL = "text/vcard", "application/x-bibtex", "application/vnd.citationstyles.csl+json"
_PERSISTENT = tuple(HOMES[scheme] for scheme in ("orcid", "ror", "doi", "arxiv"))
PDF = "application/pdf"


class Signpost(NamedTuple):
    """A typed link.

    Attributes:
        rel: What the target is to the page.
        target: An address, or the path of a file below the root of the site.
        media: The media type of the target, where it is known.
    """

    rel: str
    target: str
    media: str = ""

    @property
    def absolute(self) -> bool:
        """Whether the target is an address."""
        return ":" in self.target


_DATA = tuple(Signpost("describedby", name, media) for name, media in SERIALISATIONS)
_CONTENT = tuple(
    Signpost("item", name, media)
    for name, media in (("card.vcf", VCARD), ("publications.bib", BIBTEX), ("publications.json", CSL))
)
_ABOUT, _BESIDE = Signpost("type", f"{SCHEMA}AboutPage"), Signpost("type", f"{SCHEMA}WebPage")


def signposts(site: Site, path: str) -> tuple[Signpost, ...]:
    """The typed links of the page at a path, sorted by what they are in the order of the profile."""
    iri = site.subjects.get(path)
    if iri is None:
        return (*_DATA, _BESIDE)
    work = site.works.get(iri)
    authors = [author.iri for author in work.authors if author.iri] if work else []
    items = [Signpost("item", address, PDF) for address in pdfs(work)] if work else []
    return (
        *[Signpost("author", persistent(site, author)) for author in ([iri] if path == PROFILE else authors)],
        Signpost("cite-as", persistent(site, iri)),
        *_DATA,
        *(_CONTENT if path == PROFILE else items),
        _ABOUT,
        *[Signpost("type", kind) for kind in site.data.classes(iri)],
    )


def persistent(site: Site, iri: str) -> str:
    """The address by which something is cited for good: at ORCID, ROR, DOI or arXiv, else its own IRI."""
    if iri not in site.elsewhere:
        return iri
    known = [link.url for link in site.elsewhere[iri].links]
    return next((url for start in _PERSISTENT for url in known if url.startswith(start)), iri)


def pdfs(work: Work) -> tuple[str, ...]:
    """Where the text of a work lies as a PDF."""
    return tuple(link.url for link in work.links if urlsplit(link.url).path.lower().endswith(".pdf"))
