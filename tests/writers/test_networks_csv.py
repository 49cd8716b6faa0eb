"""Networks as tables of nodes and of edges."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from cvgraph.build import Build
from cvgraph.writers.networks_csv import write


@pytest.fixture
def tables(example: Build, tmp_path: Path) -> dict[str, list[dict[str, str]]]:
    return {
        path.stem: list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
        for path in write(example, tmp_path)
    }


def test_each_person_has_a_row(example: Build, tables: dict[str, list[dict[str, str]]]) -> None:
    assert len(tables["coauthors-nodes"]) == len(example.coauthors)


def test_the_weights_of_the_rows_add_up(tables: dict[str, list[dict[str, str]]]) -> None:
    rows = tables["coauthors-edges"]
    assert (len(rows), sum(int(row["weight"]) for row in rows)) == (135, 173)


def test_each_tie_of_organisations_has_a_row(example: Build, tables: dict[str, list[dict[str, str]]]) -> None:
    assert len(tables["institutions-nodes"]) == len(example.institutions)
    assert len(tables["institutions-edges"]) == example.institutions.number_of_edges()
