"""The way out to one authority: one question at a time, at its pace, and no more once it has had enough."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import quote

from cvgraph import __version__
from cvgraph.errors import AuthorityError
from cvgraph.identity.web.cache import Kept, Request
from cvgraph.identity.web.reply import Limits, Reply
from cvgraph.identity.web.rest import fetch
from cvgraph.identity.web.sparql import post

_KNOWN, _UNKNOWN, _TOO_MANY = 200, 404, 429
_SHUT = frozenset({401, 403})
_LATER = frozenset({_TOO_MANY, 500, 502, 503, 504})
_FOR_EVER = 1e9
_CONTACT = re.compile(r"[!-~]{1,100}@[!-~]{1,100}")


@dataclass(frozen=True, slots=True)
class Manners:
    """How an authority is treated; times in seconds.

    Attributes:
        interval: From one request to the next.
        tries: How often a question is sent at most.
        first_wait: Before the second try; it doubles with each.
        longest_wait: Before any try; who asks for more patience (``Retry-After``) is left alone at once.
        failures: After how many questions in a row without an answer nothing more is asked.
    """

    interval: float = 1.0
    tries: int = 4
    first_wait: float = 2.0
    longest_wait: float = 60.0
    failures: int = 3


def agent(contact: str = "") -> str:
    """The name under which everybody is asked: ``cvgraph/0.1 (+mailto:ada@x.example)``.

    Raises:
        AuthorityError: When the contact is no mail address.
    """
    if contact and not _CONTACT.fullmatch(contact):
        raise AuthorityError(f"{contact!r} is no mail address; authorities take ada@x.example as a contact")
    return f"cvgraph/{__version__} (+mailto:{contact})" if contact else f"cvgraph/{__version__}"


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass
class Line:
    """What goes over the network to one authority.

    Attributes:
        authority: Its name, for messages.
        contact: The mail address that authorities are told, or empty.
        manners: How it is treated.
        limits: How much patience one answer gets, and the clock that it is measured with.
        sleep: Waits so many seconds.
        now: The time with its zone, for dates in ``Retry-After`` and the day of an answer.
    """

    authority: str
    contact: str = ""
    manners: Manners = field(default_factory=Manners)
    limits: Limits = field(default_factory=Limits)
    sleep: Callable[[float], None] = time.sleep
    now: Callable[[], datetime] = _now
    _free: float = field(default=float("-inf"), init=False)
    _failed: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        """Refuse a contact that is none before anything is sent."""
        self._agent = agent(self.contact)

    def ask(self, request: Request, contact: str = "") -> Kept:
        """The authority's answer, of today.

        Args:
            request: What is asked.
            contact: The parameter under which the authority wants a contact, where it has one.

        Raises:
            AuthorityError: When no answer comes that says something.
        """
        if self._failed >= self.manners.failures:
            raise AuthorityError(f"{self.authority} is not asked any more, it has failed too often")
        try:
            reply = self._patiently(request, contact)
        except AuthorityError:
            self._failed += 1
            raise
        self._failed = 0
        return self._kept(reply, request)

    def _kept(self, reply: Reply, request: Request) -> Kept:
        # An endpoint always knows its own address: 404 there is a wrong address, not an unknown thing.
        if reply.status not in ({_KNOWN} if request.method == "SPARQL" else {_KNOWN, _UNKNOWN}):
            raise AuthorityError(f"{self.authority} {_reason(reply)}")
        try:
            text = reply.body.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise AuthorityError(f"{self.authority} answered with something that is no text") from None
        return Kept(reply.status, self.now().astimezone(UTC).date().isoformat(), text)

    def _patiently(self, request: Request, contact: str) -> Reply:
        """The last reply after as many tries as it takes; one that is no answer for good raises."""
        for number in range(self.manners.tries):
            reply = self._at_its_pace(request, contact)
            if not reply.passing and reply.status not in _LATER:
                return self._not_shut(reply)
            if number + 1 < self.manners.tries:
                self.sleep(self._wait(reply, number))
        raise AuthorityError(f"{self.authority} {_reason(reply)}, {self.manners.tries} times")

    def _not_shut(self, reply: Reply) -> Reply:
        """The reply of who answers at all; a door that is shut, or elsewhere, counts as no answer."""
        if reply.fault or reply.status in _SHUT:
            raise AuthorityError(f"{self.authority} {_reason(reply)}")
        return reply

    def _at_its_pace(self, request: Request, contact: str) -> Reply:
        if (early := self._free - self.limits.clock()) > 0:
            self.sleep(early)
        try:
            return self._sent(request, contact)
        finally:
            self._free = self.limits.clock() + self.manners.interval

    def _sent(self, request: Request, contact: str) -> Reply:
        if request.method == "SPARQL":
            return post(request.query, request.address, agent=self._agent, limits=self.limits)
        address = request.address
        if contact and self.contact:
            address += f"{'&' if '?' in address else '?'}{contact}={quote(self.contact, safe='')}"
        return fetch(address, {**dict(request.headers), "User-Agent": self._agent}, self.limits)

    def _wait(self, reply: Reply, number: int) -> float:
        """Seconds until the next try.

        Raises:
            AuthorityError: When the authority asks for more than anybody wants to wait; it is then not asked again.
        """
        asked = self._asked_for(reply.retry_after)
        if asked > self.manners.longest_wait:
            self._failed = self.manners.failures
            raise AuthorityError(f"{self.authority} asks to be left alone for {asked:.0f} s")
        return max(asked, min(self.manners.first_wait * 2.0**number, self.manners.longest_wait))

    def _asked_for(self, header: str) -> float:
        """The seconds of a ``Retry-After`` header: a number or a date (RFC 9110, 10.2.3); 0 where it says neither."""
        header = header.strip()
        if re.fullmatch(r"[0-9]{1,99}(?:\.[0-9]{1,9})?", header):
            return min(float(header), _FOR_EVER)
        try:
            date = parsedate_to_datetime(header)
        except (ValueError, TypeError, IndexError, OverflowError):
            return 0.0
        return float(max(0.0, (date.replace(tzinfo=date.tzinfo or UTC) - self.now()).total_seconds()))


def _reason(reply: Reply) -> str:
    if reply.fault:
        return reply.fault
    return "is asked too often (HTTP 429)" if reply.status == _TOO_MANY else f"answered with HTTP {reply.status}"
