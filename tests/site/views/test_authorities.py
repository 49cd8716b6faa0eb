"""What authorities say stands on the pages with their names and the day, apart from what the CV says."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cvgraph.identity import directory
from cvgraph.identity.asking import FOLDER, Asking
from cvgraph.identity.web.line import Line, Manners
from cvgraph.pipeline import Settings, build
from cvgraph.site.model import Site
from cvgraph.site.parts import people
from cvgraph.site.views.authorities import affiliations
from made_authorities import made_server

EXAMPLE = Path(__file__).parents[3] / "examples" / "hrayr-harutyunyan.md"


@pytest.fixture(scope="module")
def linked(dblp_server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site of the example after DBLP and OpenAlex were asked about it."""
    cv = Path(shutil.copy(EXAMPLE, tmp_path_factory.mktemp("linked") / "cv.md"))
    with made_server() as server, pytest.MonkeyPatch.context() as patch:
        patch.setattr(directory.Authority, "line", _hasty)
        places = {"dblp": dblp_server, "openalex": f"{server.address}/openalex"}
        asking = Asking(cv.parent / FOLDER, offline=False, addresses=places, only=frozenset(places))
        yield Site(build(cv, Settings(asking=asking)))


def _hasty(self: directory.Authority, contact: str = "") -> Line:
    """Servers on loopback need no politeness."""
    return Line(self.name, contact, Manners(interval=0.0, tries=2, first_wait=0.0), sleep=lambda _: None)


def test_the_name_that_an_authority_knows_stands_with_its_address_and_day(linked: Site) -> None:
    said = linked.said[f"{linked.build.graph.base}greg-ver-steeg"]
    dblp = next(each for each in said if each.authority == "DBLP")
    assert dblp.called == "Greg Ver Steeg"
    assert any(link.text == "DBLP" for link in dblp.links)
    assert len(dblp.day) == len("2026-01-31")


def test_organisations_beside_works_are_told_with_the_authority(linked: Site) -> None:
    found = affiliations(linked.build.store)
    assert found
    first = next(iter(found.values()))[0]
    assert first.organisation.name
    assert first.authorities


def test_a_page_tells_what_authorities_say_under_their_names(linked: Site, tmp_path: Path) -> None:
    list(people.write(linked, tmp_path))
    text = (tmp_path / "people" / "greg-ver-steeg.html").read_text(encoding="utf-8")
    assert "What authorities say" in text
    assert "DBLP" in text


def test_where_nobody_was_asked_nothing_is_said(example_site: Site) -> None:
    assert example_site.said == {}
    assert affiliations(example_site.build.store) == {}
