"""``findings.json``: what was noticed about the CV, for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from cvgraph.build import Build


def write(build: Build, folder: Path) -> Iterator[Path]:
    """The path of ``findings.json``."""
    path = folder / "findings.json"
    found = [build.document.as_dict(finding) for finding in build.findings]
    path.write_bytes((json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode())
    yield path
