"""How the page of co-authors words and sizes its network."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TYPE_CHECKING, Any

from cvgraph.analysis.communities import names
from cvgraph.analysis.groups import MOST_NODES, groups
from cvgraph.pages.groups_view import Groups, held, notes, numbered
from cvgraph.pages.view import (
    ALONE,
    Cell,
    Row,
    Sign,
    Surroundings,
    View,
    called,
    count,
    group,
    group_line,
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

_OWNER, _ADVISOR = "Owner of this CV", "Advisor"
_COLUMNS = ("Name", "Joint works", "Works", "First", "Last", "Co-authors", "Group", "Part")


def view(whole: nx.Graph, positions: Mapping[Hashable, tuple[int, int]], surroundings: Surroundings = ALONE) -> View:
    """The page of a network of people, see ``analysis.network.coauthors``."""
    large = groups(whole)
    network = held(whole, large)
    numbers = numbered(network)
    grouped = Groups(whole, large, first=len(network))
    works = {work: number for number, work in enumerate(whole.graph["works"])}
    most = max((data["joint"] for _, data in network.nodes(data=True) if not data["owner"]), default=0)
    heaviest = max((weight for *_, weight in network.edges(data="weight")), default=1)
    titles = called((whole.nodes[node] for node in numbers), names(whole))
    shown = tuple(_node(numbers[node], node, network.nodes[node], positions[node], most) for node in numbers)
    for node in shown:
        node["works"] = [works[work] for work in node["works"]]
        node["lines"] += group_line(titles.get(whole.nodes[node["iri"]]["community"], ""))
        node.update(surroundings.page(node["iri"]) | grouped.home(node["iri"]))
    owner = next((node for node in shown if node["group"] < 0), None)
    return View(
        name="coauthors",
        title=f"Co-authors of {owner['name']}" if owner else "Co-authors",
        lead="Two people are tied where they wrote a work together.",
        counts=counts(whole),
        empty="No co-authors yet: this CV lists no work that more than one person wrote.",
        search="Find a person",
        weight="Works together, at least",
        notes=notes(whole, large, "people"),
        nodes=(*shown, *grouped.nodes(positions, titles, ("person", "people"))),
        edges=(
            *(
                _edge(number, (numbers[a], numbers[b]), data, heaviest)
                | {"works": [works[work] for work in data["works"]]}
                for number, (a, b, data) in enumerate(network.edges(data=True))
            ),
            *grouped.edges(owner["id"] if owner else None),
        ),
        works=tuple(work_data(work) | surroundings.page(iri) for iri, work in whole.graph["works"].items()),
        columns=_COLUMNS,
        rows=tuple(_row(node, network.nodes[node["iri"]], titles) for node in shown[:MOST_NODES]),
        legend=_legend(shown, titles),
        years=years(shown),
        is_grouped=bool(large),
        heaviest=heaviest,
    )


def counts(network: nx.Graph) -> str:
    """How many people, ties and works, in words."""
    ties = count(network.number_of_edges(), "tie")
    return f"{count(len(network), 'person', 'people')}, {ties}, {count(len(network.graph['works']), 'work')}"


def _node(number: int, iri: str, data: Mapping[str, Any], at: tuple[int, int], most: int) -> dict[str, Any]:
    owner, advisor = data["owner"], data["advisor"]
    return {
        "id": number,
        "iri": iri,
        "name": data["label"],
        "x": at[0],
        "y": at[1],
        "shape": "diamond" if owner else "dot",
        "size": radius(1, 1) if owner else radius(data["joint"], most),
        "borderWidth": 4 if advisor else 1.5,
        "group": -1 if owner else group(data["community"]),
        "part": _part(data),
        "lines": _lines(data),
        "works": data["works"],
        "first": data["first_year"],
        "last": data["last_year"],
    }


def _part(data: Mapping[str, Any]) -> str:
    return _OWNER if data["owner"] else _ADVISOR if data["advisor"] else ""


def _lines(data: Mapping[str, Any]) -> list[str]:
    joint = count(len(data["works"]), "work") if data["owner"] else count(data["joint"], "joint work")
    said = [joint, span(data["first_year"], data["last_year"]), count(data["degree"], "co-author")]
    return [line for line in said if line]


def _edge(number: int, ends: tuple[int, int], data: Mapping[str, Any], most: int) -> dict[str, Any]:
    return {
        "id": f"e{number}",
        "from": ends[0],
        "to": ends[1],
        "weight": data["weight"],
        "width": width(data["weight"], most),
        "kind": "",
        "text": f"{count(data['weight'], 'work')} together",
        "first": data["first_year"],
        "last": data["last_year"],
    }


def _row(node: Mapping[str, Any], data: Mapping[str, Any], groups: Mapping[int, str]) -> Row:
    shown = groups.get(data["community"], "")
    joint = Cell("") if data["owner"] else Cell(str(data["joint"]), data["joint"])
    works = Cell(str(len(data["works"])), len(data["works"]))
    first, last = year_cell(data["first_year"]), year_cell(data["last_year"])
    degree = Cell(str(data["degree"]), data["degree"])
    cells = (Cell(data["label"]), joint, works, first, last, degree, Cell(shown), Cell(_part(data)))
    return Row(node["id"], cells, node.get("page", ""))


def _legend(nodes: tuple[dict[str, Any], ...], groups: Mapping[int, str]) -> tuple[Sign, ...]:
    parts = {node["part"] for node in nodes}
    return (
        *([Sign("owner", _OWNER)] if _OWNER in parts else []),
        *([Sign("advisor", "Advisor: a thick ring")] if _ADVISOR in parts else []),
        *group_signs(groups),
        Sign("size", "Larger: more works with the owner"),
        Sign("width", "Wider: more works together"),
        *time_sign(years(nodes)),
    )
