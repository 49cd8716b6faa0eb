"""Organisations as their pages tell them."""

from __future__ import annotations

from cvgraph.site.model import Site


def test_organisations_with_roles_stand_before_the_others(example_site: Site) -> None:
    held = [bool(each.roles) for each in example_site.organisations.values()]
    assert held == sorted(held, reverse=True)


def test_an_organisation_tells_its_parts_roles_and_courses(example_site: Site) -> None:
    base = example_site.build.graph.base
    school = example_site.organisations[f"{base}org-university-of-southern-california"]
    assert school.category == "University"
    assert [part.name for part in school.parts] == ["USC Information Sciences Institute"]
    assert [role.title for role in school.roles] == [
        "PhD in Computer Science",
        "Research Assistant",
        "Research Assistant",
    ]
    assert [(what, len(ties)) for what, ties in school.ties] == [("Courses", 7)]


def test_a_part_knows_its_whole(example_site: Site) -> None:
    base = example_site.build.graph.base
    part = example_site.organisations[f"{base}org-google-research"]
    assert part.parent
    assert part.parent.name == "Google"
