"""The network of organisations in words and sizes."""

from __future__ import annotations

from collections.abc import Callable

import networkx as nx
import pytest

from cvgraph.analysis.groups import MOST_NODES
from cvgraph.analysis.layout import positions
from cvgraph.build import Build
from cvgraph.pages.institutions_view import view
from cvgraph.pages.view import Surroundings

Places = Callable[..., nx.MultiDiGraph]
THREE = {"Lab": ("research", 6), "Uni": ("university", 24), "Shop": ("company", 0)}


def at_nought(network: nx.Graph) -> dict[str, tuple[int, int]]:
    return dict.fromkeys(network, (0, 0))


def test_organisations_come_by_months_and_are_sized_by_them(places: Places) -> None:
    network = places(THREE)
    page = view(network, at_nought(network))
    assert [(node["name"], node["size"]) for node in page.nodes] == [("Uni", 25), ("Lab", 16), ("Shop", 7)]
    assert [node["shape"] for node in page.nodes] == ["dot", "triangle", "square"]
    assert page.title == "Institutions of Ada Lovelace"
    assert page.counts == "3 organisations, 0 ties, 2 roles"


@pytest.mark.parametrize(
    ("kind", "weight", "text", "arrows"),
    [
        ("succession", 1, "1 move", "to"),
        ("succession", 2, "2 moves", "to"),
        ("overlap", 1, "1 month at the same time", ""),
        ("overlap", 12, "12 months at the same time", ""),
        ("shared", 1, "1 shared person", ""),
        ("shared", 3, "3 shared people", ""),
        ("part_of", 1, "part of", "to"),
    ],
)
def test_a_tie_says_what_it_is(places: Places, kind: str, weight: int, text: str, arrows: str) -> None:
    network = places(THREE, (("Lab", "Uni", kind, weight),))
    page = view(network, at_nought(network))
    (edge,) = page.edges
    assert (edge["text"], edge["arrows"]) == (text, arrows)
    assert [found.key for found in page.kinds] == [kind]
    assert f"tie-{kind}" in {sign.mark for sign in page.legend}


def test_the_same_people_are_not_counted_and_not_shown_until_asked_for(places: Places) -> None:
    network = places(THREE, (("Lab", "Uni", "shared", 1), ("Lab", "Uni", "overlap", 3)))
    page = view(network, at_nought(network))
    assert page.counts == "3 organisations, 1 tie, 2 roles"
    assert {kind.key: kind.shown for kind in page.kinds} == {"overlap": True, "shared": False}


def test_several_ties_between_the_same_two_bend_apart(places: Places) -> None:
    kinds = ("succession", "overlap", "part_of")
    ends = (("Lab", "Uni"), ("Uni", "Lab"), ("Lab", "Uni"))
    network = places(THREE, tuple((*pair, kind, 1) for pair, kind in zip(ends, kinds, strict=True)))
    page = view(network, at_nought(network))
    bends = {edge["kind"]: edge.get("smooth", {}).get("roundness", 0) for edge in page.edges}
    assert bends == {"succession": 0, "overlap": 0.12, "part_of": 0.24}


def test_a_role_names_its_person_only_where_there_are_several(places: Places) -> None:
    alone = places(THREE)
    (role,) = view(alone, at_nought(alone)).nodes[0]["roles"]
    assert role == {"title": "Engineer", "kind": "employment", "when": "2018 – 2020", "person": ""}
    two = places(THREE, holders={"urn:a": "Ada", "urn:b": "Bo"})
    page = view(two, at_nought(two))
    assert page.nodes[0]["roles"][0]["person"] == "Ada"
    assert page.title == "Institutions"


@pytest.mark.parametrize(
    ("start", "end", "when"),
    [("2018", "", "2018 – present"), ("2018", "2018", "2018"), ("", "2019", "2019"), ("", "", "")],
)
def test_the_time_of_a_role_is_written_as_people_do(places: Places, start: str, end: str, when: str) -> None:
    network = places({"Uni": ("university", 1)})
    role = network.nodes["Uni"]["roles"][0] | {"role": "", "kind": "study", "start": start, "end": end}
    network.nodes["Uni"]["roles"] = (role,)
    (role,) = view(network, at_nought(network)).nodes[0]["roles"]
    assert (role["title"], role["when"]) == ("Study", when)


