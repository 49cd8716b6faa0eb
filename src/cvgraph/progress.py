"""What is going on, told to a person who waits at a terminal and to nobody else."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable

_DELAY = 1.0


class Progress:
    """Says on a terminal what takes longer than a second; says nothing elsewhere."""

    def __enter__(self) -> Callable[[str], None]:
        """What is called with the name of each step."""
        self._shown = False
        self._message = ""
        if sys.stderr.isatty():
            signal.signal(signal.SIGALRM, self._show)
            signal.setitimer(signal.ITIMER_REAL, _DELAY, _DELAY)
        return self._step

    def __exit__(self, *error: object) -> None:
        """Wipe what was shown."""
        if sys.stderr.isatty():
            signal.setitimer(signal.ITIMER_REAL, 0)
            if self._shown:
                _say("")

    def _step(self, message: str) -> None:
        self._message = message

    def _show(self, *_: object) -> None:
        self._shown = True
        _say(f"{self._message} ...")


def _say(message: str) -> None:
    sys.stderr.write(f"\r\x1b[K{message}")
    sys.stderr.flush()
