"""The feed of the works, read back as strictly as RFC 4287 says."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from defusedxml import ElementTree

from cvgraph.site.model import Site
from cvgraph.site.parts import feed

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T\d\d:\d\d:\d\dZ")
ALLOWED = {
    "feed": {*("author", "generator", "id", "link", "title", "updated", "entry")},
    "entry": {*("author", "category", "id", "link", "published", "summary", "title", "updated")},
}


def read(site: Site, folder: Path) -> Element:
    """The feed, after all that RFC 4287 asks of it was looked for."""
    [path] = feed.write(site, folder)
    root: Element = ElementTree.parse(path).getroot()
    assert root.tag == f"{ATOM}feed"
    for part in (root, *root.iter(f"{ATOM}entry")):
        kind = part.tag.removeprefix(ATOM)
        assert {child.tag.removeprefix(ATOM) for child in part} <= ALLOWED[kind]
        for name in ("id", "title", "updated"):
            assert len(part.findall(f"{ATOM}{name}")) == 1
            assert texts(part, name)[0].strip()
        assert all(MOMENT.fullmatch(moment) for name in ("updated", "published") for moment in texts(part, name))
        assert all(name.text for name in part.findall(f"{ATOM}author/{ATOM}name"))
        assert sum(link.get("rel") == "alternate" for link in part.findall(f"{ATOM}link")) == 1
    assert root.find(f"{ATOM}author/{ATOM}name") is not None
    ids = [texts(entry, "id")[0] for entry in root.iter(f"{ATOM}entry")]
    assert len(ids) == len(set(ids))
    return root


def texts(part: Element, name: str) -> list[str]:
    return [child.text or "" for child in part.findall(f"{ATOM}{name}")]


def test_works_stand_the_latest_first_and_lead_to_their_pages(ada_site: Site, tmp_path: Path) -> None:
    entries = read(ada_site, tmp_path).findall(f"{ATOM}entry")
    assert [texts(entry, "updated")[0] for entry in entries] == [
        *("2021-01-01T00:00:00Z", "1843-09-01T00:00:00Z", "1842-01-01T00:00:00Z", "1841-01-01T00:00:00Z")
    ]
    first = entries[0]
    assert texts(first, "id") == ["https://ada.example/cv#pub-2021-looms-cards"]
    assert texts(first, "title") == ["Looms & Cards"]
    assert next(link.get("href") for link in first.findall(f"{ATOM}link")) == (
        "https://ada.example/cv/works/pub-2021-looms-cards.html"
    )
    assert [name.text for name in first.findall(f"{ATOM}author/{ATOM}name")] == ["Charles van Babbage", "Ada Lovelace"]
    assert texts(first, "summary") == ["ACE Workshop on Cards, 2021"]


def test_the_feed_was_updated_when_the_latest_work_appeared(ada_site: Site, tmp_path: Path) -> None:
    assert texts(read(ada_site, tmp_path), "updated") == ["2021-01-01T00:00:00Z"]


def test_a_work_without_a_date_is_left_out_as_nobody_can_say_when_it_was_updated(
    made: Callable[..., Site], tmp_path: Path
) -> None:
    root = read(made("# Ada Lovelace\n\n## Publications\n\n- Ada Lovelace. On looms and on cards. ICML.\n"), tmp_path)
    assert root.findall(f"{ATOM}entry") == []


def test_a_feed_has_no_more_works_than_a_reader_wants(
    ada_site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed, "_MOST", 2)
    assert len(read(ada_site, tmp_path).findall(f"{ATOM}entry")) == 2


def test_what_xml_cannot_hold_is_left_out(ada_site: Site, tmp_path: Path) -> None:
    site = Site(ada_site.build)
    work = replace(next(iter(ada_site.works.values())), title="On \x0blooms\ufffe & <cards>")
    vars(site)["works"] = {work.iri: work}
    [entry] = read(site, tmp_path).findall(f"{ATOM}entry")
    assert texts(entry, "title") == ["On looms & <cards>"]
