"""Whoever waits for news gets the latest ones, and is let go at the end."""

from __future__ import annotations

import threading

from cvgraph.preview.board import Board, News


def test_who_has_seen_nothing_is_told_at_once() -> None:
    assert Board().after(None, 1000) == News()


def test_who_waits_is_told_what_is_new() -> None:
    board, told = Board(), []
    reader = threading.Thread(target=lambda: told.append(board.after(News(), 1000)))
    reader.start()
    board.put(News("1", "no"))
    reader.join(60)
    assert told == [News("1", "no")]


def test_who_was_away_misses_what_is_over() -> None:
    board = Board()
    for version in "123":
        board.put(News(version))
    assert board.after(News("1"), 1000) == News("3")


def test_who_waits_long_enough_gets_what_there_is() -> None:
    assert Board().after(News(), 0) == News()


def test_at_the_end_nobody_waits_any_longer() -> None:
    board = Board()
    readers = [threading.Thread(target=board.after, args=(News(), 1000)) for _ in range(5)]
    for reader in readers:
        reader.start()
    board.close()
    for reader in readers:
        reader.join(60)
    assert not any(reader.is_alive() for reader in readers)
    assert board.after(None, 1000) is None
