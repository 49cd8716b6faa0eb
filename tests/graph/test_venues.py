"""Venues, editions, contests."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Ask = Callable[[str], list[tuple[str, ...]]]


@pytest.mark.parametrize(
    ("venue", "kind"),
    [("ace", "schema:EventSeries"), ("ace-workshop", "schema:EventSeries"), ("memoirs", "schema:Periodical")],
)
def test_a_venue_is_a_series_of_its_kind(ask: Ask, venue: str, kind: str) -> None:
    assert ask(f"SELECT ?c {{ cv:{venue} a ?c }}") == sorted([("cvg:VenueSeries",), (kind,)])


def test_an_edition_belongs_to_its_series_and_features_the_work(ask: Ask) -> None:
    assert ask(
        "SELECT ?s ?y ?w { cv:ace-workshop-2021 schema:superEvent ?s ; cvg:year ?y ; schema:workFeatured ?w }"
    ) == [
        ("cv:ace-workshop", "2021", "cv:pub-2021-looms-cards"),
    ]


def test_contests_are_told_from_other_events(ask: Ask) -> None:
    assert ask("SELECT ?c { ?c a cvg:Contest }") == [("cv:engine-cup",)]
    assert ask("SELECT ?n { cv:great-fair a schema:EventSeries ; schema:name ?n }") == [("Great Fair",)]
