"""People as their pages tell them."""

from __future__ import annotations

from cvgraph.site.model import Site
from cvgraph.site.views.people import beside


def test_whoever_wrote_most_with_the_researcher_stands_first(example_site: Site) -> None:
    first = list(example_site.people.values())[:3]
    assert [(person.name, person.joint) for person in first] == [
        ("Aram Galstyan", 10),
        ("Greg Ver Steeg", 9),
        ("H. Khachatrian", 4),
    ]


def test_somebody_has_the_forms_of_their_name_and_what_they_are(example_site: Site) -> None:
    person = example_site.people[f"{example_site.build.graph.base}greg-ver-steeg"]
    assert person.forms == ("GV. Steeg",)
    assert person.parts == ("Advisor",)
    assert person.years == (2017, 2022)


def test_the_researcher_is_not_among_the_others(example_site: Site) -> None:
    assert example_site.owner not in example_site.people
    assert len(example_site.people) == 38


def test_advisors_who_wrote_nothing_have_no_works(example_site: Site) -> None:
    person = example_site.people[f"{example_site.build.graph.base}anahit-chubaryan"]
    assert (person.joint, person.works, person.years) == (0, (), None)


def test_with_whom_somebody_wrote_is_counted(example_site: Site) -> None:
    person = example_site.people[f"{example_site.build.graph.base}greg-ver-steeg"]
    names = [(named.name, number) for named, number in beside(person)]
    assert names[:2] == [("Aram Galstyan", 9), ("Hrayr Harutyunyan", 9)]
    assert "Greg Ver Steeg" not in dict(names)
