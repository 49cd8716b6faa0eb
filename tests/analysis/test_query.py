"""A question in a process of its own: answered, refused, or ended."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from cvgraph.analysis.query import Limits, Question, Term, ask
from cvgraph.errors import QueryError, QueryLimitError

TRIPLES = "".join(
    f'<http://e/{n}> <https://schema.org/name> "n{n}" ; <http://e/knows> <http://e/{n * 7 % 200}> .\n'
    for n in range(200)
)
PRODUCT = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rdf") / "data.ttl"
    path.write_text(TRIPLES, encoding="utf-8")
    return path


def rows(query: str, data: Path, **bindings: Term) -> list[dict[str, str]]:
    answer = json.loads(ask(Question(query, bindings), data, "json"))
    return [{name: cell["value"] for name, cell in row.items()} for row in answer["results"]["bindings"]]


def test_a_question_is_answered(data: Path) -> None:
    assert rows("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", data) == [{"n": "400"}]


def test_yes_or_no_is_an_answer(data: Path) -> None:
    answer = ask(Question("ASK { ?s <http://e/knows> ?o }", {}), data, "json")
    assert json.loads(answer)["boolean"] is True


def test_a_graph_is_answered_in_turtle(data: Path) -> None:
    query = Question("CONSTRUCT { ?s <http://e/is> ?o } { ?s <http://e/knows> ?o } LIMIT 1", {})
    assert ask(query, data, "turtle").count(b"<http://e/is>") == 1


def test_a_parameter_is_a_term_and_never_syntax(data: Path) -> None:
    query = "SELECT ?s { ?s <https://schema.org/name> ?name }"
    hostile = 'n1" } SERVICE <http://x> { ?a ?b "'
    assert rows(query, data, name=Term("string", "n1")) == [{"s": "http://e/1"}]
    assert rows(query, data, name=Term("string", hostile)) == []


@pytest.mark.parametrize("text", ["n7", "7", "http://e/7"])
def test_a_thing_goes_by_its_name_its_local_name_or_its_iri(data: Path, text: str) -> None:
    found = rows("SELECT ?name { ?thing <https://schema.org/name> ?name }", data, thing=Term("iri", text))
    assert found == [{"name": "n7"}]


@pytest.mark.parametrize("text", ["nobody", "http://e/ bad", "n1> . <x"])
def test_what_nothing_goes_by_is_an_error_that_names_it(data: Path, text: str) -> None:
    with pytest.raises(QueryError, match="--thing"):
        rows("SELECT ?name { ?thing <https://schema.org/name> ?name }", data, thing=Term("iri", text))


def test_a_syntax_error_names_file_line_and_column(data: Path) -> None:
    with pytest.raises(QueryError, match=r"^q\.rq:2:\d+: syntax error: "):
        ask(Question("SELECT ?s\n{ ?s ?p }", {}, "q.rq"), data, "json")


def test_the_clock_ends_a_question(data: Path) -> None:
    with pytest.raises(QueryLimitError, match=r"time limit of 0\.5 seconds"):
        ask(Question(f"SELECT (COUNT(*) AS ?n) {PRODUCT}", {}), data, "json", Limits(seconds=0.5))


def test_memory_ends_a_question(data: Path) -> None:
    with pytest.raises(QueryLimitError, match="memory limit of 300 MB"):
        ask(Question(f"SELECT ?a {PRODUCT} ORDER BY ?o", {}), data, "json", Limits(memory=300 << 20))


def test_a_long_answer_ends_a_question(data: Path) -> None:
    query = Question("SELECT * { ?a ?b ?c . ?d ?e ?f }", {})
    with pytest.raises(QueryLimitError, match="answer limit of 1 MB"):
        ask(query, data, "json", Limits(answer=1 << 20))


def test_no_child_is_left_behind(data: Path) -> None:
    with pytest.raises(QueryLimitError):
        ask(Question(f"SELECT (COUNT(*) AS ?n) {PRODUCT}", {}), data, "json", Limits(seconds=0.2))
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


BROKEN = [("bad.ttl", "<a:b> <a:c> .\n", r"bad\.ttl:1: not valid ttl"), ("data.txt", "x", "no RDF that can be loaded")]


@pytest.mark.parametrize(("name", "text", "message"), BROKEN)
def test_broken_data_is_named(tmp_path: Path, name: str, text: str, message: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(QueryError, match=message):
        ask(Question("ASK { ?s ?p ?o }", {}), tmp_path / name, "json")


def test_a_folder_without_data_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="cvgraph build"):
        ask(Question("ASK { ?s ?p ?o }", {}), tmp_path, "json")


def test_every_build_below_a_folder_is_asked_and_each_fact_counted_once(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        fact = f'<http://{name}/x> <https://schema.org/name> "{name}" .\n'
        (tmp_path / name / "facts.nt").write_text(fact, encoding="utf-8")
        (tmp_path / name / "facts.ttl").write_text("this is not read", encoding="utf-8")
        named = f"<http://{name}/graph-inferred> {{ {fact} }}"
        (tmp_path / name / "provenance.trig").write_text(named, encoding="utf-8")
    assert rows("SELECT (COUNT(?s) AS ?n) { ?s ?p ?o }", tmp_path) == [{"n": "2"}]
    assert rows("SELECT (COUNT(?s) AS ?n) { GRAPH ?g { ?s ?p ?o } }", tmp_path) == [{"n": "2"}]
