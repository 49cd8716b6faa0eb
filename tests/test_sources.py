"""Several files about one person: a work that two of them list is one, and every place is that of its file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cvgraph.build import Build
from cvgraph.cv.model import Publication
from cvgraph.pipeline import build
from cvgraph.writers.findings_json import write

CV = """# Ada Quill

## Publications

- A. Quill, B. Reed. On the engine of tomorrow. Journal of Engines, 2019.
- A. Quill. The 33th engine. Journal of Steam, 2018.
"""
BIB = """@article{a, author={Quill, Ada and Reed, Bo}, title={On the Engine of Tomorrow}, journal={Journal of Engines},
  year=2019, doi={10.1000/182}}
@article{b, author={Quill, Ada and Stone, Cy}, title={Brass and steam}, jounal={Journal of Steam}, year=2021}
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Build:
    folder = tmp_path_factory.mktemp("sources")
    (folder / "cv.md").write_text(CV, encoding="utf-8")
    (folder / "papers.bib").write_text(BIB, encoding="utf-8")
    return build([folder / "cv.md", folder / "papers.bib"])


def test_a_work_of_two_sources_is_one_with_what_both_say(made: Build) -> None:
    works = [fact for fact in made.cv.facts if isinstance(fact, Publication)]
    assert [work.title.text for work in works] == ["On the engine of tomorrow", "The 33th engine", "Brass and steam"]
    assert [identifier.value for identifier in works[0].identifiers] == ["10.1000/182"]
    assert len(works[0].spans) == 2


def test_both_sources_are_its_provenance(made: Build) -> None:
    asked = made.store.query(
        """PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX oa: <http://www.w3.org/ns/oa#>
           PREFIX schema: <https://schema.org/>
           SELECT DISTINCT ?name { GRAPH ?g { ?work prov:wasDerivedFrom ?lines . ?lines oa:hasSource ?s .
             ?s schema:name ?name } FILTER(CONTAINS(STR(?work), "on-the-engine-of-tomorrow")) } ORDER BY ?name"""
    )
    assert [row["name"].value for row in asked] == ["cv.md", "papers.bib"]


def test_findings_are_told_with_their_file_and_its_line(made: Build, tmp_path: Path) -> None:
    told = [made.document.told(finding) for finding in made.findings]
    assert any(line.startswith("cv.md:6: W403") for line in told)
    assert any(line.startswith("papers.bib:3: I106") for line in told)
    (path,) = write(made, tmp_path)
    places = {(one["source"], one["line"]) for one in json.loads(path.read_text(encoding="utf-8")) if one["line"]}
    assert places <= {("cv.md", 5), ("cv.md", 6), ("papers.bib", 1), ("papers.bib", 3)}


def test_one_source_alone_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "cv.md"
    path.write_text(CV, encoding="utf-8")
    alone = build(path)
    assert alone.document.parts == ()
    assert alone.document.text == CV
