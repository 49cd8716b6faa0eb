"""ORCID: people as they present themselves, with names, employers, schools and works.

https://info.orcid.org/documentation/api-tutorials, version 3.0 of the public interface.
"""

from __future__ import annotations

from typing import Any

from cvgraph.identity.records import OrganisationRecord, PersonRecord, Record, Source, Wanted, WantedPerson, WorkRecord
from cvgraph.identity.web.asker import Asker
from cvgraph.identity.web.identifiers import bare, iri, stated, valid
from cvgraph.identity.web.shape import at, country, items, line, others, plain, text, texts, year

NAME = "orcid"
ADDRESS = "https://pub.orcid.org/v3.0"
INTERVAL = 0.5
_ROWS = "10"
_STAYS = (("employments", "employment-summary"), ("educations", "education-summary"))
_SAME = frozenset({"self", "version-of"})


def lookup(wanted: Wanted, asker: Asker) -> tuple[Record, ...]:
    """The person with the stated ORCID, with works and affiliations; else those of that very name, without."""
    if not isinstance(wanted, WantedPerson):
        return ()
    if orcid := stated(wanted, "orcid"):
        found = asker.get([orcid, "record"])
        return tuple(filter(None, [_record(*found)])) if found else ()
    # In quotation marks nothing of a name is syntax of the search, but for these two.
    name = line(wanted.name.replace('"', " ").replace("\\", " "))
    if not name:
        return ()
    query = " OR ".join(f'{each}:"{name}"' for each in ("given-and-family-names", "credit-name", "other-names"))
    found = asker.get(["expanded-search"], {"q": query, "rows": _ROWS})
    return tuple(filter(None, (_hit(one, found[1]) for one in items(found[0], "expanded-result")))) if found else ()


def _hit(found: dict[str, Any], source: Source) -> PersonRecord | None:
    given = line(f"{text(found, 'given-names')} {text(found, 'family-names')}")
    name = text(found, "credit-name") or given
    address = iri("orcid", text(found, "orcid-id"))
    if not address or not name:
        return None
    places = tuple(OrganisationRecord("", one, source) for one in texts(found, "institution-name"))
    return PersonRecord(address, name, source, others((given, *texts(found, "other-name")), name), (), (), places)


def _record(found: Any, source: Source) -> PersonRecord | None:  # noqa: ANN401 -- whatever it sends
    person, done = at(found, "person"), at(found, "activities-summary")
    address = iri("orcid", text(found, "orcid-identifier", "path"))
    parts = (text(person, "name", key, "value") for key in ("given-names", "family-name"))
    given, credit = line(" ".join(parts)), text(person, "name", "credit-name", "value")
    name = credit or given
    if not address or not name:
        return None
    called = (text(one, "content") for one in items(person, "other-names", "other-name"))
    pages = items(person, "external-identifiers", "external-identifier")
    return PersonRecord(
        address,
        name,
        source,
        names=others((given, *called), name),
        same_as=valid(text(one, "external-id-url", "value") for one in pages),
        works=tuple(filter(None, (_work(one, source) for one in items(done, "works", "group")))),
        affiliations=_affiliations(done, source),
    )


def _affiliations(done: Any, source: Source) -> tuple[OrganisationRecord, ...]:  # noqa: ANN401
    """Employers and schools, each once."""
    found = {
        text(stay, kind, "organization", "name"): at(stay, kind, "organization")
        for part, kind in _STAYS
        for group in items(done, part, "affiliation-group")
        for stay in items(group, "summaries")
    }
    return tuple(_organisation(one, source) for name, one in found.items() if name)


def _organisation(found: Any, source: Source) -> OrganisationRecord:  # noqa: ANN401
    known = at(found, "disambiguated-organization")
    scheme = text(known, "disambiguation-source").lower()
    written = text(known, "disambiguated-organization-identifier")
    address = iri(scheme, written) if scheme in {"ror", "grid"} else ""
    return OrganisationRecord(address, text(found, "name"), source, country=country(text(found, "address", "country")))


def _work(group: dict[str, Any], source: Source) -> WorkRecord | None:
    """A work, as the source that the person prefers tells it; without authors, whom the record does not tell."""
    found = at(group, "work-summary", 0)
    title = plain(text(found, "title", "title", "value"))
    identifiers = items(group, "external-ids", "external-id") or items(found, "external-ids", "external-id")
    own = [one for one in identifiers if text(one, "external-id-relationship").lower().replace("_", "-") in _SAME]
    dois = [text(one, "external-id-value") for one in own if text(one, "external-id-type") == "doi"]
    doi = next(filter(None, (bare("doi", one) for one in dois)), "")
    address = next(iter(valid([iri("doi", doi), f"https://orcid.org{text(found, 'path')}"])), "")
    if not title or not address or not (doi or text(found, "path")):
        return None
    return WorkRecord(
        address,
        title,
        source,
        same_as=valid(text(one, "external-id-url", "value") for one in own),
        year=year(found, "publication-date", "year", "value"),
        doi=doi,
        venue=plain(text(found, "journal-title", "value")),
    )
