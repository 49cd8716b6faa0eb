"""Answers within limits."""

from __future__ import annotations

import pytest

from cvgraph.identity.web.reply import Limits, Reply, collected, is_web_address, moved
from made_authorities import MadeTime


def test_an_answer_is_as_long_as_is_allowed_and_no_longer() -> None:
    assert collected([b"ab", b"cd"], Limits(most=4)) == b"abcd"
    assert collected([b"ab", b"cd", b"e"], Limits(most=4)) is None


def test_an_answer_that_drips_is_not_waited_for() -> None:
    time = MadeTime()

    def drip() -> object:
        while True:
            time.sleep(10)
            yield b"x"

    with pytest.raises(TimeoutError):
        collected(drip(), Limits(longest=60, clock=time.clock))  # type: ignore[arg-type]
    assert time.passed == 70


def test_an_address_of_strangers_is_shown_as_one_short_line() -> None:
    assert moved(302, "/a\r\n\x1b[2Jb").fault == "moved to /a[2Jb"
    assert len(moved(302, "x" * 9000).fault) < 300
    assert moved(302, "") == Reply(302)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://sparql.dblp.org/sparql", True),
        ("http://127.0.0.1:7878/query", True),
        ("http://[::1]:7878/query", True),
        ("https://ada:secret@x.example/", False),
        ("https://ada@x.example/", False),
        ("file:///etc/passwd", False),
        ("ftp://x.example/", False),
        ("https:///x", False),
        ("https://x.example:99999/", False),
        ("http://[::1/", False),
        ("x.example", False),
    ],
)
def test_addresses_of_the_web_are_told_from_others(address: str, *, expected: bool) -> None:
    assert is_web_address(address) is expected
