"""Authorities of scholarship on loopback: real SPARQL servers with made slices, and a server with made answers."""

from __future__ import annotations

import json
import re
import socket
import struct
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from cvgraph.identity.web.line import Line, Manners
from cvgraph.identity.web.reply import Limits

DATA = Path(__file__).parent / "data" / "authorities"
_OXIGRAPH = Path(sys.executable).parent / "oxigraph"
_PATIENCE = 30.0


@dataclass
class MadeTime:
    """Time that only passes where somebody sleeps; what was slept is kept."""

    passed: float = 0.0
    slept: list[float] = field(default_factory=list)

    def clock(self) -> float:
        return self.passed

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.passed += seconds

    def now(self) -> datetime:
        return datetime(2026, 11, 24, 12, 0, 0, tzinfo=UTC) + timedelta(seconds=self.passed)


def made_line(authority: str = "made", time: MadeTime | None = None, contact: str = "", **manners: float) -> Line:
    """A way out on which nobody really waits, but half a second for an answer."""
    time = time or MadeTime()
    limits = Limits(timeout=0.5, most=50_000, clock=time.clock)
    return Line(authority, contact, Manners(**manners), limits, time.sleep, time.now)  # type: ignore[arg-type]


@contextmanager
def sparql_server(slices: str, folder: Path) -> Iterator[str]:
    """The address of a SPARQL server that holds one of the slices and cannot be written to."""
    subprocess.run(
        [_OXIGRAPH, "load", "--location", folder, "--file", DATA / slices], check=True, capture_output=True, timeout=60
    )
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    command = [_OXIGRAPH, "serve-read-only", "--location", folder, "--bind", place]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(place, process)
        yield f"http://{place}/query"
    finally:
        process.terminate()
        process.wait(timeout=_PATIENCE)


def _wait_for(place: str, process: subprocess.Popen[bytes]) -> None:
    host, _, port = place.partition(":")
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            with socket.create_connection((host, int(port)), timeout=1):
                return
        except OSError:
            time.sleep(0.02)
    raise TimeoutError(f"no SPARQL server at {place}")


