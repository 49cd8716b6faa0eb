"""Positions, activities, reviewing, talks."""

from __future__ import annotations

from collections.abc import Callable

Ask = Callable[[str], list[tuple[str, ...]]]


def test_each_interval_of_a_job_is_a_role(ask: Ask) -> None:
    query = "SELECT ?r ?edtf ?at { ?r a cvg:Employment, schema:EmployeeRole ; cvg:edtf ?edtf ; cvg:heldAt ?at }"
    assert ask(query) == [
        ("cv:position-engine-works-1", "2021-05/2021-08", "cv:engine-works-research"),
        ("cv:position-engine-works-2", "2022/..", "cv:engine-works-research"),
    ]


def test_titles_are_paired_with_intervals_by_inference(ask: Ask) -> None:
    query = "SELECT ?r ?t { GRAPH cv:graph-inferred { ?r schema:roleName ?t } }"
    assert ask(query) == [("cv:position-engine-works-1", "Intern"), ("cv:position-engine-works-2", "Fellow")]
    query = "SELECT ?e { GRAPH cv:graph-provenance { ?i cvg:about cv:position-engine-works-1 ; cvg:evidence ?e } }"
    assert ask(query) == [("The entry prints 2 titles and as many intervals, paired here in the order printed",)]


def test_what_goes_on_has_no_end(ask: Ask) -> None:
    assert ask("SELECT ?e { cv:position-engine-works-2 schema:endDate|cvg:notAfter ?e }") == []


def test_only_a_job_that_goes_on_is_worked_for(ask: Ask) -> None:
    assert ask("SELECT ?o { cv:me schema:worksFor ?o }") == [("cv:engine-works-research",)]
    assert ask("SELECT ?o { cv:me schema:affiliation ?o }") == [("cv:engine-works-research",), ("cv:royal-council",)]


def test_remarks_keep_their_order(ask: Ask) -> None:
    query = "SELECT ?n ?d { cv:position-engine-works-1 cvg:note ?x . ?x schema:position ?n ; schema:description ?d }"
    assert ask(query) == [("1", "Second in the alphabet, first here"), ("2", "A thing done later")]
    assert len(ask("SELECT ?d { cv:position-engine-works-1 schema:description ?d }")) == 2


def test_a_role_at_an_organisation_is_a_membership_and_one_at_an_event_is_not(ask: Ask) -> None:
    assert ask("SELECT ?o { ?r a cvg:Membership, org:Membership ; org:organization ?o }") == [("cv:royal-council",)]
    assert ask("SELECT ?o { ?r a cvg:Activity ; cvg:heldAt ?o }") == [("cv:great-fair",)]
    assert ask("SELECT ?r { ?r a cvg:Activity, org:Membership }") == []


def test_a_review_is_held_at_the_edition(ask: Ask) -> None:
    query = "SELECT ?at ?d ?s { ?r a cvg:Reviewing ; cvg:heldAt ?at ; cvg:distinction ?d ; schema:startDate ?s }"
    assert ask(query) == [("cv:ace-2021", "outstanding", "2021")]


def test_a_place_that_is_no_entity_keeps_its_name(ask: Ask) -> None:
    assert ask("SELECT ?p { cv:talk-loom a cvg:Talk ; cvg:placeAsPrinted ?p }") == [("Soirée",)]


def test_a_talk_says_how_it_was_held(ask: Ask) -> None:
    assert ask("SELECT ?f { cv:talk-loom cvg:form ?f }") == [("invited",)]


def test_supervision_is_a_role_with_a_student(ask: Ask) -> None:
    query = """SELECT ?who ?level ?role ?topic ?at ?when { ?r a cvg:Supervision, schema:Role ; cvg:heldBy cv:me ;
               cvg:student ?who ; cvg:studentLevel ?level ; schema:roleName ?role ; cvg:topic ?topic ;
               cvg:studentAt ?at ;
               cvg:edtf ?when }"""
    said = ("cv:doris-menabrea", "doctor", "Co-supervisor", "Looms in the dark", "cv:analytical-university")
    assert ask(query) == [(*said, "1840/1843")]
