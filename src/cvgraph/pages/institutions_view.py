"""How the page of organisations words and sizes its network."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from cvgraph.analysis.groups import MOST_NODES, groups
from cvgraph.analysis.timeline import axis
from cvgraph.pages.groups_view import Groups, held, notes, numbered
from cvgraph.pages.places_view import countries, unplaced
from cvgraph.pages.view import (
    ALONE,
    Cell,
    Kind,
    Row,
    Sign,
    Surroundings,
    View,
    called,
    count,
    group,
    group_signs,
    radius,
    span,
    time_sign,
    width,
    work_data,
    year_cell,
    years,
)

if TYPE_CHECKING:
    import networkx as nx

_COLUMNS = ("Name", "Kind", "Roles", "First", "Last", "Months", "Ties")
_KINDS = {
    "succession": ("Moves from one to the next", "move"),
    "overlap": ("Roles at the same time", "month at the same time"),
    "part_of": ("Part of", ""),
    "joint": ("Works by authors of both", "joint work"),
    "shared": ("The same people, at any time", "shared person"),
}
_THIN = 0.4  # of the usual width, for ties that would hide those of the CV itself
_SHAPES = {"university": "dot", "company": "square", "research": "triangle"}
_CATEGORIES = {"university": "University", "company": "Company", "research": "Research organisation"}
_OTHER = "Other organisation"


def view(
    whole: nx.MultiDiGraph, positions: Mapping[Hashable, tuple[int, int]], surroundings: Surroundings = ALONE
) -> View:
    """The page of a network of organisations, see ``analysis.network.institutions``."""
    large = groups(whole)
    network = held(whole, large)
    numbers = numbered(network)
    grouped = Groups(whole, large, first=len(network))
    titles = called(whole.nodes[node] for node in numbers)
    most = max((months for _, months in network.nodes(data="months")), default=0)
    told = _Told(network, surroundings)
    shown = tuple(
        _node(numbers[node], node, network.nodes[node], positions[node], most) | told.about(node) | grouped.home(node)
        for node in numbers
    )
    return View(
        name="institutions",
        title=_title(whole.graph["people"]),
        lead="Organisations that people of this CV studied at, worked for or belonged to.",
        counts=counts(whole),
        empty="No organisations yet: this CV lists no place of study or work.",
        search="Find an organisation",
        weight="Months at the same time, at least",
        notes=notes(whole, large, "organisations"),
        nodes=(*shown, *grouped.nodes(positions, titles, ("organisation", "organisations"))),
        edges=(*_edges(network, numbers, told), *grouped.edges(None)),
        works=tuple(work_data(work) | surroundings.page(iri) for iri, work in whole.graph["works"].items()),
        columns=_COLUMNS,
        rows=tuple(_row(node, network.nodes[node["iri"]]) for node in shown[:MOST_NODES]),
        legend=_legend(network, shown, titles),
        kinds=tuple(
            Kind(kind, text, kind != "shared") for kind, (text, _) in _KINDS.items() if _weights(network, kind)
        ),
        years=years(shown),
        is_grouped=bool(large),
        heaviest=_heaviest(network)["overlap"],
        axis=() if large else tuple(axis(whole).items()),
        countries=countries(network, numbers, surroundings.pages),
        unplaced=_unplaced(unplaced(network, network)),
    )


def _unplaced(number: int) -> str:
    """How many organisations the list of places leaves out, in words."""
    verb = "has" if number == 1 else "have"
    return f"{count(number, 'organisation')} {verb} no place in this CV." if number else ""


class _Told:
    """What is told of organisations and of ties beyond how they are drawn."""

    def __init__(self, network: nx.MultiDiGraph, surroundings: Surroundings) -> None:
        self._network = network
        self._surroundings = surroundings
        self._people: Mapping[str, str] = network.graph["people"]
        self._works = {work: number for number, work in enumerate(network.graph["works"])}

    def about(self, node: str) -> dict[str, Any]:
        """The roles at an organisation, the page of its own, and its years, for drawing those of its parts."""
        roles = [self._role(role) for role in self._network.nodes[node]["roles"]]
        return {"roles": roles, **self._dated(node), "years": self._years(node), **self._surroundings.page(node)}

    def between(self, a: str, b: str, data: Mapping[str, Any]) -> dict[str, Any]:
        """Who and what is behind a tie: at each end the numbers of the roles of its people, its works, its years."""
        people = set(data["people"])
        behind = [
            [number for number, role in enumerate(self._network.nodes[end]["roles"]) if role["person"] in people]
            for end in (a, b)
        ]
        names = sorted(self._people[person] for person in people) if len(self._people) > 1 else []
        dated = self._dated(a) if data["kind"] == "part_of" else {}
        works = [self._works[work] for work in data.get("works", ()) if work in self._works]
        return {"roles": behind, "people": names, "works": works, **dated, "years": self._years((a, b, data["kind"]))}

    def _dated(self, node: str) -> dict[str, int | None]:
        """The first and the last year of an organisation; one without roles is there as long as its parts are."""
        parts = [part for part, _, kind in self._network.in_edges(node, keys=True) if kind == "part_of"]
        own = self._network.nodes[node]
        around = [own] if own["first_year"] is not None else [self._network.nodes[part] for part in parts]
        known = [data[end] for data in around for end in ("first_year", "last_year") if data[end] is not None]
        return {"first": min(known, default=None), "last": max(known, default=None)}

    def _years(self, key: Hashable) -> list[tuple[int, int]]:
        return list(self._network.graph["years"].get(key, {}).items())

    def _role(self, role: Mapping[str, str]) -> dict[str, Any]:
        """A role as the panel tells it; whose it is goes without saying where there is one person."""
        start, end = role["start"], role["end"]
        when = f"{start} – {end or 'present'}" if start and start != end else start or end
        person = self._people.get(role["person"], "") if len(self._people) > 1 else ""
        title = role["role"] or role["kind"].capitalize()
        page = self._surroundings.page(role["work"])
        return {"title": title, "kind": role["kind"], "when": when, "person": person, **page}


def _title(people: Mapping[str, str]) -> str:
    """The page's title, with whose they are where that is one person who has a name."""
    names = [name for iri, name in people.items() if name != iri]
    return f"Institutions of {names[0]}" if len(people) == len(names) == 1 else "Institutions"


