"""Work in a process of its own: its result, its errors, and what happens without a result."""

from __future__ import annotations

import os
import threading
import time

import pytest

from cvgraph.analysis.beside import beside


def test_the_result_comes_from_another_process() -> None:
    with beside(os.getpid) as result:
        assert result() != os.getpid()


def test_both_processes_work_at_once() -> None:
    with beside(lambda: time.monotonic()) as result:  # noqa: PLW0108 -- asked in the child
        time.sleep(0.2)
        here = time.monotonic()
        assert result() < here


def test_an_error_of_the_work_is_raised_here() -> None:
    def fails() -> None:
        raise ValueError("no such thing")

    with beside(fails) as result, pytest.raises(ValueError, match="no such thing"):
        result()


def test_work_whose_result_is_not_wanted_is_ended() -> None:
    begun = time.monotonic()
    with beside(lambda: time.sleep(60)):
        pass
    assert time.monotonic() - begun < 30


def test_a_program_with_threads_does_the_work_itself() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        with beside(os.getpid) as result:
            assert result() == os.getpid()
    finally:
        done.set()
        thread.join()
