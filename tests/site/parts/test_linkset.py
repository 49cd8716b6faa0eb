"""The linkset says what the heads of the pages say."""

from __future__ import annotations

import json
from pathlib import Path

from cvgraph.site.addresses import paths, url
from cvgraph.site.model import Site
from cvgraph.site.parts import linkset
from cvgraph.site.signposts import signposts


def test_every_page_has_its_links_under_absolute_addresses(ada_site: Site, tmp_path: Path) -> None:
    [path] = linkset.write(ada_site, tmp_path)
    found = {each.pop("anchor"): each for each in json.loads(path.read_bytes())["linkset"]}
    for page in paths(ada_site):
        links = {
            (link.rel, link.target if ":" in link.target else ada_site.address + link.target, link.media)
            for link in signposts(ada_site, page)
        }
        targets = found[url(ada_site, page)].items()
        assert {(rel, each["href"], each.get("type", "")) for rel, several in targets for each in several} == links


def test_the_data_lead_back_to_the_profile(ada_site: Site, tmp_path: Path) -> None:
    [path] = linkset.write(ada_site, tmp_path)
    found = {each["anchor"]: each for each in json.loads(path.read_bytes())["linkset"]}
    home = [{"href": "https://ada.example/cv/", "type": "text/html"}]
    assert found["https://ada.example/cv/facts.ttl"]["describes"] == home
    assert found["https://ada.example/cv/card.vcf"]["collection"] == home
