"""What a query may say, and what is refused before any engine sees it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.analysis.sparql_tokens import MAX_CHARACTERS, checked, tokens, with_values
from cvgraph.errors import QueryError

ALLOWED = [
    "SELECT ?service WHERE { ?service ?p ?o }",
    "SELECT * WHERE { ?s <http://x/SERVICE> ?o } # SERVICE <http://x>",
    'SELECT * WHERE { ?s ?p "SERVICE <http://x> { FROM }" }',
    "SELECT * WHERE { ?s ?p 'a\\'SERVICE\\'b' }",
    'SELECT * WHERE { ?s ?p """SERVICE "two" lines\nLOAD""" }',
    "PREFIX ex: <http://x/> SELECT * WHERE { ?s ex:SERVICE ex:from, ex:load }",
    "PREFIX from: <http://x/> SELECT * WHERE { ?s from:a ?o }",
    "PREFIX insert: <http://x/> SELECT ?insert WHERE { ?insert insert:a ?o }",
    "SELECT * WHERE { ?s ?p ?o FILTER(?s < 3 && ?o > 4) }",
    "ASK { ?s ?p 'x'@en-gb }",
    "SELECT * WHERE { ?s ?p ?o } LIMIT 1 # \\u0053ERVICE",
]

REFUSED = [
    ("SELECT * WHERE { SERVICE <http://x> { ?s ?p ?o } }", "SERVICE"),
    ("SELECT * WHERE { service silent ?x { ?s ?p ?o } }", "SERVICE"),
    ("SELECT * WHERE { S\\u0045RVICE <http://x> { ?s ?p ?o } }", "SERVICE"),
    ("SELECT * WHERE { \\U00000053ERVICE <http://x> { ?s ?p ?o } }", "SERVICE"),
    ("SELECT * WHERE { ?s ?p '#' . SERVICE <http://x> { ?s ?p ?o } }", "SERVICE"),
    ("SELECT * WHERE { ?s <http://x#> ?o . SERVICE <http://x> { ?s ?p ?o } }", "SERVICE"),
    ("SELECT * FROM <file:///etc/passwd> WHERE { ?s ?p ?o }", "FROM"),
    ("SELECT * FROM NAMED <http://x> WHERE { ?s ?p ?o }", "FROM"),
    ("SELECT * FROM<http://x> WHERE { ?s ?p ?o }", "FROM"),
    ("LOAD <http://x>", "read-only"),
    ("INSERT DATA { <a:b> <a:c> 1 }", "read-only"),
    ("PREFIX x: <http://x/> DELETE WHERE { ?s ?p ?o }", "read-only"),
    ("WITH <http://x> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", "read-only"),
    ("CLEAR ALL", "read-only"),
    ("SELECT * WHERE " + "{" * 200 + "}" * 200, "nested too deep"),
    ("SELECT * WHERE { FILTER(" + "(" * 200 + "1" + ")" * 201 + " }", "nested too deep"),
    ("SELECT * WHERE { ?s ?p ?o }" + " " * MAX_CHARACTERS, "too long"),
]


@pytest.mark.parametrize("query", ALLOWED)
def test_what_only_looks_like_a_refused_word_is_let_through(query: str) -> None:
    assert checked(query, "q.rq")


@pytest.mark.parametrize(("query", "word"), REFUSED)
def test_what_reaches_out_changes_data_or_is_too_much_is_refused(query: str, word: str) -> None:
    with pytest.raises(QueryError, match=word) as refused:
        checked(query, "q.rq")
    assert str(refused.value).startswith("q.rq")


def test_the_place_of_a_refused_word_is_named() -> None:
    with pytest.raises(QueryError, match=r"^q\.rq:2:3: SERVICE"):
        checked("SELECT * {\n  SERVICE <http://x> {} }", "q.rq")


@given(st.text(max_size=200))
def test_any_text_is_cut_into_tokens_that_stand_where_they_say(text: str) -> None:
    for token in tokens(text):
        assert text.startswith(token.text, token.offset)


@pytest.mark.parametrize("mark", ["{", '"', "'", "#", "<", "\\", "a:", '"""', "?x ", "\\u0041"])
def test_long_lines_of_one_mark_end_quickly(mark: str) -> None:
    text = (mark * 150_000)[:150_000]
    assert sum(1 for _ in tokens(text)) <= len(text)


BOUND = [
    ("SELECT * { ?s ?p ?o }", "SELECT * { VALUES (?p) { (<a:b>) }  ?s ?p ?o }"),
    (
        "SELECT * WHERE { { SELECT * WHERE { ?s ?p ?o } } }",
        "SELECT * WHERE { VALUES (?p) { (<a:b>) }  { SELECT * WHERE { ?s ?p ?o } } }",
    ),
    (
        "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "CONSTRUCT { ?s ?p ?o } WHERE { VALUES (?p) { (<a:b>) }  ?s ?p ?o }",
    ),
    ("# {\nASK { ?s ?p '{' }", "# {\nASK { VALUES (?p) { (<a:b>) }  ?s ?p '{' }"),
]


@pytest.mark.parametrize(("query", "expected"), BOUND)
def test_bound_terms_open_the_outermost_pattern(query: str, expected: str) -> None:
    assert with_values(query, {"p": "<a:b>"}) == expected


def test_nothing_bound_changes_nothing() -> None:
    assert with_values("ASK { ?s ?p ?o }", {}) == "ASK { ?s ?p ?o }"
