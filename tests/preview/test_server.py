"""The server as a browser, a stranger and somebody in a hurry meet it."""

from __future__ import annotations

import http.client
import json
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cvgraph.errors import PreviewError
from cvgraph.preview.answer import Shown
from cvgraph.preview.board import News
from cvgraph.preview.live_page import EVENTS
from cvgraph.preview.server import Server, serving


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A running server of a site with one page and one large file."""
    (tmp_path / "index.html").write_text("<p>first</p>", encoding="utf-8")
    (tmp_path / "large.bin").write_bytes(b"x" * 30_000_000)
    before = threading.active_count()
    with serving(None) as running:
        running.site = Shown(tmp_path)
        yield running
    assert threading.active_count() == before


class Reply:
    """What came back on a connection of its own."""

    def __init__(self, server: Server, method: str = "GET", path: str = "/", host: str | None = None) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        connection.putrequest(method, path, skip_host=True)
        connection.putheader("Host", f"127.0.0.1:{server.port}" if host is None else host)
        connection.endheaders()
        response = connection.getresponse()
        self.status, self.headers, self.body = response.status, response.headers, response.read()
        connection.close()


def listening(server: Server) -> socket.socket:
    """A connection that asked for news."""
    connection = socket.create_connection(("127.0.0.1", server.port), timeout=60)
    connection.sendall(f"GET {EVENTS} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n\r\n".encode())
    return connection


def told(connection: socket.socket, news: News) -> None:
    """Read until these news are told; fails when the connection ends before."""
    wanted = json.dumps({"version": news.version, "error": news.error}).encode()
    heard = b""
    while wanted not in heard:
        heard += (more := connection.recv(4096))
        assert more, heard


def test_a_page_is_served_live_and_to_nobody_elses_page(server: Server) -> None:
    reply = Reply(server)
    assert reply.status == 200
    assert reply.body.endswith(b"<p>first</p>")
    assert b"data-version" in reply.body
    assert reply.headers["Cache-Control"] == "no-store"
    assert reply.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert reply.headers["X-Content-Type-Options"] == "nosniff"


def test_it_listens_at_this_machine_alone(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"
    assert server.address == f"http://127.0.0.1:{server.port}/"
    server.site = Shown(Path(), "/cv/")
    assert server.address == f"http://127.0.0.1:{server.port}/cv/"


def test_the_head_of_a_file_is_sent_without_it(server: Server) -> None:
    reply = Reply(server, "HEAD", "/large.bin")
    assert (reply.status, reply.body, reply.headers["Content-Length"]) == (200, b"", "30000000")
    assert Reply(server, "HEAD", EVENTS).status == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND"])
def test_nothing_can_be_done_to_a_preview_but_read_it(server: Server, method: str) -> None:
    reply = Reply(server, method)
    assert (reply.status, reply.headers["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize("path", ["/", EVENTS])
@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "", "localhost.evil"]
)
def test_a_name_that_a_stranger_made_lead_here_is_refused(server: Server, path: str, host: str) -> None:
    reply = Reply(server, path=path, host=host.format(port=server.port))
    assert reply.status == 421
    assert b"first" not in reply.body


def test_localhost_is_a_name_of_this_machine(server: Server) -> None:
    assert Reply(server, host=f"LocalHost:{server.port}").status == 200


def test_a_request_that_is_none_is_refused_and_the_next_is_answered(server: Server) -> None:
    with socket.create_connection(("127.0.0.1", server.port), timeout=60) as connection:
        connection.sendall(b"\x16\x03\x01 what\r\n\r\n")
        assert b"400" in connection.recv(4096)
    assert Reply(server).status == 200


def test_every_page_that_listens_is_told_every_state(server: Server) -> None:
    pages = [listening(server) for _ in range(8)]
    for news in (News(), News("1"), News("1", "cv.md is empty"), News("2")):
        server.board.put(news)
        for page in pages:
            told(page, news)
    for page in pages:
        page.close()


def test_who_never_reads_holds_nobody_up(server: Server) -> None:
    deaf = [listening(server), socket.create_connection(("127.0.0.1", server.port))]
    deaf[1].sendall(f"GET /large.bin HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n\r\n".encode())
    page = listening(server)
    for number in range(3000):
        server.board.put(News(str(number), "x" * 1000))
    told(page, server.board.latest)
    assert Reply(server).status == 200
    for connection in (*deaf, page):
        connection.close()


def test_a_page_that_is_gone_leaves_no_thread(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cvgraph.preview.server._PATIENCE", 0.01)
    before = threading.active_count()
    for _ in range(20):
        page = listening(server)
        told(page, server.board.latest)
        page.close()
    ended = threading.Event()
    for _ in range(6000):
        if threading.active_count() == before:
            break
        ended.wait(0.01)
    assert threading.active_count() == before


def test_it_ends_while_pages_listen_and_others_say_nothing(tmp_path: Path) -> None:
    with serving(None) as server:
        server.site = Shown(tmp_path)
        page = listening(server)
        told(page, News())
        silent = socket.create_connection(("127.0.0.1", server.port), timeout=60)
        assert Reply(server).status == 404  # so that the one before has been met too
    assert page.recv(4096) == b""
    assert silent.recv(4096) == b""
    page.close()
    silent.close()


def test_a_port_that_is_taken_is_told_in_one_line_unless_any_will_do(server: Server) -> None:
    with (
        pytest.raises(PreviewError, match=f"port {server.port} is taken; give another with --port"),
        serving(server.port),
    ):
        pass
    with serving(None) as other:
        assert other.port != server.port
