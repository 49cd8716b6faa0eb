"""DBLP, asked of a real SPARQL server that holds a made slice about the example CV."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.identity.authorities.dblp import lookup
from cvgraph.identity.iris import is_iri
from cvgraph.identity.records import PersonRecord, WantedOrganisation, WantedPerson, WantedWork, WorkRecord
from cvgraph.identity.web.asker import Asker
from made_authorities import MadeServer

Asking = Callable[[str, str], Asker]
OWNER = "https://dblp.org/pid/990/0001"


@pytest.fixture
def asker(asking: Asking, dblp_server: str) -> Asker:
    return asking("dblp", dblp_server)


def test_a_name_gives_everybody_who_has_it_with_all_their_works(asker: Asker) -> None:
    owner, namesake = lookup(WantedPerson("Hrayr Harutyunyan"), asker)
    assert isinstance(owner, PersonRecord)
    assert isinstance(namesake, PersonRecord)
    assert (owner.iri, owner.name, len(owner.works)) == (OWNER, "Hrayr Harutyunyan", 10)
    assert owner.same_as == (
        "https://orcid.org/0000-0009-0000-0018",
        "https://hrayrhar.github.io/",
        "https://scholar.google.com/citations?user=MadeForTest0",
    )
    assert [place.name for place in owner.affiliations] == ["University of Southern California, Los Angeles, CA, USA"]
    assert (namesake.iri, namesake.name) == ("https://dblp.org/pid/990/0002", "Hrayr Harutyunyan")
    assert [work.name for work in namesake.works] == [
        "Moisture of volcanic soils: a survey",
        'Drought and "deep" roots',
    ]


def test_a_work_has_all_its_authors_in_order(asker: Asker) -> None:
    (owner,) = lookup(WantedPerson("?", (("dblp", "990/0001"),)), asker)
    assert isinstance(owner, PersonRecord)
    (mixhop,) = [work for work in owner.works if work.name.startswith("MixHop")]
    assert mixhop.iri == "https://dblp.org/rec/conf/icml/Abu-El-HaijaPKA19"
    assert (mixhop.year, mixhop.venue, mixhop.doi) == (2019, "ICML", "")
    assert [author.name for author in mixhop.authors] == [
        "Sami Abu-El-Haija",
        "Bryan Perozzi",
        "Amol Kapoor",
        "Nazanin Alipourfard",
        "Kristina Lerman",
        "Hrayr Harutyunyan",
        "Greg Ver Steeg",
        "Aram Galstyan",
    ]
    assert mixhop.authors[5].iri == OWNER
    assert [author.orcid for author in mixhop.authors[4:]] == [
        "",
        "0000-0009-0000-0018",
        "0000-0009-0000-0026",
        "0000-0009-0000-0034",
    ]


def test_the_number_behind_a_name_is_no_part_of_it(asker: Asker) -> None:
    (work,) = lookup(WantedWork("Supervision Complexity and its Role in Knowledge Distillation"), asker)
    assert isinstance(work, WorkRecord)
    assert (work.authors[-1].name, work.authors[-1].full_name) == ("Sanjiv Kumar", "Sanjiv Kumar")
    assert work.authors[-1].iri == "https://dblp.org/pid/991/0017-1"


def test_the_page_of_those_who_cannot_be_told_apart_is_nobody(asker: Asker) -> None:
    found = lookup(WantedPerson("Wei Li"), asker)
    assert [person.iri for person in found] == ["https://dblp.org/pid/992/0001-1", "https://dblp.org/pid/992/0001-2"]


@pytest.mark.parametrize(
    ("name", "identifiers", "expected"),
    [
        ("Hrayr Harutyunyan", (("orcid", "0000-0009-0000-0018"),), [OWNER]),
        ("Hrayr Harutyunyan", (("orcid", "https://orcid.org/0000-0009-0000-0018"),), [OWNER]),
        ("Somebody", (("dblp", "https://dblp.org/pid/990/0001.html"),), [OWNER]),
        ("Hrayr Harutyunyan", (("orcid", "0000-0009-0000-9999"),), [OWNER, "https://dblp.org/pid/990/0002"]),
        ("Hrayr Harutyunyan", (("dblp", "990/9999"),), []),
        ("Greg Versteeg", (), ["https://dblp.org/pid/991/0001"]),
        ("H. Harutyunyan", (), []),
        ("", (), []),
    ],
)
def test_identifiers_go_before_names(
    asker: Asker, name: str, identifiers: tuple[tuple[str, str], ...], expected: list[str]
) -> None:
    assert [person.iri for person in lookup(WantedPerson(name, identifiers), asker)] == expected


@pytest.mark.parametrize("doi", ["10.5555/allerton.2017.0001", "https://doi.org/10.5555/Allerton.2017.0001"])
def test_a_doi_finds_its_work_in_any_letters(asker: Asker, doi: str) -> None:
    (work,) = lookup(WantedWork("another title", (("doi", doi),)), asker)
    assert isinstance(work, WorkRecord)
    assert work.name == "Disentangled representations via synergy minimization"
    assert (work.doi, work.same_as) == ("10.5555/allerton.2017.0001", ("https://doi.org/10.5555/ALLERTON.2017.0001",))


def test_a_title_finds_the_paper_and_its_preprint_with_or_without_the_last_stop(asker: Asker) -> None:
    title = "Information-theoretic generalization bounds for black-box learning algorithms"
    found = lookup(WantedWork(title), asker)
    assert [work.iri.rpartition("/rec/")[2] for work in found] == [
        "conf/nips/HarutyunyanRSG21",
        "journals/corr/abs-2110-00001",
    ]
    again = lookup(WantedWork(f"{title}.", (("doi", "10.5555/none"),)), asker)
    assert [(work.iri, work.name) for work in again] == [(work.iri, title) for work in found]


def test_two_questions_are_enough(asker: Asker, asking: Asking, made_server: MadeServer) -> None:
    assert len(lookup(WantedPerson("Hrayr Harutyunyan", (("orcid", "0000-0009-0000-0018"),)), asker)) == 1
    assert len(list(asker.cache.folder.rglob("*.json"))) == 2
    assert lookup(WantedPerson("Hrayr Harutyunyan"), asking("dblp", f"{made_server.address}/sparql")) == ()
    assert len(made_server.asked) == 1
    assert lookup(WantedOrganisation("University of Southern California"), asking("dblp", "http://127.0.0.1:9/")) == ()


HOSTILE = [
    'Hrayr Harutyunyan" "Aram Galstyan',
    'x" } ?person ?p ?o . #',
    "x\\",
    "x\n} UNION { ?person ?p ?wanted }",
    "x> } SELECT * { ?s ?p ?o",
    "INSERT DATA { <a:b> <a:b> <a:b> }",
    "# PREFIX",
    "\\u0022 } #",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_asked_for_as_it_is_and_finds_nobody(asker: Asker, name: str) -> None:
    assert lookup(WantedPerson(name), asker) == ()
    assert lookup(WantedWork(name), asker) == ()
    assert lookup(WantedPerson(name, (("dblp", name), ("orcid", name))), asker) == ()
    assert lookup(WantedWork(name, (("doi", f"10.5555/{name}"),)), asker) == ()


def test_every_address_in_a_record_is_one(asker: Asker) -> None:
    for person in lookup(WantedPerson("Hrayr Harutyunyan"), asker):
        assert isinstance(person, PersonRecord)
        assert is_iri(person.iri)
        assert all(map(is_iri, person.same_as))
        assert all(is_iri(work.iri) and all(map(is_iri, work.same_as)) for work in person.works)
        assert all(is_iri(author.iri) for work in person.works for author in work.authors)
        assert person.source.date == "2026-11-24"
        assert "VALUES ?wanted" in person.source.question
