"""The first page leads to every file, says what there is, and nothing of a CV is markup in it."""

from __future__ import annotations

import html.parser
from pathlib import Path

from cvgraph import pipeline
from cvgraph.generation import MANIFEST
from cvgraph.writers.index_page import write

HOSTILE = """# <img src=x onerror=alert(1)>

## Publications

- Ada Lovelace and </script><script>alert(2)</script>. "A & B <b>". In NeurIPS, 2020.
"""


class Links(html.parser.HTMLParser):
    """The targets of a page's links, and the names of its elements."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.elements: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.links |= {value or "" for name, value in attrs if name == "href"}


def test_every_file_of_a_build_can_be_reached(example_folder: Path) -> None:
    files = {path.name for path in example_folder.iterdir()} - {MANIFEST}
    links = Links((example_folder / "index.html").read_text(encoding="utf-8")).links
    assert files - links == set()
    assert {link for link in links if ":" not in link} - files == set()


def test_the_page_tells_figures_and_findings(example_folder: Path) -> None:
    page = (example_folder / "index.html").read_text(encoding="utf-8")
    assert "<dt>publications</dt><dd>14</dd>" in page
    assert "&#39;33th&#39; is no ordinal of English" in page
    assert 'href="https://hrayrhar.github.io' in page


def test_the_page_runs_nothing_and_loads_nothing(example_folder: Path) -> None:
    found = Links((example_folder / "index.html").read_text(encoding="utf-8"))
    assert found.elements & {"script", "img", "iframe", "form", "object"} == set()


def test_a_name_is_shown_as_text(tmp_path: Path) -> None:
    source = tmp_path / "cv.md"
    source.write_text(HOSTILE)
    (path,) = write(pipeline.build(source), tmp_path)
    page = path.read_text(encoding="utf-8")
    assert Links(page).elements & {"script", "img"} == set()
