"""``publications.json`` in CSL-JSON, and ``assets/citations.js``, which the profile loads for whoever wants to cite."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from cvgraph.site.frame import saved
from cvgraph.site.model import Site


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The paths of both: the publications in the order of the CV, and each work by its name below the base."""
    cited = site.citations.items()
    items = (f" {_json(each.csl)}" for iri, each in cited if site.works[iri].listed)
    base = site.build.graph.base
    named = (
        f"{_json(iri.removeprefix(base))}:{_json({'bibtex': each.bibtex, 'csl': each.csl})}" for iri, each in cited
    )
    yield from saved(folder, "publications.json", "[\n" + ",\n".join(items) + "\n]\n")
    yield from saved(folder, "assets/citations.js", "globalThis.cvgraphCitations={\n" + ",\n".join(named) + "\n};\n")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
