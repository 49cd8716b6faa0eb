"""Questions to a SPARQL endpoint, asked of a real server on loopback that answers well, badly or not at all."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.errors import EndpointError, QueryError
from cvgraph.identity.web.endpoint import ask, bound, rows, term

ANSWER = b'{"head": {"vars": ["n"]}, "results": {"bindings": [{"n": {"type": "literal", "value": "1"}}]}}'


class _Endpoint(BaseHTTPRequestHandler):
    """Answers by its path; keeps what it was asked."""

    asked: list[str]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.server.asked.append(parse_qs(body)["query"][0])  # type: ignore[attr-defined]
        if self.path == "/slow":
            self.server.stop.wait(5)  # type: ignore[attr-defined]
        status = {"/error": 500, "/busy": 429, "/away": 302}.get(self.path, 200)
        answer = {"/broken": b'{"head": {', "/other": b'{"a": 1}', "/turtle": b"<a:b> <a:c> 1 ."}.get(self.path, ANSWER)
        kind = "text/turtle" if self.path == "/turtle" else "application/sparql-results+json"
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(answer) + (self.path == "/cut")))
        self.send_header("Location", "http://127.0.0.2:9/")
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_: object) -> None:
        """Keep the terminal quiet."""


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    running = ThreadingHTTPServer(("127.0.0.1", 0), _Endpoint)
    running.asked, running.stop = [], threading.Event()  # type: ignore[attr-defined]
    running.daemon_threads = True
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02})
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
        ("/cut", "broke off in the middle"),
        ("/away", "refused the question: moved to http://127.0.0.2:9/"),
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


HOSTILE = [
    'x" UNDEF "y',
    'Robert"); DROP ALL; #',
    'a" } UNION { ?person ?by ?name } #',
    "a' } UNION { ?person ?by ?name } #",
    "\\",
    'a\\" } #',
    "\\u0022 } UNION { ?person ?by ?name } #",
    "\\\\u0022 } UNION { ?person ?by ?name } #",
    "\\u005C\\u0022 } #",
    "\\U00000022 } #",
    "one\ntwo\r\n# three",
    '"""',
    "x>} SELECT * WHERE {?s ?p ?o}",
    "{?s ?p ?o}",
    "SERVICE <http://127.0.0.1:9/> { ?s ?p ?o }",
    "\t\b\f\x00\x1f\x7f",
    "@en",
    "^^<https://x.example/>",
    "?name $name _:b",
    "Վահե 𝒳 \u2028 \u202e",
]


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("kind", ["string", "@en"])
def test_no_name_is_ever_syntax(name: str, kind: str) -> None:
    """Neither for an engine that reads escapes within strings, nor for one that decodes codepoints before it parses."""
    import pyoxigraph
    import rdflib

    query = bound("SELECT ?person WHERE { ?person ?by ?name }", {"name": [(kind, name)]})
    language = "en" if kind == "@en" else None
    store = pyoxigraph.Store()
    by = pyoxigraph.NamedNode("https://x.example/by")
    for number, text in enumerate([name, "somebody else"]):
        literal = pyoxigraph.Literal(text, language=language)
        store.add(pyoxigraph.Quad(pyoxigraph.NamedNode(f"https://x.example/{number}"), by, literal))
    assert [row["person"].value for row in store.query(query)] == ["https://x.example/0"]
    graph = rdflib.Graph()
    graph.add((rdflib.URIRef("https://x.example/else"), rdflib.URIRef("https://x.example/by"), rdflib.Literal("else")))
    assert list(graph.query(query)) == []


@given(st.text(), st.sampled_from(["string", "@hy", "date"]))
def test_a_term_is_one_token_whatever_it_says(value: str, kind: str) -> None:
    from cvgraph.analysis.sparql_tokens import tokens

    found = [token.kind for token in tokens(term(kind, value))]
    assert (
        found
        == {"string": ["string"], "@hy": ["string", "language"], "date": ["string", "other", "other", "iri"]}[kind]
    )


def test_several_values_of_several_variables_open_the_pattern() -> None:
    query = bound("SELECT * WHERE { ?s ?p ?o }", {"s": [("iri", "a:b"), ("iri", "a:c")], "o": [("@en", "x { y")]})
    assert query == 'SELECT * WHERE { VALUES ?s { <a:b> <a:c> } VALUES ?o { "x { y"@en } ?s ?p ?o }'


def test_rows_are_texts_by_name() -> None:
    assert rows(ANSWER) == [{"n": "1"}]
    assert rows(b'{"results": {"bindings": []}}') == []


@pytest.mark.parametrize(
    "answer", [b"", b"[]", b"{}", b'{"results": []}', b'{"results": {"bindings": [1]}}', b"\xff", b"[" * 100_000]
)
def test_what_is_no_result_gives_no_rows(answer: bytes) -> None:
    assert rows(answer) is None
