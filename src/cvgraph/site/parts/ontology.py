"""``ontology/``: the terms of our own that the graph uses, for people, and the files that define them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cvgraph.graph.vocabulary import CVG, PREFIXES
from cvgraph.resources import folder as resources
from cvgraph.site.addresses import ONTOLOGY
from cvgraph.site.frame import page, saved
from cvgraph.site.model import Site
from cvgraph.site.templating import as_it_stands
from cvgraph.site.usage import Usage
from cvgraph.site.views.ontology import Named, named, terms

_FILES = ("cvgraph.ttl", "shapes.ttl", "context.jsonld")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A vocabulary by its prefix and its IRI, in how many triples it is, and which terms of it how often."""

    prefix: str
    iri: str
    times: int
    terms: tuple[tuple[Named, int], ...]


def write(site: Site, folder: Path) -> Iterator[Path]:
    """The paths of the page, its style sheet and the files."""
    source, found = resources("ontology"), site.usage
    times = {**found.classes, **found.properties}
    kinds = terms(source / "cvgraph.ttl", times)
    told = {"kinds": kinds, "ontology": str(CVG), "vocabularies": tuple(_vocabularies(found)), "files": _FILES}
    yield from saved(folder, ONTOLOGY, page(site, "ontology.html.jinja", ONTOLOGY, **told))
    yield from saved(folder, "assets/ontology.css", as_it_stands(site.environment, "ontology.css"))
    for name in _FILES:
        yield from saved(folder, f"ontology/{name}", (source / name).read_text(encoding="utf-8"))


def _vocabularies(found: Usage) -> Iterator[Vocabulary]:
    """The vocabularies of others, the most used first."""
    times = {**found.classes, **found.properties}
    for prefix, total in sorted(found.vocabularies.items(), key=lambda item: (-item[1], item[0])):
        space = PREFIXES[prefix]
        if space != str(CVG):
            used = sorted((-number, term) for term, number in times.items() if term.startswith(space))
            yield Vocabulary(prefix, space, total, tuple((named(term), -number) for number, term in used))
