"""``cvgraph site``, as somebody meets it at a terminal."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

CV = """# Ada Lovelace

https://ada.example

## Publications

- A. Lovelace and C. Babbage. "Notes on the analytical engine". ICML, 2021.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "cv.md").write_text(CV, encoding="utf-8")
    return tmp_path


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "cvgraph", "site", *arguments]
    return subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True)


def test_a_site_is_made_in_a_folder_of_that_name_and_says_where_it_will_live(folder: Path) -> None:
    done = run(folder, "cv.md")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0].endswith("files in site/, made to live at https://ada.example/cv/")
    assert (folder / "site" / "people" / "c-babbage.html").is_file()


def test_a_cv_without_an_address_is_told_how_to_give_one(folder: Path) -> None:
    (folder / "cv.md").write_text(CV.replace("https://ada.example", ""), encoding="utf-8")
    done = run(folder, "cv.md")
    assert done.returncode == 0
    assert "I304" in done.stderr
    assert "--base" in done.stderr


def test_a_site_may_be_asked_like_a_build(folder: Path) -> None:
    run(folder, "cv.md")
    command = [sys.executable, "-m", "cvgraph", "query", "coauthors", "--data", "site", "--format", "csv"]
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    assert done.stdout.splitlines()[1:] == ["C. Babbage,1,https://ada.example/cv#c-babbage"]


def test_templates_of_ones_own_replace_ours(folder: Path) -> None:
    (folder / "mine").mkdir()
    (folder / "mine" / "footer.html.jinja").write_text("<footer>All mine</footer>", encoding="utf-8")
    assert run(folder, "cv.md", "--templates", "mine").returncode == 0
    assert "All mine" in (folder / "site" / "index.html").read_text(encoding="utf-8")


def test_a_template_with_a_fault_ends_in_one_line_and_leaves_the_site_before(folder: Path) -> None:
    run(folder, "cv.md")
    before = (folder / "site" / "index.html").read_bytes()
    (folder / "mine").mkdir()
    (folder / "mine" / "person.html.jinja").write_text("<p>\n{% if %}", encoding="utf-8")
    done = run(folder, "cv.md", "--templates", "mine")
    assert done.returncode == 1
    assert done.stderr.startswith("cvgraph: mine/person.html.jinja:2: ")
    assert len(done.stderr.splitlines()) == 1
    assert (folder / "site" / "index.html").read_bytes() == before
    assert sorted(path.name for path in folder.iterdir()) == ["cv.md", "mine", "site"]


def test_a_folder_of_templates_that_is_not_there_is_told(folder: Path) -> None:
    done = run(folder, "cv.md", "--templates", "gone")
    assert done.returncode == 1
    assert "gone is no folder" in done.stderr
