"""Awards, receipts, talks among awards, grants."""

from __future__ import annotations

from collections.abc import Callable

Ask = Callable[[str], list[tuple[str, ...]]]


def test_an_award_names_the_contest_and_the_rank(ask: Ask) -> None:
    query = """SELECT ?n ?c ?d ?why { ?a a cvg:Award ; schema:name ?n ; cvg:contest ?c ; cvg:distinction ?d ;
               schema:description ?why }"""
    assert ask(query) == [("Engine Cup, First place", "cv:engine-cup", "First place", "For speed")]


def test_there_is_a_receipt_for_each_year_and_one_for_a_range(ask: Ask) -> None:
    query = (
        "SELECT ?r ?edtf { cv:award-engine-cup cvg:receipt ?r . ?r a vivo:AwardReceipt, schema:Role ; cvg:edtf ?edtf }"
    )
    assert ask(query) == [
        ("cv:award-engine-cup-2013", "2013"),
        ("cv:award-engine-cup-2015-2017", "2015/2017"),
    ]


def test_the_years_within_a_range_are_inferred(ask: Ask) -> None:
    query = "SELECT ?y { GRAPH cv:graph-inferred { cv:award-engine-cup-2015-2017 cvg:year ?y } }"
    assert ask(query) == [("2015",), ("2016",), ("2017",)]
    assert ask("SELECT ?y { GRAPH cv:graph-inferred { cv:award-engine-cup-2013 cvg:year ?y } }") == []


def test_the_person_has_the_award_as_text(ask: Ask) -> None:
    assert ask("SELECT ?t { cv:me schema:award ?t }") == [("Engine Cup, First place (2013, 2015 - 2017)",)]


def test_a_talk_among_awards_is_a_talk_that_is_listed_there(ask: Ask) -> None:
    query = "SELECT ?t ?at ?role { ?t a cvg:Talk ; cvg:listedUnder 'AWARDS' ; cvg:heldAt ?at ; schema:roleName ?role }"
    assert ask(query) == [("cv:award-fair", "cv:great-fair", "Speaker")]


def test_a_grant_keeps_number_and_amount(ask: Ask) -> None:
    query = "SELECT ?i ?a { ?g a schema:Grant ; cvg:recipient cv:me ; schema:identifier ?i ; cvg:amountAsPrinted ?a }"
    assert ask(query) == [("G-1", "£10")]


def test_the_amount_of_a_grant_is_a_number_too(ask: Ask) -> None:
    query = """SELECT ?role ?v ?c { cv:grant-cards a schema:MonetaryGrant ; cvg:roleInGrant ?role ;
               schema:amount [ schema:value ?v ; schema:currency ?c ] }"""
    assert ask(query) == [("PI", "10", "GBP")]


def test_a_certificate_is_a_credential_of_the_owner(ask: Ask) -> None:
    query = """SELECT ?name ?issuer ?number ?when { cv:me schema:hasCredential ?c . ?c a cvg:Certificate ;
               schema:name ?name ; cvg:placeAsPrinted ?issuer ; schema:identifier ?number ; cvg:edtf ?when }"""
    assert ask(query) == [("Steam licence", "The Boiler Men", "S-7", "1839")]
