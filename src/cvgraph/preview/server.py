"""A site's folder over HTTP for the browser on this machine, and for nobody else."""

from __future__ import annotations

import contextlib
import errno
import json
import socket
import socketserver
import sys
import threading
from collections.abc import Iterator
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from cvgraph.errors import PreviewError
from cvgraph.preview.answer import Answer, Shown, answer
from cvgraph.preview.board import Board, News
from cvgraph.preview.live_page import EVENTS, notice

HOST = "127.0.0.1"
USUAL_PORT = 8000
_PATIENCE = 5.0  # seconds after which a page that is told nothing shows whether it is still there
_TIMEOUT = 20.0  # seconds that a browser may keep a thread waiting
_BEAT = 0.1  # seconds within which the server notices that it shall end
_HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""A CV that is being written is nobody else's, and the page that is shown is never that of before."""


class Server(ThreadingHTTPServer):
    """Serves a site at a port of this machine; a thread for each connection, all of which end with it.

    Attributes:
        site: What it shows; None while there is none.
        board: What open pages are told.
    """

    daemon_threads = False  # so that closing waits for them
    request_queue_size = 64

    def __init__(self, port: int) -> None:
        """Take the port; 0 is any that is free."""
        self.site: Shown | None = None
        self.board = Board()
        self._open: set[Any] = set()
        self._lock = threading.Lock()
        super().__init__((HOST, port), _Handler)
        self.port = int(self.server_address[1])

    @property
    def address(self) -> str:
        """What to type into a browser."""
        return f"http://{HOST}:{self.port}{self.site.at if self.site else '/'}"

    def server_bind(self) -> None:
        """Listen, without asking the network what this machine is called."""
        socketserver.TCPServer.server_bind(self)

    def is_called(self, host: str) -> bool:
        """Whether the browser of this machine's own user calls us so.

        By another name comes the page of a stranger who lets that name lead here, to read what it must not.
        """
        return host.lower() in {f"{name}:{self.port}" for name in (HOST, "localhost")}

    def process_request(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 -- as in socketserver
        """Remember the connection, to end it when we end."""
        with self._lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:  # noqa: ANN401 -- as in socketserver
        """Forget the connection."""
        with self._lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 -- as in socketserver
        """A browser that goes away while it is answered is no error."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)

    def let_go(self) -> None:
        """End every connection, whatever its other side does."""
        self.board.close()
        with self._lock:
            for connection in self._open:
                with contextlib.suppress(OSError):  # it has ended already
                    connection.shutdown(socket.SHUT_RDWR)


@contextlib.contextmanager
def serving(port: int | None) -> Iterator[Server]:
    """A server at a port, by default the usual one or any that is free; when it ends no thread is left.

    Raises:
        PreviewError: The port is taken, or not ours to have.
    """
    server = _bound(port)
    thread = threading.Thread(target=server.serve_forever, args=(_BEAT,))
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.let_go()
        server.server_close()
        thread.join()


def _bound(port: int | None) -> Server:
    try:
        return Server(USUAL_PORT if port is None else port)
    except (OSError, OverflowError) as error:
        if port is None and getattr(error, "errno", None) == errno.EADDRINUSE:
            return Server(0)
        reason = "taken" if getattr(error, "errno", None) == errno.EADDRINUSE else f"not to be had ({error})"
        raise PreviewError(f"port {port} is {reason}; give another with --port, or none") from error


class _Handler(BaseHTTPRequestHandler):
    """Answers one request; says nothing on the terminal."""

    server: Server
    server_version = "cvgraph"
    sys_version = ""
    timeout = _TIMEOUT

    def do_GET(self) -> None:
        """A file of the site, or the news for as long as the page listens."""
        if not self.server.is_called(self.headers.get("Host", "")):
            self._send(_refused(HTTPStatus.MISDIRECTED_REQUEST, f"This is a preview; open {self.server.address}"))
        elif self.path == EVENTS and self.command == "GET":
            self._tell()
        else:
            self._send(answer(self.server.site, self.path, self.server.board.latest))

    def do_HEAD(self) -> None:
        """What is said of a file, without the file."""
        self.do_GET()

    def parse_request(self) -> bool:
        """Whether it is a request to be answered: one that only reads."""
        if not super().parse_request():
            return False
        if self.command not in {"GET", "HEAD"}:
            self._send(_refused(HTTPStatus.METHOD_NOT_ALLOWED, "A preview is only to be read."), Allow="GET, HEAD")
            return False
        return True

    def log_message(self, *_: object) -> None:
        """Nobody asked for it."""

    def _send(self, made: Answer, **more: str) -> None:
        place = {"Location": made.location} if made.location else {}
        self._begin(made.status, {"Content-Type": made.kind, "Content-Length": str(len(made.body)), **place, **more})
        if self.command != "HEAD":
            self.wfile.write(made.body)

    def _begin(self, status: HTTPStatus, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {**headers, **_HEADERS}.items():
            self.send_header(name, value)
        self.end_headers()

    def _tell(self) -> None:
        """Send the news as they come, and between them something that only shows whether the page still listens."""
        self._begin(HTTPStatus.OK, {"Content-Type": "text/event-stream"})
        seen = None
        while news := self.server.board.after(seen, _PATIENCE):
            self.wfile.write(b": still here\n\n" if news == seen else _event(news))
            seen = news


def _event(news: News) -> bytes:
    return f"data: {json.dumps({'version': news.version, 'error': news.error})}\n\n".encode()


def _refused(status: HTTPStatus, why: str) -> Answer:
    return Answer(status, "text/html; charset=utf-8", notice(status.phrase, why))
