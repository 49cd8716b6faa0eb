"""Venues as their pages tell them."""

from __future__ import annotations

from cvgraph.site.model import Site


def test_venues_with_most_works_stand_first(example_site: Site) -> None:
    counts = [len(venue.works) for venue in example_site.venues.values()]
    assert counts == [2, 2, 2, 2, 1, 1, 1, 1, 1, 1]


def test_a_venue_tells_what_the_researcher_did_for_it(example_site: Site) -> None:
    venue = example_site.venues[f"{example_site.build.graph.base}venue-neurips"]
    assert [(each.what, each.place, each.note) for each in venue.services] == [
        ("Reviewing", "NeurIPS 2021", ""),
        ("Reviewing", "NeurIPS 2020", "outstanding reviewer"),
    ]


def test_a_workshop_is_part_of_its_conference(example_site: Site) -> None:
    base = example_site.build.graph.base
    workshop = example_site.venues[f"{base}venue-icml-scis-workshop"]
    assert workshop.parent
    assert workshop.parent.name == "ICML"
    assert [part.iri for part in example_site.venues[f"{base}venue-icml"].parts] == [workshop.iri]


def test_a_venue_is_of_a_kind(example_site: Site) -> None:
    base = example_site.build.graph.base
    assert example_site.venues[f"{base}venue-arxiv"].kind == "Repository"
    assert example_site.venues[f"{base}venue-scientific-data"].kind == "Journal"
