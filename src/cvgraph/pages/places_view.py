"""Where the organisations of a network are: countries, their places, and who was where in which years."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cvgraph.analysis.places import placed

if TYPE_CHECKING:
    import networkx as nx

ELSEWHERE = "Elsewhere"


@dataclass(frozen=True, slots=True)
class Stay:
    """An organisation at a place: the number of its node, its name, in which years, the page of its own."""

    node: int
    name: str
    years: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class Town:
    """A place within a country, as it was printed; empty where no more than the country was."""

    name: str
    stays: tuple[Stay, ...]


@dataclass(frozen=True, slots=True)
class Country:
    """A country and its places; the last one holds what could be anywhere."""

    name: str
    towns: tuple[Town, ...]


def countries(network: nx.MultiDiGraph, numbers: Mapping[str, int], pages: Mapping[str, str]) -> tuple[Country, ...]:
    """The countries of a network of organisations by the number of these, then by name; what is in none comes last.

    Args:
        network: See ``analysis.network.institutions``; the places are those that its roles name.
        numbers: Organisation -> the number of its node, of those that are shown.
        pages: Organisation -> the address of its own page, if it has one.
    """
    found: dict[str, dict[str, dict[str, list[Mapping[str, str]]]]] = {}
    for node in numbers:
        for role in network.nodes[node]["roles"]:
            if role["place"]:
                place = placed(role["place"])
                towns = found.setdefault(place.country or ELSEWHERE, {})
                towns.setdefault(place.name, {}).setdefault(node, []).append(role)

    def stay(node: str, roles: Iterable[Mapping[str, str]]) -> Stay:
        return Stay(numbers[node], network.nodes[node]["label"], _years(roles), pages.get(node, ""))

    def town(name: str, held: Mapping[str, Iterable[Mapping[str, str]]]) -> Town:
        stays = (stay(node, roles) for node, roles in held.items())
        return Town(name, tuple(sorted(stays, key=lambda one: (one.years or "~", one.name, one.node))))

    listed = [Country(name, tuple(town(*each) for each in sorted(towns.items()))) for name, towns in found.items()]
    return tuple(sorted(listed, key=_order))


def unplaced(network: nx.MultiDiGraph, nodes: Iterable[str]) -> int:
    """How many of these organisations no role gives a place."""
    return sum(not any(role["place"] for role in network.nodes[node]["roles"]) for node in nodes)


def _order(country: Country) -> tuple[bool, int, str]:
    known = {stay.node for town in country.towns for stay in town.stays}
    return (country.name == ELSEWHERE, -len(known), country.name)


def _years(roles: Iterable[Mapping[str, str]]) -> str:
    """From the first year of these roles to the last, as people write it."""
    held = list(roles)
    starts = sorted(role["start"][:4] for role in held if role["start"])
    ends = sorted(role["end"][:4] for role in held if role["end"])
    last = "present" if any(role["start"] and not role["end"] for role in held) else ends[-1] if ends else ""
    return "–".join(dict.fromkeys(year for year in (*starts[:1], last) if year))
