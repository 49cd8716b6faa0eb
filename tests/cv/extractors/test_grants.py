"""Grants: title, funder, number, amount and time, in the forms CVs give them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.cv.model import CV, Grant

GRANTS = [
    (
        "Engines for All (Quill, Doe, Smith). 2007. NSF DBI-0733484. ($50,000)",
        ("Engines for All", "NSF", "DBI-0733484", "$50,000", "2007"),
    ),
    (
        "A Virtual Data Center (VDC) for the Sciences. 2008. (Quill, et al.) NSF.",
        ("A Virtual Data Center (VDC) for the Sciences", "NSF", None, None, "2008"),
    ),
    (
        'NSF CAREER Award, "Learning to see", $500,000, 2019-2024 (PI)',
        ("Learning to see", "NSF CAREER Award", None, "$500,000", "2019-2024"),
    ),
    (
        '2020-2023, ERC Starting Grant, "Ice and fire", 1.5 M€',
        ("Ice and fire", "ERC Starting Grant", None, "1.5 M€", "2020-2023"),
    ),
    (
        "National Science Foundation, Collaborative Research: Bees, PI, $300,000, 2018–2021",
        ("Collaborative Research: Bees", "National Science Foundation", None, "$300,000", "2018–2021"),
    ),
    ("EcoTrust", ("EcoTrust", None, None, None, None)),
    ("2018: DFG, ~100k euros", ("DFG", "DFG", None, "100k euros", "2018")),
    ("2011, Tide Institute, Germany, fellowship", ("Tide Institute", "Tide Institute", None, None, "2011")),
    (
        "**Ice cores of the Alps**, Swiss National Science Foundation, grant 200021_12345, CHF 420'000, 2015-2018",
        ("Ice cores of the Alps", "Swiss National Science Foundation", "200021_12345", "CHF 420'000", "2015-2018"),
    ),
]


ROLES = [
    ("Tides, NSF, $10,000, 2019 (PI)", "PI"),
    ("Tides, NSF, Co-Principal Investigator, 2019", "Co-Principal Investigator"),
    ("Tides, NSF, 2019, as Co-PI", "Co-PI"),
    ("Gezeiten, DFG, 2019 (Projektleiterin)", "Projektleiterin"),
    ("The Investigator. NSF, 2019", None),
]


@pytest.mark.parametrize(("line", "role"), ROLES)
def test_a_grant_says_what_the_owner_is_in_it(cv_of: Callable[[str], CV], line: str, role: str | None) -> None:
    (grant,) = (fact for fact in cv_of(f"## Grants\n\n- {line}\n").facts if isinstance(fact, Grant))
    assert (grant.role.text if grant.role else None) == role


@pytest.mark.parametrize(("line", "expected"), GRANTS)
def test_a_grant_is_read_in_its_parts(cv_of: Callable[[str], CV], line: str, expected: tuple[str | None, ...]) -> None:
    (grant,) = (fact for fact in cv_of(f"## Grants\n\n- {line}\n").facts if isinstance(fact, Grant))
    funder, when = grant.funder, grant.when
    found = (grant.title.text, funder.text if funder else None, grant.number, grant.amount, when.text if when else None)
    assert found == expected


def test_a_heading_above_year_and_funder_is_the_title(cv_of: Callable[[str], CV]) -> None:
    text = "## Grants\n\n### Travel grant\n**2014** Lake Foundation\n*I went to the 2014 Assembly in Bath.*\n"
    (grant,) = [fact for fact in cv_of(text).walk() if isinstance(fact, Grant)]
    assert grant.title.text == "Travel grant"
    assert grant.funder is not None
    assert grant.funder.text == "Lake Foundation"
