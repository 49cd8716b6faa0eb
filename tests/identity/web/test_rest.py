"""One GET, asked of a server on loopback that answers well, badly or not at all."""

from __future__ import annotations

import httpx
import pytest

from cvgraph.identity.web.reply import Limits
from cvgraph.identity.web.rest import _stays, fetch
from made_authorities import MadeServer

QUICK = Limits(timeout=0.3, most=50_000)
WORK = "/works/doi%3A10.5555%2Fs41597-019-0001"


def test_an_answer_comes_with_its_status_and_body(made_server: MadeServer) -> None:
    reply = fetch(f"{made_server.address}/openalex{WORK}", {"Accept": "application/json", "User-Agent": "x"}, QUICK)
    assert reply.status == 200
    assert b"W9900000001" in reply.body
    path, _, headers = made_server.asked[0]
    assert path == f"/openalex{WORK}"
    assert headers["User-Agent"] == "x"
    assert {"Authorization", "Cookie"}.isdisjoint(headers)


FAULTS = [
    ("slow", 0, "did not answer within 0.3 s", True),
    ("truncated", 0, "broke off in the middle of its answer", True),
    ("large", 0, "answered with more than 0.05 MB", False),
    ("away", 302, "moved to http://127.0.0.2:9/elsewhere", False),
    ("reset", 0, "broke off in the middle of its answer", True),
    ("missing", 404, "", False),
    ("circle", 0, "sends in circles", False),
    ("error", 500, "", False),
    ("forbidden", 403, "", False),
]


@pytest.mark.parametrize(("fault", "status", "said", "passing"), FAULTS)
def test_what_goes_wrong_is_said(made_server: MadeServer, fault: str, status: int, said: str, *, passing: bool) -> None:
    reply = fetch(f"{made_server.address}/faults/{fault}/openalex{WORK}", {}, QUICK)
    assert (reply.status, reply.fault, reply.passing, reply.body) == (status, said, passing, b"")


def test_a_server_that_drips_is_not_waited_for(made_server: MadeServer) -> None:
    reply = fetch(f"{made_server.address}/faults/drips/openalex{WORK}", {}, Limits(timeout=3, longest=0.3))
    assert (reply.status, reply.passing) == (0, True)
    assert made_server.counts["drops"] < 150


def test_within_a_host_a_redirection_is_followed(made_server: MadeServer) -> None:
    reply = fetch(f"{made_server.address}/faults/moved/openalex{WORK}", {}, QUICK)
    assert reply.status == 200
    assert len(made_server.asked) == 2


def test_a_server_that_is_not_there_is_no_error_of_ours() -> None:
    reply = fetch("http://127.0.0.1:9/x", {}, QUICK)
    assert reply.status == 0
    assert reply.fault.startswith("cannot be reached: ")
    assert not reply.passing


def test_a_wish_to_wait_is_passed_on(made_server: MadeServer) -> None:
    reply = fetch(f"{made_server.address}/faults/busy-once/openalex{WORK}", {}, QUICK)
    assert (reply.status, reply.retry_after) == (429, "7")


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        ("https://x.example/a", "https://x.example/b", True),
        ("http://x.example/a", "https://x.example/a", True),
        ("https://x.example/a", "http://x.example/a", False),
        ("https://x.example/a", "https://y.example/a", False),
        ("https://x.example/a", "https://x.example:8443/a", False),
        ("https://x.example/a", "https://ada:secret@x.example/a", False),
        ("http://127.0.0.1:80/a", "http://127.0.0.1:81/a", False),
    ],
)
def test_nobody_is_followed_to_another_house_or_out_of_the_secure_door(
    here: str, there: str, *, expected: bool
) -> None:
    assert _stays(httpx.URL(here), httpx.URL(there)) is expected
