"""The map of the room, on CVs made by hand and on the example."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cvgraph.cv.extract import extract
from cvgraph.cv.model import Publication, Review
from cvgraph.document.read import read
from cvgraph.errors import BaseIriError
from cvgraph.identity.iris import is_iri
from cvgraph.identity.model import Entities, LinkStatus
from cvgraph.identity.resolve import resolve

if TYPE_CHECKING:
    from conftest import Maker

EXAMPLE = Path(__file__).parents[2] / "examples" / "hrayr-harutyunyan.md"


@pytest.fixture(scope="module")
def example() -> Entities:
    """The example, resolved."""
    document = read(EXAMPLE)
    return resolve(document, extract(document))


def test_an_advisor_and_the_initials_in_the_references_are_one(cv: Maker) -> None:
    entities = cv.resolved(
        "Ada Byron", cv.study("University of X", "Greg Ver Steeg"), cv.work("T", ["A. Byron", "GV. Steeg"])
    )
    author = entities.cv.facts[1].authors[1].mention
    link = entities.links[author]
    assert entities.entity(author).name == "Greg Ver Steeg"
    assert link.status is LinkStatus.INFERRED
    assert [evidence.kind for evidence in link.evidence] == ["compatible-names", "advisor-of-owner", "probability"]
    assert {finding.code for finding in entities.findings} == {"I301"}


def test_the_owner_is_found_among_the_authors(cv: Maker) -> None:
    entities = cv.resolved("Ada Byron", cv.work("T", ["A. Byron", "C. Babbage"]))
    author = entities.cv.facts[0].authors[0].mention
    assert entities.entity(author) is entities.owner
    assert entities.owner.iri == "https://a.example/cv#me"
    assert entities.owner.names == ("Ada Byron", "A. Byron")


def test_a_document_that_names_nobody_still_has_an_owner_node(cv: Maker) -> None:
    entities = cv.resolved(None, cv.work("T", ["C. Babbage"]))
    assert entities.owner.owner
    assert [person.name for person in entities.people] == ["C. Babbage"]


def test_a_doubtful_name_is_kept_apart_with_a_finding(cv: Maker) -> None:
    works = [cv.work(name, [name]) for name in ("Alan Smith", "Anna Smith", "A. Smith")]
    entities = cv.resolved("Ada Byron", *works)
    assert len(entities.people) == 3
    assert [finding.code for finding in entities.findings] == ["W302"]
    assert "'Alan Smith' or 'Anna Smith'" in entities.findings[0].message


def test_two_people_of_one_printed_name_have_two_iris(cv: Maker) -> None:
    entities = cv.resolved("Ada Byron", cv.work("T", ["H. Yang", "H. Yang"]))
    assert len({person.iri for person in entities.people}) == 2
    assert len({entities.links[author.mention].iri for author in entities.cv.facts[0].authors}) == 2


def test_without_a_homepage_the_base_is_assumed_and_told(cv: Maker) -> None:
    entities = cv.resolved("Ada Byron", base=None)
    assert entities.base == "https://example.org/cv#"
    assert [finding.code for finding in entities.findings] == ["I304"]


def test_a_wrong_base_stops_the_work(cv: Maker) -> None:
    with pytest.raises(BaseIriError):
        cv.resolved("Ada Byron", base="cv")


def test_names_do_not_change_when_lines_move(make: type[Maker]) -> None:
    one, two = make(), make()
    there = one.resolved("Ada Byron", one.work("T", ["A. Byron", "C. Babbage"]), one.job("Acme Ltd"))
    two.mention("a line more")
    job = two.job("Acme Ltd")
    back = two.resolved("Ada Byron", job, two.work("T", ["A. Byron", "C. Babbage"]))
    assert sorted(there.by_iri) == sorted(back.by_iri)
    assert sorted(there.iris.values()) == sorted(back.iris.values())


def test_the_example_names_39_people(example: Entities) -> None:
    assert len(example.people) + 1 == 39
    names = {person.iri.rpartition("#")[2]: person.names for person in example.people}
    assert names["greg-ver-steeg"] == ("Greg Ver Steeg", "GV. Steeg")
    assert names["aram-galstyan"] == ("Aram Galstyan", "A. Galstyan")
    assert names["t-galstyan"] == ("T. Galstyan",)


def test_the_example_has_ten_series_with_works_and_seven_reviewed_editions(example: Entities) -> None:
    works = [fact for fact in example.cv.walk() if isinstance(fact, Publication)]
    reviews = [fact for fact in example.cv.walk() if isinstance(fact, Review)]
    assert len({example.links[work.venue].iri for work in works if work.venue}) == 10
    assert len({example.links[review.mention].iri for review in reviews}) == 7
    assert len({example.links[review.venue].iri for review in reviews}) == 3


def test_the_kinds_of_the_examples_works_follow_their_venues(example: Entities) -> None:
    kinds = [fact.kind for fact in example.cv.walk() if isinstance(fact, Publication)]
    assert {kind: kinds.count(kind) for kind in kinds} == {
        "workshop": 1,
        "conference": 10,
        "article": 2,
        "preprint": 1,
    }


def test_every_iri_of_the_example_is_valid_and_under_its_homepage(example: Entities) -> None:
    assert example.base == "https://hrayrhar.github.io/cv#"
    assert all(is_iri(iri) and iri.startswith(example.base) for iri in (*example.by_iri, *example.iris.values()))
    assert not set(example.by_iri) & set(example.iris.values())


def test_each_link_that_is_inferred_says_why(example: Entities) -> None:
    links = example.links.values()
    assert all(link.evidence for link in links if link.status is LinkStatus.INFERRED)
    assert all(link.iri in example.by_iri for link in links)


def test_a_name_with_its_family_name_first_is_shown_the_other_way_round(cv: Maker) -> None:
    entities = cv.resolved("Ada Byron", cv.work("T", ["Byron, Ada", "van der Berg, Jan"]))
    author = entities.cv.facts[0].authors[1].mention
    person = entities.entity(author)
    assert (person.name, person.names) == ("Jan van der Berg", ("van der Berg, Jan",))
    assert person.iri.endswith("#jan-van-der-berg")
    assert entities.links[author].status is LinkStatus.STATED
