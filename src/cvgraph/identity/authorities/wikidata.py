"""Wikidata: people, works and organisations, with what they are called elsewhere.

https://www.wikidata.org/wiki/Wikidata:SPARQL_query_service; scholarly articles have an endpoint of their own there
since 2025, so that few works are found at this one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from cvgraph.identity.records import (
    AuthorRecord,
    OrganisationRecord,
    PersonRecord,
    Record,
    Source,
    Wanted,
    WantedOrganisation,
    WantedPerson,
    WantedWork,
    WorkRecord,
)
from cvgraph.identity.web.asker import Asker
from cvgraph.identity.web.endpoint import Term
from cvgraph.identity.web.identifiers import bare, iri, stated, valid
from cvgraph.identity.web.shape import country, line, others, plain, position, year

NAME = "wikidata"
ADDRESS = "https://query.wikidata.org/sparql"
INTERVAL = 1.0
_DIRECT = "http://www.wikidata.org/prop/direct/"
_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
_ALIAS = "http://www.w3.org/2004/02/skos/core#altLabel"
# A label can only be asked for together with its language; these hold nearly all names ('mul' is for all languages).
_LANGUAGES = (
    *("mul", "en", "de", "fr", "es", "it", "pt", "nl", "ru", "zh", "ja", "ar", "ca", "cs", "da", "el", "fa", "fi"),
    *("he", "hi", "hu", "hy", "id", "ko", "nb", "pl", "pt-br", "ro", "sv", "tr", "uk", "vi", "zh-hans", "zh-hant"),
)
_PERSONAL = {"orcid": "P496", "dblp": "P2456", "google_scholar": "P1960", "openalex": "P10283"}
_PREFIXES = """
PREFIX p: <http://www.wikidata.org/prop/>
PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
PREFIX ps: <http://www.wikidata.org/prop/statement/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>"""
_FIND_PERSON = f"""{_PREFIXES}
SELECT DISTINCT ?item ?by WHERE {{
  VALUES ?by {{ wdt:P496 wdt:P2456 wdt:P1960 wdt:P10283 rdfs:label skos:altLabel }}
  ?item ?by ?wanted ; wdt:P31 wd:Q5 .
}} ORDER BY ?item ?by LIMIT 50"""
_FIND_WORK = f"""{_PREFIXES}
SELECT DISTINCT ?item ?by WHERE {{
  VALUES ?by {{ wdt:P356 wdt:P1476 rdfs:label }}
  ?item ?by ?wanted ; wdt:P50|wdt:P2093 ?anybody .
}} ORDER BY ?item ?by LIMIT 50"""
_FIND_ORGANISATION = f"""{_PREFIXES}
SELECT DISTINCT ?item ?by WHERE {{
  VALUES ?by {{ wdt:P6782 rdfs:label skos:altLabel }}
  ?item ?by ?wanted ; wdt:P6782 ?ror .
}} ORDER BY ?item ?by LIMIT 50"""
_DESCRIBE = f"""{_PREFIXES}
SELECT DISTINCT ?item ?property ?value ?language ?label ?ror ?code WHERE {{
  VALUES ?property {{
    rdfs:label skos:altLabel wdt:P496 wdt:P2456 wdt:P1960 wdt:P10283 wdt:P108 wdt:P1416 wdt:P69
    wdt:P356 wdt:P1476 wdt:P577 wdt:P1433 wdt:P6782 wdt:P2427 wdt:P17
  }}
  ?item ?property ?value .
  BIND(IF(isLiteral(?value), LANG(?value), "") AS ?language)
  FILTER(?language IN ("", {", ".join(f'"{one}"' for one in _LANGUAGES)}))
  OPTIONAL {{ ?value rdfs:label ?label FILTER(LANG(?label) IN ("mul", "en")) }}
  OPTIONAL {{ ?value wdt:P6782 ?ror }}
  OPTIONAL {{ ?value wdt:P297 ?code }}
}} ORDER BY ?item ?property ?value ?language ?label ?ror ?code"""
_AUTHORS = f"""{_PREFIXES}
SELECT DISTINCT ?item ?ordinal ?author ?full ?name ?orcid WHERE {{
  {{
    ?item p:P50 ?statement . ?statement ps:P50 ?author .
    OPTIONAL {{ ?author rdfs:label ?full FILTER(LANG(?full) IN ("mul", "en")) }}
    OPTIONAL {{ ?statement pq:P1932 ?name }}
    OPTIONAL {{ ?author wdt:P496 ?orcid }}
  }} UNION {{ ?item p:P2093 ?statement . ?statement ps:P2093 ?name }}
  ?statement pq:P1545 ?ordinal .
}} ORDER BY ?item ?ordinal ?author ?full ?name ?orcid"""

_Row = Mapping[str, str]
_Rows = Sequence[_Row]


def lookup(wanted: Wanted, asker: Asker) -> tuple[Record, ...]:
    """People, works and organisations by a stated identifier, else by the very name in any language."""
    match wanted:
        case WantedPerson():
            terms = [("string", stated(wanted, scheme)) for scheme in _PERSONAL]
            return _records(_FIND_PERSON, terms, wanted, asker, _person)
        case WantedOrganisation():
            return _records(_FIND_ORGANISATION, [("string", stated(wanted, "ror"))], wanted, asker, _organisation)
        case WantedWork():
            return _works(wanted, asker)
    return ()


