"""What open pages are told: only the latest counts, so that whoever is slow misses nothing and holds nothing up."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class News:
    """How things stand.

    Attributes:
        version: Of the site that is there, the same for the same files; empty while there is none.
        error: Why a newer one could not be made, or empty.
    """

    version: str = ""
    error: str = ""


@dataclass
class Board:
    """One writer puts up the latest news, any number of readers wait for it."""

    _latest: News = News()
    _closed: bool = False
    _changed: threading.Condition = field(default_factory=threading.Condition)

    @property
    def latest(self) -> News:
        """How things stand now."""
        return self._latest

    def put(self, news: News) -> None:
        """Tell everybody who waits."""
        with self._changed:
            self._latest = news
            self._changed.notify_all()

    def close(self) -> None:
        """Let go of everybody who waits."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def after(self, seen: News | None, patience: float) -> News | None:
        """The latest news: as soon as they are others than those seen, else when so many seconds have passed.

        None when there will be no more.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._latest != seen, patience)
            return None if self._closed else self._latest
