"""The way out to an authority: its pace, its wishes, and when it is left alone. Nobody really waits here."""

from __future__ import annotations

import pytest

from cvgraph import __version__
from cvgraph.errors import AuthorityError
from cvgraph.identity.web.cache import Request
from cvgraph.identity.web.line import agent
from made_authorities import MadeServer, MadeTime, made_line


def question(server: MadeServer, fault: str = "", method: str = "GET") -> Request:
    start = f"{server.address}/faults/{fault}" if fault else server.address
    if method == "SPARQL":
        return Request("made", "SPARQL", f"{start}/sparql", query="SELECT * { ?s ?p ?o }")
    return Request("made", "GET", f"{start}/ror/organizations/0made0a01", (("Accept", "application/json"),))


METHODS = pytest.mark.parametrize("method", ["GET", "SPARQL"])


def test_everybody_is_asked_under_one_name() -> None:
    assert agent() == f"cvgraph/{__version__}"
    assert agent("ada@x.example") == f"cvgraph/{__version__} (+mailto:ada@x.example)"


@pytest.mark.parametrize("contact", ["ada", "a@b\r\nX-Evil: 1", "ada @x", "@", "é@x.example"])
def test_a_contact_is_a_mail_address(contact: str) -> None:
    with pytest.raises(AuthorityError, match="no mail address"):
        made_line(contact=contact)


@METHODS
def test_an_answer_is_of_the_day(made_server: MadeServer, method: str) -> None:
    kept = made_line().ask(question(made_server, method=method))
    assert (kept.status, kept.date) == (200, "2026-11-24")


def test_what_is_not_known_is_an_answer(made_server: MadeServer) -> None:
    request = Request("made", "GET", f"{made_server.address}/ror/organizations/0made0z99")
    assert made_line().ask(request).status == 404


def test_one_question_at_a_time_at_the_pace_of_the_authority(made_server: MadeServer) -> None:
    time = MadeTime()
    line = made_line(time=time, interval=3.0)
    for _ in range(3):
        line.ask(question(made_server))
    time.passed += 2.0
    line.ask(question(made_server))
    assert time.slept == [3.0, 3.0, 1.0]


@METHODS
def test_who_says_when_to_come_again_is_obeyed(made_server: MadeServer, method: str) -> None:
    time = MadeTime()
    made_line(time=time, interval=0.0).ask(question(made_server, "busy-once", method))
    assert time.slept == [7.0]
    made_server.forget()
    time = MadeTime()
    made_line(time=time, interval=0.0).ask(question(made_server, "busy-until", method))
    assert time.slept == [9.0]
    assert len(made_server.asked) == 2


@METHODS
def test_who_wants_a_day_of_peace_gets_it(made_server: MadeServer, method: str) -> None:
    time = MadeTime()
    line = made_line("crossref", time)
    with pytest.raises(AuthorityError, match="crossref asks to be left alone for 86400 s"):
        line.ask(question(made_server, "busy-long", method))
    with pytest.raises(AuthorityError, match="crossref is not asked any more"):
        line.ask(question(made_server))
    assert len(made_server.asked) == 1
    assert time.slept == []


FAILURES = [
    ("busy", "made is asked too often (HTTP 429), 4 times", 4),
    ("error", "made answered with HTTP 500, 4 times", 4),
    ("truncated", "made broke off in the middle of its answer, 4 times", 4),
    ("forbidden", "made answered with HTTP 403", 1),
    ("large", "made answered with more than 0.05 MB", 1),
    ("away", "made moved to http://127.0.0.2:9/elsewhere", 1),
]


@METHODS
@pytest.mark.parametrize(("fault", "message", "times"), FAILURES)
def test_what_does_not_pass_is_one_line(
    made_server: MadeServer, fault: str, message: str, times: int, method: str
) -> None:
    time = MadeTime()
    with pytest.raises(AuthorityError) as failed:
        made_line(time=time, interval=0.0).ask(question(made_server, fault, method))
    assert str(failed.value) == message
    assert len(made_server.asked) == times
    assert time.slept == [2.0, 4.0, 8.0][: times - 1]


