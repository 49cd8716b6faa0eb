"""Works as pages tell them."""

from __future__ import annotations

from collections import Counter

from cvgraph.site.model import Site
from cvgraph.site.views.works import Work


def listed(site: Site) -> list[Work]:
    return [work for work in site.works.values() if work.listed]


def test_the_works_of_the_example_are_fourteen_and_three_theses(example_site: Site) -> None:
    assert len(listed(example_site)) == 14
    assert len(example_site.works) == 17


def test_works_are_of_the_kinds_that_the_cv_tells(example_site: Site) -> None:
    kinds = Counter(work.kind for work in listed(example_site))
    assert kinds == {"conference": 10, "journal": 2, "workshop": 1, "preprint": 1}


def test_the_latest_work_stands_first(example_site: Site) -> None:
    years = [work.year for work in listed(example_site)]
    assert years == sorted(years, key=lambda year: year or 0, reverse=True)
    assert years[0] == 2023


def test_authors_stand_in_order_as_who_they_are_and_as_printed(example_site: Site) -> None:
    base = example_site.build.graph.base
    work = example_site.works[f"{base}pub-2021-information-theoretic-generalization-bounds-for-black-box"]
    assert [author.name for author in work.authors] == [
        "Hrayr Harutyunyan",
        "M. Raginsky",
        "Greg Ver Steeg",
        "Aram Galstyan",
    ]
    assert [author.printed for author in work.authors][2] == "GV. Steeg"
    assert work.authors[2].iri == f"{base}greg-ver-steeg"
    assert (work.venue, work.year, work.kind_name) == ("NeurIPS", 2021, "Conference paper")


def test_a_thesis_is_no_publication_and_has_its_author_and_school(example_site: Site) -> None:
    base = example_site.build.graph.base
    thesis = example_site.works[f"{base}thesis-2016-yerevan-state-university-msc"]
    assert (thesis.listed, thesis.kind, thesis.school) == (False, "thesis", f"{base}org-yerevan-state-university")
    assert [author.iri for author in thesis.authors] == [example_site.owner]
