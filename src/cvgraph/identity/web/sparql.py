"""One SPARQL query on the wire, sent by SPARQLWrapper.

The library has no time-out of its own, no limit of size, and follows a redirection to whatever host it names, the
query left behind; so here a redirection is an answer like others, and the body is read in parts. It also guesses from
the text of a query what kind it is, which takes it 20 seconds for 50,000 blanks; here that is known.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from cvgraph.identity.web.reply import CHUNK, Limits, Reply, collected, late, moved, too_large, torn

if TYPE_CHECKING:
    from http.client import HTTPResponse
    from urllib.error import HTTPError
    from urllib.request import OpenerDirector

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
    from urllib.error import HTTPError  # noqa: PLC0415

    limits = limits or Limits()
    try:
        with _wrapper(query, endpoint, agent, limits, graph=graph).query().response as response:
            body = collected(_parts(response), limits)
            whole = not response.length
    except HTTPError as error:
        return _refusal(error)
    except TimeoutError:
        return late(limits)
    except (HTTPException, ConnectionResetError, BrokenPipeError):
        return torn()
    except OSError as error:
        return _unreached(error, limits)
    if body is None:
        return too_large(limits)
    return Reply(response.status, body) if whole else torn()


def _wrapper(query: str, endpoint: str, agent: str, limits: Limits, *, graph: bool) -> Any:  # noqa: ANN401 -- untyped
    from SPARQLWrapper import JSON, POST, TURTLE, SPARQLWrapper  # noqa: PLC0415 -- it brings rdflib along

    class Careful(SPARQLWrapper):
        def _parseQueryType(self, _query: str) -> str:  # noqa: N802 -- the library's name
            return "CONSTRUCT" if graph else "SELECT"

        def _query(self) -> tuple[HTTPResponse, str]:
            return _opener().open(self._createRequest(), timeout=limits.timeout), self.returnFormat

    wrapper = Careful(endpoint, returnFormat=TURTLE if graph else JSON, agent=agent)
    wrapper.setQuery(query)
    wrapper.setMethod(POST)
    return wrapper


def _opener() -> OpenerDirector:
    """Opens http and https alone, and follows nobody: who sends elsewhere may send to what is no address at all."""
    from urllib import request  # noqa: PLC0415

    opener = request.OpenerDirector()
    for each in (
        request.ProxyHandler,
        request.HTTPHandler,
        request.HTTPSHandler,
        request.HTTPDefaultErrorHandler,
        request.HTTPErrorProcessor,
    ):
        opener.add_handler(each())
    return opener


def _parts(response: HTTPResponse) -> Iterator[bytes]:
    while part := response.read1(CHUNK):
        yield part


def _refusal(error: HTTPError) -> Reply:
    """A reply of another status than 200, with where it sends to, if it does."""
    with error:
        if error.code // 100 == 3:  # noqa: PLR2004 -- a redirection
            return moved(error.code, error.headers.get("Location", ""))
        return Reply(error.code, retry_after=error.headers.get("Retry-After", ""))


def _unreached(error: OSError, limits: Limits) -> Reply:
    reason = getattr(error, "reason", None)
    if isinstance(reason, TimeoutError):
        return late(limits)
    if isinstance(reason, ConnectionResetError | BrokenPipeError):
        return torn()
    return Reply(0, fault=f"cannot be reached: {_first_line(error)}")


def _first_line(error: OSError) -> str:
    text = str(getattr(error, "reason", "") or error).strip()
    return text.splitlines()[0][:_FAULT] if text else type(error).__name__
