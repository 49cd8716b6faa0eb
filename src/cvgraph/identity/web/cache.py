"""Every answer on disk, one file a question, so that nobody is asked twice and a killed run goes on where it was."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from cvgraph.errors import OutputError

_STATUSES = (200, 404)


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked, whole; who asks is no part of it.

    Attributes:
        authority: The name of the authority's module.
        method: ``GET`` or ``SPARQL``.
        address: The whole address, of a SPARQL query that of the endpoint.
        headers: Pairs that choose the form of the answer.
        query: The SPARQL query with its terms bound, else empty.
        home: How the address begins where the authority is asked; a mirror answers the same, so it is not kept.
    """

    authority: str
    method: str
    address: str
    headers: tuple[tuple[str, str], ...] = ()
    query: str = ""
    home: str = ""

    def kept(self) -> dict[str, object]:
        """What tells the question from others, as JSON holds it."""
        whole = asdict(self) | {
            "address": self.address.removeprefix(self.home),
            "headers": list(map(list, self.headers)),
        }
        del whole["home"]
        return whole


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer as it is kept.

    Attributes:
        status: 200, or 404 where the authority knows nothing.
        date: The day, as in ISO 8601.
        text: What it answered.
        question: What it was asked, with the address that it was asked at.
    """

    status: int
    date: str
    text: str
    question: str = ""


@dataclass(frozen=True, slots=True)
class Cache:
    """The answers of all authorities in one folder, which need not exist yet."""

    folder: Path

    def path(self, request: Request) -> Path:
        """Where the answer to a request is, or would be."""
        whole = json.dumps(request.kept(), sort_keys=True, ensure_ascii=True)
        return self.folder / request.authority / f"{hashlib.sha256(whole.encode()).hexdigest()}.json"

    def get(self, request: Request) -> Kept | None:
        """The answer, or None where there is none; a torn file, or one of another request, is none."""
        try:
            found = json.loads(self.path(request).read_text(encoding="utf-8"))
            kept = Kept(found["status"], found["date"], found["text"], found["question"])
            same = found["request"] == request.kept()
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return None
        texts = (kept.date, kept.text, kept.question)
        whole = kept.status in _STATUSES and all(isinstance(text, str) for text in texts)
        return kept if same and whole else None

    def put(self, request: Request, kept: Kept) -> None:
        """Keep an answer: the file is there as a whole or not at all, and the same answer gives the same bytes.

        Raises:
            OutputError: When it cannot be written.
        """
        content = json.dumps({"request": request.kept(), **asdict(kept)}, ensure_ascii=False, indent=1, sort_keys=True)
        path = self.path(request)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            _replace(path, content.encode("utf-8", "backslashreplace") + b"\n")
        except OSError as error:
            raise OutputError(f"cannot keep answers in {self.folder}: {error.strerror or error}") from error


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
