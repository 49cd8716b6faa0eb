"""One SPARQL query on the wire, sent by SPARQLWrapper.

The library has no time-out of its own, no limit of size, and follows a redirection to whatever host it names, the
query left behind; so here a redirection is an answer like others, and the body is read in parts. It also guesses from
the text of a query what kind it is, which takes it 20 seconds for 50,000 blanks; here that is known.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from cvgraph.identity.web.reply import CHUNK, Limits, Reply, collected, late, too_large, torn

if TYPE_CHECKING:
    from http.client import HTTPResponse
    from urllib.error import HTTPError

_FAULT = 200


def post(
    query: str,
    endpoint: str,
    *,
    graph: bool = False,
    agent: str = "cvgraph",
    limits: Limits | None = None,
) -> Reply:
    """The endpoint's reply to a query, whatever its status; it never raises for what the network does.

    Args:
        query: A query with its parameters bound.
        endpoint: Its http or https address.
        graph: True to ask for Turtle instead of SPARQL results JSON.
        agent: The name under which it is asked.
        limits: How long and how large an answer may be.
    """
    from http.client import HTTPException  # noqa: PLC0415 -- only who asks needs a network
    from urllib.error import HTTPError, URLError  # noqa: PLC0415

    limits = limits or Limits()
    try:
        with _wrapper(query, endpoint, agent, limits, graph=graph).query().response as response:
            body = collected(_parts(response), limits)
            whole = not response.length
    except HTTPError as error:
        return _refusal(error)
    except TimeoutError:
        return late(limits)
    except HTTPException:
        return torn()
    except OSError as error:
        slow = isinstance(error, URLError) and isinstance(error.reason, TimeoutError)
        return late(limits) if slow else Reply(0, fault=f"cannot be reached: {_first_line(error)}")
    if body is None:
        return too_large(limits)
    return Reply(response.status, body) if whole else torn()


def _wrapper(query: str, endpoint: str, agent: str, limits: Limits, *, graph: bool) -> Any:  # noqa: ANN401 -- untyped
    from urllib.request import HTTPRedirectHandler, build_opener  # noqa: PLC0415

    from SPARQLWrapper import JSON, POST, TURTLE, SPARQLWrapper  # noqa: PLC0415 -- it brings rdflib along

    class Stays(HTTPRedirectHandler):
        def redirect_request(self, *_: object) -> None:
            return None

    class Careful(SPARQLWrapper):
        def _parseQueryType(self, _query: str) -> str:  # noqa: N802 -- the library's name
            return "CONSTRUCT" if graph else "SELECT"

        def _query(self) -> tuple[HTTPResponse, str]:
            opened = build_opener(Stays).open(self._createRequest(), timeout=limits.timeout)
            return opened, self.returnFormat

    wrapper = Careful(endpoint, returnFormat=TURTLE if graph else JSON, agent=agent)
    wrapper.setQuery(query)
    wrapper.setMethod(POST)
    return wrapper


def _parts(response: HTTPResponse) -> Iterator[bytes]:
    while part := response.read1(CHUNK):
        yield part


def _refusal(error: HTTPError) -> Reply:
    """A reply of another status than 200, with where it sends to or the first line of what it says."""
    with error:
        said = error.headers.get("Location", "") if error.code // 100 == 3 else ""  # noqa: PLR2004 -- a redirection
        return Reply(error.code, retry_after=error.headers.get("Retry-After", ""), fault=said and f"moved to {said}")


def _first_line(error: OSError) -> str:
    text = str(getattr(error, "reason", "") or error).strip()
    return text.splitlines()[0][:_FAULT] if text else type(error).__name__
