"""A work of the graph as an item of CSL-JSON, which citation managers read.

Source: Citation Style Language 1.0.2, csl-data.json.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from cvgraph.analysis.rows import Row
from cvgraph.identity.identifiers import HOMES
from cvgraph.site.views.works import Author, Work

Name = Mapping[str, str]
"""A name: ``family`` and ``given``, or ``literal``."""

_TYPES = {
    "journal": ("article-journal", "container-title"),
    "review": ("article-journal", "container-title"),
    "conference": ("paper-conference", "container-title"),
    "workshop": ("paper-conference", "container-title"),
    "preprint": ("article", "container-title"),
    "book": ("book", "publisher"),
    "chapter": ("chapter", "container-title"),
    "thesis": ("thesis", "publisher"),
    "report": ("report", "publisher"),
    "software": ("software", "container-title"),
    "data": ("dataset", "container-title"),
    "patent": ("patent", "authority"),
}
"""Kind of work -> the type of its item, and the field for where it appeared."""
_OTHER = ("document", "container-title")
_IDENTIFIERS = {"doi": "DOI", "pmid": "PMID", "isbn": "ISBN", "patent": "number"}
_RESOLVERS = (HOMES["doi"], HOMES["pmid"])
OTHERS = {"literal": "others"}
"""Whom the CV does not name: 'et al.' has no other place in CSL."""


def item(work: Work, row: Row, editors: Iterable[Name], name: Callable[[Author], Name]) -> dict[str, object]:
    """The item of a work, without a key; what is unknown is left out.

    Args:
        work: The work.
        row: What else is known of it, see ``queries/site/citations.rq``.
        editors: Who edited it.
        name: Gives the name of an author.
    """
    kind, place = _TYPES.get(work.kind, _OTHER)
    degree = row.get("degree")
    fields = {
        "type": kind,
        "title": work.title,
        "author": [*map(name, work.authors), *([OTHERS] if work.more else ())],
        "editor": list(editors),
        "issued": _date(work.date) if work.year else None,
        place: work.venue or row.get("school"),
        "genre": f"{degree} thesis" if degree else None,
        "volume": row.get("volume"),
        "issue": row.get("number"),
        "page": row.get("pages"),
        "status": work.status,
        **_identifiers(work),
        "URL": next((link.url for link in work.links if not link.url.startswith(_RESOLVERS)), None),
    }
    return {field: value for field, value in fields.items() if value}


def _date(text: str) -> Mapping[str, object]:
    return {"date-parts": [[int(part) for part in text.split("-")]]}


def _identifiers(work: Work) -> Mapping[str, str]:
    """The identifiers that CSL has fields for; arXiv is an archive to it."""
    found: dict[str, str] = {}
    for each in work.identifiers:
        scheme, _, value = each.partition(":")
        if scheme.lower() == "arxiv":
            found |= {"archive": "arXiv", "archive_location": value}
        elif scheme.lower() in _IDENTIFIERS:
            found[_IDENTIFIERS[scheme.lower()]] = value
    return found
