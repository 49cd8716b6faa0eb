"""Crossref: works with their DOIs as publishers registered them.

https://api.crossref.org/swagger-ui
"""

from __future__ import annotations

from typing import Any

from cvgraph.identity.records import AuthorRecord, OrganisationRecord, Record, Source, Wanted, WantedWork, WorkRecord
from cvgraph.identity.web.asker import Asker
from cvgraph.identity.web.identifiers import bare, iri, stated
from cvgraph.identity.web.shape import at, items, line, others, plain, text, texts, year

NAME = "crossref"
ADDRESS = "https://api.crossref.org"
INTERVAL = 1.0
_ROWS = "5"


def lookup(wanted: Wanted, asker: Asker) -> tuple[Record, ...]:
    """The work with the stated DOI, else those that fit title and first author best."""
    if not isinstance(wanted, WantedWork):
        return ()
    if doi := stated(wanted, "doi"):
        found = asker.get(["works", doi], contact="mailto")
        return _works([at(found[0], "message")], found[1]) if found else ()
    parameters = {"query.bibliographic": wanted.name, "rows": _ROWS}
    if wanted.authors:
        parameters["query.author"] = wanted.authors[0]
    found = asker.get(["works"], parameters, contact="mailto")
    return _works(list(items(found[0], "message", "items")), found[1]) if found else ()


def _works(listed: list[Any], source: Source) -> tuple[WorkRecord, ...]:
    return tuple(filter(None, (_work(one, source) for one in listed)))


def _work(found: Any, source: Source) -> WorkRecord | None:  # noqa: ANN401 -- whatever it sends
    address, title = iri("doi", text(found, "DOI")), plain(text(found, "title", 0))
    if not address or not title:
        return None
    return WorkRecord(
        address,
        title,
        source,
        names=others((plain(one) for one in texts(found, "title")), title),
        authors=tuple(filter(None, (_author(one, source) for one in items(found, "author")))),
        year=year(found, "issued", "date-parts", 0, 0),
        doi=bare("doi", text(found, "DOI")),
        venue=plain(text(found, "container-title", 0)),
    )


def _author(found: dict[str, Any], source: Source) -> AuthorRecord | None:
    name = line(f"{text(found, 'given')} {text(found, 'family')} {text(found, 'suffix')}") or text(found, "name")
    if not name:
        return None
    places = (_organisation(one, source) for one in items(found, "affiliation"))
    return AuthorRecord(
        plain(name), orcid=bare("orcid", text(found, "ORCID")), affiliations=tuple(filter(None, places))
    )


def _organisation(found: dict[str, Any], source: Source) -> OrganisationRecord | None:
    name = plain(text(found, "name"))
    rors = (iri("ror", text(one, "id")) for one in items(found, "id") if text(one, "id-type") == "ROR")
    return OrganisationRecord(next(filter(None, rors), ""), name, source) if name else None