def _works(wanted: WantedWork, asker: Asker) -> tuple[Record, ...]:
    terms = [("string", stated(wanted, "doi").upper())]
    records = _records(_FIND_WORK, terms, wanted, asker, _work)
    signed = asker.select(_AUTHORS, {"item": [("iri", one.iri) for one in records]}) if records else None
    rows = signed[0] if signed else []
    return tuple(
        WorkRecord(
            one.iri,
            one.name,
            one.source,
            one.names,
            one.same_as,
            _authors(row for row in rows if row.get("item") == one.iri),
            one.year,
            one.doi,
            one.venue,
        )
        for one in records
        if isinstance(one, WorkRecord)
    )


def _records(
    query: str,
    identifiers: Iterable[Term],
    wanted: Wanted,
    asker: Asker,
    record: Callable[[str, _Rows, Source], Record | None],
) -> tuple[Record, ...]:
    """What the query finds by identifier, else by name, as records."""
    terms = [term for term in identifiers if term[1]]
    name = line(wanted.name)
    terms += [(f"@{language}", name) for language in _LANGUAGES] if name else []
    found = asker.select(query, {"wanted": terms}) if terms else None
    items = _items(found[0]) if found else []
    told = asker.select(_DESCRIBE, {"item": [("iri", item) for item in items]}) if items else None
    if not told:
        return ()
    described = ((item, [row for row in told[0] if row.get("item") == item]) for item in items)
    return tuple(filter(None, (record(item, rows, told[1]) for item, rows in described)))


def _items(rows: _Rows) -> list[str]:
    """The things that an identifier found; those that a name found, where it found none."""
    by_name = {_LABEL, _ALIAS, f"{_DIRECT}P1476"}
    sure = [row.get("item", "") for row in rows if row.get("by") not in by_name]
    return sorted(valid(sure or [row.get("item", "") for row in rows]))


def _values(rows: _Rows) -> dict[str, list[str]]:
    """Property -> values, each once; ``P496`` of ``wdt:P496``."""
    values: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        key = row.get("property", "").removeprefix(_DIRECT)
        if (value := line(row.get("value", ""))) and value not in values[key]:
            values[key].append(value)
    return values


def _named(rows: _Rows) -> tuple[str, tuple[str, ...]]:
    """The English name, else that for all languages, else another, and every other name."""
    labels = [row for row in rows if row.get("property") == _LABEL and line(row.get("value", ""))]
    labels.sort(key=lambda row: (row.get("language") != "en", row.get("language") != "mul", row.get("language", "")))
    names = [line(row["value"]) for row in labels]
    names += [line(row.get("value", "")) for row in rows if row.get("property") == _ALIAS]
    return (names[0] if names else ""), others(names, names[0] if names else "")


def _links(values: Mapping[str, list[str]], schemes: Mapping[str, str]) -> tuple[str, ...]:
    found = (iri(scheme, one) for scheme, key in schemes.items() for one in values.get(key, ()))
    return valid(one for one in found if one)


def _person(item: str, rows: _Rows, source: Source) -> PersonRecord | None:
    name, names = _named(rows)
    places = {
        row.get("value", ""): row
        for row in rows
        if row.get("property") in {f"{_DIRECT}{each}" for each in ("P108", "P1416", "P69")}
    }
    affiliations = (
        OrganisationRecord(one, line(row["label"]), source, same_as=valid([iri("ror", row.get("ror", ""))]))
        for one, row in places.items()
        if line(row.get("label", "")) and valid([one])
    )
    links = _links(_values(rows), _PERSONAL)
    return PersonRecord(item, name, source, names, links, affiliations=tuple(affiliations)) if name else None


def _organisation(item: str, rows: _Rows, source: Source) -> OrganisationRecord | None:
    name, names = _named(rows)
    links = _links(_values(rows), {"ror": "P6782", "grid": "P2427"})
    countries = [country(row.get("code", "")) for row in rows if row.get("property") == f"{_DIRECT}P17"]
    return OrganisationRecord(item, name, source, names, links, next(filter(None, countries), "")) if name else None


def _work(item: str, rows: _Rows, source: Source) -> WorkRecord | None:
    label, names = _named(rows)
    values = _values(rows)
    title = plain(next(iter(values["P1476"]), label))
    venues = [line(row["label"]) for row in rows if row.get("property") == f"{_DIRECT}P1433" and "label" in row]
    doi = next(iter(values["P356"]), "")
    return (
        WorkRecord(
            item,
            title,
            source,
            names=others((label, *names), title),
            same_as=_links(values, {"doi": "P356"}),
            year=min((year(one) for one in values["P577"] if year(one)), default=0),
            doi=bare("doi", doi),
            venue=next(iter(venues), ""),
        )
        if title
        else None
    )


def _authors(rows: Iterable[_Row]) -> tuple[AuthorRecord, ...]:
    """The authors in the order of their numbers; one who is told twice is told by the item, not by the text alone."""
    authors: dict[int, _Row] = {}
    for row in rows:
        place = position(row.get("ordinal", "")) if line(row.get("name", "")) or line(row.get("full", "")) else None
        if place is not None and "author" not in authors.get(place, ()):
            authors[place] = row
    return tuple(_author(authors[place]) for place in sorted(authors))


def _author(row: _Row) -> AuthorRecord:
    full = line(row.get("full", ""))
    address = next(iter(valid([row.get("author", "")])), "")
    return AuthorRecord(line(row.get("name", "")) or full, address, full, bare("orcid", row.get("orcid", "")))
