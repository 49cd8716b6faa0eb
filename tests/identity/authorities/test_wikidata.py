"""Wikidata, asked of a real SPARQL server that holds a made slice about the example CV."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.identity.authorities.wikidata import _authors, lookup
from cvgraph.identity.records import (
    OrganisationRecord,
    PersonRecord,
    Wanted,
    WantedOrganisation,
    WantedPerson,
    WantedWork,
    WorkRecord,
)
from cvgraph.identity.web.asker import Asker

Asking = Callable[[str, str], Asker]
WD = "http://www.wikidata.org/entity/"


@pytest.fixture
def asker(asking: Asking, wikidata_server: str) -> Asker:
    return asking("wikidata", wikidata_server)


def test_a_name_gives_the_people_who_have_it_and_no_street(asker: Asker) -> None:
    scholar, composer = lookup(WantedPerson("Aram Galstyan"), asker)
    assert isinstance(scholar, PersonRecord)
    assert (scholar.iri, scholar.name, scholar.names) == (f"{WD}Q990000002", "Aram Galstyan", ("Aram G. Galstyan",))
    assert scholar.same_as == (
        "https://orcid.org/0000-0009-0000-0034",
        "https://scholar.google.com/citations?user=MadeForTest1",
        "https://openalex.org/A9900000034",
    )
    assert [(place.iri, place.name, place.same_as) for place in scholar.affiliations] == [
        (f"{WD}Q990000102", "USC Information Sciences Institute", ("https://ror.org/0made0a02",)),
        (f"{WD}Q990000101", "University of Southern California", ("https://ror.org/0made0a01",)),
    ]
    assert (composer.iri, composer.names, composer.same_as) == (f"{WD}Q990000003", ("Aram Galstjan",), ())


@pytest.mark.parametrize(
    ("name", "identifiers", "expected"),
    [
        ("Aram Galstyan", (("orcid", "0000-0009-0000-0034"),), ["Q990000002"]),
        ("Aram Galstyan", (("google_scholar", "MadeForTest1"),), ["Q990000002"]),
        ("Aram Galstyan", (("openalex", "https://openalex.org/A9900000034"),), ["Q990000002"]),
        ("nobody", (("dblp", "990/0001"),), ["Q990000001"]),
        ("Aram Galstyan", (("orcid", "0000-0009-0000-9999"),), ["Q990000002", "Q990000003"]),
        ("Հրայր Հարությունյան", (), ["Q990000001"]),
        ("Aram G. Galstyan", (), ["Q990000002"]),
        ("A. Galstyan", (), []),
        ("", (), []),
    ],
)
def test_identifiers_go_before_names_in_any_language(
    asker: Asker, name: str, identifiers: tuple[tuple[str, str], ...], expected: list[str]
) -> None:
    found = lookup(WantedPerson(name, identifiers), asker)
    assert [person.iri.removeprefix(WD) for person in found] == expected


def test_a_work_has_its_authors_in_order_whether_they_are_items_or_names(asker: Asker) -> None:
    (work,) = lookup(WantedWork("?", (("doi", "10.5555/s41597-019-0001"),)), asker)
    assert isinstance(work, WorkRecord)
    assert work.name == "Multitask learning and benchmarking with clinical time series data"
    assert (work.year, work.doi, work.venue) == (2019, "10.5555/s41597-019-0001", "Scientific Data")
    assert [(author.name, author.iri.removeprefix(WD), author.full_name) for author in work.authors] == [
        ("H. Harutyunyan", "Q990000001", "Hrayr Harutyunyan"),
        ("Hrant Khachatrian", "", ""),
        ("David C. Kale", "", ""),
        ("Greg Ver Steeg", "", ""),
        ("Aram Galstyan", "Q990000002", "Aram Galstyan"),
    ]
    assert work.authors[0].orcid == "0000-0009-0000-0018"


def test_an_author_without_any_name_is_none() -> None:
    rows = [{"ordinal": "2", "author": f"{WD}Q1"}, {"ordinal": "3", "name": "B"}, {"ordinal": "1", "full": "A"}]
    assert [author.name for author in _authors(rows)] == ["A", "B"]


def test_a_title_finds_the_work_and_no_film(asker: Asker) -> None:
    (work,) = lookup(WantedWork("Multitask learning and benchmarking with clinical time series data"), asker)
    assert work.iri == f"{WD}Q990000201"
    assert lookup(WantedWork("Fast structure learning with modular regularization"), asker) == ()


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (WantedOrganisation("YSU"), "Q990000103"),
        (WantedOrganisation("Yerevan State University"), "Q990000103"),
        (WantedOrganisation("Südkalifornische Universität"), "Q990000101"),
        (WantedOrganisation("?", (("ror", "https://ror.org/0made0a02"),)), "Q990000102"),
    ],
)
def test_organisations_are_those_of_science(asker: Asker, wanted: Wanted, expected: str) -> None:
    (found,) = lookup(wanted, asker)
    assert found.iri == f"{WD}{expected}"


def test_an_organisation_has_names_country_and_links(asker: Asker) -> None:
    (found,) = lookup(WantedOrganisation("Yerevan State University"), asker)
    assert isinstance(found, OrganisationRecord)
    assert (found.name, found.names, found.country) == (
        "Yerevan State University",
        ("Երևանի պետական համալսարան", "YSU"),
        "AM",
    )
    assert found.same_as == ("https://ror.org/0made0b03", "https://www.grid.ac/institutes/grid.99999.0b")


HOSTILE = ['x"@en } ?item ?by ?any #', "x\\", "x\n} #", "ISI' 'YSU", "> } DROP ALL", "\\u0022@en } ?item ?by ?o #"]


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("kind", [WantedPerson, WantedWork, WantedOrganisation])
def test_a_hostile_name_finds_nothing(asker: Asker, name: str, kind: type[Wanted]) -> None:
    identifiers = tuple((scheme, name) for scheme in ("orcid", "dblp", "google_scholar", "openalex", "ror"))
    assert lookup(kind(name, (*identifiers, ("doi", f"10.5555/{name}"))), asker) == ()
