"""A site's folder as one source."""

from __future__ import annotations

from pathlib import Path

import pytest

from cvgraph.cv.model import Publication, Talk
from cvgraph.document.site import files_of
from cvgraph.errors import SourceError
from cvgraph.pipeline import build

PAGES = {
    "_pages/cv.md": "---\nauthor: Ada Quill\n---\n\n## Education\n\n- PhD in Logic, University of Oxford, 2010\n",
    "_pages/about.md": "Welcome.\n",
    "_publications/2019-engines.md": (
        "---\ntitle: On engines\ncollection: publications\ndate: 2019-05-01\nvenue: Journal of Engines\n"
        "citation: 'A. Quill, B. Reed. (2019). On engines. Journal of Engines.'\n---\n"
    ),
    "_talks/2018-steam.md": "---\ntitle: On steam\nvenue: University of Bath\ndate: 2018-01-02\n---\n",
    "_bibliography/papers.bib": "@article{a, author={Quill, Ada}, title={On engines}, year=2019, doi={10.1000/182}}\n",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in PAGES.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "site"


def test_pages_come_first_and_others_are_left_alone(site: Path) -> None:
    assert [path.name for path in files_of(site)] == ["cv.md", "papers.bib", "2019-engines.md", "2018-steam.md"]


def test_a_site_is_one_cv(site: Path) -> None:
    made = build(site)
    assert made.cv.owner
    assert made.cv.owner.text == "Ada Quill"
    (work,) = (fact for fact in made.cv.facts if isinstance(fact, Publication))
    assert (work.title.text, work.venue and work.venue.text) == ("On engines", "Journal of Engines")
    assert [identifier.value for identifier in work.identifiers] == ["10.1000/182"]
    assert [fact.title.text for fact in made.cv.facts if isinstance(fact, Talk)] == ["On steam"]


def test_a_file_stays_itself_and_an_empty_folder_is_refused(tmp_path: Path) -> None:
    assert files_of(tmp_path / "cv.md") == (tmp_path / "cv.md",)
    with pytest.raises(SourceError, match="is a folder; name the CV's file inside it"):
        files_of(tmp_path)
