"""Questions to a SPARQL endpoint, asked of a real server on loopback that answers well, badly or not at all."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pytest

from cvgraph.errors import EndpointError, QueryError
from cvgraph.identity.web.endpoint import ask, term

ANSWER = b'{"head": {"vars": ["n"]}, "results": {"bindings": [{"n": {"type": "literal", "value": "1"}}]}}'


class _Endpoint(BaseHTTPRequestHandler):
    """Answers by its path; keeps what it was asked."""

    asked: list[str]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.server.asked.append(parse_qs(body)["query"][0])  # type: ignore[attr-defined]
        if self.path == "/slow":
            self.server.stop.wait(5)  # type: ignore[attr-defined]
        status = {"/error": 500, "/busy": 429}.get(self.path, 200)
        answer = {"/broken": b'{"head": {', "/other": b'{"a": 1}', "/turtle": b"<a:b> <a:c> 1 ."}.get(self.path, ANSWER)
        kind = "text/turtle" if self.path == "/turtle" else "application/sparql-results+json"
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_: object) -> None:
        """Keep the terminal quiet."""


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    running = ThreadingHTTPServer(("127.0.0.1", 0), _Endpoint)
    running.asked, running.stop = [], threading.Event()  # type: ignore[attr-defined]
    running.daemon_threads = True
    thread = threading.Thread(target=running.serve_forever)
    thread.start()
    yield running
    running.stop.set()  # type: ignore[attr-defined]
    running.shutdown()
    running.server_close()
    thread.join()


def address(server: ThreadingHTTPServer, path: str) -> str:
    return f"http://127.0.0.1:{server.server_address[1]}{path}"


def test_the_answer_of_an_endpoint_is_passed_on(server: ThreadingHTTPServer) -> None:
    assert ask("SELECT ?n { ?s ?p ?n }", address(server, "/sparql")) == ANSWER
    assert server.asked == ["SELECT ?n { ?s ?p ?n }"]  # type: ignore[attr-defined]


def test_a_graph_comes_as_turtle(server: ThreadingHTTPServer) -> None:
    found = ask("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", address(server, "/turtle"), graph=True)
    assert found == b"<a:b> <a:c> 1 ."


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/error", "refused the question|did not answer"),
        ("/busy", "refused the question|did not answer"),
        ("/broken", "something that is no JSON"),
        ("/other", "JSON that is no SPARQL result"),
        ("/slow", "did not answer within 1 s"),
    ],
)
def test_an_answer_that_cannot_be_used_is_one_line(server: ThreadingHTTPServer, path: str, message: str) -> None:
    with pytest.raises(EndpointError, match=message) as failed:
        ask("SELECT ?n { ?s ?p ?n }", address(server, path), timeout=1 if path == "/slow" else 5)
    assert "\n" not in str(failed.value)


def test_an_endpoint_that_is_not_there_is_named() -> None:
    with pytest.raises(EndpointError, match=r"127\.0\.0\.1:9"):
        ask("ASK { ?s ?p ?o }", "http://127.0.0.1:9/sparql", timeout=2)


@pytest.mark.parametrize(
    "endpoint", ["file:///etc/passwd", "ftp://x.example/", "x.example", "https://a:secret@x.example/"]
)
def test_only_web_addresses_without_a_password_are_asked(endpoint: str) -> None:
    with pytest.raises(EndpointError, match="--endpoint") as refused:
        ask("ASK { ?s ?p ?o }", endpoint)
    assert "secret" not in str(refused.value)


TERMS = [
    ("string", 'a "b" \\ c\n}', '"a \\"b\\" \\\\ c\\n}"'),
    ("date", "2017-06-01", '"2017-06-01"^^<http://www.w3.org/2001/XMLSchema#date>'),
    ("integer", "3", '"3"^^<http://www.w3.org/2001/XMLSchema#integer>'),
    ("iri", "https://x.example/cv#ada", "<https://x.example/cv#ada>"),
]


@pytest.mark.parametrize(("kind", "value", "expected"), TERMS)
def test_values_become_terms(kind: str, value: str, expected: str) -> None:
    assert term(kind, value) == expected


@pytest.mark.parametrize("value", ["Ada", "https://x/> . <a:b", "https://x/ y"])
def test_what_is_no_iri_is_refused(value: str) -> None:
    with pytest.raises(QueryError, match="is no IRI"):
        term("iri", value)
