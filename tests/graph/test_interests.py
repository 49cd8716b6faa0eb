"""Interests, skills, languages, items."""

from __future__ import annotations

from collections.abc import Callable

Ask = Callable[[str], list[tuple[str, ...]]]


def test_research_and_pastimes_stay_apart(ask: Ask) -> None:
    assert ask("SELECT ?t { cv:me schema:knowsAbout/schema:name ?t }") == [("number",)]
    assert ask("SELECT ?t { cv:me foaf:topic_interest/skos:prefLabel ?t }") == [("whist",)]


def test_a_skill_has_its_group(ask: Ask) -> None:
    query = "SELECT ?n ?g { cv:me schema:skills ?s . ?s schema:name ?n ; schema:inDefinedTermSet/schema:name ?g }"
    assert ask(query) == [("punched cards", "Tools")]


def test_a_language_has_its_tag_and_level(ask: Ask) -> None:
    query = (
        "SELECT ?n ?t ?l { cv:me schema:knowsLanguage ?x . ?x schema:name ?n ; schema:alternateName ?t ; cvg:level ?l }"
    )
    assert ask(query) == [("French", "fr", "native")]


def test_an_entry_of_no_kind_is_kept(ask: Ask) -> None:
    assert ask("SELECT ?t { cv:me cvg:entry/schema:description ?t }") == [("Write to (kept out) for more",)]