class MadeServer(ThreadingHTTPServer):
    """Answers like OpenAlex, ORCID, Crossref and ROR, each below its own path, and badly below ``/faults``.

    ``{address}/openalex`` is OpenAlex; ``{address}/faults/slow/openalex`` is one that does not answer in time. Faults:
    ``slow``, ``busy`` (429 for ever), ``busy-once`` (429 with ``Retry-After: 7``, then the answer), ``busy-until`` (the
    same with a date), ``busy-long`` (``Retry-After: 86400``), ``error`` (500), ``error-once``, ``forbidden`` (403),
    ``broken`` (no JSON), ``deep``, ``truncated``, ``list`` (JSON of another shape), ``large``, ``drips``
    (a byte now and then, for ten seconds), ``reset`` (hangs up at once), ``missing`` (404), ``away`` (sends to another
    host), ``lost`` (to what is no address), ``moved`` (sends to the answer) and ``circle``. A question in SPARQL gets
    an answer without rows.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.answers = {name: json.loads((DATA / f"{name}.json").read_text("utf-8")) for name in _AUTHORITIES}
        self.stop = threading.Event()
        self.forget()

    def handle_error(self, *_: object) -> None:
        """Say nothing: clients that hang up are what the tests are about."""

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def forget(self) -> None:
        """Forget everything that was asked."""
        self.asked: list[tuple[str, dict[str, str], dict[str, str]]] = []
        self.counts: Counter[str] = Counter()


@contextmanager
def made_server() -> Iterator[MadeServer]:
    """A server with made answers; ``asked`` holds path, parameters and headers of each request."""
    server = MadeServer()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.stop.set()
    server.shutdown()
    server.server_close()
    thread.join()


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _openalex(held: dict[str, Any], path: str, parameters: dict[str, str]) -> object | None:
    kind, _, key = path.partition("/")
    if kind == "works" and key:
        return _first(held["works"], "doi", key.replace("doi:", "https://doi.org/").lower())
    if kind == "authors":
        field = "orcid" if key.startswith("orcid:") else "id"
        return _first(held["authors"], field, key.replace("orcid:", "https://orcid.org/"))
    wanted = _words(parameters["filter"].removeprefix("title.search:"))
    found = [one for one in held["works"] if wanted <= _words(one["display_name"])]
    return {"meta": {"count": len(found), "per_page": 5}, "results": found, "group_by": []}


def _orcid(held: dict[str, Any], path: str, parameters: dict[str, str]) -> object | None:
    if path.endswith("/record"):
        return next((one for one in held["records"] if one["orcid-identifier"]["path"] == path.split("/")[-2]), None)
    names = [_words(name) for name in re.findall(r'"([^"]*)"', parameters["q"])]
    hits = [
        one
        for one in held["hits"]
        if any(name <= _words(f"{one['given-names']} {one['family-names']}") for name in names)
    ]
    return {"expanded-result": hits or None, "num-found": len(hits)}


def _crossref(held: dict[str, Any], path: str, parameters: dict[str, str]) -> object | None:
    head = {"status": "ok", "message-version": "1.0.0"}
    if doi := path.partition("/")[2]:
        found = _first(held["items"], "DOI", doi.lower())
        return found and {**head, "message-type": "work", "message": found}
    wanted = _words(parameters["query.bibliographic"])
    items = [one for one in held["items"] if 2 * len(wanted & _words(one["title"][0])) >= len(wanted)]
    return {**head, "message-type": "work-list", "message": {"total-results": len(items), "items": items}}


def _ror(held: dict[str, Any], path: str, parameters: dict[str, str]) -> object | None:
    if key := path.partition("/")[2]:
        return _first(held["organizations"], "id", f"https://ror.org/{key}")
    wanted = _words(parameters["affiliation"])
    items = [
        {"substring": "x", "score": 1.0, "matching_type": "EXACT", "chosen": True, "organization": one}
        for one in held["organizations"]
        if any(wanted <= _words(name["value"]) for name in one["names"])
    ]
    return {"number_of_results": len(items), "items": items}


def _first(listed: list[dict[str, Any]], key: str, value: str) -> dict[str, Any] | None:
    return next((one for one in listed if (one[key] or "").rpartition("org/")[2] == value.rpartition("org/")[2]), None)


_AUTHORITIES = {"openalex": _openalex, "orcid": _orcid, "crossref": _crossref, "ror": _ror}


class _Answers(BaseHTTPRequestHandler):
    server: MadeServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        parameters = dict(parse_qsl(parts.query, keep_blank_values=True))
        self.server.asked.append((parts.path, parameters, dict(self.headers)))
        path = parts.path
        if path.startswith("/faults/"):
            _, _, fault, path = path.split("/", 3)
            if self._failed(fault, f"/{path}", parts.query):
                return
        _, name, rest = f"/{path.strip('/')}".split("/", 2)
        found = _AUTHORITIES[name](self.server.answers[name], unquote(rest), parameters)
        self._send(200 if found else 404, json.dumps(found or {"error": "not found"}))

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.server.asked.append((self.path, dict(parse_qsl(body)), dict(self.headers)))
        fault = self.path.split("/")[2] if self.path.startswith("/faults/") else ""
        if not fault or not self._failed(fault, "/sparql", ""):
            self._send(200, '{"head": {"vars": []}, "results": {"bindings": []}}', "application/sparql-results+json")

    def _failed(self, fault: str, path: str, query: str) -> bool:
        """True where the fault has answered instead."""
        self.server.counts[fault] += 1
        if fault.endswith(("once", "until")) and self.server.counts[fault] > 1:
            return False
        match fault:
            case "slow":
                self.server.stop.wait(5)
                self.close_connection = True
            case "drips":
                self._drip()
            case "reset":
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                self.connection.close()
                self.close_connection = True
            case "truncated":
                self._send(200, '{"results": [', length=100)
                self.close_connection = True
            case "moved":
                self._send(302, "", Location=f"{path}?{query}")
            case _:
                status, text, headers = _FAULTS[fault]
                self._send(status, text, **headers)
        return True

    def _drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "200")
        self.end_headers()
        for _ in range(200):
            self.wfile.write(b" ")
            self.server.counts["drops"] += 1
            if self.server.stop.wait(0.05):
                break
        self.close_connection = True

    def _send(self, status: int, text: str, kind: str = "application/json", length: int = 0, **headers: str) -> None:
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(length or len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep the terminal quiet."""


_FAULTS: dict[str, tuple[int, str, dict[str, str]]] = {
    "busy": (429, "", {}),
    "busy-once": (429, "", {"Retry_After": "7"}),
    "busy-until": (503, "", {"Retry_After": "Tue, 24 Nov 2026 12:00:09 GMT"}),
    "busy-long": (429, "", {"Retry_After": "86400"}),
    "error": (500, "<h1>Internal Server Error</h1>", {}),
    "error-once": (502, "", {}),
    "forbidden": (403, "", {}),
    "broken": (200, '{"results": [', {}),
    "deep": (200, "[" * 100_000, {}),
    "list": (200, "[1, 2]", {}),
    "large": (200, '{"results": "' + "x" * 100_000 + '"}', {}),
    "away": (302, "", {"Location": "http://127.0.0.2:9/elsewhere"}),
    "missing": (404, "", {}),
    "lost": (302, "", {"Location": "http://[::1/\x1b[31mred"}),
    "circle": (302, "", {"Location": "/faults/circle/openalex"}),
}
