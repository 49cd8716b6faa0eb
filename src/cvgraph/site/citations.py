"""How each work is cited: as an entry of BibTeX and as an item of CSL-JSON, under one key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from cvgraph.analysis.rows import Row, rows
from cvgraph.cv.model import Publication
from cvgraph.graph.jsonld import lines
from cvgraph.identity.model import Entity, Person
from cvgraph.pages import bibtex
from cvgraph.site.csl import Name, item
from cvgraph.site.model import Site
from cvgraph.site.views.works import Author


@dataclass(frozen=True, slots=True)
class Citation:
    """A work as others cite it: an entry of BibTeX, and an item of CSL-JSON."""

    bibtex: str
    csl: Mapping[str, Any]

    @property
    def json(self) -> str:
        """The item as text for readers."""
        return lines(self.csl)


def citations(site: Site) -> Mapping[str, Citation]:
    """IRI -> citation of each work: publications in the order of the CV, then theses."""
    more = {row["work"]: row for row in reversed(rows(site.build.store, "site/citations"))}
    editors = _editors(site)
    return {
        iri: Citation(entry.text, {"id": entry.key, **_item(site, iri, more.get(iri, {}), editors.get(iri, ()))})
        for iri, entry in _entries(site, more).items()
        if iri in site.works
    }


def _entries(site: Site, more: Mapping[str, Row]) -> Mapping[str, bibtex.Entry]:
    entities, withheld = site.build.entities, site.build.graph.withheld
    entries = bibtex.entries(entities, withheld)
    written = bibtex.theses(entities, (entry.key for entry in entries.values()), withheld)
    theses = {iri: written[row["study"]] for iri, row in more.items() if row.get("study") in written}
    return {**entries, **theses}


def _item(site: Site, iri: str, row: Row, editors: Iterable[Name]) -> Mapping[str, Any]:
    return item(site.works[iri], row, editors, lambda author: _author(site, author))


def _editors(site: Site) -> Mapping[str, tuple[Name, ...]]:
    """IRI of a work -> its editors in the order of the CV, which a graph does not keep."""
    entities = site.build.entities
    volumes = [fact for fact in entities.cv.facts if isinstance(fact, Publication) and fact.editors]
    named = {fact: [entities.entity(editor) for editor in fact.editors] for fact in volumes}
    return {entities.iris[fact]: tuple(_name(each, each.name) for each in named[fact] if each) for fact in volumes}


def _author(site: Site, author: Author) -> Name:
    return _name(site.build.entities.by_iri.get(author.iri or ""), author.printed)


def _name(entity: Entity | None, printed: str) -> Name:
    if isinstance(entity, Person) and entity.given and entity.family:
        return {"family": entity.family, "given": entity.given}
    return {"literal": printed}
