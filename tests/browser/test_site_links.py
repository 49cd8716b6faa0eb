"""No link of a site leads nowhere, whoever follows it, and every file of it can lie on every file system."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

from cvgraph.build import Build

TEXTS = {".html", ".xml", ".atom", ".json", ".jsonld", ".txt", ".ttl", ".nt", ".vcf", ".bib", ".js", ""}
RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
LONGEST = 120  # below the 255 bytes of most file systems, and below the 143 of those that encrypt names
STATEFUL = {"ask.html", "coauthors.html", "institutions.html"}
"""Pages that keep what they show behind the hash of their address."""


class Markup(HTMLParser):
    """What a page can be linked to by, and where it leads."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.links: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.names |= {values["id"]} if "id" in values else set()
        self.links += [values[name] for name in ("href", "src", "action", "poster", "data") if name in values]
        assert "srcset" not in values, "read it here, too"
        assert "style" not in values, f"the policy forbids it: {tag}"


class Site:
    """A folder as a static host shows it at an address."""

    def __init__(self, folder: Path, address: str) -> None:
        self.folder, self.address = folder, address
        self.files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
        self.facts = "\n" + (folder / "facts.nt").read_text(encoding="utf-8")
        self._pages: dict[str, Markup] = {}

    def page(self, path: str) -> Markup:
        if path not in self._pages:
            self._pages[path] = Markup((self.folder / path).read_text(encoding="utf-8"))
        return self._pages[path]

    def texts(self) -> Iterator[tuple[str, str]]:
        """Path and text of each file that is one."""
        for path in sorted(self.files):
            if PurePosixPath(path).suffix in TEXTS and not path.startswith("assets/engine"):
                yield path, (self.folder / path).read_text(encoding="utf-8")

    def fault(self, target: str) -> str:
        """Why an address cannot be followed, or nothing; addresses of others are not ours to judge.

        An IRI of the graph is the name of a thing, of which the site must tell.
        """
        if target.startswith(f"{self.address.rstrip('/')}#"):
            return "" if f"\n<{target}> " in self.facts else "no such thing in the graph"
        if not target.startswith(self.address):
            return ""
        plain, fragment = urldefrag(target)
        path = unquote(urlsplit(plain).path.removeprefix(urlsplit(self.address).path.rstrip("/"))).lstrip("/")
        path += "index.html" if not path or path.endswith("/") else ""
        if path not in self.files:
            return "no such file"
        stateful = path in STATEFUL and "=" in fragment
        if fragment and path.endswith(".html") and not stateful and unquote(fragment) not in self.page(path).names:
            return "no such place in it"
        return ""


@pytest.fixture(params=["friendly", "hostile"], scope="module")
def site(request: pytest.FixtureRequest, example: Build) -> Site:
    """The site of the example, and that of a CV that tries everything."""
    if request.param == "hostile":
        return Site(request.getfixturevalue("hostile_site"), "https://ada.example/cv/")
    return Site(request.getfixturevalue("site_folder"), f"{example.graph.base.removesuffix('#')}/")


def test_no_link_of_a_page_leads_nowhere(site: Site) -> None:
    links = [(path, link) for path in sorted(site.files) if path.endswith(".html") for link in site.page(path).links]
    found = [(path, link, site.fault(urljoin(site.address + path, link))) for path, link in links]
    assert [fault for fault in found if fault[-1]] == []


def test_pages_lead_to_other_hosts_by_the_web_or_by_mail_alone(site: Site) -> None:
    links = {link for path in site.files if path.endswith(".html") for link in site.page(path).links}
    assert {urlsplit(link).scheme for link in links} <= {"", "https", "http", "mailto", "data"}
    assert {link for link in links if link.startswith("data:")} <= {"data:,"}


def test_no_address_in_any_file_leads_nowhere(site: Site) -> None:
    """Whatever names a file of the site names one it has: sitemap, feed, linkset, card, linked data, scripts."""
    address = re.compile(re.escape(site.address) + r"[^\s\"'<>\\|^`{}\]]*")
    named = [(path, target.rstrip(".,;)")) for path, text in site.texts() for target in set(address.findall(text))]
    found = [(path, target, site.fault(target)) for path, target in named]
    assert [fault for fault in found if fault[-1]] == []
    assert len(found) > 100


def test_no_relative_path_to_an_entitys_page_leads_nowhere(site: Site) -> None:
    """Those in the data of scripts, which are no links until a script makes them."""
    named = re.compile(r"(?:people|organisations|venues|works)/[\w.~%-]+\.html")
    found = {path for _, text in site.texts() for path in named.findall(text)}
    assert found - site.files == set()
    assert len(found) > 20


def test_every_page_is_reached_from_the_profile(site: Site) -> None:
    reached, ahead = set[str](), ["index.html"]
    while ahead:
        path = ahead.pop()
        if path in reached or not path.endswith(".html"):
            continue
        reached.add(path)
        links = (urldefrag(urljoin(site.address + path, link))[0] for link in site.page(path).links)
        inside = (link.removeprefix(site.address) for link in links if link.startswith(site.address))
        ahead += [f"{link}index.html" if not link or link.endswith("/") else link for link in inside]
    assert {path for path in site.files if path.endswith(".html")} - reached == {"404.html"}


def test_every_page_is_in_the_sitemap_and_nothing_else(site: Site) -> None:
    listed = re.findall(r"<loc>(.*?)</loc>", (site.folder / "sitemap.xml").read_text(encoding="utf-8"))
    pages = {site.address + path.removesuffix("index.html") for path in site.files if path.endswith(".html")}
    assert set(listed) == pages - {f"{site.address}404.html"}
    assert len(listed) == len(set(listed))


def test_every_file_can_lie_on_every_file_system(site: Site) -> None:
    for path in site.files:
        for part in PurePosixPath(path).parts:
            assert re.fullmatch(r"\.?[a-zA-Z0-9_][a-zA-Z0-9._-]*", part), path
            assert part.partition(".")[0].lower() not in RESERVED, path
            assert not part.endswith("."), path
            assert len(part) <= LONGEST, path
    assert len({path.lower() for path in site.files}) == len(site.files), "some systems do not tell A from a"
    folders = {str(parent) for path in site.files for parent in PurePosixPath(path).parents}
    assert folders & site.files == set()


def test_nothing_is_written_outside_the_folder(site: Site) -> None:
    beside = {path.name for path in site.folder.parent.iterdir()} - {site.folder.name}
    assert beside <= {"cv.md", "works.json"}
    assert [path for path in site.folder.rglob("*") if path.is_symlink()] == []
