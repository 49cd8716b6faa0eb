"""A page as the preview shows it: with the script that loads it again, and a policy that allows just that script."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from html import escape
from html.parser import HTMLParser
from pathlib import Path

EVENTS = "/.preview/events"
"""Where open pages are told what is new; no file of a site has such a name."""

_SCRIPT = Path(__file__).parent / "live.js"
_BYTES = "latin-1"  # one character for each byte, so that places in the text are places in the bytes
_POLICY = "content-security-policy"


def live(page: bytes, version: str) -> bytes:
    """An HTML page with the script that watches for another version than this one.

    Every policy that the page states in its head is widened by the script and by a connection to the preview; all that
    it forbids beside these stays forbidden. The rest of the page stays as it is, byte for byte.
    """
    text = page.decode(_BYTES)
    head = _Head(text)
    end = head.policies[-1][1] if head.policies else head.begin
    pieces, done = [], 0
    for start, stop, tag in head.policies:
        pieces += [text[done:start], tag]
        done = stop
    return "".join([*pieces, text[done:end], _element(version), text[max(done, end) :]]).encode(_BYTES)


def notice(title: str, text: str) -> bytes:
    """A page that says one thing, for where there is no page of the site."""
    policy = _meta("default-src 'none'; img-src data:")
    head = f'<meta charset="utf-8">\n{policy}\n<link rel="icon" href="data:,">\n<title>{escape(title)}</title>'
    body = f'<h1>{escape(title)}</h1>\n<p dir="auto">{escape(text)}</p>'
    return f'<!doctype html>\n<html lang="en">\n<head>\n{head}\n</head>\n<body>\n{body}\n</body>\n</html>\n'.encode()


class _Head(HTMLParser):
    """The places in a page where its policies stand, and where its head begins.

    Attributes:
        policies: Start and end of each tag that states a policy, and the tag that shall stand there instead.
        begin: Where the head's content begins; the start of the page where there is no such tag.
    """

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.policies: list[tuple[int, int, str]] = []
        self.begin = 0
        self._within = ""
        self._lines = _line_starts(text)
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a policy, or where the head begins."""
        start, whole = self._place(), self.get_starttag_text() or ""
        if self._within:
            return
        if tag in {"title", "body"}:
            self._within = tag
        elif tag in {"html", "head"} and not self.policies:
            self.begin = start + len(whole)
        elif tag == "meta":
            values = {name: value or "" for name, value in attrs}
            if values.get("http-equiv", "").lower() == _POLICY:
                self.policies.append((start, start + len(whole), _meta(widened(values.get("content", "")))))

    def handle_endtag(self, tag: str) -> None:
        """What stands in a title is no tag, whatever it looks like; what stands in the body is no policy."""
        if tag == self._within == "title":
            self._within = ""

    def handle_decl(self, decl: str) -> None:
        """What is put in before the declaration of the type would change how the page is laid out."""
        if not self.begin:
            self.begin = self._place() + len(f"<!{decl}>")

    def _place(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts


def widened(policy: str) -> str:
    """A content security policy that allows what it did before, the script of a preview, and its events.

    A directive that is not there falls back to ``default-src``, so that it is written out with what that says.
    """
    directives: dict[str, list[str]] = {}
    for directive in policy.split(";"):
        name, *sources = directive.split() or [""]
        directives.setdefault(name.lower(), sources)  # of two the first counts, says the standard
    directives.pop("", None)
    for name, source in (("script-src", _hash()), ("connect-src", "'self'")):
        _allow(directives, name, source)
    if "script-src-elem" in directives:
        _allow(directives, "script-src-elem", _hash())
    return "; ".join(" ".join([name, *sources]) for name, sources in directives.items())


def _allow(directives: dict[str, list[str]], name: str, source: str) -> None:
    before = directives.get(name, directives.get("default-src"))
    if before is None:
        return  # nothing is forbidden
    kept = [each for each in before if each.lower() != "'none'"]
    if source not in kept and not _takes_any_script(kept):
        kept.append(source)
    directives[name] = kept


def _takes_any_script(sources: list[str]) -> bool:
    """True for ``'unsafe-inline'``, which the first hash beside it would end."""
    marks = ("'nonce-", "'sha256-", "'sha384-", "'sha512-", "'strict-dynamic'")
    return "'unsafe-inline'" in sources and not any(each.lower().startswith(marks) for each in sources)


def _meta(policy: str) -> str:
    return f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">'


def _element(version: str) -> str:
    return f'<script data-version="{escape(version)}" data-events="{EVENTS}">{_script()}</script>'


@cache
def _script() -> str:
    return _SCRIPT.read_text(encoding="utf-8")


def _hash() -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(_script().encode()).digest()).decode()}'"
