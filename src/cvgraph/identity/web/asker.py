"""What a module of an authority asks with: the cache where it knows, else the line, if there is one."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar
from urllib.parse import quote, urlencode

from cvgraph.errors import AuthorityError
from cvgraph.identity.records import Source
from cvgraph.identity.web.cache import Cache, Kept, Request
from cvgraph.identity.web.endpoint import Term, bound, rows
from cvgraph.identity.web.line import Line
from cvgraph.identity.web.reply import is_web_address

_JSON = (("Accept", "application/json"),)
_KNOWN = 200
_Content = TypeVar("_Content")


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks one authority, and keeps what it says.

    Attributes:
        authority: The name of its module.
        address: Where it is asked.
        cache: What is known already.
        line: The way out, or None to ask nobody: what the cache does not know is then unknown.
    """

    authority: str
    address: str
    cache: Cache
    line: Line | None = None

    def __post_init__(self) -> None:
        """Refuse an address that is none, or holds a password.

        Raises:
            AuthorityError: Where it does.
        """
        if not is_web_address(self.address):
            raise AuthorityError(f"{self.authority} is asked at an http or https address without a password in it")

    def get(
        self, path: Iterable[str], parameters: Mapping[str, str] | None = None, *, contact: str = ""
    ) -> tuple[dict[str, Any], Source] | None:
        """The JSON object at an address below that of the authority and where it is from; None where it knows nothing.

        Args:
            path: The steps of the path; each is encoded, a slash in it too.
            parameters: Name -> value, encoded as well.
            contact: The parameter under which the authority wants a contact, where it has one.

        Raises:
            AuthorityError: When no answer comes, or one that is no JSON object.
        """
        address = "/".join([self.address.rstrip("/"), *(quote(_whole(step), safe="") for step in path)])
        if parameters:
            address += "?" + urlencode({name: _whole(value) for name, value in parameters.items()})
        return self._asked(
            Request(self.authority, "GET", address, _JSON, home=self.address.rstrip("/")), address, _object, contact
        )

    def select(self, query: str, bindings: Mapping[str, Iterable[Term]]) -> tuple[list[dict[str, str]], Source] | None:
        """The rows that a SPARQL query finds, name -> text of the value, and where they are from.

        Args:
            query: The query, a constant.
            bindings: Variable -> the terms that it may be; nothing in them is ever syntax.

        Raises:
            AuthorityError: When no answer comes, or one that is no SPARQL result.
            QueryError: When an IRI to bind is none.
        """
        whole = bound(query, bindings)
        return self._asked(
            Request(self.authority, "SPARQL", self.address, query=whole, home=self.address), whole, _rows, ""
        )

    def _asked(
        self, request: Request, question: str, read: Callable[[str], _Content | None], contact: str
    ) -> tuple[_Content, Source] | None:
        kept = self.cache.get(request)
        content = read(kept.text) if kept and kept.status == _KNOWN else None
        if kept is None or (kept.status == _KNOWN and content is None):
            if self.line is None:
                return None
            kept = replace(self.line.ask(request, contact), question=question)
            content = self._usable(kept, read)
            self.cache.put(request, kept)
        return None if content is None else (content, Source(self.authority, kept.question, kept.date))

    def _usable(self, kept: Kept, read: Callable[[str], _Content | None]) -> _Content | None:
        """What an answer says, None where it says that nothing is known."""
        if kept.status != _KNOWN:
            return None
        content = read(kept.text)
        if content is None:
            raise AuthorityError(f"{self.authority} answered with something else than what it documents")
        return content


def _object(text: str) -> dict[str, Any] | None:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _rows(text: str) -> list[dict[str, str]] | None:
    return rows(text.encode())


def _whole(text: str) -> str:
    """The text as an address can hold it; half of a surrogate pair becomes a question mark."""
    return text.encode("utf-8", "replace").decode()
