"""All authorities: the same names in each, and nothing that any of them sends is ever an error."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cvgraph.errors import AuthorityError
from cvgraph.identity.directory import Authority, authorities
from cvgraph.identity.iris import is_iri
from cvgraph.identity.records import (
    AuthorRecord,
    OrganisationRecord,
    Record,
    Source,
    Wanted,
    WantedOrganisation,
    WantedPerson,
    WantedWork,
)
from cvgraph.identity.web.cache import Cache
from made_authorities import DATA, MadeServer, made_line

NAMES = ["crossref", "dblp", "openalex", "orcid", "ror", "wikidata"]
BY_NAME = (WantedPerson("Ada"), WantedWork("A title", authors=("A. Ada",)), WantedOrganisation("ISI"))
STATED = tuple(
    (scheme, value)
    for scheme, value in (
        ("doi", "10.5555/a"),
        ("orcid", "0000-0009-0000-0018"),
        ("ror", "0made0a01"),
        ("dblp", "990/0001"),
    )
)
WANTED = (*BY_NAME, *(type(one)(one.name, STATED) for one in BY_NAME))
EACH = pytest.mark.parametrize("authority", authorities(), ids=lambda one: one.name)


def test_every_file_is_an_authority() -> None:
    assert [one.name for one in authorities()] == NAMES


@EACH
def test_an_authority_is_asked_in_secret_and_not_too_fast(authority: Authority, tmp_path: Path) -> None:
    assert authority.address.startswith("https://")
    assert authority.interval >= 0.2
    asker = authority.asker(Cache(tmp_path), authority.line("ada@x.example"))
    assert (asker.authority, asker.address) == (authority.name, authority.address)
    assert asker.line is not None
    assert asker.line.manners.interval == authority.interval
    assert authority.asker(Cache(tmp_path), address="http://127.0.0.1:9/").address == "http://127.0.0.1:9/"


@EACH
@pytest.mark.parametrize("wanted", WANTED, ids=lambda one: type(one).__name__)
def test_offline_with_an_empty_cache_nothing_is_known(authority: Authority, wanted: Wanted, tmp_path: Path) -> None:
    assert authority.lookup(wanted, authority.asker(Cache(tmp_path))) == ()
    assert list(tmp_path.iterdir()) == []


@EACH
@pytest.mark.parametrize("fault", ["slow", "busy-long", "error", "broken", "truncated", "list", "large", "away"])
def test_a_bad_authority_is_one_error_in_one_line(
    authority: Authority, fault: str, made_server: MadeServer, tmp_path: Path
) -> None:
    kinds = {"ror": WANTED[2], "orcid": WANTED[0], "dblp": WANTED[0], "wikidata": WANTED[0]}
    address = f"{made_server.address}/faults/{fault}/{authority.name}"
    asker = authority.asker(Cache(tmp_path), made_line(authority.name, tries=2), address)
    with pytest.raises(AuthorityError, match=rf"^{authority.name} [^\n]+$"):
        authority.lookup(kinds.get(authority.name, WANTED[1]), asker)
    assert list(tmp_path.rglob("*.json")) == []


@EACH
def test_an_authority_that_was_busy_answers_later(
    authority: Authority, made_server: MadeServer, tmp_path: Path
) -> None:
    address = f"{made_server.address}/faults/busy-once/{authority.name}"
    asker = authority.asker(Cache(tmp_path), made_line(authority.name), address)
    for wanted in BY_NAME:
        authority.lookup(wanted, asker)
    assert made_server.counts["busy-once"] >= 2
    assert len(list(tmp_path.rglob("*.json"))) >= 1


_SOURCE = Source("made", "made", "2026-11-24")
_KEYS = sorted(
    {
        key
        for name in ("crossref", "openalex", "orcid", "ror")
        for key in json.dumps(json.loads((DATA / f"{name}.json").read_text("utf-8"))).split('"')[1::2]
        if len(key) < 40
    }
    | {"results", "message", "items", "organization", "expanded-result"}
)
_SCALARS = (
    st.none() | st.booleans() | st.integers() | st.sampled_from([*_KEYS, "10.5555/a", "https://ror.org/0made0a01"])
)
_ANY = st.recursive(
    _SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_KEYS), inner, max_size=4)
)


_ROWS: dict[str, dict[str, str]] = {
    "dblp": {
        "person": "https://dblp.org/pid/990/0001",
        "value": "Ada 0001",
        "wanted": "Ada",
        "work": "https://dblp.org/rec/a",
        "title": "A title.",
        "ordinal": "1",
        "name": "Ada 0001",
        "author": "https://dblp.org/pid/990/0001",
        "orcid": "https://orcid.org/0000-0009-0000-0018",
    },
    "wikidata": {
        "item": "http://www.wikidata.org/entity/Q1",
        "by": "http://www.wikidata.org/prop/direct/P496",
        "value": "http://www.wikidata.org/entity/Q2",
        "language": "en",
        "label": "ISI",
        "code": "US",
        "ordinal": "1",
        "name": "Ada",
        "author": "http://www.wikidata.org/entity/Q3",
    },
}
_PROPERTIES = {
    "dblp": [f"https://dblp.org/rdf/schema#{name}" for name in ("primaryCreatorName", "affiliation", "webpage")],
    "wikidata": [
        "http://www.w3.org/2000/01/rdf-schema#label",
        *(f"http://www.wikidata.org/prop/direct/{name}" for name in ("P108", "P17", "P1433", "P1476", "P356")),
    ],
}
_SPOILT = (None, "", "x", "12", "-1", "²", "9" * 5000, "\ud800", "\x00", " 0001", "https://x.example/ <b>")


def _is_whole(one: object) -> bool:
    """True for a record whose addresses are such, with a name, and everything in it as whole."""
    if isinstance(one, AuthorRecord):
        return bool(one.name) and (not one.iri or is_iri(one.iri)) and all(map(_is_whole, one.affiliations))
    if not isinstance(one, Record) or not one.name.isprintable() or not one.name:
        return False
    below = (*getattr(one, "works", ()), *getattr(one, "authors", ()), *getattr(one, "affiliations", ()))
    addressed = is_iri(one.iri) if one.iri else isinstance(one, OrganisationRecord)
    coded = len(getattr(one, "country", "")) in {0, 2}
    return addressed and coded and all(map(is_iri, one.same_as)) and all(map(_is_whole, below))


class _Says:
    """Answers everything with the same."""

    def __init__(self, said: object) -> None:
        self._said = said

    def get(self, *_: object, **__: object) -> tuple[Any, Source]:
        return self._said, _SOURCE

    def select(self, *_: object, **__: object) -> tuple[Any, Source]:
        return self._said, _SOURCE


def _spoilt(found: Any, place: int, value: object) -> Any:  # noqa: ANN401
    """The answer with the value at one of its places."""
    paths = list(_paths(found))
    path = paths[place % len(paths)]
    copy = json.loads(json.dumps(found))
    inner = copy
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return copy


def _paths(found: Any, path: tuple[Any, ...] = ()) -> Any:  # noqa: ANN401
    steps = found.items() if isinstance(found, dict) else enumerate(found) if isinstance(found, list) else ()
    for step, inner in steps:
        yield (*path, step)
        yield from _paths(inner, (*path, step))


def _good(name: str) -> list[dict[str, Any]]:
    held = json.loads((DATA / f"{name}.json").read_text("utf-8"))
    return {
        "crossref": lambda: [{"message": held["items"][0]}, {"message": {"items": held["items"]}}],
        "openalex": lambda: [held["works"][0], {"results": held["works"]}, held["authors"][0]],
        "orcid": lambda: [held["records"][0], {"expanded-result": held["hits"]}],
        "ror": lambda: [held["organizations"][0], {"items": [{"organization": one} for one in held["organizations"]]}],
    }[name]()


@pytest.mark.parametrize("name", ["crossref", "openalex", "orcid", "ror"])
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_no_json_whatever_its_shape_is_an_error(name: str, data: st.DataObject) -> None:
    lookup = next(one.lookup for one in authorities() if one.name == name)
    good = data.draw(st.sampled_from(_good(name)))
    said = _Says(_spoilt(good, data.draw(st.integers(0, 10_000)), data.draw(_ANY)))
    for wanted in WANTED:
        assert all(_is_whole(one) for one in lookup(wanted, said))


@pytest.mark.parametrize("name", ["dblp", "wikidata"])
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_no_rows_whatever_they_hold_are_an_error(name: str, data: st.DataObject) -> None:
    lookup = next(one.lookup for one in authorities() if one.name == name)
    columns = [
        "person",
        "property",
        "value",
        "wanted",
        "work",
        "title",
        "ordinal",
        "name",
        "author",
        "item",
        "by",
        "year",
    ]
    values = st.sampled_from(["https://x.example/1", "12", "-1", "²", "", "https://dblp.org/rdf/schema#creatorName"])
    rows = st.lists(st.dictionaries(st.sampled_from(columns), values | st.text(), max_size=8), max_size=5)
    said = _Says(data.draw(rows))
    for wanted in WANTED:
        assert all(_is_whole(one) for one in lookup(wanted, said))


@pytest.mark.parametrize(("name", "column"), [(name, column) for name, row in _ROWS.items() for column in row])
def test_a_value_that_is_none_or_nonsense_spoils_no_record(name: str, column: str) -> None:
    lookup = next(one.lookup for one in authorities() if one.name == name)
    good = [{**_ROWS[name], "property": each} for each in _PROPERTIES[name]]
    for value in _SPOILT:
        bad = [{**row, column: value} if value is not None else {k: row[k] for k in row if k != column} for row in good]
        for rows in (bad, [*good, *bad], [*bad, *good]):
            found = [one for wanted in WANTED for one in lookup(wanted, _Says(rows))]
            assert all(map(_is_whole, found))
            assert found or rows is bad
