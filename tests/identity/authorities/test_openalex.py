"""OpenAlex, asked of a server on loopback with made answers in its documented shape."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.identity.authorities.openalex import lookup
from cvgraph.identity.records import PersonRecord, WantedOrganisation, WantedPerson, WantedWork, WorkRecord
from cvgraph.identity.web.asker import Asker
from made_authorities import MadeServer


@pytest.fixture
def asker(asking: Callable[[str, str], Asker], made_server: MadeServer) -> Asker:
    return asking("openalex", f"{made_server.address}/openalex")


def test_a_work_tells_where_its_authors_worked(asker: Asker, made_server: MadeServer) -> None:
    (work,) = lookup(WantedWork("?", (("doi", "10.5555/S41597-019-0001"),)), asker)
    assert isinstance(work, WorkRecord)
    assert (work.iri, work.year, work.venue) == ("https://openalex.org/W9900000001", 2019, "Scientific Data")
    assert (work.doi, work.same_as) == ("10.5555/s41597-019-0001", ("https://doi.org/10.5555/s41597-019-0001",))
    kale = work.authors[2]
    assert (kale.name, kale.full_name, kale.iri) == ("David C. Kale", "David Kale", "https://openalex.org/A9900000050")
    (place,) = kale.affiliations
    assert (place.iri, place.name, place.country) == (
        "https://openalex.org/I9900000102",
        "USC Information Sciences Institute",
        "US",
    )
    assert place.same_as == ("https://ror.org/0made0a02",)
    assert work.authors[0].orcid == "0000-0009-0000-0018"
    assert len(made_server.asked) == 1


def test_a_title_is_looked_for_where_no_doi_finds_it(asker: Asker) -> None:
    wanted = WantedWork("Failure Modes of Domain Generalization Algorithms", (("doi", "10.5555/other"),))
    work, other = lookup(wanted, asker)
    assert (work.iri, other.iri) == ("https://openalex.org/W9900000003", "https://openalex.org/W9900000004")
    assert other.name == "Failure modes of domain generalization algorithms & other stories"


@pytest.mark.parametrize("identifier", [("orcid", "0000-0009-0000-0018"), ("openalex", "A9900000018")])
def test_a_person_is_known_by_identifier(asker: Asker, identifier: tuple[str, str]) -> None:
    (person,) = lookup(WantedPerson("?", (identifier,)), asker)
    assert isinstance(person, PersonRecord)
    assert (person.iri, person.name) == ("https://openalex.org/A9900000018", "Hrayr Harutyunyan")
    assert (person.names, person.same_as) == (("H. Harutyunyan",), ("https://orcid.org/0000-0009-0000-0018",))
    assert [place.name for place in person.affiliations] == [
        "University of Southern California",
        "Yerevan State University",
    ]


def test_nobody_is_asked_about_a_name_or_an_organisation(asker: Asker, made_server: MadeServer) -> None:
    assert lookup(WantedPerson("Hrayr Harutyunyan"), asker) == ()
    assert lookup(WantedOrganisation("USC"), asker) == ()
    assert lookup(WantedWork("..."), asker) == ()
    assert made_server.asked == []


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Learning, fast|slow", "learning fast slow"),
        ('x",is_oa:true', "x is oa true"),
        ("This AND That NOT Those", "this and that not those"),
        ("a&filter=b#c\n!d>e{f}", "a filter b c d e f"),
        ("Երկու բառ", "երկու բառ"),
    ],
)
def test_a_title_goes_in_as_plain_words(asker: Asker, made_server: MadeServer, title: str, words: str) -> None:
    assert lookup(WantedWork(title), asker) == ()
    ((_, parameters, _),) = made_server.asked
    assert parameters["filter"] == f"title.search:{words}"
    assert set(parameters) == {"filter", "per-page", "select"}
