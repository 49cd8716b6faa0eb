"""ROR, asked of a server on loopback with made answers in its documented shape."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.identity.authorities.ror import lookup
from cvgraph.identity.records import OrganisationRecord, WantedOrganisation, WantedPerson
from cvgraph.identity.web.asker import Asker
from made_authorities import MadeServer


@pytest.fixture
def asker(asking: Callable[[str, str], Asker], made_server: MadeServer) -> Asker:
    return asking("ror", f"{made_server.address}/ror")


def test_an_identifier_gives_names_country_and_links(asker: Asker) -> None:
    (found,) = lookup(WantedOrganisation("?", (("ror", "https://ror.org/0made0b03"),)), asker)
    assert isinstance(found, OrganisationRecord)
    assert (found.iri, found.name) == ("https://ror.org/0made0b03", "Yerevan State University")
    assert (found.names, found.country) == (("Երևանի պետական համալսարան", "YSU"), "AM")
    assert found.same_as == (
        "http://www.wikidata.org/entity/Q990000103",
        "https://www.grid.ac/institutes/grid.99999.0b",
    )


def test_the_name_shown_is_the_name_wherever_it_stands(asker: Asker) -> None:
    (found,) = lookup(WantedOrganisation("USC Information Sciences Institute"), asker)
    assert (found.name, found.names) == (
        "Information Sciences Institute",
        ("ISI", "USC Information Sciences Institute"),
    )


def test_a_name_gives_candidates_that_still_are(asker: Asker) -> None:
    assert [one.iri for one in lookup(WantedOrganisation("Yerevan State University"), asker)] == [
        "https://ror.org/0made0b03"
    ]
    (usc,) = lookup(WantedOrganisation("University of Southern California"), asker)
    assert usc.same_as == ("http://www.wikidata.org/entity/Q990000101", "https://isni.org/isni/0000000199000101")


def test_what_is_unknown_or_no_organisation_gives_nothing(asker: Asker, made_server: MadeServer) -> None:
    assert lookup(WantedOrganisation("USC", (("ror", "0made0z99"),)), asker) == ()
    assert lookup(WantedPerson("USC"), asker) == ()
    assert len(made_server.asked) == 1


@pytest.mark.parametrize("name", ['x" OR *', "a&query=b#c", "x\n}", "../v1", "a>b"])
def test_a_hostile_name_is_one_parameter(asker: Asker, made_server: MadeServer, name: str) -> None:
    assert lookup(WantedOrganisation(name), asker) == ()
    ((path, parameters, _),) = made_server.asked
    assert (path, parameters) == ("/ror/organizations", {"affiliation": name})
