"""CVs to ask about: small ones written in a test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cvgraph.build import Build
from cvgraph.pipeline import build

Built = Callable[[str], Build]


@pytest.fixture
def built(tmp_path: Path) -> Built:
    """From the text of a CV in Markdown to its build."""

    def make(text: str) -> Build:
        source = tmp_path / "cv.md"
        source.write_text(f"# Ada Lovelace\n\n{text}\n", encoding="utf-8")
        return build(source)

    return make
