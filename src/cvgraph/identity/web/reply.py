"""What comes back over a network, or why nothing did."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

CHUNK = 65_536
_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Limits:
    """How much patience an answer gets.

    Attributes:
        timeout: Seconds to wait for a connection, and for each next part of the answer.
        longest: Seconds for the whole of it.
        most: Bytes.
        clock: Seconds that only grow.
    """

    timeout: float = 30.0
    longest: float = 120.0
    most: int = 20_000_000
    clock: Callable[[], float] = time.monotonic


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer of HTTP.

    Attributes:
        status: Its code, 0 where no whole answer came.
        body: Its bytes.
        retry_after: The header of this name, or empty.
        fault: What happened instead of a whole answer: ``did not answer within 30 s``.
        passing: True for a fault that may be gone a moment later.
    """

    status: int
    body: bytes = b""
    retry_after: str = ""
    fault: str = ""
    passing: bool = False


def collected(chunks: Iterable[bytes], limits: Limits) -> bytes | None:
    """The chunks as one, or None where they are more than the limits allow.

    Raises:
        TimeoutError: When they drip in for longer than the limits allow.
    """
    begun, size, parts = limits.clock(), 0, []
    for chunk in chunks:
        size += len(chunk)
        parts.append(chunk)
        if size > limits.most:
            return None
        if limits.clock() - begun > limits.longest:
            raise TimeoutError
    return b"".join(parts)


def late(limits: Limits) -> Reply:
    """What is said of an answer that does not come in time."""
    return Reply(0, fault=f"did not answer within {limits.timeout:g} s", passing=True)


def torn() -> Reply:
    """What is said of an answer that ends too early."""
    return Reply(0, fault="broke off in the middle of its answer", passing=True)


def too_large(limits: Limits) -> Reply:
    """What is said of an answer without end."""
    return Reply(0, fault=f"answered with more than {limits.most / 1e6:g} MB")


def moved(status: int, address: str) -> Reply:
    """What is said of a server that sends elsewhere; the address is a stranger's, and shown as one short line."""
    shown = "".join(char for char in address[:_SHOWN] if char.isprintable())
    return Reply(status, fault=f"moved to {shown}" if shown else "")


def is_web_address(address: str) -> bool:
    """True for an http or https address of a host, without a name or password in it."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc and port != 0
