"""From what authorities say to links; the authorities here are functions that answer from memory."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cvgraph.cv.extract import extract
from cvgraph.cv.model import Contact, Mention, Publication
from cvgraph.document.model import Span
from cvgraph.document.read import read
from cvgraph.errors import AuthorityError
from cvgraph.identity.decided import Decided
from cvgraph.identity.linking import link
from cvgraph.identity.links import Linked
from cvgraph.identity.model import Entities, LinkStatus
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
from cvgraph.identity.resolve import resolve

if TYPE_CHECKING:
    from conftest import Maker

EXAMPLE = Path(__file__).parents[2] / "examples" / "hrayr-harutyunyan.md"
SOURCE = Source("dblp", "who?", "2026-11-24")
ADA, GREG = (
    AuthorRecord("Ada Byron", "https://dblp.org/pid/a"),
    AuthorRecord("Greg Ver Steeg", "https://dblp.org/pid/g"),
)
LAB = OrganisationRecord("https://ror.org/1", "Zorblax Laboratory", SOURCE, country="FR")


def work(title: str, *authors: AuthorRecord, year: int = 2020, iri: str = "") -> WorkRecord:
    return WorkRecord(iri or f"https://dblp.org/rec/{title}", title, SOURCE, authors=authors, year=year)


def linked(entities: Entities, *records: Record, decided: Decided = Decided()) -> Linked:  # noqa: B008 -- frozen
    """The links where an authority has these records."""

    def lookup(_: str, wanted: Wanted) -> tuple[Record, ...]:
        kinds = {WantedWork: WorkRecord, WantedPerson: PersonRecord, WantedOrganisation: OrganisationRecord}
        return tuple(each for each in records if isinstance(each, kinds[type(wanted)]))

    return link(entities, ["dblp"], lookup, decided)


def accepted(found: Linked) -> dict[str, str]:
    return {one.iri.partition("#")[2]: one.record.iri for one in found.links}


@pytest.fixture
def entities(cv: Maker) -> Entities:
    return cv.resolved("Ada Byron", cv.work("Zorblax", ["A. Byron", "GV. Steeg"], year="2020"), cv.job("Acme"))


def test_a_work_that_agrees_links_itself_and_all_its_authors(entities: Entities) -> None:
    found = linked(entities, work("Zorblax", ADA, GREG))
    assert accepted(found) == {"pub-2020-zorblax": "https://dblp.org/rec/Zorblax", "me": ADA.iri, "gv-steeg": GREG.iri}
    assert all(one.evidence and one.status is LinkStatus.INFERRED for one in found.links)
    assert found.questions == found.findings == ()


def test_a_work_with_other_authors_is_put_up_for_review_and_links_nobody(entities: Entities) -> None:
    found = linked(entities, work("Zorblax", ADA, AuthorRecord("Mary Shelley", "https://dblp.org/pid/m")))
    assert found.links == ()
    (question,) = found.questions
    assert "Zorblax" in question.text
    assert any("Mary Shelley" in each.text for each in question.evidence)
    assert question.options[0].decision.to == "https://dblp.org/rec/Zorblax"


def test_two_people_at_one_place_leave_it_open(cv: Maker) -> None:
    facts = [cv.work(title, ["A. Byron", "GV. Steeg"], year="2020") for title in ("Zorblax", "Quux")]
    other = replace(GREG, iri="https://dblp.org/pid/h")
    found = linked(cv.resolved("Ada Byron", *facts), work("Zorblax", ADA, GREG), work("Quux", ADA, other))
    assert "gv-steeg" not in accepted(found)
    assert [question.subject.partition("#")[2] for question in found.questions] == ["gv-steeg"]


def test_one_person_at_the_places_of_two_leaves_both_open(cv: Maker) -> None:
    facts = [
        cv.work("Zorblax", ["A. Byron", "Wei Li"], year="2020"),
        cv.work("Quux", ["A. Byron", "Li Wei"], year="2020"),
    ]
    one = AuthorRecord("Wei Li", "https://dblp.org/pid/w")
    found = linked(cv.resolved("Ada Byron", *facts), work("Zorblax", ADA, one), work("Quux", ADA, one))
    assert set(accepted(found)) == {"me", "pub-2020-zorblax", "pub-2020-quux"}
    assert len(found.questions) == 2


def test_the_owner_is_known_by_works_with_the_same_coauthors_and_a_namesake_is_not(entities: Entities) -> None:
    me = PersonRecord(ADA.iri, "Ada Byron", SOURCE, works=(work("Zorblax", ADA, GREG),))
    namesake = PersonRecord("https://dblp.org/pid/z", "Ada Byron", SOURCE, works=(work("Other"),))
    assert accepted(linked(entities, me, namesake))["me"] == ADA.iri
    alone = linked(entities, namesake)
    assert alone.links == ()
    assert "Ada Byron" in alone.questions[0].text


def test_the_works_of_the_owner_at_an_authority_link_the_works_of_the_cv(entities: Entities) -> None:
    me = PersonRecord(ADA.iri, "Ada Byron", SOURCE, works=(work("Zorblax", ADA, GREG), work("Other", ADA)))
    assert accepted(linked(entities, me)) == {
        "me": ADA.iri,
        "gv-steeg": GREG.iri,
        "pub-2020-zorblax": "https://dblp.org/rec/Zorblax",
    }


def test_a_stated_identifier_links_the_owner_and_one_of_another_name_is_asked_about(cv: Maker) -> None:
    stated = Contact(spans=(), kind="identifier", mention=Mention("a/1", Span(1, 2, 1, 1)), scheme="dblp")
    entities = cv.resolved("Ada Byron", stated)
    assert accepted(linked(entities, PersonRecord("https://dblp.org/pid/a/1", "Ada Byron", SOURCE)))
    other = linked(entities, PersonRecord("https://dblp.org/pid/a/1", "Mary Shelley", SOURCE))
    assert (other.links, len(other.questions)) == ((), 1)


def test_of_several_versions_of_a_work_the_nearest_in_time_is_taken(entities: Entities) -> None:
    later = work("Zorblax", ADA, GREG, year=2021, iri="https://dblp.org/rec/later")
    found = linked(entities, later, work("Zorblax", ADA, GREG, iri="https://dblp.org/rec/same"))
    assert accepted(found)["pub-2020-zorblax"] == "https://dblp.org/rec/same"


def test_what_an_authority_says_otherwise_is_told_with_the_line(entities: Entities) -> None:
    (finding,) = linked(entities, work("Zorblax", ADA, GREG, year=2021)).findings
    assert (finding.code, finding.message) == ("W607", "dblp says 2021, the CV 2020")
    assert finding.line


def test_an_organisation_of_exactly_that_name_is_linked_and_one_like_it_is_asked_about(cv: Maker) -> None:
    entities = cv.resolved("Ada", cv.job("Zorblax Laboratory"), cv.job("Acme"))
    near = replace(LAB, iri="https://ror.org/2", name="Acme (France)")
    found = linked(entities, LAB, near)
    assert accepted(found) == {"org-zorblax-laboratory": LAB.iri}
    assert [question.options[0].decision.to for question in found.questions] == [near.iri]


def test_two_organisations_of_one_name_leave_it_open(cv: Maker) -> None:
    entities = cv.resolved("Ada", cv.job("Zorblax Laboratory"))
    found = linked(entities, LAB, replace(LAB, iri="https://ror.org/2"))
    assert (found.links, len(found.questions)) == ((), 1)


def test_affiliations_come_with_the_authors_who_agree(entities: Entities) -> None:
    found = linked(entities, work("Zorblax", ADA, replace(GREG, affiliations=(LAB,))))
    (affiliation,) = found.affiliations
    assert (affiliation.position, affiliation.organisation) == (2, LAB)
    assert affiliation.work.endswith("#pub-2020-zorblax")


def test_an_affiliation_that_the_cv_names_too_is_at_home_there(cv: Maker) -> None:
    entities = cv.resolved("Ada Byron", cv.work("Zorblax", ["A. Byron"], year="2020"), cv.job("Zorblax Laboratory"))
    (affiliation,) = linked(entities, work("Zorblax", replace(ADA, affiliations=(LAB,)))).affiliations
    assert affiliation.home == entities.organisations[0].iri


def test_an_authority_that_fails_is_one_finding_however_often(entities: Entities) -> None:
    def lookup(name: str, _: Wanted) -> tuple[Record, ...]:
        raise AuthorityError(f"{name}: no answer within 20 s")

    found = link(entities, ["dblp"], lookup, Decided())
    assert [finding.code for finding in found.findings] == ["W606"]
    assert "dblp left 3 questions without an answer: dblp: no answer within 20 s" in found.findings[0].message


def test_decisions_go_before_what_seems_certain(entities: Entities) -> None:
    found = work("Zorblax", ADA, GREG)
    mine = Decided(iris={"GV. Steeg": ("https://dblp.org/pid/other",)})
    assert "gv-steeg" not in accepted(linked(entities, found, decided=mine))
    never = Decided(different=frozenset({frozenset({"GV. Steeg", GREG.iri})}))
    assert "gv-steeg" not in accepted(linked(entities, found, decided=never))
    this = linked(entities, found, decided=Decided(iris={"GV. Steeg": (GREG.iri,)}))
    assert [one.status for one in this.links if one.record.iri == GREG.iri] == [LinkStatus.DECIDED]


def test_every_coauthor_of_the_example_is_linked_through_the_works_and_none_wrongly() -> None:
    """The authority has each work with the full names of the people that the CV means."""
    document = read(EXAMPLE)
    entities = resolve(document, extract(document))

    def author(mention: Mention) -> AuthorRecord:
        person = entities.entity(mention)
        assert person
        return AuthorRecord(person.name, f"https://dblp.org/pid/{person.iri.partition('#')[2]}")

    works = [
        work(fact.title.text, *(author(each.mention) for each in fact.authors), year=fact.when.years[0])
        for fact in entities.cv.facts
        if isinstance(fact, Publication) and fact.when
    ]
    found = linked(entities, *works)
    people = {one.iri.partition("#")[2]: one.record.iri for one in found.links if isinstance(one.record, PersonRecord)}
    assert len(people) == 37
    assert all(iri == f"https://dblp.org/pid/{name}" for name, iri in people.items())
    assert found.questions == ()
