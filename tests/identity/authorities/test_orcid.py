"""ORCID, asked of a server on loopback with made answers in its documented shape."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.identity.authorities.orcid import lookup
from cvgraph.identity.records import PersonRecord, WantedPerson, WantedWork
from cvgraph.identity.web.asker import Asker
from made_authorities import MadeServer


@pytest.fixture
def asker(asking: Callable[[str, str], Asker], made_server: MadeServer) -> Asker:
    return asking("orcid", f"{made_server.address}/orcid/v3.0")


def test_a_stated_identifier_gives_the_whole_record(asker: Asker, made_server: MadeServer) -> None:
    (person,) = lookup(WantedPerson("?", (("orcid", "0000-0009-0000-0018"),)), asker)
    assert isinstance(person, PersonRecord)
    assert (person.iri, person.name) == ("https://orcid.org/0000-0009-0000-0018", "Hrayr Harutyunyan")
    assert person.names == ("Hrayr G. Harutyunyan",)
    assert person.same_as == ("http://www.scopus.com/inward/authorDetails.url?authorID=99900000018&partnerID=MN8TOARS",)
    assert [(place.name, place.iri, place.country) for place in person.affiliations] == [
        ("YerevaNN", "", "AM"),
        ("University of Southern California", "https://ror.org/0made0a01", "US"),
        ("Yerevan State University", "https://www.grid.ac/institutes/grid.99999.0b", "AM"),
    ]
    assert made_server.asked[0][2]["Accept"] == "application/json"


def test_works_have_their_own_doi_and_not_that_of_the_book(asker: Asker) -> None:
    (person,) = lookup(WantedPerson("?", (("orcid", "0000-0009-0000-0018"),)), asker)
    assert isinstance(person, PersonRecord)
    assert [(work.iri, work.year, work.doi, work.venue) for work in person.works] == [
        ("https://doi.org/10.5555/s41597-019-0001", 2019, "10.5555/s41597-019-0001", "Scientific Data"),
        ("https://orcid.org/0000-0009-0000-0018/work/12", 2019, "", ""),
        ("https://orcid.org/0000-0009-0000-0018/work/13", 0, "", ""),
    ]


def test_a_name_gives_candidates(asker: Asker) -> None:
    owner, namesake = lookup(WantedPerson("Hrayr Harutyunyan"), asker)
    assert isinstance(owner, PersonRecord)
    assert (owner.iri, owner.names) == ("https://orcid.org/0000-0009-0000-0018", ("Hrayr G. Harutyunyan",))
    assert [place.name for place in owner.affiliations] == [
        "University of Southern California",
        "Yerevan State University",
    ]
    assert (namesake.name, namesake.names) == ("Hr. Harutyunyan", ("Hrayr Harutyunyan",))


def test_an_unknown_identifier_or_name_is_nobody(asker: Asker, made_server: MadeServer) -> None:
    assert lookup(WantedPerson("Hrayr Harutyunyan", (("orcid", "0000-0009-0000-9999"),)), asker) == ()
    assert lookup(WantedPerson("Nobody At All"), asker) == ()
    assert len(made_server.asked) == 2
    assert lookup(WantedPerson('"\\'), asker) == ()
    assert lookup(WantedWork("A work"), asker) == ()
    assert len(made_server.asked) == 2


@pytest.mark.parametrize(
    ("name", "quoted"),
    [
        ('x" OR orcid:*', "x OR orcid:*"),
        ("x\\", "x"),
        ("O'Neil && (b) [c TO d] {e}\n", "O'Neil && (b) [c TO d] {e}"),
        ("a&rows=1000#b", "a&rows=1000#b"),
    ],
)
def test_a_name_stays_within_its_quotation_marks(asker: Asker, made_server: MadeServer, name: str, quoted: str) -> None:
    assert lookup(WantedPerson(name), asker) == ()
    ((_, parameters, _),) = made_server.asked
    assert parameters == {
        "q": f'given-and-family-names:"{quoted}" OR credit-name:"{quoted}" OR other-names:"{quoted}"',
        "rows": "10",
    }
