"""Every page is HTML as the standard wants it and as assistive tools need it, and a user's own template is used."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cvgraph.build import Build
from cvgraph.site.model import Site
from cvgraph.site.publish import write

ROOT = Path(__file__).parents[2]
FRONTEND = ROOT / "frontend"


@pytest.fixture(scope="session")
def validator() -> list[str]:
    """How html-validate is started, with the Node that builds the scripts of the pages."""
    sys.path.insert(0, str(ROOT))
    try:
        import hatch_build
    finally:
        sys.path.remove(str(ROOT))
    program = FRONTEND / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    assert program.exists(), "python hatch_build.py check installs what it needs"
    config = FRONTEND / ".htmlvalidate.mjs"
    return [*hatch_build.command("node"), str(program), "--config", str(config), "--formatter", "json"]


def told(validator: list[str], folder: Path) -> Iterator[str]:
    """What is wrong with the pages below a folder."""
    done = subprocess.run(
        [*validator, f"{folder.resolve()}/**/*.html"], cwd=FRONTEND, capture_output=True, text=True, check=False
    )
    assert done.returncode in {0, 1}, done.stderr
    results: list[dict[str, Any]] = json.loads(done.stdout)
    for result in results:
        for message in result["messages"]:
            place = f"{Path(result['filePath']).name}:{message['line']}"
            yield f"{place}: {message['ruleId']}: {message['message']}"


@pytest.mark.parametrize("name", ["site_folder", "hostile_site", "example_folder", "hostile_folder"])
def test_every_page_is_valid(validator: list[str], request: pytest.FixtureRequest, name: str) -> None:
    assert list(told(validator, request.getfixturevalue(name))) == []


def test_a_page_that_is_not_valid_is_told(validator: list[str], tmp_path: Path) -> None:
    body = '<img src="x"><p id="a"></p><p id="a"></p>'
    page = f'<!doctype html>\n<html lang="en"><head><title>x</title></head><body>{body}</body></html>'
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    found = "\n".join(told(validator, tmp_path))
    assert "no-dup-id" in found
    assert "wcag/h37" in found


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("template", "changed"),
    [("venue.html.jinja", ("venues/",)), ("footer.html.jinja", ("",)), ("site.css", ("assets/site.css", "index.html"))],
)
def test_a_template_of_ones_own_replaces_one_file_and_leaves_the_rest(
    example: Build, site_folder: Path, tmp_path: Path, template: str, changed: tuple[str, ...]
) -> None:
    templates = tmp_path / "templates"
    templates.mkdir()
    (templates / template).write_text("/* my own */ {{ site.name }}", encoding="utf-8")
    list(write(Site(example, templates), tmp_path / "site"))
    before, after = contents(site_folder), contents(tmp_path / "site")
    differing = {path for path in {*before, *after} if before.get(path) != after.get(path)}
    assert set(before) == set(after)
    assert differing
    assert all(path.startswith(changed) for path in differing)
    assert all(b"/* my own */" in after[path] for path in differing if path != "manifest.json")
