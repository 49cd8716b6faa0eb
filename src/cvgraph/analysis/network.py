"""The two networks of a CV, as SPARQL sees them: people who wrote together, organisations that shared people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cvgraph.analysis.measures import betweenness, measured
from cvgraph.analysis.rows import Row, rows
from cvgraph.analysis.ties import by_year, covered, grouped, month, shared, span, stated

if TYPE_CHECKING:
    import networkx as nx
    import pyoxigraph

_DIGITS = 6


def coauthors(store: pyoxigraph.Store) -> nx.Graph:
    """The people who wrote the CV's publications, tied where two wrote one together.

    Nodes are IRIs, in order, with ``label``, ``owner``, ``advisor``, ``works``, ``first_year``, ``last_year`` (None
    without a dated work), ``joint`` (works shared with the owner), ``strength``, ``degree``, ``core`` and
    ``community``. Edges have ``weight`` (works in common), ``fraction`` (a work of n authors counts 1/(n-1)),
    ``works``, ``first_year`` and ``last_year``. The graph has ``works``: IRI -> title, year, venue, authors, kind, url.
    """
    import networkx as nx  # noqa: PLC0415 -- slow to load

    works = works_of(store)
    network = nx.Graph(name="coauthors", works=works)
    for row in rows(store, "network/people"):
        _add_author(network, row)
    for row in rows(store, "network/pairs"):
        _add_pair(network, row)
    for *_, data in (*network.nodes(data=True), *network.edges(data=True)):
        data["works"] = tuple(data["works"])
        data.update(span(works[work]["year"] for work in data["works"]))
    owners = [node for node, owner in network.nodes(data="owner") if owner]
    _measure(network, network, frozenset(owners))
    for node, data in network.nodes(data=True):
        data["joint"] = sum(network.get_edge_data(node, owner, {}).get("weight", 0) for owner in owners)
    return network


def works_of(store: pyoxigraph.Store) -> dict[str, dict[str, Any]]:
    """IRI of a publication -> title, year, venue, authors in their order, kind, url."""
    works: dict[str, dict[str, Any]] = {}
    for row in rows(store, "network/works"):
        year = row.get("year", "")
        works[row["work"]] = {
            "title": row.get("title", ""),
            "year": int(year) if year.isdecimal() else None,
            "venue": row.get("venue", ""),
            "authors": [],
            "kind": row.get("kind", ""),
            "url": row.get("url", ""),
        }
    for row in rows(store, "network/authors"):
        if row["work"] in works:
            works[row["work"]]["authors"].append(row["name"])
    return {iri: work | {"authors": tuple(work["authors"])} for iri, work in works.items()}


def _add_author(network: nx.Graph, row: Row) -> None:
    person = row["person"]
    if person not in network:
        flags = {name: row[name] == "true" for name in ("owner", "advisor")}
        network.add_node(person, label=row.get("name", person), **flags, works=[])
    works = network.nodes[person]["works"]
    if row["work"] not in works[-1:]:
        works.append(row["work"])


def _add_pair(network: nx.Graph, row: Row) -> None:
    a, b = row["a"], row["b"]
    if not network.has_edge(a, b):
        network.add_edge(a, b, weight=0, fraction=0.0, works=[])
    edge = network.edges[a, b]
    edge["weight"] += 1
    edge["fraction"] = round(edge["fraction"] + 1 / (int(row["authors"]) - 1), _DIGITS)
    edge["works"].append(row["work"])


def institutions(store: pyoxigraph.Store) -> nx.MultiDiGraph:
    """The organisations that the CV, or an authority, ties people to, in five kinds of edges that are never mixed.

    The kind is the key of an edge and its attribute ``kind``:

    * ``part_of``: from an organisation to the one that it is part of; weight 1.
    * ``overlap``: somebody had a role at both at the same time; weight = months, by the order of the IRIs. What goes on
      counts up to the last month that the CV dates a role with.
    * ``succession``: somebody's role at the first had ended (or ends in the month or year that the other begins in) and
      of all roles after it the one at the second began first; weight = number of such moves, from the earlier to the
      later.
    * ``joint``: an authority names both beside authors of the same work; weight = works, by the order of the IRIs, and
      ``works`` has them.
    * ``shared``: the same people had roles at both, at whatever time; weight = people, by the order of the IRIs.

    Edges have ``first_year``, ``last_year`` and ``people`` (IRIs). Nodes are IRIs with ``label``, ``category``,
    ``roles`` (role, kind, start, end, person, place, work; in order of time), ``first_year``, ``last_year``, ``months``
    (that any role covers) and ``degree``, ``core``, ``community`` over all kinds but the last without
    direction: in a single CV that ties everything to everything. The graph has ``people`` (IRI -> label), ``works`` (as
    the coauthors', those that ties and roles name) and ``years`` (a node, or the ends and the kind of an edge -> year
    -> months, moves or works).
    """
    import networkx as nx  # noqa: PLC0415 -- slow to load

    roles = _titled(rows(store, "network/roles"))
    horizon = max((month(row[end]) for row in roles for end in ("notBefore", "notAfter") if end in row), default=0)
    people = {row["person"]: row.get("name", row["person"]) for row in roles}
    network = nx.MultiDiGraph(name="institutions", people=dict(sorted(people.items())), years={})
    organisations = rows(store, "network/organisations")
    for organisation, row in {row["organisation"]: row for row in organisations}.items():
        held = [role for role in roles if role["organisation"] == organisation]
        _add_organisation(network, row, held, horizon)
    _add_ties(network, store, organisations, horizon)
    _measure(network, _skeleton(network))
    network.graph["works"] = _named_works(network, store)
    return network


def _titled(found: list[Row]) -> list[Row]:
    """One row for each role at an organisation, its titles joined."""
    return [
        group[0] | {"title": ", ".join(dict.fromkeys(row["title"] for row in group if "title" in row))}
        for group in grouped(found, "role", "organisation").values()
    ]


def _add_organisation(network: nx.MultiDiGraph, row: Row, held: list[Row], horizon: int) -> None:
    organisation = row["organisation"]
    months = {month for role in held for month in covered(role.get("notBefore"), role.get("notAfter"), horizon)}
    network.graph["years"][organisation] = by_year(months)
    network.add_node(
        organisation,
        label=row.get("name", organisation),
        category=row["category"],
        roles=tuple(_role(role) for role in held),
        **span(month // 12 for month in months),
        months=len(months),
    )


def _role(row: Row) -> dict[str, str]:
    return {
        "role": row["title"],
        "kind": row["kind"],
        "start": row.get("start", ""),
        "end": row.get("end", ""),
        "person": row["person"],
        "place": row.get("location", ""),
        "work": row.get("work", ""),
    }


def _add_ties(network: nx.MultiDiGraph, store: pyoxigraph.Store, organisations: list[Row], horizon: int) -> None:
    roles = dict(network.nodes(data="roles"))
    for tie in (*stated(store, organisations, horizon), *shared(roles, _spans(network))):
        network.add_edge(tie.a, tie.b, key=tie.kind, **tie.attributes())
        network.graph["years"][tie.a, tie.b, tie.kind] = tie.years


def _spans(network: nx.MultiDiGraph) -> dict[str, tuple[int, ...]]:
    """Organisation -> its first and last year, none where they are not known."""
    ends = ((node, data["first_year"], data["last_year"]) for node, data in network.nodes(data=True))
    return {node: () if first is None else (first, last) for node, first, last in ends}


def _named_works(network: nx.MultiDiGraph, store: pyoxigraph.Store) -> dict[str, dict[str, Any]]:
    """The works that ties or roles name; without authorities there are none."""
    named = {work for *_, works in network.edges(data="works", default=()) for work in works}
    named |= {role["work"] for _, roles in network.nodes(data="roles") for role in roles if role["work"]}
    return {iri: work for iri, work in works_of(store).items() if iri in named} if named else {}


def _skeleton(network: nx.MultiDiGraph) -> nx.Graph:
    """Which organisations are tied otherwise than by the same people; an edge weighs the number of these."""
    import networkx as nx  # noqa: PLC0415 -- slow to load

    skeleton = nx.Graph()
    skeleton.add_nodes_from(network.nodes(data=True))
    for a, b, kind in network.edges(keys=True):
        if kind != "shared" and a != b:
            skeleton.add_edge(a, b, weight=skeleton.get_edge_data(a, b, {"weight": 0})["weight"] + 1)
    return skeleton


def with_betweenness(network: nx.Graph) -> nx.Graph:
    """A copy of either network whose nodes have ``betweenness`` too, which takes longer than all that pages show."""
    whole = network.copy()
    for node, value in betweenness(_skeleton(network) if network.is_directed() else network).items():
        whole.nodes[node]["betweenness"] = value
    return whole


def _measure(network: nx.Graph, shape: nx.Graph, without: frozenset[str] = frozenset()) -> None:
    for node, measures in measured(shape, without).items():
        network.nodes[node].update(measures)
