"""A question to a SPARQL endpoint on the web, with its parameters bound as terms."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from cvgraph.errors import EndpointError, QueryError
from cvgraph.identity.iris import is_iri
from cvgraph.identity.web.reply import Limits, is_web_address
from cvgraph.identity.web.sparql import post

TIMEOUT = 30
_LONGEST = 600.0
_MOST = 200_000_000
_OK = 200
_XSD = "http://www.w3.org/2001/XMLSchema#"
_ESCAPED = re.compile(r'[\x00-\x1f"\\\x7f]')
_LANGUAGE = re.compile(r"@[A-Za-z]+(?:-[A-Za-z0-9]+)*")
# What would end a string is escaped by the grammar. A codepoint escape of a quotation mark would end it all the same
# where an engine decodes those first, as the standard has it (SPARQL 1.1, 19.2) and rdflib does.
_MARKS = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}

Term = tuple[str, str]


def term(kind: str, value: str) -> str:
    """A value as SPARQL writes it, nothing in it is syntax.

    Args:
        kind: ``iri``, ``string``, a language (``@en``), or the name of an XML Schema datatype.
        value: What it says; half of a surrogate pair becomes a question mark.

    Raises:
        QueryError: When the kind is ``iri`` and the value is none.
    """
    if kind == "iri":
        if not is_iri(value):
            raise QueryError(f"{value!r} is no IRI; an endpoint is asked with full IRIs")
        return f"<{value}>"
    literal = '"' + _ESCAPED.sub(_escaped, value.encode("utf-8", "replace").decode()) + '"'
    if _LANGUAGE.fullmatch(kind):
        return literal + kind
    return literal if kind == "string" else f"{literal}^^<{_XSD}{kind}>"


def _escaped(found: re.Match[str]) -> str:
    return _MARKS.get(found.group(), f"\\u{ord(found.group()):04X}")


def bound(query: str, bindings: Mapping[str, Iterable[Term]]) -> str:
    """A query of ours with its variables bound: a VALUES block each opens the outermost pattern.

    Args:
        query: A query without a brace before its pattern; it is never made from what is asked about.
        bindings: Variable (without its mark) -> the terms that it may be, as ``term`` takes them.

    Raises:
        QueryError: When an IRI is none.
    """
    at = query.index("{") + 1
    blocks = (
        f" VALUES ?{name} {{ {' '.join(term(kind, value) for kind, value in terms)} }}"
        for name, terms in bindings.items()
    )
    return f"{query[:at]}{''.join(blocks)}{query[at:]}"


def rows(answer: bytes) -> list[dict[str, str]] | None:
    """The rows of SPARQL results JSON, name -> text of the value, or None where it is no such thing."""
    try:
        found = json.loads(answer)
        bindings = found["results"]["bindings"]
        return [
            {name: cell["value"] for name, cell in row.items() if isinstance(cell["value"], str)} for row in bindings
        ]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


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
    if not is_web_address(endpoint):
        raise EndpointError("--endpoint takes an http or https address without a password in it")
    reply = post(query, endpoint, graph=graph, limits=Limits(timeout, _LONGEST, _MOST))
    if reply.status not in {0, _OK}:
        raise EndpointError(f"{endpoint} refused the question: {reply.fault or f'HTTP {reply.status}'}")
    if not reply.status:
        raise EndpointError(f"{endpoint} {reply.fault}")
    return reply.body if graph else _checked(reply.body, endpoint)


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
