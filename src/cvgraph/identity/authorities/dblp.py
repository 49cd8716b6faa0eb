"""DBLP: people of computer science with all their works, each with all its authors in order.

https://dblp.org/rdf/docu; people of one name are told apart by a number behind it ('Wei Li 0001').
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

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
from cvgraph.identity.web.identifiers import bare, iri, spellings, valid
from cvgraph.identity.web.shape import line, others, plain, position, year

NAME = "dblp"
ADDRESS = "https://sparql.dblp.org/sparql"
INTERVAL = 1.0
_HOMONYMS = 10  # numbers that are tried behind a name; who has a higher one is found through works
_SCHEMA = "https://dblp.org/rdf/schema#"
_NUMBER = re.compile(r" \d{4}$")
_PERSON = """
PREFIX dblp: <https://dblp.org/rdf/schema#>
SELECT DISTINCT ?person ?property ?value WHERE {
  ?person ?property ?value .
  VALUES ?property {
    dblp:primaryCreatorName dblp:creatorName dblp:orcid dblp:wikidata dblp:webpage dblp:affiliation
  }
} ORDER BY ?person ?property ?value"""
_PEOPLE = """
PREFIX dblp: <https://dblp.org/rdf/schema#>
SELECT DISTINCT ?person ?property ?value ?wanted WHERE {
  ?person dblp:orcid|dblp:primaryCreatorName|dblp:creatorName ?wanted ; ?property ?value .
  VALUES ?property {
    dblp:primaryCreatorName dblp:creatorName dblp:orcid dblp:wikidata dblp:webpage dblp:affiliation
  }
  MINUS { ?person a dblp:AmbiguousCreator }
} ORDER BY ?person ?property ?value ?wanted"""
_DETAILS = """
  OPTIONAL { ?work dblp:yearOfPublication ?year }
  OPTIONAL { ?work dblp:publishedIn ?venue }
  OPTIONAL { ?work dblp:doi ?doi }
  ?work dblp:hasSignature ?signature .
  ?signature a dblp:AuthorSignature ; dblp:signatureOrdinal ?ordinal ; dblp:signatureDblpName ?name .
  OPTIONAL { ?signature dblp:signatureCreator ?author }
  OPTIONAL { ?author dblp:primaryCreatorName ?full }
  OPTIONAL { ?author dblp:orcid ?orcid }
  OPTIONAL { ?signature dblp:signatureOrcid ?signed }
} ORDER BY ?work ?ordinal ?author ?doi ?venue"""
_COLUMNS = "?work ?title ?year ?venue ?doi ?ordinal ?name ?author ?full ?orcid ?signed"
_WORKS_OF = f"""
PREFIX dblp: <https://dblp.org/rdf/schema#>
SELECT DISTINCT {_COLUMNS} WHERE {{
  ?work dblp:authoredBy ?person ; dblp:title ?title .{_DETAILS}"""
_WORKS = f"""
PREFIX dblp: <https://dblp.org/rdf/schema#>
SELECT DISTINCT {_COLUMNS} ?wanted WHERE {{
  ?work dblp:doi|dblp:title ?wanted ; dblp:title ?title .{_DETAILS}"""

_Row = Mapping[str, str]


def lookup(wanted: Wanted, asker: Asker) -> tuple[Record, ...]:
    """People by identifier, else by each name that they have, with all their works; works by DOI, else by title."""
    if isinstance(wanted, WantedPerson):
        return _people(wanted, asker)
    if isinstance(wanted, WantedWork):
        return _works(wanted, asker)
    return ()


def _people(wanted: WantedPerson, asker: Asker) -> tuple[PersonRecord, ...]:
    found = _described(wanted, asker)
    if not found or not found[0]:
        return ()
    people, source = found
    told = asker.select(_WORKS_OF, {"person": [("iri", one) for one in people]})
    works = _records(*told) if told else ()
    return tuple(_person(one, values, works, source) for one, values in people.items())


def _described(wanted: WantedPerson, asker: Asker) -> tuple[dict[str, dict[str, list[str]]], Source] | None:
    """IRI -> property -> values, for the person who is stated, else for those whom ORCID or name can mean."""
    if address := iri("dblp", wanted.identifier("dblp")):
        found = asker.select(_PERSON, {"person": [("iri", address)]})
        return (_grouped({**row, "person": address} for row in found[0]), found[1]) if found else None
    orcid = iri("orcid", wanted.identifier("orcid"))
    name = line(wanted.name)
    names = [name, *(f"{name} {number:04}" for number in range(1, _HOMONYMS + 1))] if name else []
    terms = [*([("iri", orcid)] if orcid else []), *(("string", each) for each in names)]
    found = asker.select(_PEOPLE, {"wanted": terms}) if terms else None
    return (_grouped(_surest(found[0], orcid)), found[1]) if found else None


def _surest(rows: Sequence[_Row], identifier: str) -> list[_Row]:
    """The rows that the identifier found; all, where it found none."""
    sure = [row for row in rows if identifier and row.get("wanted", "").lower() == identifier.lower()]
    return sure or list(rows)


def _grouped(rows: Iterable[_Row]) -> dict[str, dict[str, list[str]]]:
    people: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        if {"person", "property", "value"} <= row.keys() and valid([row["person"]]):
            values = people[row["person"]][row["property"].removeprefix(_SCHEMA)]
            values += [row["value"]] if row["value"] not in values else []
    return {one: values for one, values in sorted(people.items()) if _names(values)}


def _names(values: Mapping[str, list[str]]) -> list[str]:
    names = (_unnumbered(name) for each in ("primaryCreatorName", "creatorName") for name in values.get(each, ()))
    return [name for name in names if name]


def _person(address: str, values: Mapping[str, list[str]], works: Iterable[WorkRecord], source: Source) -> PersonRecord:
    names = _names(values)
    elsewhere = [one for each in ("orcid", "wikidata", "webpage") for one in values.get(each, ())]
    places = map(line, values.get("affiliation", ()))
    return PersonRecord(
        address,
        names[0],
        source,
        names=others(names, names[0]),
        same_as=valid(elsewhere),
        works=tuple(work for work in works if any(author.iri == address for author in work.authors)),
        affiliations=tuple(OrganisationRecord("", one, source) for one in places if one),
    )


def _unnumbered(name: str) -> str:
    return _NUMBER.sub("", line(name))


def _works(wanted: WantedWork, asker: Asker) -> tuple[WorkRecord, ...]:
    title = line(wanted.name).removesuffix(".")
    terms = [("iri", one) for one in spellings(wanted.identifier("doi"))]
    terms += [("string", title), ("string", f"{title}.")] if title else []
    found = asker.select(_WORKS, {"wanted": terms}) if terms else None
    return _records(_surest(found[0], iri("doi", wanted.identifier("doi"))), found[1]) if found else ()


def _records(rows: Iterable[_Row], source: Source) -> tuple[WorkRecord, ...]:
    works: dict[str, list[_Row]] = defaultdict(list)
    for row in rows:
        if valid([row.get("work", "")]) and line(row.get("title", "")):
            works[row["work"]].append(row)
    return tuple(_record(address, works[address], source) for address in sorted(works))


def _record(address: str, rows: Sequence[_Row], source: Source) -> WorkRecord:
    title = plain(min(row["title"] for row in rows))
    dois = sorted({row["doi"] for row in rows if "doi" in row})
    venues = sorted({line(row["venue"]) for row in rows if "venue" in row})
    placed = [(position(row.get("ordinal", "")), row) for row in rows if line(row.get("name", ""))]
    authors = {place: row for place, row in reversed(placed) if place is not None}
    return WorkRecord(
        address,
        title if title.endswith("..") else title.removesuffix("."),
        source,
        same_as=valid(dois),
        authors=tuple(_author(authors[place]) for place in sorted(authors)),
        year=max((year(row, "year") for row in rows), default=0),
        doi=next(filter(None, (bare("doi", one) for one in dois)), ""),
        venue=next(iter(venues), ""),
    )


def _author(row: _Row) -> AuthorRecord:
    return AuthorRecord(
        _unnumbered(row["name"]),
        next(iter(valid([row.get("author", "")])), ""),
        _unnumbered(row.get("full", "")),
        bare("orcid", row.get("signed", "")) or bare("orcid", row.get("orcid", "")),
    )
