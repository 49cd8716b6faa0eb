"""The figures of a CV, counted in its graph: what the report, the index page and the command line tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

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
    "grants": "?x a schema:Grant",
    "certificates": "?x a cvg:Certificate",
    "talks": "?x a cvg:Talk",
    "media reports": "?x a cvg:Coverage",
    "supervised students": "?role a cvg:Supervision ; cvg:student ?x",
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


def counted(kind: str, number: int) -> str:
    """A figure with its noun: "1 publication", "39 people"."""
    return f"{number:,} {noun(kind, number)}"


def noun(kind: str, number: int) -> str:
    """A kind of ``Figures.counts`` as the noun for so many."""
    return kind if number != 1 else "person" if kind == "people" else kind.removesuffix("s")


def figures(store: pyoxigraph.Store) -> Figures:
    """The figures of everything in a store."""
    counts = {name: _count(store, pattern) for name, pattern in _COUNTS.items()}
    return Figures(
        {name: count for name, count in counts.items() if count},
        _by(store, "?x schema:datePublished ?date . BIND(SUBSTR(STR(?date), 1, 4) AS ?key)"),
        _by(store, "?x a ?type . BIND(STRAFTER(STR(?type), 'http://purl.org/spar/fabio/') AS ?key) FILTER(?key != '')"),
    )


def current_roles(store: pyoxigraph.Store) -> tuple[str, ...]:
    """What the owner works as now, and where: "Professor, University of Oxford"; the last begun first."""
    query = f"""{_PREFIXES} SELECT DISTINCT ?place ?title ?from WHERE {{
                  ?role a cvg:Employment ; cvg:heldBy/a cvg:Researcher ; cvg:edtf ?time .
                  ?role cvg:heldAt/schema:name ?place .
                  FILTER(STRENDS(?time, "/.."))
                  OPTIONAL {{ ?role schema:roleName ?title }} OPTIONAL {{ ?role cvg:notBefore ?from }}
                }} ORDER BY DESC(?from) ?place ?title"""
    said = (", ".join(row[name] for name in ("title", "place") if name in row) for row in _rows(store, query))
    return tuple(dict.fromkeys(said))


def pages(store: pyoxigraph.Store) -> tuple[str, ...]:
    """The addresses of the owner's own pages, which begin with ``http``."""
    query = f"""{_PREFIXES} SELECT DISTINCT ?page
                WHERE {{ ?owner a cvg:Researcher ; schema:url|schema:sameAs ?page }} ORDER BY ?page"""
    found = (row["page"] for row in _rows(store, query))
    return tuple(page for page in found if page.startswith(("http://", "https://")))


def _count(store: pyoxigraph.Store, pattern: str) -> int:
    return int(next(_rows(store, f"{_PREFIXES} SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE {{ {pattern} }}"))["n"])


def _by(store: pyoxigraph.Store, pattern: str) -> dict[str, int]:
    query = f"""{_PREFIXES} SELECT ?key (COUNT(DISTINCT ?x) AS ?n)
                WHERE {{ ?x a cvg:Publication . {pattern} }} GROUP BY ?key ORDER BY ?key"""
    return {row["key"]: int(row["n"]) for row in _rows(store, query)}


def _rows(store: pyoxigraph.Store, query: str) -> Iterator[dict[str, str]]:
    """The bound variables of each solution, as text."""
    solutions = cast("pyoxigraph.QuerySolutions", store.query(query))
    names = [variable.value for variable in solutions.variables]
    for solution in solutions:
        yield {name: value.value for name in names if (value := solution[name]) is not None}


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
