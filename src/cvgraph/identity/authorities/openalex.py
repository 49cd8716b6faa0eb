"""OpenAlex: works with their authors and where these worked, and authors by ORCID.

https://developers.openalex.org; what is asked by identifier is free, searches are few without a key of one's own.
"""

from __future__ import annotations

import re
from typing import Any

from cvgraph.identity.records import (
    AuthorRecord,
    OrganisationRecord,
    PersonRecord,
    Record,
    Source,
    Wanted,
    WantedPerson,
    WantedWork,
    WorkRecord,
)
from cvgraph.identity.web.asker import Asker
from cvgraph.identity.web.identifiers import bare, iri, stated, valid
from cvgraph.identity.web.shape import at, country, items, others, plain, text, texts, year

NAME = "openalex"
ADDRESS = "https://api.openalex.org"
INTERVAL = 0.5
_ROWS = "5"
_FIELDS = "id,doi,display_name,publication_year,primary_location,authorships"
_NOT_WORD = re.compile(r"[\W_]+")


def lookup(wanted: Wanted, asker: Asker) -> tuple[Record, ...]:
    """A work by DOI, else by its title; a person by ORCID or the authority's own identifier."""
    if isinstance(wanted, WantedWork):
        return _works(wanted, asker)
    if isinstance(wanted, WantedPerson):
        return _people(wanted, asker)
    return ()


def _works(wanted: WantedWork, asker: Asker) -> tuple[WorkRecord, ...]:
    if doi := stated(wanted, "doi"):
        found = asker.get(["works", f"doi:{doi}"], {"select": _FIELDS}, contact="mailto")
        if found:
            return tuple(filter(None, [_work(*found)]))
    # Marks, and words in capitals, have a meaning in filters and searches; a title goes in as plain words.
    words = _NOT_WORD.sub(" ", wanted.name).strip().lower()
    if not words:
        return ()
    parameters = {"filter": f"title.search:{words}", "per-page": _ROWS, "select": _FIELDS}
    found = asker.get(["works"], parameters, contact="mailto")
    return tuple(filter(None, (_work(one, found[1]) for one in items(found[0], "results")))) if found else ()


def _people(wanted: WantedPerson, asker: Asker) -> tuple[PersonRecord, ...]:
    own, orcid = stated(wanted, "openalex"), stated(wanted, "orcid")
    if not own and not orcid:
        return ()
    found = asker.get(["authors", own or f"orcid:{orcid}"], contact="mailto")
    return tuple(filter(None, [_person(*found)])) if found else ()


def _work(found: Any, source: Source) -> WorkRecord | None:  # noqa: ANN401 -- whatever it sends
    address, title = iri("openalex", text(found, "id")), plain(text(found, "display_name"))
    if not address or not title:
        return None
    doi = text(found, "doi")
    return WorkRecord(
        address,
        title,
        source,
        same_as=valid([iri("doi", doi)]),
        authors=tuple(filter(None, (_author(one, source) for one in items(found, "authorships")))),
        year=year(found, "publication_year"),
        doi=bare("doi", doi),
        venue=plain(text(found, "primary_location", "source", "display_name")),
    )


def _author(found: dict[str, Any], source: Source) -> AuthorRecord | None:
    full = text(found, "author", "display_name")
    name = text(found, "raw_author_name") or full
    if not name:
        return None
    return AuthorRecord(
        plain(name),
        iri("openalex", text(found, "author", "id")),
        full,
        bare("orcid", text(found, "author", "orcid")),
        _organisations(items(found, "institutions"), source),
    )


def _organisations(listed: tuple[dict[str, Any], ...], source: Source) -> tuple[OrganisationRecord, ...]:
    return tuple(
        OrganisationRecord(
            iri("openalex", text(one, "id")),
            text(one, "display_name"),
            source,
            same_as=valid([iri("ror", text(one, "ror"))]),
            country=country(text(one, "country_code")),
        )
        for one in listed
        if text(one, "display_name")
    )


def _person(found: Any, source: Source) -> PersonRecord | None:  # noqa: ANN401
    address, name = iri("openalex", text(found, "id")), text(found, "display_name")
    if not address or not name:
        return None
    elsewhere = [iri("orcid", text(found, "orcid")), iri("scopus", text(found, "ids", "scopus"))]
    places = (at(one, "institution") for one in items(found, "affiliations"))
    return PersonRecord(
        address,
        name,
        source,
        names=others(texts(found, "display_name_alternatives"), name),
        same_as=valid(elsewhere),
        affiliations=_organisations(tuple(one for one in places if isinstance(one, dict)), source),
    )
