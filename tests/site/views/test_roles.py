"""Roles in words and as bars along the years."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from cvgraph.site.model import Site
from cvgraph.site.views.roles import Role, strip

Made = Callable[..., Site]
CV = """# Ada Lovelace

## Education

- **PhD in Mathematics**, University of London, 2010 – 2014

## Work Experience

- **Engineer**, Analytical Engines Ltd, 2014 – 2016
- **Professor**, University of Oxford, 2016 – present
- **Advisor**, Babbage Foundation, 2017 – 2018
"""


@pytest.fixture
def roles(made: Made) -> tuple[Role, ...]:
    return made(CV).roles


def test_the_roles_of_the_example_are_told_with_what_belongs_to_them(example_site: Site) -> None:
    study = next(role for role in example_site.roles if role.title == "PhD in Computer Science")
    assert study.place.name == "University of Southern California"
    assert study.when == "Aug 2018 – May 2023"
    assert [advisor.name for advisor in study.advisors] == ["Aram Galstyan", "Greg Ver Steeg"]
    assert [thesis.name for thesis in study.theses] == [
        "On information captured by neural networks: connections with memorization and generalization"
    ]


def test_notes_keep_the_order_of_the_cv(example_site: Site) -> None:
    job = next(role for role in example_site.roles if role.place.name == "YerevaNN Research Lab")
    assert job.notes == (
        "Establishing benchmarks for clinical prediction tasks",
        "Automated question answering using deep learning",
        "Representation learning with generative models",
    )


def test_what_goes_on_stands_first_and_is_current(roles: tuple[Role, ...]) -> None:
    assert [(role.title, role.current) for role in roles] == [
        ("Professor", True),
        ("Advisor", False),
        ("Engineer", False),
        ("PhD in Mathematics", False),
    ]


def test_bars_stand_where_their_years_are(roles: tuple[Role, ...]) -> None:
    made = strip(roles, 0)
    assert made
    places = {bar.role.title: (bar.left, bar.width, bar.lane) for bar in made.bars}
    ninth = 100 / 9
    assert places["PhD in Mathematics"] == (0, pytest.approx(5 * ninth, abs=0.01), 0)
    assert places["Engineer"] == (pytest.approx(4 * ninth, abs=0.01), pytest.approx(3 * ninth, abs=0.01), 1)
    assert made.marks[0] == (2010, 0)


def test_what_goes_on_reaches_the_end_of_the_last_year_that_anything_is_dated_with(roles: tuple[Role, ...]) -> None:
    made = strip(roles, 2019 * 12)
    assert made
    bar = next(bar for bar in made.bars if bar.role.current)
    assert bar.left + bar.width == pytest.approx(100, abs=0.02)
    assert made.marks[-1][0] == 2019


def test_bars_in_one_lane_do_not_overlap(example_site: Site) -> None:
    made = strip(example_site.roles, 0)
    assert made
    for lane in range(made.lanes):
        bars = sorted((bar for bar in made.bars if bar.lane == lane), key=lambda bar: bar.left)
        assert all(one.left + one.width <= other.left + 0.02 for one, other in pairwise(bars))


def test_a_label_is_no_longer_than_its_bar_and_left_out_of_a_short_one(example_site: Site) -> None:
    made = strip(example_site.roles, 0)
    assert made
    assert all(len(bar.label) <= bar.width * 1.05 for bar in made.bars)
    assert any(not bar.label for bar in made.bars)


def test_without_a_date_there_is_nothing_to_draw() -> None:
    assert strip((), 0) is None