def _weights(network: nx.MultiDiGraph, kind: str) -> list[int]:
    return [data["weight"] for *_, data in network.edges(data=True) if data["kind"] == kind]


def counts(network: nx.MultiDiGraph) -> str:
    """How many organisations, ties and roles, in words; having the same people is no tie of its own."""
    ties = sum(data["kind"] != "shared" for *_, data in network.edges(data=True))
    roles = sum(len(held) for _, held in network.nodes(data="roles"))
    return f"{count(len(network), 'organisation')}, {count(ties, 'tie')}, {count(roles, 'role')}"


def _node(number: int, iri: str, data: Mapping[str, Any], at: tuple[int, int], most: int) -> dict[str, Any]:
    return {
        "id": number,
        "iri": iri,
        "name": data["label"],
        "x": at[0],
        "y": at[1],
        "shape": _SHAPES.get(data["category"], "hexagon"),
        "size": radius(data["months"], most),
        "borderWidth": 1.5,
        "group": group(data["community"]),
        "part": _CATEGORIES.get(data["category"], _OTHER),
        "lines": _lines(data),
        "works": [],
    }


def _lines(data: Mapping[str, Any]) -> list[str]:
    months = count(data["months"], "month") if data["months"] else ""
    roles = count(len(data["roles"]), "role") if data["roles"] else "no role of its own"
    return [line for line in (roles, span(data["first_year"], data["last_year"]), months) if line]


def _heaviest(network: nx.MultiDiGraph) -> dict[str, int]:
    return {kind: max(_weights(network, kind), default=1) for kind in _KINDS}


def _edges(network: nx.MultiDiGraph, numbers: Mapping[str, int], told: _Told) -> Iterator[dict[str, Any]]:
    heaviest = _heaviest(network)
    for number, (a, b, data) in enumerate(network.edges(data=True)):
        drawn = _edge(number, numbers[a], numbers[b], data, heaviest)
        yield drawn | _bend(network, a, b, data["kind"]) | told.between(a, b, data)


def _edge(number: int, a: int, b: int, data: Mapping[str, Any], most: Mapping[str, int]) -> dict[str, Any]:
    kind = data["kind"]
    noun = _KINDS[kind][1]
    return {
        "id": f"e{number}",
        "from": a,
        "to": b,
        "weight": data["weight"],
        "width": width(data["weight"], most[kind]) * (_THIN if kind == "joint" else 1),
        "kind": kind,
        "text": _together(data["weight"], noun) if noun else "part of",
        "arrows": "to" if kind in {"succession", "part_of"} else "",
        "dashes": {"part_of": [2, 5], "joint": [2, 4], "shared": [7, 6]}.get(kind, False),
        "first": data["first_year"],
        "last": data["last_year"],
    }


def _bend(network: nx.MultiDiGraph, a: str, b: str, kind: str) -> dict[str, Any]:
    """A curve where another kind of tie runs straight between the same two."""
    kinds = {*network.get_edge_data(a, b, default={}), *network.get_edge_data(b, a, default={})}
    at = [name for name in _KINDS if name in kinds].index(kind)
    return {"smooth": {"enabled": True, "type": "curvedCW", "roundness": 0.12 * at}} if at else {}


def _together(weight: int, noun: str) -> str:
    first, _, rest = noun.partition(" ")
    return count(weight, noun, "shared people" if first == "shared" else f"{first}s {rest}".strip())


def _row(node: Mapping[str, Any], data: Mapping[str, Any]) -> Row:
    figures = (Cell(str(data[name]), data[name]) for name in ("months", "degree"))
    roles = "; ".join(dict.fromkeys(role["role"] for role in data["roles"] if role["role"]))
    category = Cell(_CATEGORIES.get(data["category"], _OTHER))
    first, last = year_cell(data["first_year"]), year_cell(data["last_year"])
    cells = (Cell(data["label"]), category, Cell(roles), first, last, *figures)
    return Row(node["id"], cells, node.get("page", ""))


def _legend(network: nx.MultiDiGraph, nodes: tuple[dict[str, Any], ...], titles: Mapping[int, str]) -> tuple[Sign, ...]:
    found = {data["category"] for _, data in network.nodes(data=True)}
    kinds = [kind for kind in _KINDS if _weights(network, kind)]
    return (
        *(Sign(_SHAPES[name], text) for name, text in _CATEGORIES.items() if name in found),
        *([Sign("hexagon", _OTHER)] if found - set(_CATEGORIES) else []),
        *(Sign(f"tie-{kind}", _KINDS[kind][0]) for kind in kinds),
        *group_signs(titles),
        Sign("size", "Larger: more months"),
        *time_sign(years(nodes)),
    )
