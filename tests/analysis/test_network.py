"""Both networks: the figures of the example, worked out by hand, and small CVs where one thing differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import networkx as nx
import pytest

from cvgraph.analysis.network import coauthors, institutions
from cvgraph.build import Build
from cvgraph.graph.describe import describe
from cvgraph.graph.store import load
from cvgraph.identity.links import Affiliation, Linked, with_links
from cvgraph.identity.records import OrganisationRecord, Source

Built = Callable[[str], Build]

BASE = "https://hrayrhar.github.io/cv#"
HEAVIEST = {
    ("aram-galstyan", "me"): 10,
    ("aram-galstyan", "greg-ver-steeg"): 9,
    ("greg-ver-steeg", "me"): 9,
    ("h-khachatrian", "me"): 4,
    ("aram-galstyan", "h-khachatrian"): 3,
    ("greg-ver-steeg", "h-khachatrian"): 3,
}
OVERLAPS = {
    ("amazon-com-inc", "fast-foundation"): 3,
    ("amazon-com-inc", "university-of-southern-california"): 8,
    ("fast-foundation", "google-research"): 6,
    ("fast-foundation", "university-of-southern-california"): 24,
    ("google-research", "university-of-southern-california"): 6,
    ("usc-information-sciences-institute", "yerevan-state-university"): 4,
    ("usc-information-sciences-institute", "yerevann-research-lab"): 4,
    ("yerevan-state-university", "yerevann-research-lab"): 22,
}
MOVES = {
    ("amazon-com-inc", "google-research"),
    ("usc-information-sciences-institute", "university-of-southern-california"),
    ("yerevan-state-university", "university-of-southern-california"),
    ("yerevan-state-university", "yerevann-research-lab"),
    ("yerevann-research-lab", "university-of-southern-california"),
}


def ties(network: nx.MultiDiGraph, kind: str) -> dict[tuple[str, str], int]:
    return {
        (a.rpartition("#org-")[2], b.rpartition("#org-")[2]): data["weight"]
        for a, b, key, data in network.edges(keys=True, data=True)
        if key == kind
    }


def test_the_coauthors_of_the_example_are_those_counted_by_hand(example: Build) -> None:
    network = coauthors(example.store)
    assert (network.number_of_nodes(), network.number_of_edges(), network.size("weight")) == (37, 135, 173)
    assert network.degree[f"{BASE}me"] == 36
    assert sum(data["joint"] for _, data in network.nodes(data=True)) == 59


def test_without_the_owner_three_groups_remain(example: Build) -> None:
    network = coauthors(example.store)
    network.remove_node(f"{BASE}me")
    assert network.number_of_edges() == 99
    assert sorted(map(len, nx.connected_components(network))) == [4, 12, 20]


def test_the_heaviest_pairs_come_first(example: Build) -> None:
    weights = Counter(
        {
            tuple(sorted(node.removeprefix(BASE) for node in pair)): weight
            for *pair, weight in coauthors(example.store).edges(data="weight")
        }
    )
    assert dict(weights.most_common(6)) == HEAVIEST
    assert list(weights.values()).count(2) == 6


def test_only_coauthors_who_advised_are_marked(example: Build) -> None:
    marked = {data["label"] for _, data in coauthors(example.store).nodes(data=True) if data["advisor"]}
    assert marked == {"Aram Galstyan", "Greg Ver Steeg"}


def test_an_edge_knows_its_works_and_years(example: Build) -> None:
    network = coauthors(example.store)
    edge = network.edges[f"{BASE}d-moyer", f"{BASE}greg-ver-steeg"]
    assert (edge["weight"], edge["first_year"], edge["last_year"]) == (2, 2019, 2019)
    assert edge["fraction"] == pytest.approx(1 / 4 + 1 / 3, abs=1e-5)
    assert [network.graph["works"][work]["venue"] for work in edge["works"]] == ["arXiv", "NeurIPS"]


def test_authors_of_a_work_stand_in_their_order(example: Build) -> None:
    works = coauthors(example.store).graph["works"].values()
    work = next(work for work in works if work["title"].startswith("Fast structure"))
    assert work == {
        "title": "Fast structure learning with modular regularization",
        "year": 2019,
        "venue": "NeurIPS",
        "authors": ("Greg Ver Steeg", "Hrayr Harutyunyan", "D. Moyer", "Aram Galstyan"),
        "kind": "ConferencePaper",
        "url": "",
    }


def test_organisations_overlap_by_months(example: Build) -> None:
    assert ties(institutions(example.store), "overlap") == OVERLAPS


def test_moves_have_a_direction(example: Build) -> None:
    assert ties(institutions(example.store), "succession") == dict.fromkeys(MOVES, 1)


def test_parts_point_to_what_they_are_part_of(example: Build) -> None:
    assert set(ties(institutions(example.store), "part_of")) == {
        ("google-research", "google"),
        ("usc-information-sciences-institute", "university-of-southern-california"),
    }


def test_all_seven_organisations_shared_the_owner(example: Build) -> None:
    shared = ties(institutions(example.store), "shared")
    assert (len(shared), set(shared.values())) == (7 * 6 // 2, {1})


def test_an_organisation_knows_its_roles_in_time(example: Build) -> None:
    node = institutions(example.store).nodes[f"{BASE}org-google-research"]
    assert (node["first_year"], node["last_year"], node["months"], node["category"]) == (2022, 2022, 6, "research")
    assert [(role["role"], role["start"], role["end"]) for role in node["roles"]] == [
        ("Research Intern", "2022-05", "2022-08"),
        ("Student Researcher", "2022-09", "2022-10"),
    ]


JOBS = "## Experience\n\n### Acme Inc\n\n*Engineer*\n\n{}\n\n### Umbrella Inc\n\n*Analyst*\n\n{}\n"


@pytest.mark.parametrize(
    ("first", "second", "overlap", "moves"),
    [
        ("2010 - 2012", "2012 - 2015", {}, {("acme-inc", "umbrella-inc"): 1}),
        ("2012 - 2015", "2010 - 2012", {}, {("umbrella-inc", "acme-inc"): 1}),
        ("2010 - 2013", "2012 - 2015", {("acme-inc", "umbrella-inc"): 24}, {}),
        ("2010 - 2012", "May 2012 - June 2013", {}, {("acme-inc", "umbrella-inc"): 1}),
        ("May 2010 - June 2012", "July 2012 - June 2013", {}, {("acme-inc", "umbrella-inc"): 1}),
        ("May 2010 - June 2012", "June 2011 - July 2011", {("acme-inc", "umbrella-inc"): 2}, {}),
        ("2010 - present", "2012 - 2013", {("acme-inc", "umbrella-inc"): 24}, {}),
        ("2010 - 2011", "2015 - present", {}, {("acme-inc", "umbrella-inc"): 1}),
        ("2010", "2010", {}, {}),
    ],
)
def test_meeting_ends_are_a_move_and_no_overlap(
    built: Built, first: str, second: str, overlap: dict[tuple[str, str], int], moves: dict[tuple[str, str], int]
) -> None:
    network = institutions(built(JOBS.format(first, second)).store)
    assert ties(network, "overlap") == overlap
    assert ties(network, "succession") == moves


def test_a_cv_without_works_and_roles_has_empty_networks(built: Built) -> None:
    small = built("## Skills\n\nPython\n")
    assert (len(coauthors(small.store)), len(institutions(small.store))) == (0, 0)


def test_a_long_author_list_ties_everybody_to_the_owner_alone(built: Built) -> None:
    names = ", ".join(f"{chr(65 + at // 26)}. {chr(65 + at % 26)}ore{chr(97 + at // 26)}" for at in range(120))
    text = f"## Publications\n\n- A. Lovelace, {names}. A measurement of all particles. Nature, 2019\n"
    network = coauthors(built(text).store)
    owners = [node for node, owner in network.nodes(data="owner") if owner]
    assert len(owners) == 1
    assert len(network) > 100
    assert network.number_of_edges() == len(network) - 1 == network.degree[owners[0]]


def test_students_and_talks_tie_the_owner_to_no_organisation(built: Built) -> None:
    network = institutions(
        built(
            "# Ada Quill\n\n## Experience\n\n- Lecturer, University of Bath, 2012–present\n"
            "- Fellow, Star Institute, 2014–present\n\n## Awards\n\n- University of Bath, Speaker, 2023\n"
            "\n## Students\n\n- Cy Dunn, University of York, since 2022\n"
        ).store
    )
    assert sorted(data["label"] for _, data in network.nodes(data=True)) == ["Star Institute", "University of Bath"]
    assert list(ties(network, "overlap").values()) == [1]


def test_the_institutions_of_coauthors_join_the_network(example: Build) -> None:
    work = f"{BASE}pub-2021-information-theoretic-generalization-bounds-for-black-box"
    assert work in set(example.entities.iris.values())
    source = Source("openalex", "?", "2026-11-24")
    named = ("University of Southern California", "Zorblax Laboratory")
    labs = [OrganisationRecord(f"https://ror.org/{number}", name, source) for number, name in enumerate(named)]
    affiliations = tuple(Affiliation(work, position, lab) for position, lab in enumerate(labs, start=1))
    entities = with_links(example.entities, Linked(affiliations=affiliations))
    network = institutions(load(describe(entities)))
    assert len(network) == len(institutions(example.store)) + 2
    lab = network.nodes["https://ror.org/1"]
    assert (lab["label"], lab["category"], lab["roles"][0]["kind"]) == ("Zorblax Laboratory", "research", "affiliation")
    assert [network.edges[edge]["weight"] for edge in network.edges(keys=True) if edge[2] == "joint"] == [1]