@METHODS
def test_who_is_too_slow_is_asked_again(made_server: MadeServer, method: str) -> None:
    with pytest.raises(AuthorityError, match=r"^made did not answer within 0\.5 s, 2 times$"):
        made_line(tries=2).ask(question(made_server, "slow", method))
    assert len(made_server.asked) == 2


def test_the_waiting_has_an_end(made_server: MadeServer) -> None:
    time = MadeTime()
    with pytest.raises(AuthorityError):
        made_line(time=time, interval=0.0, tries=8, longest_wait=20.0).ask(question(made_server, "error"))
    assert time.slept == [2.0, 4.0, 8.0, 16.0, 20.0, 20.0, 20.0]


def test_who_was_away_for_a_moment_is_there_again(made_server: MadeServer) -> None:
    assert made_line().ask(question(made_server, "error-once")).status == 200


def test_who_never_answers_is_not_asked_any_more_and_who_answers_is(made_server: MadeServer) -> None:
    line = made_line(tries=1, failures=2)
    for fault in ("error", "", "error", "error"):
        if fault:
            with pytest.raises(AuthorityError, match="HTTP 500"):
                line.ask(question(made_server, fault))
        else:
            line.ask(question(made_server))
    with pytest.raises(AuthorityError, match="not asked any more"):
        line.ask(question(made_server))
    assert len(made_server.asked) == 4


@METHODS
def test_who_is_not_there_is_asked_once(method: str) -> None:
    time = MadeTime()
    request = Request("made", method, "http://127.0.0.1:9/", query="ASK {}")
    with pytest.raises(AuthorityError, match=r"^made cannot be reached: [^\n]+$"):
        made_line(time=time).ask(request)
    assert time.slept == []


@pytest.mark.parametrize("header", ["soon", "-1", "", "1.5.2", "Tue, 99 Nov 2026", "9" * 500])
def test_a_wish_that_cannot_be_read_is_none(header: str) -> None:
    assert made_line()._asked_for(header) == 0.0  # noqa: SLF001 -- no server says such things on demand


@pytest.mark.parametrize(("header", "seconds"), [("1.5", 1.5), (" 30 ", 30.0), ("9" * 50, 1e9)])
def test_a_wish_can_be_exact_or_for_ever(header: str, seconds: float) -> None:
    assert made_line()._asked_for(header) == seconds  # noqa: SLF001


def test_an_endpoint_that_is_not_there_does_not_know_nothing(made_server: MadeServer) -> None:
    with pytest.raises(AuthorityError, match=r"^made answered with HTTP 404$"):
        made_line().ask(question(made_server, "missing", "SPARQL"))


@METHODS
@pytest.mark.parametrize("fault", ["forbidden", "away"])
def test_a_door_that_is_shut_is_not_knocked_at_for_ever(made_server: MadeServer, fault: str, method: str) -> None:
    line = made_line(failures=2)
    for _ in range(2):
        with pytest.raises(AuthorityError, match=r"^made (?:answered with HTTP 403|moved to .*)$"):
            line.ask(question(made_server, fault, method))
    with pytest.raises(AuthorityError, match="not asked any more"):
        line.ask(question(made_server))
    assert len(made_server.asked) == 2


def test_only_who_wants_a_contact_gets_it_and_only_where_there_is_one(made_server: MadeServer) -> None:
    made_line(contact="ada@x.example").ask(question(made_server), "mailto")
    made_line(contact="ada@x.example").ask(question(made_server))
    made_line().ask(question(made_server), "mailto")
    assert [parameters for _, parameters, _ in made_server.asked] == [{"mailto": "ada@x.example"}, {}, {}]
    assert [headers["User-Agent"] for _, _, headers in made_server.asked][1:] == [agent("ada@x.example"), agent()]
