"""The profile as a whole."""

from __future__ import annotations

from collections.abc import Callable

from cvgraph.site.model import Site
from cvgraph.site.views.profile import profile

Made = Callable[..., Site]
CV = """# Ada Lovelace

## Publications

- A. Lovelace and C. Babbage. "Notes on the analytical engine". ICML, 2021.
- A. Lovelace. "Numbers that weave patterns". Nature, 2020.
- A. Lovelace. "A draft without any year".
"""


def test_publications_stand_under_their_years_and_those_without_one_at_the_end(made: Made) -> None:
    view = profile(made(CV))
    assert [(year, len(works)) for year, works in view.years] == [("2021", 1), ("2020", 1), ("Undated", 1)]


def test_the_user_singles_works_out_in_their_order(made: Made) -> None:
    decisions = '[[highlight]]\nwork = "Numbers that weave patterns"\n[[highlight]]\nwork = "Notes on the analytical"\n'
    view = profile(made(CV, decisions=decisions))
    assert [work.title for work in view.highlights] == ["Numbers that weave patterns", "Notes on the analytical engine"]


def test_coauthors_and_others_who_are_named_are_told_apart(example_site: Site) -> None:
    view = profile(example_site)
    assert len(view.coauthors) == 36
    assert [person.name for person in view.others] == ["Anahit Chubaryan", "Armen Andreyan"]


def test_contacts_are_told_only_where_they_are_published(example_site: Site) -> None:
    assert profile(example_site).contacts == {}