def test_over_a_thousand_organisations_are_in_groups_without_years_behind_them(places: Places) -> None:
    network = places({f"O{number}": ("", number) for number in range(MOST_NODES + 5)})
    for number, node in enumerate(network):
        network.nodes[node]["community"] = number % 5
    page = view(network, positions(network))
    groups = [node for node in page.nodes if "members" in node]
    assert (groups[0]["name"], groups[0]["lines"][0]) == ("Group with O1000", "201 organisations")
    assert (len(groups), page.axis, page.is_grouped) == (5, (), True)
    assert {node["home"] for node in page.nodes if "home" in node} == {group["id"] for group in groups}


def test_the_page_of_the_example_shows_its_network(example: Build) -> None:
    page = view(example.institutions, example.places["institutions"])
    assert page.counts == "8 organisations, 15 ties, 12 roles"
    assert page.years == (2012, 2023)
    assert [kind.key for kind in page.kinds] == ["succession", "overlap", "part_of", "shared"]


def test_the_title_names_nobody_who_has_no_name(places: Places) -> None:
    network = places(THREE)
    network.graph["people"] = {"https://ada.example/cv#me": "https://ada.example/cv#me"}
    assert view(network, at_nought(network)).title == "Institutions"


def test_a_tie_tells_the_roles_the_people_and_the_works_behind_it(places: Places) -> None:
    ties = (("Lab", "Uni", "overlap", 2), ("Lab", "Shop", "joint", 1), ("Lab", "Uni", "part_of", 1))
    network = places(THREE, ties, holders={"urn:a": "Ada", "urn:b": "Bo"})
    network.graph["works"]["urn:w"] = {"title": "W", "year": 2020, "venue": "", "authors": (), "kind": "", "url": ""}
    network.graph["years"]["Lab", "Uni", "overlap"] = {2018: 1, 2019: 1}
    network.edges["Lab", "Uni", "overlap"]["people"] = ("urn:a",)
    network.edges["Lab", "Shop", "joint"].update(people=(), works=("urn:w", "urn:gone"))
    edges = {edge["kind"]: edge for edge in view(network, at_nought(network)).edges}
    assert edges["overlap"]["people"] == ["Ada"]
    assert edges["overlap"]["roles"] == [[0], [0]]
    assert edges["overlap"]["years"] == [(2018, 1), (2019, 1)]
    assert (edges["joint"]["works"], edges["joint"]["roles"]) == ([0], [[], []])
    assert (edges["part_of"]["first"], edges["part_of"]["last"]) == (2018, 2020)


def test_an_organisation_without_roles_is_there_as_long_as_its_parts(places: Places) -> None:
    network = places(THREE, (("Lab", "Shop", "part_of", 1),))
    shop = next(node for node in view(network, at_nought(network)).nodes if node["name"] == "Shop")
    assert (shop["first"], shop["last"], shop["lines"]) == (2018, 2020, ["no role of its own"])


def test_on_a_site_organisations_and_the_works_that_name_them_have_pages(places: Places) -> None:
    network = places(THREE)
    network.nodes["Lab"]["roles"] = (network.nodes["Lab"]["roles"][0] | {"kind": "affiliation", "work": "urn:w"},)
    pages = {"Lab": "organisations/lab.html", "urn:w": "works/w.html"}
    page = view(network, at_nought(network), Surroundings(pages))
    lab = next(node for node in page.nodes if node["name"] == "Lab")
    assert (lab["page"], lab["roles"][0]["page"]) == ("organisations/lab.html", "works/w.html")
    assert {row.cells[0].text: row.page for row in page.rows} == {
        "Lab": "organisations/lab.html",
        "Uni": "",
        "Shop": "",
    }
