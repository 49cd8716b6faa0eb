"""What is watched, and what counts as a change."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cvgraph.preview.changes import changed, is_half, stamps, watched


def put(path: Path, text: str = "x") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_sources_are_watched_and_the_decisions_beside_the_first(tmp_path: Path) -> None:
    sources = [put(tmp_path / "cv.md"), put(tmp_path / "more" / "papers.bib")]
    put(tmp_path / "other.md")
    put(tmp_path / "more" / "decisions.toml")
    assert list(watched(sources)) == sources
    decisions = put(tmp_path / "decisions.toml")
    assert list(watched(sources)) == [*sources, decisions]
    named = tmp_path / "my.toml"
    assert list(watched(sources, named)) == [*sources, named]


def test_of_a_sites_folder_every_file_that_is_read_is_watched(tmp_path: Path) -> None:
    page = put(tmp_path / "_pages" / "cv.md")
    put(tmp_path / "_pages" / "about.md")
    assert list(watched([tmp_path])) == [page]
    work = put(tmp_path / "_publications" / "one.md")
    decisions = put(tmp_path / "decisions.toml")
    assert list(watched([tmp_path])) == [page, work, decisions]


def test_a_folder_without_a_cv_is_watched_until_there_is_one(tmp_path: Path) -> None:
    assert list(watched([tmp_path])) == [tmp_path]


def test_of_latex_what_may_be_included_is_watched(tmp_path: Path) -> None:
    source = put(tmp_path / "cv.tex")
    parts = {put(tmp_path / "style.tex"), put(tmp_path / "parts" / "works.tex")}
    put(tmp_path / "cv.aux")
    assert set(watched([source])) == {source, *parts}


def test_all_of_the_users_templates_are_watched_but_nothing_of_the_output(tmp_path: Path) -> None:
    source, templates = put(tmp_path / "cv.md"), tmp_path / "templates"
    ours = {put(templates / "site.css"), put(templates / "parts" / "nav.html.jinja")}
    put(templates / "site" / "index.html")
    assert set(watched([source], templates=templates, output=templates / "site")) == {source, *ours}


def test_a_folder_of_templates_that_is_not_there_is_missed(tmp_path: Path) -> None:
    source = put(tmp_path / "cv.md")
    found = stamps(watched([source], templates=tmp_path / "none"))
    assert found[tmp_path / "none"] is None


def test_a_relative_output_is_known_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    put(tmp_path / "cv.md")
    put(tmp_path / "site" / "index.html")
    found = list(watched([Path("cv.md")], templates=Path(), output=tmp_path / "site"))
    assert set(found) == {Path("cv.md")}


def test_files_that_are_written_gone_or_new_have_changed(tmp_path: Path) -> None:
    kept, written, gone, new = (tmp_path / name for name in ("kept", "written", "gone", "new"))
    for path in (kept, written, gone):
        put(path)
    before = stamps([kept, written, gone, new])
    put(written, "yz")
    gone.unlink()
    put(new)
    assert changed(before, stamps([kept, written, gone, new])) == (gone, new, written)
    assert changed(before, before) == ()


def test_a_save_by_renaming_is_a_change_even_where_time_and_size_agree(tmp_path: Path) -> None:
    path, other = put(tmp_path / "cv.md", "one"), put(tmp_path / "cv.md~", "two")
    before = stamps([path])
    found = path.stat()
    os.utime(other, ns=(found.st_atime_ns, found.st_mtime_ns))
    other.replace(path)
    assert changed(before, stamps([path])) == (path,)


def test_a_file_that_is_gone_or_empty_may_be_half_saved(tmp_path: Path) -> None:
    path = put(tmp_path / "cv.md")
    assert not is_half(stamps([path]))
    assert is_half(stamps([path, tmp_path / "gone"]))
    assert is_half(stamps([put(path, "")]))
