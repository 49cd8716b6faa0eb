"""Venues as printed: series, editions, workshops below conferences, contests and events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvgraph.identity.model import LinkStatus, Series
from cvgraph.identity.venues import kind_of

if TYPE_CHECKING:
    from conftest import Maker


@pytest.mark.parametrize(
    ("venue", "category", "kind"),
    [
        ("NeurIPS", "conference", "conference"),
        ("IEEE Information Theory Workshop", "conference", "conference"),
        ("ICML SCIS Workshop", "workshop", "workshop"),
        ("Nature Scientific Data", "journal", "article"),
        ("Frontiers in Artificial Intelligence", "journal", "article"),
        ("arXiv:1905.13276", "repository", "preprint"),
        ("Workshop on Zorblax", "workshop", "workshop"),
        ("Zorblax", "other", ""),
    ],
)
def test_the_kind_of_a_work_follows_its_venue(cv: Maker, venue: str, category: str, kind: str) -> None:
    entities = cv.resolved("Ada", cv.work("T", ["Ada"], venue, "2020"))
    assert entities.series[0].category == category
    assert entities.cv.facts[0].kind == kind


def test_what_the_cv_says_of_a_work_goes_before_its_venue(cv: Maker) -> None:
    fact = cv.work("T", ["Ada"], "NeurIPS", "2020", kind="dataset")
    assert kind_of(fact, Series("x", "NeurIPS", ("NeurIPS",), "conference")) == "dataset"
    assert kind_of(fact, None) == "dataset"


def test_a_workshop_is_below_the_conference_it_names(cv: Maker) -> None:
    entities = cv.resolved("Ada", cv.work("S", ["Ada"], "ICML SCIS Workshop", "2023"), cv.work("T", ["Ada"], "ICML"))
    workshop, conference = entities.series
    assert workshop.parent.iri == conference.iri
    assert workshop.parent.status is LinkStatus.INFERRED


def test_conferences_have_editions_and_journals_have_none(cv: Maker) -> None:
    facts = (cv.work("S", ["Ada"], "NeurIPS", "2020"), cv.work("T", ["Ada"], "Nature Scientific Data", "2020"))
    (edition,) = cv.resolved("Ada", *facts).editions
    assert (edition.name, edition.year, edition.iri) == (
        "NeurIPS 2020",
        2020,
        "https://a.example/cv#edition-neurips-2020",
    )


def test_a_review_is_of_the_edition_in_which_a_work_appeared(cv: Maker) -> None:
    review = cv.review("NeurIPS", "2020")
    entities = cv.resolved("Ada", cv.work("T", ["Ada"], "NeurIPS", "2020"), review)
    assert entities.links[review.mention].iri == entities.editions[0].iri
    assert len(entities.editions) == 1


def test_a_contest_won_and_an_activity_at_it_are_one_occasion(cv: Maker) -> None:
    name = "International Olympiad in Informatics"
    entities = cv.resolved("Ada", cv.award(name, "Bronze medal"), cv.activity(name))
    (occasion,) = entities.occasions
    assert (occasion.name, occasion.category) == (name, "contest")


def test_an_award_under_a_contest_means_the_contest_and_a_plain_award_none(cv: Maker) -> None:
    entities = cv.resolved("Ada", cv.award("First Diploma", "First Diploma", "ACM ICPC"), cv.award("Gold Medal"))
    assert [occasion.name for occasion in entities.occasions] == ["ACM ICPC"]


def test_the_short_form_of_a_title_is_linked_with_the_reason(cv: Maker) -> None:
    short = cv.work("S", ["Ada"], "J. Zorbl. Res.", "2020")
    entities = cv.resolved("Ada", short, cv.work("T", ["Ada"], "Journal of Zorblax Research", "2021"))
    (series,) = entities.series
    assert set(series.names) == {"J. Zorbl. Res.", "Journal of Zorblax Research"}
    assert series.category == "journal"
    assert entities.links[short.venue].status is LinkStatus.INFERRED
