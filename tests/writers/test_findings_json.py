"""Findings for programs."""

from __future__ import annotations

import json
from pathlib import Path

from cvgraph.build import Build
from cvgraph.writers.findings_json import write


def test_every_finding_is_there_with_its_lines(example: Build, tmp_path: Path) -> None:
    (path,) = write(example, tmp_path)
    found = json.loads(path.read_text(encoding="utf-8"))
    assert [(one["line"], one["code"], one["message"]) for one in found] == [
        (one.line, one.code, one.message) for one in example.findings
    ]
    assert {one["severity"] for one in found} == {"warning", "info"}
