"""The shipped questions and their headers, and the values that their parameters take."""

from __future__ import annotations

from pathlib import Path

import pytest

from cvgraph.analysis.query import Term
from cvgraph.analysis.questions import KINDS, Parameter, Shipped, bind, find, read, shipped
from cvgraph.errors import QueryError

QUESTION = Shipped(
    "q",
    Path("q.rq"),
    "",
    "?",
    (Parameter("date", "period", ""), Parameter("n", "integer", ""), Parameter("who", "iri", "")),
    (),
)


@pytest.mark.parametrize("question", tuple(shipped()), ids=lambda question: question.name)
def test_every_shipped_question_says_what_it_answers_and_what_it_takes(question: Shipped) -> None:
    assert question.summary.endswith("?")
    assert question.columns
    assert {parameter.kind for parameter in question.parameters} <= set(KINDS)
    assert all(f"?{column}" in question.text for column in question.columns)
    for parameter in question.parameters:
        variable = f"{parameter.name}First" if parameter.kind == "period" else parameter.name
        assert f"?{variable}" in question.text


def test_there_are_at_least_twenty_questions() -> None:
    assert len(list(shipped())) >= 20


PERIODS = [
    ("2017", "2017-01-01", "2017-12-31"),
    ("2017-06", "2017-06-01", "2017-06-30"),
    ("2016-02", "2016-02-01", "2016-02-29"),
    ("2017-06-05", "2017-06-05", "2017-06-05"),
]


@pytest.mark.parametrize(("value", "first", "last"), PERIODS)
def test_a_period_binds_its_first_and_last_day(value: str, first: str, last: str) -> None:
    assert bind(QUESTION, {"date": value}) == {"dateFirst": Term("date", first), "dateLast": Term("date", last)}


WRONG = [
    ({"date": "June 2017"}, "--date takes a year, month or day"),
    ({"date": "2017-13"}, "--date takes a year, month or day"),
    ({"date": "2017-02-30"}, "--date takes a day that exists"),
    ({"n": "many"}, "--n takes a whole number"),
    ({"other": "x"}, "q has no parameter --other; it takes --date, --n, --who"),
]


@pytest.mark.parametrize(("values", "message"), WRONG)
def test_a_value_that_does_not_fit_is_named(values: dict[str, str], message: str) -> None:
    with pytest.raises(QueryError, match=message):
        bind(QUESTION, values)


def test_an_unknown_question_brings_up_those_that_come_near() -> None:
    with pytest.raises(QueryError, match="did you mean coauthors"):
        find("coauthor")


@pytest.mark.parametrize("name", ["../coauthors", "missing.rq"])
def test_a_name_never_leads_out_of_the_folder_of_questions(name: str) -> None:
    with pytest.raises(QueryError):
        find(name)


def test_a_file_of_ones_own_is_a_question(tmp_path: Path) -> None:
    path = tmp_path / "mine.rq"
    path.write_text("# Who?\n# param: who (iri) - whom\nASK { ?who ?p ?o }", encoding="utf-8")
    assert read(path).parameters == (Parameter("who", "iri", "whom"),)


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "mine.rq"
    path.write_bytes(b"\xff\xfe\x00ASK")
    with pytest.raises(QueryError, match=r"mine\.rq is not text in UTF-8"):
        find(str(path))
