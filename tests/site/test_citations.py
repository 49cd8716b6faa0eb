"""Works as others cite them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from cvgraph.pipeline import build
from cvgraph.site.model import Site
from cvgraph.writers import publications_bib

ADA = "https://ada.example/cv#"
KNOWN = {
    *("id", "type", "title", "author", "editor", "issued", "container-title", "publisher", "authority", "genre"),
    *("volume", "issue", "page", "status", "DOI", "PMID", "ISBN", "number", "archive", "archive_location", "URL"),
}
TYPES = {
    *("article", "article-journal", "paper-conference", "book", "chapter", "thesis", "report", "software", "dataset"),
    *("patent", "document"),
}


def is_csl(item: Mapping[str, Any]) -> bool:
    """Whether an item has what csl-data.json asks for, and nothing that it does not know."""
    names = [name for role in ("author", "editor") for name in item.get(role, [])]
    texts = [value for field, value in item.items() if field not in {"author", "editor", "issued"}]
    dates = [item["issued"]["date-parts"]] if "issued" in item else []
    return (
        {"id", "type", "title"} <= item.keys() <= KNOWN
        and item["type"] in TYPES
        and all(isinstance(text, str) and text for text in texts)
        and all(set(name) in ({"family", "given"}, {"literal"}) and all(name.values()) for name in names)
        and all(
            len(date) == 1 and 1 <= len(date[0]) <= 3 and all(isinstance(part, int) for part in date[0])
            for date in dates
        )
    )


@pytest.mark.parametrize("name", ["ada_site", "example_site"])
def test_every_work_with_a_page_has_an_entry_and_an_item_under_one_key(
    name: str, request: pytest.FixtureRequest
) -> None:
    site: Site = request.getfixturevalue(name)
    assert site.citations.keys() == site.works.keys()
    for each in site.citations.values():
        assert is_csl(each.csl), each.csl
        assert f"{{{each.csl['id']}," in each.bibtex.splitlines()[0]
        assert json.loads(each.json) == each.csl
    assert len({each.csl["id"] for each in site.citations.values()}) == len(site.citations)


def test_the_entries_are_those_of_the_file(example_site: Site, tmp_path: Path) -> None:
    [path] = publications_bib.write(example_site.build, tmp_path)
    entries = [each.bibtex for iri, each in example_site.citations.items() if example_site.works[iri].listed]
    assert path.read_text(encoding="utf-8") == "\n".join(entries)


def test_an_article_is_told_in_full(ada_site: Site) -> None:
    assert ada_site.citations[f"{ADA}pub-1843-sketch"].csl == {
        "id": "lovelace1843sketch",
        "type": "article-journal",
        "title": 'Sketch of "the" Engine</script>',
        "author": [{"family": "Lovelace", "given": "Ada"}],
        "issued": {"date-parts": [[1843, 9]]},
        "container-title": "Memoirs",
        "volume": "3",
        "page": "666-731",
        "status": "in print",
    }


def test_whom_the_cv_does_not_name_are_others(ada_site: Site) -> None:
    csl = ada_site.citations[f"{ADA}pub-2021-looms-cards"].csl
    assert csl["author"][-1] == {"literal": "others"}
    assert (csl["DOI"], csl["URL"]) == ("10.1000/cards<1>", "https://ace.example/p?a=1&b=2")


def test_a_thesis_names_its_degree_and_its_school_and_no_year_that_nobody_prints(ada_site: Site) -> None:
    found = ada_site.citations[f"{ADA}thesis-2018-analytical-university"]
    assert found.csl == {
        "id": "lovelaceengines",
        "type": "thesis",
        "title": "On Engines",
        "author": [{"family": "Lovelace", "given": "Ada"}],
        "publisher": "Analytical University",
        "genre": "PhD thesis",
        "archive": "arXiv",
        "archive_location": "1905.00001",
        "URL": "https://arxiv.org/abs/1905.00001",
    }
    assert found.bibtex == (
        "@phdthesis{lovelaceengines,\n  author = {Lovelace, Ada},\n  title = {{On Engines}},\n"
        "  school = {Analytical University},\n  type = {PhD thesis},\n  eprint = {1905.00001},\n"
        "  archiveprefix = {arXiv},\n}\n"
    )


def test_editors_stand_in_the_order_of_the_cv(tmp_path: Path) -> None:
    names = "Somerville, Mary and Babbage, Charles and Ada Lovelace"
    (tmp_path / "cv.md").write_text("# Ada Lovelace\n", encoding="utf-8")
    (tmp_path / "cv.bib").write_text(f"@book{{x, editor={{{names}}}, title={{Looms}}, year=2020}}", encoding="utf-8")
    [found] = Site(build([tmp_path / "cv.md", tmp_path / "cv.bib"])).citations.values()
    assert [name["family"] for name in found.csl["editor"]] == ["Somerville", "Babbage", "Lovelace"]
    assert is_csl(found.csl)


@pytest.mark.parametrize(
    ("degree", "kind", "told"),
    [
        ("MSc", "mastersthesis", "MSc thesis"),
        ("BSc", "mastersthesis", "BSc thesis"),
        ("PhD", "phdthesis", "PhD thesis"),
    ],
)
def test_a_thesis_is_of_its_degree(made: Callable[..., Site], degree: str, kind: str, told: str) -> None:
    study = f"### Oxford University\n\n2015 - 2019\n\n{degree} in Mathematics\n\nThesis: On looms\n"
    site = made(f"# Ada Lovelace\n\n## Education\n\n{study}")
    [found] = site.citations.values()
    assert found.bibtex.startswith(f"@{kind}{{")
    assert found.csl["genre"] == told
