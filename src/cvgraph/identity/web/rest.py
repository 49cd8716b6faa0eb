"""One GET on the wire, sent by httpx; a redirection is followed within the same host only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from cvgraph.identity.web.reply import Limits, Reply, collected, late, moved, too_large, torn

if TYPE_CHECKING:
    import httpx

_HOPS = 5
_OK = 200


def fetch(address: str, headers: Mapping[str, str], limits: Limits | None = None) -> Reply:
    """The reply of a server, whatever its status; it never raises for what the network does.

    Args:
        address: The whole address, its parts encoded.
        headers: What is sent beside it; nothing else tells who asks, no cookie, name or password.
        limits: How long and how large an answer may be.
    """
    import httpx  # noqa: PLC0415 -- only who asks needs a network

    limits = limits or Limits()
    try:
        with httpx.Client(timeout=limits.timeout, headers=dict(headers)) as client:
            return _followed(client, client.build_request("GET", address), limits)
    except (httpx.TimeoutException, TimeoutError):
        return late(limits)
    except (httpx.RemoteProtocolError, httpx.ReadError, httpx.WriteError, httpx.DecodingError):
        return torn()
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return Reply(0, fault=f"cannot be reached: {_first_line(error)}")


def _followed(client: httpx.Client, request: httpx.Request, limits: Limits) -> Reply:
    for _ in range(_HOPS):
        response = client.send(request, stream=True)
        try:
            onward = response.next_request
            if onward is None:
                return _read(response, limits)
        finally:
            response.close()
        if not _stays(request.url, onward.url):
            return moved(response.status_code, str(onward.url))
        request = client.build_request("GET", onward.url)
    return Reply(0, fault="sends in circles")


def _stays(here: httpx.URL, there: httpx.URL) -> bool:
    """True for the same host and port, and for its secure door."""
    if here.host != there.host or there.userinfo:
        return False
    return (here.scheme, here.port) == (there.scheme, there.port) or (there.scheme, there.port) == ("https", None)


def _read(response: httpx.Response, limits: Limits) -> Reply:
    if response.status_code != _OK:
        return Reply(response.status_code, retry_after=response.headers.get("Retry-After", ""))
    # Parts as they come: to fill up larger ones would wait for a server that drips, whatever the limits say.
    body = collected(response.iter_bytes(), limits)
    return too_large(limits) if body is None else Reply(_OK, body)


def _first_line(error: Exception) -> str:
    text = str(error).strip()
    return text.splitlines()[0] if text else type(error).__name__
