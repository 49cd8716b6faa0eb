"""What crawlers and static hosts look for."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from defusedxml import ElementTree

from cvgraph.site.addresses import paths
from cvgraph.site.model import Site
from cvgraph.site.parts import sitemap

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def places(path: Path, kind: str) -> list[str]:
    root = ElementTree.parse(path).getroot()
    assert root.tag == f"{SPACE}{kind}"
    return [place.text for place in root.iter(f"{SPACE}loc")]


def test_every_page_is_in_the_sitemap_and_robots_may_read_it(example_site: Site, tmp_path: Path) -> None:
    names = [path.relative_to(tmp_path).as_posix() for path in sitemap.write(example_site, tmp_path)]
    assert names == ["sitemap.xml", "robots.txt", "404.html", ".nojekyll"]
    found = places(tmp_path / "sitemap.xml", "urlset")
    assert found[0] == example_site.address
    assert len(found) == len(set(found)) == len(paths(example_site))
    assert (tmp_path / "robots.txt").read_text(encoding="utf-8") == (
        f"User-agent: *\nAllow: /\n\nSitemap: {example_site.address}sitemap.xml\n"
    )
    assert (tmp_path / ".nojekyll").read_bytes() == b""


def test_very_many_pages_have_several_sitemaps(
    example_site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sitemap, "MOST", 30)
    names = [path.name for path in sitemap.write(example_site, tmp_path)]
    parts = [name for name in names if re.match(r"sitemap-\d", name)]
    assert places(tmp_path / "sitemap.xml", "sitemapindex") == [f"{example_site.address}{name}" for name in parts]
    found = [place for name in parts for place in places(tmp_path / name, "urlset")]
    assert len(found) == len(set(found)) == len(paths(example_site))


@pytest.mark.parametrize(("base", "root"), [("https://ada.example/a/cv#", "/a/cv/"), ("https://ada.example/#", "/")])
def test_the_page_for_what_is_not_there_works_wherever_it_is_shown(
    made: Callable[..., Site], tmp_path: Path, base: str, root: str
) -> None:
    list(sitemap.write(made("# Ada Lovelace\n", base), tmp_path))
    text = (tmp_path / "404.html").read_text(encoding="utf-8")
    links = re.findall(r'(?:href|src)="([^"]+)"', text)
    assert all(link.startswith((root, "#", "data:")) for link in links)
    assert f"{root}index.html" in links
    assert 'content="noindex"' in text
