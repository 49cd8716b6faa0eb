"""Work that is done in a process of its own while this one goes on."""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar, cast

_Result = TypeVar("_Result")


@contextmanager
def beside(work: Callable[[], _Result]) -> Iterator[Callable[[], _Result]]:
    """Begin the work in a child; what is yielded waits for the result, which must be something that can be pickled.

    The work is done here, when its result is asked for, where a child cannot be had: on systems that do not fork, in a
    program with threads, or when the child fails, so that an error is raised as if there were no child.
    """
    if not hasattr(os, "fork") or threading.active_count() > 1:
        yield work
        return
    receiver, sender = os.pipe()
    child = os.fork()
    if child == 0:
        _work_and_leave(work, sender)
    os.close(sender)
    try:
        with os.fdopen(receiver, "rb") as answer:
            yield lambda: _result(answer.read(), work)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _work_and_leave(work: Callable[[], object], sender: int) -> None:
    try:
        with contextlib.redirect_stderr(None), os.fdopen(sender, "wb") as answer:
            answer.write(pickle.dumps(work()))
    finally:
        os._exit(0)


def _result(answer: bytes, work: Callable[[], _Result]) -> _Result:
    try:
        return cast("_Result", pickle.loads(answer))  # noqa: S301 -- written by this very program, a moment ago
    except (EOFError, pickle.UnpicklingError):
        return work()
