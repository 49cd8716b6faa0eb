"""One SPARQL query, asked of servers on loopback that answer well, badly or not at all."""

from __future__ import annotations

import json

import pytest

from cvgraph.identity.web.reply import Limits
from cvgraph.identity.web.sparql import post
from made_authorities import MadeServer

QUICK = Limits(timeout=0.3, most=50_000)
QUERY = "SELECT ?s { ?s ?p 'é' }"


def test_a_real_server_answers_with_rows(dblp_server: str) -> None:
    query = "SELECT ?o { <https://dblp.org/pid/991/0003> <https://dblp.org/rdf/schema#primaryCreatorName> ?o }"
    reply = post(query, dblp_server)
    assert reply.status == 200
    assert json.loads(reply.body)["results"]["bindings"][0]["o"]["value"] == "Hrant Khachatrian"


def test_a_query_that_is_none_is_refused_by_a_real_server(dblp_server: str) -> None:
    assert post("SELECT nothing at all", dblp_server).status == 400


def test_who_asks_is_told_and_nothing_else(made_server: MadeServer) -> None:
    assert post(QUERY, f"{made_server.address}/sparql", agent="cvgraph/0 (+mailto:a@x.example)").status == 200
    _, body, headers = made_server.asked[0]
    assert body["query"] == QUERY
    assert "update" not in body
    assert headers["User-Agent"] == "cvgraph/0 (+mailto:a@x.example)"
    assert {"Authorization", "Cookie"}.isdisjoint(headers)


FAULTS = [
    ("slow", 0, "did not answer within 0.3 s", True),
    ("truncated", 0, "broke off in the middle of its answer", True),
    ("large", 0, "answered with more than 0.05 MB", False),
    ("away", 302, "moved to http://127.0.0.2:9/elsewhere", False),
    ("reset", 0, "broke off in the middle of its answer", True),
    ("lost", 302, "moved to http://[::1/[31mred", False),
    ("missing", 404, "", False),
    ("moved", 302, "moved to /sparql?", False),
    ("error", 500, "", False),
    ("forbidden", 403, "", False),
]


@pytest.mark.parametrize(("fault", "status", "said", "passing"), FAULTS)
def test_what_goes_wrong_is_said(made_server: MadeServer, fault: str, status: int, said: str, *, passing: bool) -> None:
    reply = post(QUERY, f"{made_server.address}/faults/{fault}/sparql", limits=QUICK)
    assert (reply.status, reply.fault, reply.passing, reply.body) == (status, said, passing, b"")
    assert len(made_server.asked) == 1


def test_a_server_that_drips_is_not_waited_for(made_server: MadeServer) -> None:
    reply = post(QUERY, f"{made_server.address}/faults/drips/sparql", limits=Limits(timeout=3, longest=0.3))
    assert (reply.status, reply.passing) == (0, True)
    assert made_server.counts["drops"] < 150


def test_a_server_that_is_not_there_is_no_error_of_ours() -> None:
    reply = post(QUERY, "http://127.0.0.1:9/sparql", limits=QUICK)
    assert reply.status == 0
    assert reply.fault.startswith("cannot be reached: ")


def test_a_wish_to_wait_is_passed_on(made_server: MadeServer) -> None:
    assert post(QUERY, f"{made_server.address}/faults/busy-once/sparql").retry_after == "7"


@pytest.mark.parametrize("text", [" " * 50_000, "PREFIX a: <x> " * 3000, "\nBASE <" * 3000, "INSERT DATA " * 3000])
def test_a_long_name_takes_no_time_and_makes_no_other_question(
    made_server: MadeServer,
    text: str,
    ends_some_time: None,  # noqa: ARG001 -- it ends by itself
) -> None:
    query = f"INSERT # {text}\nSELECT ?s {{ ?s ?p ?o }}"
    assert post(query, f"{made_server.address}/sparql").status == 200
    assert made_server.asked[0][1]["query"] == query
