"""From the bytes of a file to clean text, or the one line that says why there is none."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from cvgraph.errors import SourceError
from cvgraph.findings import Finding

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NOT_TEXT = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"\x1f\x8b", b"\xd0\xcf\x11\xe0")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))
_CONTROLS_ALLOWED = 0.02
_FEW = 8
UNPRINTED = re.compile(
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f"  # control characters but tab and line feed
    "\\xad\u200b\u2060\ufeff"  # soft hyphen, zero-width space, word joiner, a byte order mark inside
    "\u202a-\u202e\u2066-\u2069"  # bidirectional embeddings, overrides and isolates
    "\U000e0000-\U000e007f]"  # tags, which show nothing at all
)


def decode(source: Source) -> tuple[str, tuple[Finding, ...]]:
    """The text of a source (NFC, line feeds only, nothing that does not print) and what had to be guessed or dropped.

    Raises:
        SourceError: It is empty or not text.
    """
    path = source.path
    text, guessed = _decoded(path, source.data)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", " ").replace("\u2029", " ")
    text, dropped = _printing(text)
    if not text.strip():
        raise SourceError(f"{_shown(path)} is empty; name a file that holds the text of a CV")
    return unicodedata.normalize("NFC", text), (*guessed, *dropped)


@dataclass(frozen=True, slots=True)
class Source:
    """A file: its path and its bytes."""

    path: Path
    data: bytes


def source(path: Path) -> Source:
    """The file at a path.

    Raises:
        SourceError: The file is missing, a folder or unreadable.
    """
    return Source(path, _bytes(path))


def _bytes(path: Path) -> bytes:
    if path.is_dir():
        raise SourceError(f"{_shown(path)} is a folder; name the CV's file inside it")
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise SourceError(f"{_shown(path)} does not exist; check the name and the folder") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceError(f"{_shown(path)} cannot be read ({reason}); check its permissions") from None


def _decoded(path: Path, data: bytes) -> tuple[str, tuple[Finding, ...]]:
    if data.startswith(_UTF16_MARKS):
        try:
            return data.decode("utf-16"), ()
        except UnicodeDecodeError:
            raise _not_text(path) from None
    if b"\0" in data or data.startswith(_NOT_TEXT) or _mostly_controls(data):
        raise _not_text(path)
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        return _western(data)


def _not_text(path: Path) -> SourceError:
    return SourceError(f"{_shown(path)} is binary, not text; export the CV as Markdown or plain text first")


def _mostly_controls(data: bytes) -> bool:
    return len(data) - len(data.translate(None, _CONTROLS)) > _FEW + _CONTROLS_ALLOWED * len(data)


def _western(data: bytes) -> tuple[str, tuple[Finding, ...]]:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    message = "the file is not UTF-8 and was read as Latin-1/Windows-1252"
    return text, (Finding(0, 0, "I101", message, "save it as UTF-8"),)


def _printing(text: str) -> tuple[str, tuple[Finding, ...]]:
    first = UNPRINTED.search(text)
    if not first:
        return text, ()
    clean, count = UNPRINTED.subn("", text)
    last = max(match.start() for match in UNPRINTED.finditer(text))
    lines = text.count("\n", 0, first.start()) + 1, text.count("\n", 0, last) + 1
    dropped = "1 character that does not print was" if count == 1 else f"{count} characters that do not print were"
    return clean, (Finding(*lines, "I104", f"{dropped} dropped"),)


def _shown(path: Path) -> str:
    name = str(path)
    return name if name.isprintable() else repr(name)
