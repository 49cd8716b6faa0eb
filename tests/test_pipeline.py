"""The corridor as a whole: the same bytes every time, and nothing that is tied to the example."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cvgraph.build import Build
from cvgraph.pipeline import build
from cvgraph.writers import publications_bib

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "hrayr-harutyunyan.md"
OUTPUT = ROOT / "output" / "hrayr-harutyunyan"
PREFIXES = "PREFIX cvg: <https://w3id.org/cvgraph/ontology#> PREFIX schema: <https://schema.org/> "


def test_the_outputs_in_the_repository_are_what_a_build_gives(
    example_folder: Path, pytestconfig: pytest.Config
) -> None:
    texts = {path.name for path in example_folder.iterdir()} - {"manifest.json"}
    texts = {name for name in texts if not name.endswith(".html")}
    if pytestconfig.getoption("--update-golden"):
        OUTPUT.mkdir(parents=True, exist_ok=True)
        for name in texts:
            (OUTPUT / name).write_bytes((example_folder / name).read_bytes())
    committed = {path.name for path in OUTPUT.iterdir() if path.suffix != ".html"} - {"manifest.json"}
    assert committed == texts
    assert [
        name for name in sorted(texts) if (OUTPUT / name).read_bytes() != (example_folder / name).read_bytes()
    ] == []


def test_every_run_gives_the_same_bytes(tmp_path: Path) -> None:
    environments = [
        {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
        {"PYTHONHASHSEED": "77", "TZ": "Asia/Tokyo", "LC_ALL": "POSIX", "PYTHONUTF8": "0"},
    ]
    folders = []
    for number, environment in enumerate(environments):
        where = tmp_path / str(number)
        where.mkdir()
        command = [sys.executable, "-m", "cvgraph", "build", str(EXAMPLE), "-o", "out"]
        subprocess.run(command, check=True, cwd=where, env={**os.environ, **environment}, stdout=subprocess.DEVNULL)
        folders.append({path.name: path.read_bytes() for path in (where / "out").iterdir()})
    assert folders[0] == folders[1]


def test_no_output_holds_a_path_of_the_machine_or_private_data(example_folder: Path) -> None:
    for path in example_folder.iterdir():
        content = path.read_text(encoding="utf-8")
        assert str(ROOT) not in content
        assert "harhro" not in content
        assert "561-7995" not in content


def _renamed(text: str) -> str:
    swaps = {
        "Hrayr": "Hakob",
        "Harutyunyan": "Petrosyan",
        "hrayrhar": "grigorp",
        "Galstyan": "Sargsyan",
        "Steeg": "Hoek",
        "Yerevan": "Gyumri",
    }
    return re.sub("|".join(swaps), lambda match: swaps[match.group()], text)


def _reversed_sections(text: str) -> str:
    head, *sections = re.split(r"(?m)^(?=## )", text)
    return head + "".join(section.rstrip() + "\n\n" for section in reversed(sections))


def _numeric_months(text: str) -> str:
    months = ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"]
    numbers = {month: f"{number:02}" for number, month in enumerate(months, start=1)}
    return re.sub(rf"\b({'|'.join(months)})\.? (\d{{4}})\b", lambda m: f"{numbers[m[1]]}/{m[2]}", text)


def _without_awards(text: str) -> str:
    return re.sub(r"(?ms)^## AWARDS.*?(?=^## )", "", text)


CHANGES = [_renamed, _reversed_sections, _numeric_months, _without_awards]


@pytest.fixture(params=CHANGES, ids=lambda change: change.__name__.strip("_"))
def changed(request: pytest.FixtureRequest, tmp_path: Path) -> Build:
    """The example with other names, another order of sections, another date style, or a section less."""
    change: Callable[[str], str] = request.param
    text = change(EXAMPLE.read_text(encoding="utf-8"))
    assert text != EXAMPLE.read_text(encoding="utf-8")
    path = tmp_path / "cv.md"
    path.write_text(text, encoding="utf-8")
    return build(path)


FIGURES = [
    (39, "?x a schema:Person"),
    (14, "?x a cvg:Publication"),
    (73, "?x a cvg:Authorship"),
    (3, "?x a schema:Thesis"),
    (12, "?x a <http://www.w3.org/ns/org#Membership>"),
    (7, "?x a cvg:Reviewing"),
    (6, "cv:me cvg:tookCourse ?x"),
]


def _count(made: Build, base: str, pattern: str) -> int:
    found = made.store.query(f"{base}{PREFIXES}SELECT (COUNT(DISTINCT ?x) AS ?n) {{ {pattern} }}")
    return int(next(iter(found))["n"].value)


def test_a_changed_copy_of_the_example_gives_the_same_figures(changed: Build) -> None:
    base = f"PREFIX cv: <{changed.graph.base}> "
    counts = [_count(changed, base, pattern) for _, pattern in FIGURES]
    assert counts == [count for count, _ in FIGURES]
    assert changed.coverage.unread == ()
    assert (changed.coauthors.number_of_nodes(), changed.coauthors.number_of_edges()) == (37, 135)


def test_the_times_of_a_changed_copy_are_the_same(changed: Build) -> None:
    asked = changed.store.query(f"{PREFIXES}SELECT ?t {{ ?x a cvg:Study ; cvg:edtf ?t }} ORDER BY ?t")
    assert [row["t"].value for row in asked] == ["2012-09/2016-06", "2016-09/2018-06", "2018-08/2023-05"]


def test_the_editors_of_a_volume_reach_the_graph_and_the_bibliography(tmp_path: Path) -> None:
    source = tmp_path / "works.bib"
    source.write_text("@book{b, editor={Bell, Ada and Dunn, Cy}, title={On Engines}, year={2001}}", encoding="utf-8")
    made = build(source)
    editors = "SELECT ?n { ?w schema:editor ?p ; <http://purl.org/ontology/bibo/editor> ?p . ?p schema:name ?n }"
    names: Any = made.store.query(PREFIXES + editors, use_default_graph_as_union=True)
    assert sorted(row[0].value for row in names) == ["Ada Bell", "Cy Dunn"]
    (written,) = publications_bib.write(made, tmp_path)
    assert "editor = {Bell, Ada and Dunn, Cy}" in written.read_text(encoding="utf-8")
