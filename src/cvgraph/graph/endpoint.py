"""A question to a SPARQL endpoint on the web, with its parameters bound as terms."""

from __future__ import annotations

import contextlib
import json
import re
from urllib.error import HTTPError
from urllib.parse import urlsplit

from cvgraph.errors import EndpointError, QueryError
from cvgraph.identity.iris import is_iri

TIMEOUT = 30
_XSD = "http://www.w3.org/2001/XMLSchema#"
_ESCAPED = re.compile(r'[\x00-\x1f"\\\x7f]')


def term(kind: str, value: str) -> str:
    """A value as SPARQL writes it: an IRI, a string, or a literal of an XML Schema datatype; nothing in it is syntax.

    Raises:
        QueryError: When the kind is ``iri`` and the value is none.
    """
    if kind == "iri":
        if not is_iri(value):
            raise QueryError(f"{value!r} is no IRI; an endpoint is asked with full IRIs")
        return f"<{value}>"
    literal = '"' + _ESCAPED.sub(lambda match: f"\\u{ord(match.group()):04X}", value) + '"'
    return literal if kind == "string" else f"{literal}^^<{_XSD}{kind}>"


def ask(query: str, endpoint: str, *, graph: bool = False, timeout: int = TIMEOUT) -> bytes:
    """The endpoint's answer: SPARQL results JSON, or Turtle where ``graph`` is true.

    Args:
        query: A query with its parameters bound.
        endpoint: The address of the endpoint, http or https, without a password in it.
        graph: True for CONSTRUCT and DESCRIBE.
        timeout: Whole seconds to wait.

    Raises:
        EndpointError: When the address is none, or no answer comes that can be used.
    """
    parts = urlsplit(endpoint)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.password:
        raise EndpointError("--endpoint takes an http or https address without a password in it")
    from SPARQLWrapper import JSON, POST, TURTLE, SPARQLWrapper  # noqa: PLC0415 -- it brings rdflib along
    from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException  # noqa: PLC0415

    wrapper = SPARQLWrapper(endpoint, returnFormat=TURTLE if graph else JSON, agent="cvgraph")
    wrapper.setQuery(query)
    wrapper.setMethod(POST)
    wrapper.setTimeout(timeout)
    try:
        with contextlib.closing(wrapper.query().response) as response:
            answer: bytes = response.read()
    except (SPARQLWrapperException, HTTPError) as error:
        _close(error)
        raise EndpointError(f"{endpoint} refused the question: {_first_line(error)}") from None
    except OSError as error:
        raise EndpointError(f"{endpoint} did not answer within {timeout} s: {_first_line(error)}") from error
    return answer if graph else _checked(answer, endpoint)


def _close(error: BaseException) -> None:
    """Close the connection that an error of HTTP keeps open, wherever in its chain it stands."""
    link: BaseException | None = error
    while link:
        if isinstance(link, HTTPError):
            link.close()
        link = link.__context__


def _first_line(error: Exception) -> str:
    status = f"HTTP {error.code}" if isinstance(error, HTTPError) else ""
    text = str(getattr(error, "msg", "") or error).strip()
    return status or (text.splitlines()[0][:200] if text else type(error).__name__)


def _checked(answer: bytes, endpoint: str) -> bytes:
    """The answer, when it is SPARQL results JSON."""
    try:
        found = json.loads(answer)
    except ValueError as error:
        raise EndpointError(f"{endpoint} answered with something that is no JSON") from error
    bindings = isinstance(found, dict) and ("boolean" in found or isinstance(found.get("results"), dict))
    if not bindings or "head" not in found:
        raise EndpointError(f"{endpoint} answered with JSON that is no SPARQL result")
    return answer
