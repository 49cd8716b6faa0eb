"""The linked data inside the pages: together the whole graph, each page to be understood alone."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest

from cvgraph.pipeline import Settings, build
from cvgraph.site.addresses import url
from cvgraph.site.data import Embedded
from cvgraph.site.model import PROFILE, Site
from whole_site import hostile

SCHEMA = "https://schema.org/"


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(build(hostile(tmp_path_factory.mktemp("hostile")), Settings("https://ada.example/")))


@pytest.fixture(params=["ada_site", "example_site", "hostile_site"])
def site(request: pytest.FixtureRequest) -> Site:
    """Three sites, one after the other; the last one's base ends in a slash."""
    found: Site = request.getfixturevalue(request.param)
    return found


def triples(text: str) -> set[pyoxigraph.Triple]:
    return {quad.triple for quad in pyoxigraph.parse(text.encode(), format=pyoxigraph.RdfFormat.JSON_LD)}


def paths(site: Site) -> Iterator[str]:
    yield from dict.fromkeys((*site.pages.values(), "coauthors.html", "ontology/index.html"))


def nodes(site: Site, path: str) -> dict[str, dict[str, Any]]:
    """The nodes of a page by their names, those inside others too."""
    found: dict[str, dict[str, Any]] = {}
    waiting: list[Any] = list(json.loads(site.data[path])["@graph"])
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            found.setdefault(each.get("@id", ""), {}).update(each)
            waiting += each.values()
        elif isinstance(each, list):
            waiting += each
    return found


def test_all_pages_together_say_what_the_graph_says_and_what_the_pages_are(site: Site) -> None:
    together = {triple for path in paths(site) for triple in triples(site.data[path])}
    own = {triple for triple in together if triple.subject.value in {url(site, path) for path in paths(site)}}
    facts = site.loaded["facts.nt"].encode()
    assert together - own == {quad.triple for quad in pyoxigraph.parse(facts, format=pyoxigraph.RdfFormat.N_TRIPLES)}
    assert len(own) == 2 * len(list(paths(site)))


def test_what_is_said_of_a_thing_stands_on_its_page(site: Site) -> None:
    for iri, path in site.homes.items():
        said = {triple for triple in triples(site.data[path]) if triple.subject.value == iri}
        lines = "\n".join(site.data.said(f"<{iri}>")).encode()
        assert said == {quad.triple for quad in pyoxigraph.parse(lines, format=pyoxigraph.RdfFormat.N_TRIPLES)}
        assert said


def test_nothing_in_it_ends_a_script_or_begins_a_tag(site: Site) -> None:
    for path in paths(site):
        assert not set(site.data[path]) & set("<>&")


def test_a_page_says_whom_or_what_it_is_about(ada_site: Site) -> None:
    profile, work, beside = (
        json.loads(ada_site.data[path])["@graph"][0]
        for path in (PROFILE, "works/pub-1843-sketch.html", "coauthors.html")
    )
    assert (profile["@id"], profile["@type"]) == ("https://ada.example/cv/", "ProfilePage")
    assert profile["mainEntity"]["@type"] == ["Person", "foaf:Person", "cvg:Researcher"]
    assert profile["mainEntity"]["name"] == "Ada Lovelace"
    assert (work["@type"], work["mainEntity"]["@type"][0]) == ("WebPage", "ScholarlyArticle")
    assert work["mainEntity"]["datePublished"] == "1843-09"
    assert (beside["@type"], beside["about"]["name"]) == ("WebPage", "Ada Lovelace")


def test_authors_stand_in_their_order_with_kind_and_name(ada_site: Site) -> None:
    work = nodes(ada_site, "works/pub-2021-looms-cards.html")["cv:pub-2021-looms-cards"]
    assert work["author"] == [
        {"@id": "cv:charles-van-babbage", "@type": "Person", "name": "Charles van Babbage"},
        {"@id": "cv:me", "@type": "Person", "name": "Ada Lovelace"},
    ]


def test_ten_authors_and_more_stand_in_their_order(made: Callable[..., Site]) -> None:
    names = [
        f"{given} {family}" for given in ("Ada", "Bob", "Cy") for family in ("Kalani", "Moroni", "Nerubo", "Polini")
    ]
    site = made(f"# Ada Kalani\n\n## Publications\n\n- {', '.join(names)}. On engines. ICML, 2020.\n")
    [path] = [path for path in site.pages.values() if path.startswith("works/")]
    [work] = [node for node in nodes(site, path).values() if "author" in node]
    assert [author["name"] for author in work["author"]] == names


def test_what_a_page_points_to_has_kind_and_name_there(example_site: Site) -> None:
    for path in example_site.pages.values():
        named = nodes(example_site, path)
        for triple in triples(example_site.data[path]):
            name = triple.object.value.replace(example_site.build.graph.base, "cv:")
            if triple.object.value in example_site.pages:
                assert {"@type", "name"} <= named[name].keys()


def test_a_page_that_points_to_very_much_names_none_of_it(monkeypatch: pytest.MonkeyPatch, ada_site: Site) -> None:
    monkeypatch.setattr("cvgraph.site.data._MOST", 1)
    said = nodes(Site(ada_site.build), PROFILE)
    assert "cv:analytical-university" not in said


def test_the_context_is_inline_and_holds_what_the_page_uses(site: Site) -> None:
    for path in paths(site):
        context = json.loads(site.data[path])["@context"]
        assert context.pop("@vocab") == SCHEMA
        body = site.data[path].partition('"@graph"')[2]
        for name in context:
            used = f'"{name}"' in body or f'"{name}:' in body
            assert used or any(f"{name}:" in str(value) for value in context.values()), (path, name)


def test_literals_that_json_has_not_keep_their_datatype_and_language() -> None:
    from types import SimpleNamespace

    me, xsd = "<https://a.example/#me>", "http://www.w3.org/2001/XMLSchema#"
    lines = [
        f'{me} <https://schema.org/name> "Ada"@en .',
        f'{me} <https://schema.org/startDate> "1815"^^<{xsd}gYear> .',
        f'{me} <https://schema.org/startDate> "1815-12"^^<{xsd}gYearMonth> .',
        f'{me} <https://schema.org/startDate> "soon\\n\\"" .',
        f'{me} <https://schema.org/url> "no address" .',
        f'{me} <https://schema.org/position> "01"^^<{xsd}integer> .',
    ]
    site: Any = SimpleNamespace(
        homes={},
        subjects={PROFILE: "https://a.example/#me"},
        address="https://a.example/",
        owner="https://a.example/#me",
        build=SimpleNamespace(graph=SimpleNamespace(base="https://a.example/#"), lines=sorted(lines)),
    )
    found = {triple for triple in triples(Embedded.of(site)[PROFILE]) if "#me" in triple.subject.value}
    text = "\n".join(lines).encode()
    assert found == {quad.triple for quad in pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.N_TRIPLES)}


def test_the_same_build_gives_the_same_text(ada_site: Site) -> None:
    again = Site(ada_site.build)
    assert [again.data[path] for path in reversed(list(paths(again)))] == [
        ada_site.data[path] for path in reversed(list(paths(ada_site)))
    ]


def test_extruct_finds_it_in_the_page(example_site: Site, tmp_path: Path) -> None:
    import extruct

    from cvgraph.site.parts import works

    for page in list(works.write(example_site, tmp_path))[:3]:
        [found] = extruct.extract(page.read_text(encoding="utf-8"), syntaxes=["json-ld"])["json-ld"]
        assert found == json.loads(example_site.data[page.relative_to(tmp_path).as_posix()])
