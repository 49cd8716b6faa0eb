"""The site is made again whenever a file that it is made from has changed, and open pages are told."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from cvgraph.errors import BaseIriError, CvgraphError, OutputError
from cvgraph.preview.answer import Shown
from cvgraph.preview.board import News
from cvgraph.preview.changes import Stamps, changed, is_half, stamps
from cvgraph.preview.server import Server

INTERVAL = 0.25
"""Seconds between two looks at the files."""

_STILL = 1
_STILL_WHILE_HALF = 4
"""Looks that must find the files as the one before found them: a save is seldom one step."""


def _quiet(_: str) -> None:
    """Tell nobody."""


@dataclass
class Watch:
    """Makes a site, then again when its files have changed and lie still.

    Attributes:
        make: Makes the site and says where it is.
        files: The files that it is made from, as they are when it is asked.
        server: What shows the site, and tells open pages.
        tell: Is called with one line for each thing that happens.
    """

    make: Callable[[], Shown]
    files: Callable[[], Iterable[Path]]
    server: Server
    tell: Callable[[str], object] = _quiet
    _made: Stamps = field(default_factory=dict, init=False)
    _seen: Stamps = field(default_factory=dict, init=False)
    _still: int = field(default=0, init=False)

    def begin(self) -> None:
        """Make the site for the first time; what is wrong with the CV can be mended while we watch.

        Raises:
            CvgraphError: What no save of a file mends: one is not there at all, the base is none, or the site cannot be
                written where it is wanted.
        """
        self._seen = stamps(self.files())
        self._try(lasting=CvgraphError if None in self._seen.values() else (OutputError, BaseIriError))

    def look(self) -> bool:
        """Make the site again if files have changed and are not just being written; True where that was tried."""
        now = stamps(self.files())
        self._still = self._still + 1 if now == self._seen else 0
        self._seen = now
        if now == self._made or self._still < (_STILL_WHILE_HALF if is_half(now) else _STILL):
            return False
        names = [path.name for path in changed(self._made, now)]
        self.tell(f"{names[0]}{f' and {len(names) - 1} more' if names[1:] else ''} changed")
        self._try()
        return True

    def _try(self, lasting: type[CvgraphError] | tuple[type[CvgraphError], ...] = ()) -> None:
        """Make the site; what was there before stays where that fails.

        What changes meanwhile is not what was seen before, so that the next look finds it.
        """
        self._made = self._seen
        board = self.server.board
        try:
            site = self.make()
            news = News(_version(site.folder))
        except lasting:
            raise
        except (CvgraphError, OSError) as error:
            news = News(board.latest.version, _said(error))
            self.tell(news.error)
        else:
            self.server.site = site
        board.put(news)
        gc.collect()  # the graphs of the time before, which a short run never looks for


def _said(error: CvgraphError | OSError) -> str:
    if isinstance(error, CvgraphError):
        return str(error)
    return f"{error.filename or 'input or output'}: {error.strerror or error}"


def _version(folder: Path) -> str:
    """A short hash of all that a site holds: where nothing came out differently no page need be loaded again."""
    whole = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        whole.update(f"{path.relative_to(folder).as_posix()}\0".encode())
        whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()[:16]
