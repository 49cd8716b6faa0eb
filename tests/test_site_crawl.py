"""A crawler on a real static server finds all data of a site from any of its identifiers, and all of them agree."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin

import httpx
import pyoxigraph
import pytest
from defusedxml import ElementTree

from cvgraph.build import Build
from cvgraph.pipeline import Settings, build
from cvgraph.site.model import Site
from cvgraph.site.publish import write
from whole_site import static_host

FORMATS = {
    "text/turtle": pyoxigraph.RdfFormat.TURTLE,
    "application/ld+json": pyoxigraph.RdfFormat.JSON_LD,
    "application/n-triples": pyoxigraph.RdfFormat.N_TRIPLES,
}
TYPED = {"author", "cite-as", "describedby", "item", "license", "type"}
VOID = "http://rdfs.org/ns/void#"
Link = tuple[str, str, str]


class Page(HTMLParser):
    """A page as a crawler reads it: typed links, hyperlinks and names of places in it, all with whole addresses."""

    def __init__(self, address: str, text: str) -> None:
        super().__init__()
        self.address, self.text = address, text
        self.links: list[Link] = []
        self.targets: set[str] = set()
        self.names: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.names |= {values["id"]} if "id" in values else set()
        if tag == "link":
            target = urljoin(self.address, values["href"])
            self.links += [(rel, target, values.get("type", "")) for rel in values["rel"].split()]
        elif "href" in values:
            self.targets.add(urljoin(self.address, values["href"]))

    def follow(self, rel: str) -> Iterator[tuple[str, str]]:
        """Target and media type of each link of this kind."""
        yield from ((target, media) for each, target, media in self.links if each == rel)

    def embedded(self) -> list[dict[str, Any]]:
        import extruct

        found: list[dict[str, Any]] = extruct.extract(self.text, self.address, syntaxes=["json-ld"])["json-ld"]
        return found


class Web(httpx.BaseTransport):
    """The web of these tests: one host, which is a server on loopback."""

    def __init__(self, host: str, server: str) -> None:
        self.host, self.server = host, httpx.URL(server)
        self.inner = httpx.HTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        assert request.url.host == self.host, f"{request.url} is on another host"
        here = request.url.copy_with(scheme="http", host=self.server.host, port=self.server.port)
        return self.inner.handle_request(httpx.Request(request.method, here, headers=request.headers))

    def close(self) -> None:
        self.inner.close()


class Crawler:
    """Gets what is served at addresses, each once."""

    def __init__(self, site: Site, client: httpx.Client) -> None:
        self.site, self._client = site, client
        self._known: dict[str, httpx.Response] = {}

    def get(self, address: str) -> httpx.Response:
        plain = urldefrag(address)[0]
        if plain not in self._known:
            self._known[plain] = self._client.get(plain, headers={"Accept": "text/html"})
        assert self._known[plain].status_code == httpx.codes.OK, plain
        return self._known[plain]

    def page(self, address: str) -> Page:
        response = self.get(address)
        assert response.headers["Content-Type"].startswith("text/html"), address
        return Page(str(response.url), response.text)

    def sitemap(self) -> list[str]:
        root = ElementTree.fromstring(self.get(f"{self.site.address}sitemap.xml").content)
        return [place.text for place in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]

    def graph(self, address: str, media: str) -> set[pyoxigraph.Triple]:
        quads = pyoxigraph.parse(self.get(address).content, format=FORMATS[media])
        return {quad.triple for quad in quads}


def crawling(site: Site, folder: Path) -> Iterator[Crawler]:
    """A crawler in whose web the site is served where its address says."""
    address = httpx.URL(site.address)
    place = folder / "host" / address.path.strip("/")
    list(write(site, place))
    with static_host(folder / "host") as server, httpx.Client(transport=Web(address.host, server)) as client:
        client.follow_redirects = True
        yield Crawler(site, client)


@pytest.fixture(scope="module")
def crawler(example: Build, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawler]:
    yield from crawling(Site(example), tmp_path_factory.mktemp("crawl"))


@pytest.fixture(scope="module")
def at_root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawler]:
    """The same for a site that is all that its host serves."""
    folder = tmp_path_factory.mktemp("root")
    (folder / "cv.md").write_text(
        "# Ada Lovelace\n\n## Publications\n\n- Ada Lovelace, Charles Babbage. On looms. ICML, 2020.\n",
        encoding="utf-8",
    )
    yield from crawling(Site(build(folder / "cv.md", Settings("https://ada.example/#"))), folder)


@pytest.fixture(params=["crawler", "at_root"])
def either(request: pytest.FixtureRequest) -> Crawler:
    found: Crawler = request.getfixturevalue(request.param)
    return found


def named(site: Site) -> set[str]:
    """Every IRI under the base that the graph has."""
    graph = site.build.graph
    terms = {str(term) for triple in {*graph.stated, *graph.inferred} for term in triple}
    return {term for term in terms if term.startswith(graph.base)}


def canonical(triples: set[pyoxigraph.Triple]) -> set[pyoxigraph.Quad]:
    dataset = pyoxigraph.Dataset(pyoxigraph.Quad(*triple) for triple in triples)
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    return set(dataset)


def test_every_identifier_leads_to_a_page_and_from_there_to_data_that_agree_and_describe_it(either: Crawler) -> None:
    documents: dict[str, list[str]] = {}
    for iri in named(either.site):
        documents.setdefault(urldefrag(iri)[0], []).append(iri)
    for document, iris in documents.items():
        page = either.page(document)
        graphs = [either.graph(*link) for link in page.follow("alternate") if link[1] in FORMATS]
        assert [media for _, media in page.follow("alternate")][:3] == list(FORMATS)
        assert canonical(graphs[0]) == canonical(graphs[1]) == canonical(graphs[2])
        assert {triple.subject.value for triple in graphs[0]} >= set(iris)


def test_json_ld_needs_no_context_from_elsewhere(either: Crawler) -> None:
    contexts = [json.loads(either.get(f"{either.site.address}facts.jsonld").content)["@context"]]
    contexts += [each["@context"] for address in either.sitemap() for each in either.page(address).embedded()]
    assert len(contexts) == len(either.sitemap()) + 1
    assert all(isinstance(context, dict) and "@import" not in context for context in contexts)


def test_whoever_has_a_page_is_found_on_the_profile_by_the_fragment_or_by_a_link(crawler: Crawler) -> None:
    base = crawler.site.build.graph.base
    profile = crawler.page(base)
    assert profile.address == crawler.site.address
    for iri, path in crawler.site.pages.items():
        fragment, target = iri.removeprefix(base), crawler.site.address + path
        assert iri == crawler.site.owner or fragment in profile.names or target in profile.targets, iri
        assert crawler.page(target).text


def test_the_pages_together_say_what_the_data_say(either: Crawler) -> None:
    together: set[pyoxigraph.Triple] = set()
    pages = set(either.sitemap())
    for address in pages:
        for each in either.page(address).embedded():
            quads = pyoxigraph.parse(json.dumps(each).encode(), format=pyoxigraph.RdfFormat.JSON_LD)
            together |= {quad.triple for quad in quads}
    facts = {triple for triple in together if triple.subject.value not in pages}
    assert canonical(facts) == canonical(either.graph(f"{either.site.address}facts.nt", "application/n-triples"))


def test_every_page_is_canonical_under_the_address_of_the_sitemap(either: Crawler) -> None:
    for address in either.sitemap():
        page = either.page(address)
        assert list(page.follow("canonical")) == [(address, "")]
        assert page.address == address
        assert re.search(f'<meta property="og:url" content="{re.escape(address)}">', page.text)


def links_of(entry: Mapping[str, Any]) -> set[Link]:
    several = {rel: targets for rel, targets in entry.items() if rel != "anchor"}
    return {(rel, each["href"], each.get("type", "")) for rel, targets in several.items() for each in targets}


def test_signposts_of_pages_are_those_of_the_linkset_and_lead_somewhere(either: Crawler) -> None:
    pages = {address: either.page(address) for address in either.sitemap()}
    [linkset] = {target for page in pages.values() for target in page.follow("linkset")}
    assert linkset == (f"{either.site.address}linkset.json", "application/linkset+json")
    found = {entry["anchor"]: links_of(entry) for entry in json.loads(either.get(linkset[0]).content)["linkset"]}
    for address, page in pages.items():
        typed = {link for link in page.links if link[0] in TYPED}
        assert typed == found[address]
        assert {"describedby", "type"} <= {rel for rel, _, _ in typed}
        for rel, target, _ in typed:
            if target.startswith(either.site.address) and rel in {"describedby", "item"}:
                assert either.get(target).content
    profile = {rel for rel, _, _ in found[either.site.address]}
    assert profile >= {"author", "cite-as", "describedby", "item", "type"}


def test_the_data_set_is_described_at_the_well_known_place_of_the_host(at_root: Crawler) -> None:
    described = at_root.get("https://ada.example/.well-known/void").content
    assert described == at_root.get("https://ada.example/void.ttl").content
    said = {
        quad.predicate.value: quad.object.value
        for quad in pyoxigraph.parse(described, format=pyoxigraph.RdfFormat.TURTLE)
        if quad.subject.value == "https://ada.example/void.ttl#dataset"
    }
    facts = at_root.graph("https://ada.example/facts.nt", "application/n-triples")
    assert int(said[f"{VOID}triples"]) == len(facts)
    assert int(said[f"{VOID}entities"]) == len({triple.subject for triple in facts})
    assert re.match(said[f"{VOID}uriRegexPattern"], at_root.site.owner)


def test_feed_card_and_citations_are_where_the_head_says(either: Crawler) -> None:
    profile = either.page(either.site.address)
    feeds = [target for target, media in profile.follow("alternate") if media == "application/atom+xml"]
    assert [ElementTree.fromstring(either.get(feed).content).tag for feed in feeds] == [
        "{http://www.w3.org/2005/Atom}feed"
    ]
    items = {media: either.get(target).text for target, media in profile.follow("item")}
    assert items["text/vcard"].startswith("BEGIN:VCARD")
    keys = [item["id"] for item in json.loads(items["application/vnd.citationstyles.csl+json"])]
    assert re.findall(r"^@\w+\{([^,]+),$", items["application/x-bibtex"], re.MULTILINE) == keys


def test_robots_are_shown_the_sitemap(either: Crawler) -> None:
    robots = either.get(urljoin(either.site.address, "robots.txt")).text
    assert f"Sitemap: {either.site.address}sitemap.xml" in robots
