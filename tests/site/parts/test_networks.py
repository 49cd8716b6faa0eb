"""The networks of a site lead to the pages of whom and what they show."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from cvgraph.build import Build
from cvgraph.site.model import Site
from cvgraph.site.parts import networks


@pytest.fixture
def folder(example: Build, tmp_path: Path) -> Path:
    assert [path.name for path in networks.write(Site(example), tmp_path)] == ["coauthors.html", "institutions.html"]
    return tmp_path


def data(page: str) -> dict[str, Any]:
    text = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert text
    found: dict[str, Any] = json.loads(text[1])
    return found


@pytest.mark.parametrize("name", ["coauthors", "institutions"])
def test_nodes_works_and_rows_lead_to_the_pages_of_the_site(example: Build, folder: Path, name: str) -> None:
    text = (folder / f"{name}.html").read_text(encoding="utf-8")
    pages = Site(example).pages
    found = data(text)
    assert {node["page"] for node in found["nodes"]} == {pages[node["iri"]] for node in found["nodes"]}
    links = re.findall(r'<a class="page" href="([^"]+)"', text[text.index("<table>") :])
    assert links == [pages[node["iri"]] for node in found["nodes"]]
    works = {pages[iri] for iri in getattr(example, name).graph["works"]}
    assert {work["page"] for work in found["works"]} == works


def test_the_pages_of_a_site_lead_to_each_other(folder: Path) -> None:
    text = (folder / "coauthors.html").read_text(encoding="utf-8")
    nav = re.search(r"<nav.*?</nav>", text, re.DOTALL)
    assert nav
    assert re.findall(r'href="([^"]+)"', nav[0]) == ["index.html", "coauthors.html", "institutions.html", "ask.html"]
    assert re.findall(r'href="([^"]+)" aria-current="page"', nav[0]) == ["coauthors.html"]


def test_a_plain_build_has_no_pages_of_people(example_folder: Path) -> None:
    text = (example_folder / "coauthors.html").read_text(encoding="utf-8")
    assert 'class="page"' not in text
    assert all("page" not in thing for kind in ("nodes", "works") for thing in data(text)[kind])
