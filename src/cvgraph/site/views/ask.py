"""What the page that asks the graph knows: the shipped questions, the words of this graph, and the graph itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from cvgraph.analysis.rows import Row, rows
from cvgraph.graph.vocabulary import PREFIXES
from cvgraph.pages.network_page import as_json
from cvgraph.resources import folder
from cvgraph.site.model import Site


def words(site: Site) -> str:
    """JSON of the prefixes, and of the classes and properties in use with what the ontology says of them."""
    known = prefixes(site)
    return as_json({"prefixes": known, "words": list(_words(site, known))})


def prefixes(site: Site) -> dict[str, str]:
    """Prefix -> namespace, that of the site's own things too."""
    return {**PREFIXES, "cv": site.build.graph.base}


def _words(site: Site, known: Mapping[str, str]) -> Iterator[Row]:
    labels = _labels()
    for row in rows(site.build.store, "site/words"):
        name = _shortened(row["word"], known)
        if name:
            said = {key: text for key, text in labels.get(row["word"], {}).items() if key != "term"}
            yield {"name": name, "kind": row["kind"], **said}


def _shortened(iri: str, known: Mapping[str, str]) -> str | None:
    """The IRI with its prefix, if it has one."""
    found = ((prefix, space) for prefix, space in known.items() if iri.startswith(space))
    return next((f"{prefix}:{iri[len(space) :]}" for prefix, space in found), None)


@cache
def _labels() -> Mapping[str, Row]:
    """Term -> what our ontology says of it."""
    import pyoxigraph as ox  # noqa: PLC0415 -- the engine is slow to load

    store = ox.Store()
    store.load(path=str(folder("ontology") / "cvgraph.ttl"), format=ox.RdfFormat.TURTLE)
    return {row["term"]: row for row in rows(store, "site/labels")}


def data(site: Site) -> str:
    """The script with all that a question is asked of, and the names and pages of the things in it."""
    names: dict[str, str] = {}
    for row in rows(site.build.store, "site/names"):
        names.setdefault(row["thing"], row["name"])
    held = {"base": site.build.graph.base, "homes": dict(site.homes), "names": names, "loaded": dict(site.loaded)}
    return f"globalThis.cvgraphData={as_json(held)};\n"
