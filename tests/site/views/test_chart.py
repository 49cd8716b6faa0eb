"""Bars of works by year and kind."""

from __future__ import annotations

from dataclasses import replace

from cvgraph.site.model import Site
from cvgraph.site.views.chart import bars, kinds


def test_every_year_has_a_bar_whose_parts_add_up(example_site: Site) -> None:
    works = [work for work in example_site.works.values() if work.listed]
    made = bars(works)
    assert [(bar.year, bar.works) for bar in made] == list(zip(range(2017, 2024), (1, 0, 4, 1, 2, 3, 3), strict=True))
    for bar in made:
        assert abs(sum(part.height for part in bar.parts) - bar.height) < 0.5
        assert all(part.top >= 0 for part in bar.parts)
    assert max(bar.height for bar in made) == 96


def test_one_year_or_a_century_make_no_chart(example_site: Site) -> None:
    work = next(work for work in example_site.works.values() if work.listed)
    assert bars([work]) == ()
    assert bars([work, replace(work, year=1900)]) == ()
    assert bars([]) == ()


def test_kinds_are_counted_in_a_fixed_order(example_site: Site) -> None:
    works = [work for work in example_site.works.values() if work.listed]
    assert kinds(works) == (
        ("journal", "Journal article", 2),
        ("conference", "Conference paper", 10),
        ("workshop", "Workshop paper", 1),
        ("preprint", "Preprint", 1),
    )
