"""A site knows where it will live, and which page tells of what."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.site.model import PROFILE, Site, file_name

Made = Callable[..., Site]
CV = """# Ada Lovelace

## Publications

- A. Lovelace and C. Babbage. "Notes on the Engine". ICML, 2021.
"""


@pytest.mark.parametrize(
    ("base", "address"),
    [
        ("https://ada.example/cv#", "https://ada.example/cv/"),
        ("https://ada.example/#", "https://ada.example/"),
        ("https://ada.example/people/ada/", "https://ada.example/people/ada/"),
        ("http://ada.example:8080/a/b#", "http://ada.example:8080/a/b/"),
    ],
)
def test_a_site_lives_in_the_folder_that_its_base_names(made: Made, base: str, address: str) -> None:
    assert made(CV, base).address == address


def test_everybody_and_everything_with_a_name_of_its_own_has_a_page(example_site: Site) -> None:
    kinds = [path.partition("/")[0] for path in example_site.pages.values()]
    counts = {kind: kinds.count(kind) for kind in set(kinds)}
    assert counts == {PROFILE: 1, "people": 38, "works": 17, "venues": 10, "organisations": 8}


def test_the_researcher_has_the_first_page(example_site: Site) -> None:
    assert example_site.pages[example_site.owner] == PROFILE


def test_authorships_are_told_with_their_work_and_editions_with_their_series(example_site: Site) -> None:
    base = example_site.build.graph.base
    homes = example_site.homes
    work = "pub-2021-information-theoretic-generalization-bounds-for-black-box"
    assert homes[f"{base}{work}-author-1"] == f"works/{work}.html"
    assert homes[f"{base}edition-cvpr-2023"] == "venues/venue-cvpr.html"


@pytest.mark.parametrize(
    ("local", "file"),
    [("con", "con_.html"), ("aux", "aux_.html"), ("lpt1", "lpt1_.html"), ("con-stantine", "con-stantine.html")],
)
def test_no_page_has_a_name_that_windows_keeps_for_itself(local: str, file: str) -> None:
    assert file_name(local) == file
