"""A site is written part by part, the same every time."""

from __future__ import annotations

from pathlib import Path

from cvgraph.build import Build
from cvgraph.site.model import Site
from cvgraph.site.publish import write


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_page_that_a_site_links_to_is_written(example_site: Site, tmp_path: Path) -> None:
    paths = {path.relative_to(tmp_path).as_posix() for path in write(example_site, tmp_path)}
    assert set(example_site.pages.values()) <= paths
    assert {"index.html", "coauthors.html", "institutions.html", "ask.html", "assets/site.css", "facts.ttl"} <= paths


def test_two_sites_of_one_build_are_the_same_byte_for_byte(example: Build, tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
        list(write(Site(example), folder))
    assert contents(one) == contents(other)


def test_what_only_the_author_of_the_cv_needs_is_not_published(example_site: Site, tmp_path: Path) -> None:
    names = {path.name for path in write(example_site, tmp_path)}
    assert not names & {"report.md", "review.html", "findings.json"}
