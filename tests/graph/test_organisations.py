"""Organisations and what they are part of."""

from __future__ import annotations

from collections.abc import Callable

Ask = Callable[[str], list[tuple[str, ...]]]


def test_a_university_says_so(ask: Ask) -> None:
    rows = ask("SELECT ?c { cv:analytical-university a ?c }")
    assert ("schema:CollegeOrUniversity",) in rows
    assert ("foaf:Organization",) in rows


def test_an_organisation_of_no_known_kind_is_just_one(ask: Ask) -> None:
    assert ask("SELECT ?c { cv:royal-council a ?c }") == [
        ("foaf:Organization",),
        ("org:Organization",),
        ("schema:Organization",),
    ]


def test_an_inferred_parent_is_in_the_inferred_graph_with_its_evidence(ask: Ask) -> None:
    part = "cv:engine-works-research schema:parentOrganization cv:engine-works"
    assert ask(f"SELECT (1 AS ?n) {{ GRAPH cv:graph-inferred {{ {part} }} }}") == [("1",)]
    why = "?i a cvg:Inference ; cvg:about cv:engine-works-research ; cvg:evidence ?e"
    assert ask(f"SELECT ?e {{ GRAPH cv:graph-provenance {{ {why} }} }}") == [
        ("The name begins with the name of the whole",),
    ]


def test_a_stated_parent_needs_no_inference(ask: Ask) -> None:
    part = "cv:ace-workshop schema:superEvent cv:ace"
    assert ask(f"SELECT (1 AS ?n) {{ {part} }}") == [("1",)]
    assert ask(f"SELECT (1 AS ?n) {{ GRAPH cv:graph-inferred {{ {part} }} }}") == []
