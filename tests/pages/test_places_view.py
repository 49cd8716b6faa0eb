"""The list of places: countries, their towns, and who was there when."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import networkx as nx

from cvgraph.pages.places_view import ELSEWHERE, Country, Stay, Town, countries, unplaced

Places = Callable[..., nx.MultiDiGraph]
Held = Mapping[str, list[tuple[str, str, str]]]


def listed(places: Places, held: Held, pages: Mapping[str, str] | None = None) -> tuple[Country, ...]:
    network = made(places, held)
    return countries(network, {name: number for number, name in enumerate(held)}, pages or {})


def made(places: Places, held: Held) -> nx.MultiDiGraph:
    """Organisations with their roles, each of these a place and two ends."""
    network = places(dict.fromkeys(held, ("university", 1)))
    for name, roles in held.items():
        base = network.nodes[name]["roles"][0]
        network.nodes[name]["roles"] = tuple(
            base | {"place": place, "start": start, "end": end} for place, start, end in roles
        )
    return network


def test_countries_come_by_how_many_organisations_are_there_and_elsewhere_last(places: Places) -> None:
    held: Held = {
        "A": [("Remote", "2020", "2021")],
        "B": [("Yerevan, Armenia", "2012-09", "2016-06")],
        "C": [("Boston, MA", "2019", "")],
        "D": [("Pasadena, CA, USA", "2017", "2018")],
        "E": [("Remote", "2010", "2011"), ("Bonn", "2010", "2011")],
        "F": [("Remote", "2015", "2015")],
    }
    found = listed(places, held)
    assert [country.name for country in found] == ["United States", "Armenia", "Germany", ELSEWHERE]
    assert found[0].towns == (
        Town("Boston, MA", (Stay(2, "C", "2019–present"),)),
        Town("Pasadena, CA", (Stay(3, "D", "2017–2018"),)),
    )
    assert [stay.name for stay in found[-1].towns[0].stays] == ["E", "F", "A"]


def test_roles_at_one_place_are_one_stay_and_pages_are_kept(places: Places) -> None:
    held: Held = {"A": [("Lausanne", "2014-09", "2016-01"), ("Lausanne, Switzerland", "2018-02", "2019-12")]}
    (country,) = listed(places, held, {"A": "organisations/a.html"})
    assert country == Country("Switzerland", (Town("Lausanne", (Stay(0, "A", "2014–2019", "organisations/a.html"),)),))


def test_a_stay_without_years_and_a_country_without_a_town(places: Places) -> None:
    (country,) = listed(places, {"A": [("Chile", "", "")], "B": [("Chile", "2016", "2016")]})
    assert country.towns == (Town("", (Stay(1, "B", "2016"), Stay(0, "A", ""))),)


def test_what_has_no_place_is_counted(places: Places) -> None:
    held: Held = {"A": [("", "2010", "")], "B": [("Bonn", "2010", "")], "C": []}
    assert unplaced(made(places, held), held) == 2
    assert listed(places, {"A": [("", "2010", "")]}) == ()
