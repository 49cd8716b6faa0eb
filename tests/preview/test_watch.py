"""A save makes the site anew, once it is whole; whatever is wrong is told, and mended by the next save."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cvgraph.errors import BaseIriError, OutputError, SourceError
from cvgraph.preview.answer import Shown
from cvgraph.preview.board import News
from cvgraph.preview.server import Server, serving
from cvgraph.preview.watch import Watch


class Desk:
    """A CV, a site that repeats it, and what was told."""

    def __init__(self, folder: Path, server: Server) -> None:
        self.source, self.site, self.server = folder / "cv.md", folder / "site", server
        self.source.write_text("one", encoding="utf-8")
        self.made, self.said = 0, list[str]()
        self.error: Callable[[], Exception | None] = lambda: None
        self.watch = Watch(self._make, lambda: [self.source], server, self.said.append)

    def _make(self) -> Shown:
        if error := self.error():
            raise error
        text = self.source.read_text(encoding="utf-8") if self.source.exists() else ""
        if not text:
            raise SourceError("cv.md is empty")
        self.made += 1
        self.site.mkdir(exist_ok=True)
        (self.site / "index.html").write_text(text, encoding="utf-8")
        return Shown(self.site)

    def save(self, text: str) -> None:
        """Write beside and rename, as careful editors do."""
        beside = self.source.with_suffix(".new")
        beside.write_text(text, encoding="utf-8")
        beside.replace(self.source)

    def looks(self, times: int) -> int:
        """How many of so many looks made the site or tried to."""
        return sum(self.watch.look() for _ in range(times))

    @property
    def news(self) -> News:
        return self.server.board.latest


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with serving(None) as server:
        yield Desk(tmp_path, server)


def test_the_site_is_made_and_served(desk: Desk) -> None:
    desk.watch.begin()
    assert desk.server.site == Shown(desk.site)
    assert desk.news.version
    assert desk.looks(5) == 0


def test_a_save_makes_it_anew_once(desk: Desk) -> None:
    desk.watch.begin()
    first = desk.news
    desk.save("two")
    assert desk.looks(10) == 1
    assert desk.made == 2
    assert desk.news.version not in {"", first.version}
    assert desk.said == ["cv.md changed"]


def test_a_file_that_is_still_being_written_is_waited_for(desk: Desk) -> None:
    desk.watch.begin()
    for length in range(2, 9):
        desk.source.write_text("x" * length, encoding="utf-8")
        assert not desk.watch.look()
    assert desk.looks(1) == 1
    assert (desk.site / "index.html").read_text(encoding="utf-8") == "x" * 8


def test_an_editor_that_removes_the_file_before_it_writes_it_is_waited_for(desk: Desk) -> None:
    desk.watch.begin()
    desk.source.unlink()
    assert desk.looks(3) == 0
    desk.source.touch()
    assert desk.looks(3) == 0
    desk.save("two")
    assert desk.looks(2) == 1
    assert desk.news.error == ""


def test_a_file_that_stays_away_is_told_and_one_that_comes_back_is_read(desk: Desk) -> None:
    desk.watch.begin()
    version = desk.news.version
    desk.source.unlink()
    assert desk.looks(10) == 1
    assert desk.news == News(version, "cv.md is empty")
    assert desk.said == ["cv.md changed", "cv.md is empty"]
    assert desk.server.site == Shown(desk.site)
    desk.save("one")
    assert desk.looks(10) == 1
    assert desk.news == News(version)


def test_nothing_need_be_loaded_again_where_nothing_came_out_differently(desk: Desk) -> None:
    desk.watch.begin()
    before = desk.news
    os.utime(desk.source, ns=(1, 1))
    assert desk.looks(10) == 1
    assert desk.news == before


def test_what_changes_while_the_site_is_made_is_not_missed(desk: Desk) -> None:
    desk.watch.begin()

    def saved_meanwhile() -> None:
        desk.error = lambda: None
        desk.save("three")

    desk.error = saved_meanwhile
    desk.save("two")
    assert desk.looks(10) == 2
    assert (desk.site / "index.html").read_text(encoding="utf-8") == "three"


def test_a_cv_that_cannot_be_read_yet_is_waited_for(desk: Desk) -> None:
    desk.save("")
    desk.watch.begin()
    assert desk.news == News("", "cv.md is empty")
    assert desk.server.site is None
    desk.save("one")
    assert desk.looks(10) == 1
    assert desk.server.site == Shown(desk.site)


@pytest.mark.parametrize("error", [BaseIriError("no base"), OutputError("no room")], ids=str)
def test_what_no_save_mends_ends_the_first_try(desk: Desk, error: Exception) -> None:
    desk.error = lambda: error
    with pytest.raises(type(error)):
        desk.watch.begin()


def test_a_file_that_was_never_there_ends_the_first_try(desk: Desk) -> None:
    desk.source.unlink()
    with pytest.raises(SourceError):
        desk.watch.begin()


@pytest.mark.parametrize("error", [OutputError("no room"), OSError(28, "No space left on device", "site")], ids=str)
def test_later_the_old_site_stays_whatever_happens(desk: Desk, error: Exception) -> None:
    desk.watch.begin()
    version = desk.news.version
    desk.error = lambda: error
    desk.save("two")
    assert desk.looks(10) == 1
    assert desk.news.version == version
    assert desk.news.error in {"no room", "site: No space left on device"}
