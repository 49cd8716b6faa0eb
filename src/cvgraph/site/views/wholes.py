"""What is part of what, among things that rows name with their ``parent``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cvgraph.analysis.rows import Row
from cvgraph.site.views.roles import Named


@dataclass(frozen=True, slots=True)
class Wholes:
    """IRI -> the whole that it is part of, and its own parts, as far as both have a page."""

    parents: Mapping[str, Named]
    parts: Mapping[str, tuple[Named, ...]]


def wholes(found: Mapping[str, list[Row]]) -> Wholes:
    """Wholes and parts among things, by the rows of each, which have ``name`` and ``parent`` where these are known."""
    named = {iri: Named(iri, told[0].get("name", iri)) for iri, told in found.items()}
    parents = {iri: named[told[0]["parent"]] for iri, told in found.items() if told[0].get("parent") in named}
    parts: dict[str, tuple[Named, ...]] = {}
    for part, whole in parents.items():
        parts[whole.iri] = (*parts.get(whole.iri, ()), named[part])
    return Wholes(parents, parts)
