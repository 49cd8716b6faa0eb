"""The two networks of a CV, as SPARQL sees them: people who wrote together, organisations that shared people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cvgraph.analysis.measures import measured
from cvgraph.resources import folder

if TYPE_CHECKING:
    import networkx as nx
    import pyoxigraph

_Row = dict[str, str]
_DIGITS = 6


def coauthors(store: pyoxigraph.Store) -> nx.Graph:
    """The people who wrote the CV's publications, tied where two wrote one together.

    Nodes are IRIs, in order, with ``label``, ``owner``, ``advisor``, ``works``, ``first_year``, ``last_year`` (None
    without a dated work), ``joint`` (works shared with the owner), ``strength``, ``degree``, ``betweenness``, ``core``
    and ``community``. Edges have ``weight`` (works in common), ``fraction`` (a work of n authors counts 1/(n-1)),
    ``works``, ``first_year`` and ``last_year``. The graph has ``works``: IRI -> title, year, venue, authors, kind, url.
    """
    import networkx as nx  # noqa: PLC0415 -- slow to load

    works = _works(store)
    network = nx.Graph(name="coauthors", works=works)
    for row in _rows(store, "people"):
        _add_author(network, row)
    for row in _rows(store, "pairs"):
        _add_pair(network, row)
    for *_, data in (*network.nodes(data=True), *network.edges(data=True)):
        data["works"] = tuple(data["works"])
        data.update(_years(works[work]["year"] for work in data["works"]))
    owners = [node for node, owner in network.nodes(data="owner") if owner]
    _measure(network, network, frozenset(owners))
    for node, data in network.nodes(data=True):
        data["joint"] = sum(network.get_edge_data(node, owner, {}).get("weight", 0) for owner in owners)
    return network


def _works(store: pyoxigraph.Store) -> dict[str, dict[str, Any]]:
    works: dict[str, dict[str, Any]] = {}
    for row in _rows(store, "works"):
        year = row.get("year", "")
        works[row["work"]] = {
            "title": row.get("title", ""),
            "year": int(year) if year.isdecimal() else None,
            "venue": row.get("venue", ""),
            "authors": [],
            "kind": row.get("kind", ""),
            "url": row.get("url", ""),
        }
    for row in _rows(store, "authors"):
        if row["work"] in works:
            works[row["work"]]["authors"].append(row["name"])
    return {iri: work | {"authors": tuple(work["authors"])} for iri, work in works.items()}


def _add_author(network: nx.Graph, row: _Row) -> None:
    person = row["person"]
    if person not in network:
        flags = {name: row[name] == "true" for name in ("owner", "advisor")}
        network.add_node(person, label=row.get("name", person), **flags, works=[])
    works = network.nodes[person]["works"]
    if row["work"] not in works[-1:]:
        works.append(row["work"])


def _add_pair(network: nx.Graph, row: _Row) -> None:
    a, b = row["a"], row["b"]
    if not network.has_edge(a, b):
        network.add_edge(a, b, weight=0, fraction=0.0, works=[])
    edge = network.edges[a, b]
    edge["weight"] += 1
    edge["fraction"] = round(edge["fraction"] + 1 / (int(row["authors"]) - 1), _DIGITS)
    edge["works"].append(row["work"])


def _years(years: Iterator[int | None]) -> dict[str, int | None]:
    known = [year for year in years if year is not None]
    return {"first_year": min(known, default=None), "last_year": max(known, default=None)}


def institutions(store: pyoxigraph.Store) -> nx.MultiDiGraph:
    """The organisations that the CV, or an authority, ties people to, in five kinds of edges that are never mixed.

    The kind is the key of an edge and its attribute ``kind``:

    * ``part_of``: from an organisation to the one that it is part of; weight 1.
    * ``overlap``: somebody had a role at both at the same time; weight = months, by the order of the IRIs. What goes on
      counts up to the last month that the CV dates a role with.
    * ``succession``: somebody's role at the first had ended (or ends in the month or year that the other begins in) and
      of all roles after it the one at the second began first; weight = number of such moves, from the earlier to the
      later.
    * ``joint``: an authority names both beside authors of the same work; weight = works, by the order of the IRIs.
    * ``shared``: the same people had roles at both, at whatever time; weight = people, by the order of the IRIs.

    Edges have ``first_year``, ``last_year`` and ``people`` (IRIs). Nodes are IRIs with ``label``, ``category``,
    ``roles`` (role, kind, start, end, person; in order of time), ``first_year``, ``last_year``, ``months`` (that any
    role covers) and ``degree``, ``betweenness``, ``core``, ``community`` over all kinds but the last without
    direction: in a single CV that ties everything to everything. The graph has ``people``: IRI -> label.
    """
    import networkx as nx  # noqa: PLC0415 -- slow to load

    roles = _titled(_rows(store, "roles"))
    horizon = max((_month(row[end]) for row in roles for end in ("notBefore", "notAfter") if end in row), default=0)
    people = {row["person"]: row.get("name", row["person"]) for row in roles}
    network = nx.MultiDiGraph(name="institutions", people=dict(sorted(people.items())))
    organisations = _rows(store, "organisations")
    for organisation, row in {row["organisation"]: row for row in organisations}.items():
        held = [role for role in roles if role["organisation"] == organisation]
        network.add_node(organisation, **_organisation(row, held, horizon))
    for tie in (*_parts(organisations), *_overlaps(store, horizon), *_moves(store), *_joint(store), *_shared(network)):
        network.add_edge(tie.a, tie.b, key=tie.kind, **tie.attributes())
    _measure(network, _skeleton(network))
    return network


@dataclass(frozen=True, slots=True)
class _Tie:
    """One edge between two organisations."""

    a: str
    b: str
    kind: str
    weight: int
    months: tuple[int, ...] = ()
    people: tuple[str, ...] = ()

    def attributes(self) -> dict[str, Any]:
        years = _years(month // 12 for month in self.months)
        return {"kind": self.kind, "weight": self.weight, **years, "people": self.people}


def _titled(rows: list[_Row]) -> list[_Row]:
    """One row for each role at an organisation, its titles joined."""
    return [
        group[0] | {"title": ", ".join(row["title"] for row in group if "title" in row)}
        for group in _grouped(rows, "role", "organisation").values()
    ]


def _organisation(row: _Row, held: list[_Row], horizon: int) -> dict[str, Any]:
    months = sorted({month for role in held for month in _months(role.get("notBefore"), role.get("notAfter"), horizon)})
    return {
        "label": row.get("name", row["organisation"]),
        "category": row["category"],
        "roles": tuple(_role(role) for role in held),
        **_years(month // 12 for month in months),
        "months": len(months),
    }


def _role(row: _Row) -> dict[str, str]:
    return {
        "role": row["title"],
        "kind": row["kind"],
        "start": row.get("start", ""),
        "end": row.get("end", ""),
        "person": row["person"],
    }


def _parts(organisations: list[_Row]) -> Iterator[_Tie]:
    known = {row["organisation"] for row in organisations}
    for row in organisations:
        if row.get("parent") in known:
            yield _Tie(row["organisation"], row["parent"], "part_of", 1)


def _overlaps(store: pyoxigraph.Store, horizon: int) -> Iterator[_Tie]:
    for (a, b), rows in _grouped(_rows(store, "overlaps"), "a", "b").items():
        months = {month for row in rows for month in _months(row["first"], row.get("last"), horizon)}
        yield _Tie(a, b, "overlap", len(months), tuple(sorted(months)), _people(rows))


def _moves(store: pyoxigraph.Store) -> Iterator[_Tie]:
    for (a, b), rows in _grouped(_rows(store, "moves"), "from", "to").items():
        months = sorted(_month(row[end]) for row in rows for end in ("ended", "began"))
        yield _Tie(a, b, "succession", len(rows), tuple(months), _people(rows))


def _joint(store: pyoxigraph.Store) -> Iterator[_Tie]:
    for (a, b), rows in _grouped(_rows(store, "joint"), "a", "b").items():
        months = sorted(int(row["year"]) * 12 for row in rows if row.get("year", "").isdecimal())
        yield _Tie(a, b, "joint", len(rows), tuple(months))


def _shared(network: nx.MultiDiGraph) -> Iterator[_Tie]:
    people = {node: {role["person"] for role in roles} for node, roles in network.nodes(data="roles")}
    nodes = sorted(people)
    for at, a in enumerate(nodes):
        for b in nodes[at + 1 :]:
            both = tuple(sorted(people[a] & people[b]))
            if both:
                years = [network.nodes[node][end] for node in (a, b) for end in ("first_year", "last_year")]
                yield _Tie(a, b, "shared", len(both), tuple(year * 12 for year in years if year), both)


def _grouped(rows: list[_Row], *columns: str) -> dict[tuple[str, ...], list[_Row]]:
    groups: dict[tuple[str, ...], list[_Row]] = {}
    for row in rows:
        groups.setdefault(tuple(row[column] for column in columns), []).append(row)
    return groups


def _people(rows: list[_Row]) -> tuple[str, ...]:
    return tuple(sorted({row["person"] for row in rows}))


def _months(first: str | None, last: str | None, horizon: int) -> range:
    """The months from the first day to the last, counted from the year 0; none where no start is known."""
    if not first:
        return range(0)
    return range(_month(first), (_month(last) if last else horizon) + 1)


def _month(day: str) -> int:
    year, month, _ = day.rsplit("-", 2)
    return int(year) * 12 + int(month) - 1


def _skeleton(network: nx.MultiDiGraph) -> nx.Graph:
    """Which organisations are tied otherwise than by the same people; an edge weighs the number of these."""
    import networkx as nx  # noqa: PLC0415 -- slow to load

    skeleton = nx.Graph()
    skeleton.add_nodes_from(network.nodes(data=True))
    for a, b, kind in network.edges(keys=True):
        if kind != "shared" and a != b:
            skeleton.add_edge(a, b, weight=skeleton.get_edge_data(a, b, {"weight": 0})["weight"] + 1)
    return skeleton


def _measure(network: nx.Graph, shape: nx.Graph, without: frozenset[str] = frozenset()) -> None:
    for node, measures in measured(shape, without).items():
        network.nodes[node].update(measures)


def _rows(store: pyoxigraph.Store, name: str) -> list[_Row]:
    """The answer to one of the questions in ``queries/network``: variable -> text, for those that are bound."""
    text = (folder("queries") / "network" / f"{name}.rq").read_text(encoding="utf-8")
    solutions: Any = store.query(text)
    names = [variable.value for variable in solutions.variables]
    return [
        {name: term.value for name, term in zip(names, solution, strict=True) if term is not None}
        for solution in solutions
    ]
