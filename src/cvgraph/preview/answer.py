"""What a static host would answer for a site's folder, with pages that are live."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from cvgraph.preview.board import News
from cvgraph.preview.live_page import live, notice

_HTML = "text/html; charset=utf-8"
_OTHER = "application/octet-stream"
_TYPES = {
    ".atom": "application/atom+xml",
    ".bib": "application/x-bibtex; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".graphml": "application/graphml+xml",
    ".html": _HTML,
    ".ico": "image/vnd.microsoft.icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".md": "text/markdown; charset=utf-8",
    ".nt": "application/n-triples",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".rq": "application/sparql-query",
    ".svg": "image/svg+xml",
    ".trig": "application/trig",
    ".ttl": "text/turtle; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".vcf": "text/vcard; charset=utf-8",
    ".wasm": "application/wasm",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
_LATER = "It shows here as soon as it can be made."
_WELL_KNOWN = ".well-known"
_WELL_KNOWN_TYPES = {"void": _TYPES[".ttl"]}


@dataclass(frozen=True, slots=True)
class Shown:
    """A site as it is shown.

    Attributes:
        folder: Its files.
        at: The path at which it will live, which begins and ends with ``/``: some links begin at the host.
    """

    folder: Path
    at: str = "/"


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer.

    Attributes:
        status: Its code.
        kind: The media type of the body.
        body: What is sent.
        location: Where to go instead, or empty.
    """

    status: HTTPStatus
    kind: str
    body: bytes
    location: str = ""


def answer(site: Shown | None, target: str, news: News) -> Answer:
    """What is to be had at a request's target, such as ``/cv/people/ada.html?x``.

    A folder is its ``index.html``; without one there is nothing, never a list of files. Names that begin with a dot
    are kept to ourselves, but ``.well-known``. Nothing outside the folder is ever read, whatever links lead there.
    """
    if site is None:
        return _page(HTTPStatus.SERVICE_UNAVAILABLE, notice("There is no site yet", _LATER), news)
    place = urlsplit(f"/{target.lstrip('/')}" if target.startswith("/") else target)  # a path, never //host
    query = f"?{place.query}" if place.query else ""
    home, parts, ends = _parts(site.at), _parts(place.path), place.path.endswith("/")
    if home and not parts:
        return _elsewhere(home, query)
    path = _inside(site.folder, parts[len(home) :]) if parts[: len(home)] == home else None
    if path and path.is_dir():
        if not ends:
            return _elsewhere(parts, query)
        path, ends = path / "index.html", False
    found = _file(path, news) if path and not ends else None
    return found or _missing(site.folder, news)


def _elsewhere(parts: list[str], query: str) -> Answer:
    return Answer(HTTPStatus.TEMPORARY_REDIRECT, _HTML, b"", "/".join(["", *map(quote, parts), ""]) + query)


def _parts(path: str) -> list[str]:
    """The names on the way, decoded once."""
    return [unquote(part) for part in path.split("/") if part]


def _inside(folder: Path, parts: list[str]) -> Path | None:
    """The file or folder of these names, None where there is none, it is outside the site, or not for all."""
    for number, part in enumerate(parts):
        hidden = part.startswith(".") and not (number == 0 and part == _WELL_KNOWN)
        if hidden or "/" in part or "\\" in part or "\0" in part:
            return None
    root = folder.resolve()
    try:
        path = root.joinpath(*parts).resolve()
        return path if path.is_relative_to(root) and path.exists() else None
    except (OSError, RuntimeError):  # a name too long for any file, a link that leads to itself
        return None


def _file(path: Path, news: News, status: HTTPStatus = HTTPStatus.OK) -> Answer | None:
    try:
        body = path.read_bytes()
    except OSError:  # it is not there, or was replaced a moment ago
        return None
    named = _WELL_KNOWN_TYPES if path.parent.name == _WELL_KNOWN else {}
    kind = named.get(path.name) or _TYPES.get(path.suffix.lower(), _OTHER)
    return _page(status, body, news) if kind == _HTML else Answer(status, kind, body)


def _missing(folder: Path, news: News) -> Answer:
    """The site's own page for what is not there, else a plain one."""
    own = _file(folder / "404.html", news, HTTPStatus.NOT_FOUND)
    return own or _page(HTTPStatus.NOT_FOUND, notice("There is no such page", "The site has nothing here."), news)


def _page(status: HTTPStatus, page: bytes, news: News) -> Answer:
    return Answer(status, _HTML, live(page, news.version))
