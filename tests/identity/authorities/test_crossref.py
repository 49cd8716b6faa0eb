"""Crossref, asked of a server on loopback with made answers in its documented shape."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cvgraph.identity.authorities.crossref import lookup
from cvgraph.identity.records import WantedPerson, WantedWork, WorkRecord
from cvgraph.identity.web.asker import Asker
from cvgraph.identity.web.cache import Cache
from made_authorities import MadeServer, made_line


@pytest.fixture
def asker(asking: Callable[[str, str], Asker], made_server: MadeServer) -> Asker:
    return asking("crossref", f"{made_server.address}/crossref")


def test_a_doi_gives_the_work_as_it_was_registered(asker: Asker, made_server: MadeServer) -> None:
    (work,) = lookup(WantedWork("?", (("doi", "https://doi.org/10.5555/CVPR.2022.0001"),)), asker)
    assert isinstance(work, WorkRecord)
    assert (work.iri, work.doi) == ("https://doi.org/10.5555/cvpr.2022.0001", "10.5555/cvpr.2022.0001")
    assert work.name == "Failure Modes of Domain Generalization Algorithms"
    assert work.year == 2023
    assert work.venue.endswith("Pattern Recognition (CVPR)")
    assert [author.name for author in work.authors][-2:] == ["Greg Ver Steeg", "Aram Galstyan"]
    assert made_server.asked[0][0] == "/crossref/works/10.5555%2Fcvpr.2022.0001"


def test_a_title_is_asked_for_with_its_first_author(asker: Asker, made_server: MadeServer) -> None:
    title = "Multitask learning and benchmarking with clinical time series data"
    (work,) = lookup(WantedWork(title, authors=("H. Harutyunyan", "H. Khachatrian")), asker)
    assert isinstance(work, WorkRecord)
    assert made_server.asked[0][1] == {
        "query.bibliographic": title,
        "query.author": "H. Harutyunyan",
        "rows": "5",
    }
    assert work.authors[0].orcid == "0000-0009-0000-0018"
    (place,) = work.authors[1].affiliations
    assert (place.iri, place.name) == ("https://ror.org/0made0b03", "Yerevan State University, Yerevan, Armenia")
    assert [one.name for one in work.authors[4].affiliations] == ["USC & ISI"]


def test_groups_write_too_and_years_can_be_missing(asker: Asker) -> None:
    (work,) = lookup(WantedWork("?", (("doi", "10.5555/group.1"),)), asker)
    assert isinstance(work, WorkRecord)
    assert [author.name for author in work.authors] == ["The Working Group", "Erika Mustermann"]
    assert (work.year, work.venue) == (0, "")


def test_an_unknown_doi_and_anything_but_a_work_give_nothing(asker: Asker, made_server: MadeServer) -> None:
    assert lookup(WantedWork("?", (("doi", "10.5555/none"),)), asker) == ()
    assert lookup(WantedPerson("Hrayr Harutyunyan"), asker) == ()
    assert len(made_server.asked) == 1


def test_a_contact_is_told(made_server: MadeServer, tmp_path: Path) -> None:
    line = made_line(contact="ada@x.example")
    lookup(WantedWork("x"), Asker("crossref", f"{made_server.address}/crossref", Cache(tmp_path), line))
    assert made_server.asked[0][1]["mailto"] == "ada@x.example"


@pytest.mark.parametrize("title", ['x" &rows=1000#', "x\ny}", "x>y", "SELECT * { ?s ?p ?o }", "100% +1"])
def test_a_hostile_title_is_one_parameter(asker: Asker, made_server: MadeServer, title: str) -> None:
    assert lookup(WantedWork(title, authors=(title,)), asker) == ()
    ((_, parameters, _),) = made_server.asked
    assert parameters == {"query.bibliographic": title, "query.author": title, "rows": "5"}
