"""The Research Organization Registry: organisations with their names in all languages.

https://ror.readme.io/docs/rest-api, version 2 of its schema.
"""

from __future__ import annotations

from typing import Any

from cvgraph.identity.records import OrganisationRecord, Record, Source, Wanted, WantedOrganisation
from cvgraph.identity.web.asker import Asker
from cvgraph.identity.web.identifiers import iri, stated
from cvgraph.identity.web.shape import at, country, items, others, text, texts

NAME = "ror"
ADDRESS = "https://api.ror.org/v2"
INTERVAL = 1.0
_MOST = 10
_KINDS = frozenset({"ror_display", "label", "alias", "acronym"})
_ELSEWHERE = ("wikidata", "grid", "isni")


def lookup(wanted: Wanted, asker: Asker) -> tuple[Record, ...]:
    """The organisation with the stated identifier, else those that the name can mean, the likeliest first."""
    if not isinstance(wanted, WantedOrganisation):
        return ()
    if ror := stated(wanted, "ror"):
        found = asker.get(["organizations", ror])
        return _records([found[0]], found[1]) if found else ()
    found = asker.get(["organizations"], {"affiliation": wanted.name})
    return _records([at(one, "organization") for one in items(found[0], "items")], found[1]) if found else ()


def _records(listed: list[Any], source: Source) -> tuple[OrganisationRecord, ...]:
    return tuple(filter(None, (_record(one, source) for one in listed)))[:_MOST]


def _record(found: Any, source: Source) -> OrganisationRecord | None:  # noqa: ANN401 -- whatever it sends
    address, names = iri("ror", text(found, "id")), items(found, "names")
    shown = (text(one, "value") for kind in ("ror_display", "label") for one in names if kind in texts(one, "types"))
    name = next(filter(None, shown), "")
    if not address or not name or text(found, "status") == "withdrawn":
        return None
    elsewhere = (
        iri(kind, text(one, "preferred") or text(one, "all", 0))
        for kind in _ELSEWHERE
        for one in items(found, "external_ids")
        if text(one, "type") == kind
    )
    return OrganisationRecord(
        address,
        name,
        source,
        names=others((text(one, "value") for one in names if _KINDS & set(texts(one, "types"))), name),
        same_as=tuple(filter(None, dict.fromkeys(elsewhere))),
        country=country(text(found, "locations", 0, "geonames_details", "country_code")),
    )
