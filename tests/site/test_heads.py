"""What the heads of pages tell those who link to them, cite them, or follow their links."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

import pytest

from cvgraph.site.frame import page
from cvgraph.site.heads import head
from cvgraph.site.model import PROFILE, Site

Made = Callable[..., Site]
CV = """# Ada Lovelace

## Work Experience

- **Engineer**, Engine Works, 2019 – present

## Publications

- Ada Lovelace, Charles Babbage, Luigi Menabrea, Mary Somerville. "Looms & their cards". ICML, 2021.
  [pdf](https://ada.example/looms.pdf)

## Research Interests

{interests}
"""
HEAD = re.compile(r'<(meta|link) (?:name|property|rel)="([^"]+)"(?: type="[^"]*")?(?: content| href)="([^"]*)"')


@pytest.fixture
def site(made: Made) -> Site:
    return made(CV.replace("{interests}", "\n".join(f"- the engine number {n}" for n in range(30))))


def elements(site: Site, path: str) -> dict[str, list[str]]:
    """Name, property or relation of each element of a page's head -> contents or targets."""
    found: dict[str, list[str]] = {}
    for _, name, value in HEAD.findall(page(site, "head.html.jinja", path)):
        found.setdefault(name, []).append(unescape(value))
    return found


def test_a_profile_tells_who_it_is_and_what_they_do(site: Site) -> None:
    found = head(site, PROFILE)
    assert (found.title, found.kind, found.address) == ("Ada Lovelace", "profile", site.address)
    assert found.description.startswith("Ada Lovelace. Engineer, Engine Works. 1 publication. Interests: the engine")
    assert found.properties == (("profile:first_name", "Ada"), ("profile:last_name", "Lovelace"))


def test_a_description_is_short_and_ends_after_a_word(site: Site) -> None:
    description = head(site, PROFILE).description
    assert len(description) <= 202
    assert re.search(r"\S …$", description)


def test_a_work_tells_its_authors_its_place_and_how_it_is_cited(site: Site) -> None:
    [path] = [path for path in site.pages.values() if path.startswith("works/")]
    found = elements(site, path)
    assert found["description"] == found["og:description"]
    assert found["description"] == [
        "Ada Lovelace, Charles Babbage, Luigi Menabrea and others. ICML, 2021. Conference paper."
    ]
    assert found["og:title"] == found["citation_title"] == ["Looms & their cards"]
    assert found["og:type"] == ["article"]
    assert found["article:published_time"] == ["2021"]
    assert found["article:author"][:2] == [site.address, f"{site.address}people/charles-babbage.html"]
    assert found["citation_author"] == ["Lovelace, Ada", "Babbage, Charles", "Menabrea, Luigi", "Somerville, Mary"]
    assert found["citation_conference_title"] == ["ICML"]
    assert found["citation_pdf_url"] == ["https://ada.example/looms.pdf"]


@pytest.mark.parametrize(
    ("name", "description"),
    [
        ("charles-babbage", "Co-author of Ada Lovelace. 1 joint work, 2021."),
        ("org-engine-works", "In the CV of Ada Lovelace. Engineer, 2019 – present."),
        ("venue-icml", "Conference or workshop. 1 work of Ada Lovelace."),
    ],
)
def test_people_organisations_and_venues_tell_what_ties_them_to_the_researcher(
    site: Site, name: str, description: str
) -> None:
    assert head(site, site.pages[f"{site.build.graph.base}{name}"]).description == description


def test_other_pages_have_a_head_too(site: Site) -> None:
    found = head(site, "coauthors.html")
    assert (found.title, found.kind) == ("Co-authors: Ada Lovelace", "website")
    assert found.address == f"{site.address}coauthors.html"


def test_every_page_names_its_own_address_and_where_the_data_are_from_there(site: Site) -> None:
    for path in (PROFILE, "people/charles-babbage.html", "ontology/index.html"):
        found = elements(site, path)
        root = "../" * path.count("/")
        assert found["canonical"] == found["og:url"] == [site.address + path.removesuffix("index.html")]
        assert found["alternate"] == [
            f"{root}{name}" for name in ("facts.ttl", "facts.jsonld", "facts.nt", "feed.atom")
        ]
        assert found["linkset"] == [f"{root}linkset.json"]
        assert found["describedby"] == found["alternate"][:3]


def test_the_head_stands_in_the_page(example_site: Site) -> None:
    path = "people/aram-galstyan.html"
    text = page(example_site, "base.html.jinja", path)
    assert text.index('<link rel="canonical"') < text.index("</head>")
    assert f'<script type="application/ld+json">{example_site.data[path]}</script>' in text
    assert "canonical" not in page(example_site, "404.html.jinja", "404.html")
