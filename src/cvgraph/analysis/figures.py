"""The figures of a CV, counted in its graph: what the report, the index page and the command line tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx
    import pyoxigraph

_PREFIXES = """
PREFIX cvg: <https://w3id.org/cvgraph/ontology#>
PREFIX schema: <https://schema.org/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX dcterms: <http://purl.org/dc/terms/>
"""
_COUNTS: Mapping[str, str] = {
    "people": "?x a schema:Person",
    "publications": "?x a cvg:Publication",
    "authorships": "?x a cvg:Authorship",
    "venues": "?x a cvg:VenueSeries . ?work a cvg:Publication ; dcterms:isPartOf ?x",
    "theses": "?x a schema:Thesis . ?study cvg:thesis ?x",
    "studies": "?x a cvg:Study",
    "organisations": "?x a schema:Organization . ?role a org:Membership ; org:organization ?x",
    "memberships": "?x a org:Membership",
    "courses taken": "?owner cvg:tookCourse ?x",
    "courses assisted or taught": "?owner cvg:assistedCourse|cvg:taughtCourse ?x",
    "awards": "?x a cvg:Award",
    "award receipts": "?x cvg:receiptOf ?award",
    "talks": "?x a cvg:Talk",
    "reviews": "?x a cvg:Reviewing",
    "activities": "?x a cvg:Activity",
    "skills": "?owner schema:skills ?x",
    "languages": "?owner schema:knowsLanguage ?x",
    "research interests": "?owner schema:knowsAbout ?x",
}


@dataclass(frozen=True, slots=True)
class Figures:
    """How much of each kind a graph holds.

    Attributes:
        counts: Kind -> number, kinds without any left out.
        works_by_year: Year -> number of works.
        works_by_kind: Kind of work, as FaBiO names it -> number of works.
    """

    counts: Mapping[str, int]
    works_by_year: Mapping[str, int]
    works_by_kind: Mapping[str, int]


def figures(store: pyoxigraph.Store) -> Figures:
    """The figures of everything in a store."""
    counts = {name: _count(store, pattern) for name, pattern in _COUNTS.items()}
    return Figures(
        {name: count for name, count in counts.items() if count},
        _by(store, "?x schema:datePublished ?date . BIND(SUBSTR(STR(?date), 1, 4) AS ?key)"),
        _by(store, "?x a ?type . BIND(STRAFTER(STR(?type), 'http://purl.org/spar/fabio/') AS ?key) FILTER(?key != '')"),
    )


def _count(store: pyoxigraph.Store, pattern: str) -> int:
    found = store.query(f"{_PREFIXES} SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE {{ {pattern} }}")
    return int(next(iter(found))["n"].value)  # type: ignore[arg-type,union-attr]


def _by(store: pyoxigraph.Store, pattern: str) -> dict[str, int]:
    query = f"""{_PREFIXES} SELECT ?key (COUNT(DISTINCT ?x) AS ?n)
                WHERE {{ ?x a cvg:Publication . {pattern} }} GROUP BY ?key ORDER BY ?key"""
    return {row["key"].value: int(row["n"].value) for row in store.query(query)}  # type: ignore[union-attr]


def components(network: nx.Graph, *, without_owner: bool) -> list[int]:
    """The sizes of the connected parts of a coauthor network, the largest first."""
    import networkx as nx  # noqa: PLC0415 -- slow to load

    owners = [node for node, owner in network.nodes(data="owner") if owner]
    part = network.subgraph(set(network) - set(owners)) if without_owner else network
    return sorted((len(each) for each in nx.connected_components(part)), reverse=True)


def heaviest(network: nx.Graph, most: int = 6) -> list[tuple[int, str, str]]:
    """The strongest ties of a coauthor network: joint works and the two names, in order."""
    label = network.nodes(data="label")
    ties = ((-weight, *sorted((label[a], label[b]))) for a, b, weight in network.edges(data="weight"))
    return [(-weight, one, other) for weight, one, other in sorted(ties)[:most]]
