"""Rules for Apache: what they let through, and where they lead."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from cvgraph.site.model import Site
from cvgraph.site.parts import rules

CV = "# Ada Lovelace\n\n## Publications\n\n- Ada Lovelace, Charles Babbage. On looms. ICML, 2020.\n"
Made = Callable[..., Site]


def written(site: Site, folder: Path) -> tuple[str, str]:
    """The rules of the site and those for w3id.org."""
    here, there = rules.write(site, folder)
    assert there == folder / "w3id" / ".htaccess"
    return here.read_text(encoding="utf-8"), there.read_text(encoding="utf-8")


def chosen(text: str, accept: str) -> str:
    """What the first rule of a file that fits a header serves, ``page`` where none does."""
    pairs = re.findall(r'RewriteCond %\{HTTP_ACCEPT\} "([^"]+)" \[NC\]\n\s*RewriteRule \S+ \S*?(facts\.\w+)', text)
    return next((name for pattern, name in pairs if re.search(pattern, accept, re.IGNORECASE)), "page")


@pytest.mark.parametrize(
    ("accept", "served"),
    [
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "page"),
        ("*/*", "page"),
        ("", "page"),
        ("text/turtle", "facts.ttl"),
        ("Text/Turtle;q=1, text/html;q=0.5", "facts.ttl"),
        ("text/html, text/turtle;q=0.5", "page"),
        ("application/rdf+xml, text/turtle;q=0.9", "facts.ttl"),
        ("application/ld+json", "facts.jsonld"),
        ("application/n-triples", "facts.nt"),
        ("application/ldxjson", "page"),
    ],
)
def test_data_are_for_whoever_asks_for_data(made: Made, tmp_path: Path, accept: str, served: str) -> None:
    here, there = written(made(CV, "https://ada.example/cv#"), tmp_path)
    assert chosen(here, accept) == chosen(there, accept) == served


def test_names_below_a_slash_lead_to_pages_and_those_behind_a_hash_need_no_rule(made: Made, tmp_path: Path) -> None:
    here, _ = written(made(CV, "https://ada.example/graph/"), tmp_path)
    assert "RewriteBase /graph/\n" in here
    assert "ErrorDocument 404 /graph/404.html\n" in here
    for kind in ("people", "venues", "works"):
        assert f"RewriteCond %1{kind}/%2.html -f\n  RewriteRule ^([a-z0-9-]+)$ {kind}/$1.html [R=303,L]" in here
    assert "RewriteRule ^([a-z0-9-]+)$ /graph/#$1 [R=303,NE,L]" in here
    here, _ = written(made(CV, "https://ada.example/cv#"), tmp_path)
    assert "R=303" not in here


def test_an_identifier_elsewhere_leads_to_where_the_site_is(made: Made, tmp_path: Path) -> None:
    _, there = written(made(CV, "https://ada.example/cv#"), tmp_path)
    assert "RewriteRule ^ - [E=SITE:https://ada.example/cv/]" in there


def test_a_site_whose_identifiers_are_there_already_is_asked_where_it_is_served(made: Made, tmp_path: Path) -> None:
    _, there = written(made(CV, "https://w3id.org/ada/my-cv#"), tmp_path)
    assert "RewriteRule ^ - [E=SITE:https://your.site.example/cv/]" in there
    assert r"RewriteRule ^(my\-cv)?/?$" in there


def test_nothing_in_an_address_means_anything_to_apache(made: Made, tmp_path: Path) -> None:
    _, there = written(made(CV, "https://ada.example/a$1/%41#"), tmp_path)
    assert r"[E=SITE:https://ada.example/a\$1/\%41/]" in there
