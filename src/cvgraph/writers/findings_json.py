"""``findings.json``: what was noticed about the CV, for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from cvgraph.build import Build
from cvgraph.findings import Finding


def write(build: Build, folder: Path) -> Iterator[Path]:
    """The path of ``findings.json``."""
    path = folder / "findings.json"
    found = [_placed(build, finding) for finding in build.findings]
    path.write_bytes((json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode())
    yield path


def _placed(build: Build, finding: Finding) -> dict[str, str | int]:
    """The finding with the file that it is about, its lines counted there."""
    part = build.document.part(finding.line)
    moved = part.line - 1 if finding.line else 0
    here = replace(finding, line=finding.line - moved, last_line=finding.last_line - moved)
    return {"source": part.name if finding.line else build.document.name, **here.as_dict()}
