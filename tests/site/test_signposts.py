"""Typed links from pages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.site.model import PROFILE, Site
from cvgraph.site.signposts import Signpost, persistent, signposts

Made = Callable[..., Site]
ADA = "https://ada.example/cv#"
DATA = [("facts.ttl", "text/turtle"), ("facts.jsonld", "application/ld+json"), ("facts.nt", "application/n-triples")]


def by_rel(site: Site, path: str) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for link in signposts(site, path):
        found.setdefault(link.rel, []).append((link.target, link.media))
    return found


def test_a_work_leads_to_its_authors_in_order_its_doi_and_its_kind(ada_site: Site) -> None:
    assert by_rel(ada_site, "works/pub-2021-looms-cards.html") == {
        "author": [(f"{ADA}charles-van-babbage", ""), (f"{ADA}me", "")],
        "cite-as": [("https://doi.org/10.1000/cards%3C1%3E", "")],
        "describedby": DATA,
        "type": [("https://schema.org/AboutPage", ""), ("https://schema.org/ScholarlyArticle", "")],
    }


def test_the_profile_leads_to_its_card_and_its_publications(ada_site: Site) -> None:
    found = by_rel(ada_site, PROFILE)
    assert found["author"] == found["cite-as"] == [(f"{ADA}me", "")]
    assert found["item"] == [
        ("card.vcf", "text/vcard"),
        ("publications.bib", "application/x-bibtex"),
        ("publications.json", "application/vnd.citationstyles.csl+json"),
    ]


def test_a_page_beside_the_entities_leads_to_the_data(ada_site: Site) -> None:
    assert by_rel(ada_site, "ask.html") == {"describedby": DATA, "type": [("https://schema.org/WebPage", "")]}


def test_the_text_of_a_work_is_an_item_of_it(made: Made) -> None:
    site = made(
        "# Ada Lovelace\n\n## Publications\n\n- Ada Lovelace. Looms. ICML, 2020. [pdf](https://a.example/x.PDF?y)\n"
    )
    [path] = [path for path in site.pages.values() if path.startswith("works/")]
    assert by_rel(site, path)["item"] == [("https://a.example/x.PDF?y", "application/pdf")]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("https://orcid.org/0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
        ("https://github.com/ada", "https://example.org/cv#me"),
    ],
)
def test_people_are_cited_by_their_orcid(made: Made, page: str, expected: str) -> None:
    site = made(f"# Ada Lovelace\n\n[home](https://ada.example) [more]({page})\n", "https://example.org/cv#")
    assert persistent(site, site.owner) == expected


def test_a_target_is_an_address_or_a_file_of_the_site() -> None:
    assert Signpost("author", "https://a.example/").absolute
    assert not Signpost("describedby", "facts.ttl").absolute
