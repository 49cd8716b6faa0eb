"""The page that asks the graph, its files, and what it shows without its script."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest

from cvgraph.analysis.questions import shipped
from cvgraph.build import Build
from cvgraph.site.model import Site
from cvgraph.site.parts import ask

ROOT = Path(__file__).parent.parent.parent.parent
FILES = ["ask.html", "assets/ask.css", "assets/data.js", "assets/ask.js", "assets/engine.js", "assets/licenses.txt"]


@pytest.fixture(scope="module")
def folder(example: Build, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("ask")
    assert [path.relative_to(made).as_posix() for path in ask.write(Site(example), made)] == FILES
    return made


@pytest.fixture(scope="module")
def page(folder: Path) -> str:
    return (folder / "ask.html").read_text(encoding="utf-8")


def test_every_shipped_question_stands_in_the_page_as_it_runs(page: str) -> None:
    found = re.findall(r'<code data-question="([\w-]+)">(.*?)</code>', page, re.DOTALL)
    assert {name: html.unescape(text) for name, text in found} == {each.name: each.text for each in shipped()}
    for each in shipped():
        assert html.escape(each.summary, quote=False).replace("'", "&#39;") in page


def test_the_policy_lets_in_nothing_but_what_the_engine_needs(page: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    rules = dict(rule.split(" ", 1) for rule in html.unescape(policy[1]).split("; "))
    assert rules.pop("script-src").split()[0::2] == ["'self'", "'wasm-unsafe-eval'"]
    assert rules == {
        "default-src": "'none'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "base-uri": "'none'",
        "form-action": "'none'",
        "worker-src": "blob:",
    }


def test_the_engine_and_the_data_are_not_loaded_with_the_page(page: str) -> None:
    assert re.findall(r'<script src="([^"]+)"', page) == ["assets/site.js", "assets/ask.js"]
    assert len(page) < 100_000


def test_the_same_build_gives_the_same_bytes(example: Build, folder: Path, tmp_path: Path) -> None:
    for path in ask.write(Site(example), tmp_path):
        assert path.read_bytes() == (folder / path.relative_to(tmp_path)).read_bytes()


def test_the_licences_of_all_that_is_in_the_scripts_are_published(folder: Path) -> None:
    text = (folder / "assets" / "licenses.txt").read_text(encoding="utf-8")
    locked = json.loads((ROOT / "frontend" / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    headed = re.findall(r"^(\S+) (\S+), licence: (.+)\n=+\n\n\S", text, re.MULTILINE)
    assert [name for name, _, _ in headed] == sorted(name for name, _, _ in headed)
    for name, version, _ in headed:
        assert locked[f"node_modules/{name}"]["version"] == version
    asked = json.loads((ROOT / "frontend" / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert {name for name, _, _ in headed} >= asked.keys() - {"esbuild"}
    assert "Permission is hereby granted" in text
    assert "Apache License" in text


def test_the_lock_file_names_no_address() -> None:
    assert '"resolved"' not in (ROOT / "frontend" / "package-lock.json").read_text(encoding="utf-8")
