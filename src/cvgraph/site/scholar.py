"""How a work is cited, in the tags that search engines of scholarship read.

Source: Inclusion Guidelines for Webmasters of Google Scholar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from cvgraph.site.csl import OTHERS

_SPAN = re.compile(r"\s*[-\u2010-\u2015]+\s*")
_PLACES = {
    "article-journal": ("container-title", "citation_journal_title"),
    "paper-conference": ("container-title", "citation_conference_title"),
    "chapter": ("container-title", "citation_inbook_title"),
    "book": ("publisher", "citation_publisher"),
    "thesis": ("publisher", "citation_dissertation_institution"),
    "report": ("publisher", "citation_technical_report_institution"),
}
"""Type of an item -> the field for where it appeared, and the tag of that."""
_FIELDS = (
    ("volume", "citation_volume"),
    ("issue", "citation_issue"),
    ("DOI", "citation_doi"),
    ("archive_location", "citation_arxiv_id"),
    ("PMID", "citation_pmid"),
    ("ISBN", "citation_isbn"),
)


def tags(csl: Mapping[str, Any], pdf: str | None = None) -> Iterator[tuple[str, str]]:
    """Name and content of each tag of a work, from its item of CSL-JSON and the address of its text."""
    yield "citation_title", csl["title"]
    yield from (("citation_author", _name(each)) for each in csl.get("author", ()) if each != OTHERS)
    if "issued" in csl:
        yield "citation_publication_date", "/".join(f"{part:02}" for part in csl["issued"]["date-parts"][0])
    place, tag = _PLACES.get(csl["type"], ("", ""))
    if place in csl:
        yield tag, csl[place]
    yield from ((tag, csl[field]) for field, tag in _FIELDS if field in csl)
    if "page" in csl:
        first, *rest = _SPAN.split(csl["page"], maxsplit=1)
        yield "citation_firstpage", first
        yield from (("citation_lastpage", last) for last in rest if last)
    if pdf:
        yield "citation_pdf_url", pdf


def _name(name: Mapping[str, str]) -> str:
    return name.get("literal") or f"{name['family']}, {name['given']}"
