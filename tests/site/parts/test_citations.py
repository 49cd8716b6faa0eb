"""Files of citations."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cvgraph.site.model import Site
from cvgraph.site.parts import citations


@pytest.mark.parametrize("name", ["ada_site", "example_site"])
def test_the_files_hold_what_pages_cite(name: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    site: Site = request.getfixturevalue(name)
    [items, script] = citations.write(site, tmp_path)
    assert script == tmp_path / "assets" / "citations.js"
    cited = site.citations
    assert json.loads(items.read_bytes()) == [each.csl for iri, each in cited.items() if site.works[iri].listed]
    text = script.read_text(encoding="utf-8")
    start, end = "globalThis.cvgraphCitations=", ";\n"
    assert text.startswith(start)
    assert text.endswith(end)
    assert json.loads(text.removeprefix(start).removesuffix(end)) == {
        iri.removeprefix(site.build.graph.base): {"bibtex": each.bibtex, "csl": each.csl} for iri, each in cited.items()
    }
