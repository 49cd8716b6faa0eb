"""The labelled CVs of the benchmarks: every label has its CV and the shape that `cvgraph extract` prints."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cvgraph.cv.extract import extract
from cvgraph.cv.facts_json import as_json
from cvgraph.document.read import read

CVS = Path(__file__).parent.parent / "benchmarks" / "cvs"
LABEL = ".facts.json"
LABELS = sorted(CVS.glob(f"*{LABEL}"))
DATE = re.compile(r"\d{4}(?:-\d{2})?|present")


def source_of(label: Path) -> Path:
    name = label.name.removesuffix(LABEL)
    return next(path for path in sorted(CVS.glob(f"{name}.*")) if path.stem == name)


def dates(facts: dict[str, Any]) -> Iterator[str]:
    for record in [*facts["education"], *facts["positions"]]:
        yield from (record[key] for key in ("start", "end") if record.get(key))


def test_every_cv_has_its_label() -> None:
    assert {source_of(label) for label in LABELS} == {p for p in CVS.iterdir() if not p.name.endswith(LABEL)}


@pytest.mark.parametrize("label", LABELS, ids=lambda path: path.name)
def test_a_label_has_the_shape_of_what_is_printed(label: Path) -> None:
    facts = json.loads(label.read_text(encoding="utf-8"))
    printed = as_json(extract(read(source_of(label))))
    assert set(facts) <= set(printed)
    assert {"name", "education", "positions", "publications"} <= set(facts)
    assert all(DATE.fullmatch(date) for date in dates(facts))
