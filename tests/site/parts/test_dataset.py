"""The description of the data set tells what is counted, and stands at the two places where it is looked for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pyoxigraph
import pytest

from cvgraph.site.model import Site
from cvgraph.site.parts import dataset

VOID = "http://rdfs.org/ns/void#"
DCAT = "http://www.w3.org/ns/dcat#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


class Described:
    """The description of a site, to be asked."""

    def __init__(self, site: Site, folder: Path) -> None:
        path, well_known = dataset.write(site, folder)
        assert well_known == folder / ".well-known" / "void"
        assert path.read_bytes() == well_known.read_bytes()
        self.quads = list(pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.TURTLE))
        self.data = f"{site.address}void.ttl#dataset"

    def values(self, property_: str, subject: str = "") -> list[str]:
        return sorted(
            quad.object.value
            for quad in self.quads
            if quad.subject.value == (subject or self.data) and quad.predicate.value == property_
        )

    def partitions(self, link: str, of: str, number: str) -> dict[str, int]:
        return {
            self.values(VOID + of, part)[0]: int(self.values(VOID + number, part)[0])
            for part in self.values(VOID + link)
        }


@pytest.fixture(params=["ada_site", "example_site"])
def site(request: pytest.FixtureRequest) -> Site:
    found: Site = request.getfixturevalue(request.param)
    return found


def test_its_counts_are_those_of_the_graph(site: Site, tmp_path: Path) -> None:
    found = Described(site, tmp_path)
    graph = site.build.graph
    facts = {*graph.stated, *graph.inferred}
    classes = Counter(str(value) for _, predicate, value in facts if str(predicate) == TYPE)
    properties = Counter(str(predicate) for _, predicate, _ in facts)
    counts = {
        "triples": len(facts),
        "entities": len({subject for subject, _, _ in facts}),
        "distinctSubjects": len({subject for subject, _, _ in facts}),
        "distinctObjects": len({value for _, _, value in facts}),
        "classes": len(classes),
        "properties": len(properties),
    }
    assert {name: int(found.values(VOID + name)[0]) for name in counts} == counts
    assert found.partitions("classPartition", "class", "entities") == classes
    assert found.partitions("propertyPartition", "property", "triples") == properties


def test_it_names_the_files_their_media_types_and_where_to_begin(site: Site, tmp_path: Path) -> None:
    found = Described(site, tmp_path)
    files = sorted(f"{site.address}facts.{suffix}" for suffix in ("ttl", "jsonld", "nt"))
    assert found.values(f"{VOID}dataDump") == files
    ways = found.values(f"{DCAT}distribution")
    assert sorted(found.values(f"{DCAT}downloadURL", way)[0] for way in ways) == files
    assert {found.values(f"{DCAT}mediaType", way)[0].partition("media-types/")[2] for way in ways} == {
        *("text/turtle", "application/ld+json", "application/n-triples")
    }
    assert found.values(f"{VOID}rootResource") == [site.owner]
    examples = found.values(f"{VOID}exampleResource")
    assert {site.pages[iri].partition("/")[0] for iri in examples} == {
        *("index.html", "people", "organisations", "venues", "works")
    }


@pytest.mark.parametrize("base", ["https://ada.example/cv#", "https://ada.example/a(b)/", "https://ada.example/c+d.e#"])
def test_its_pattern_fits_what_the_graph_names_and_nothing_else(
    made: Callable[..., Site], tmp_path: Path, base: str
) -> None:
    site = made("# Ada Lovelace\n", base)
    [pattern] = Described(site, tmp_path).values(f"{VOID}uriRegexPattern")
    assert re.match(pattern, site.owner)
    assert not re.match(pattern, site.owner.replace(".", "x"))
    asked = site.build.store.query(
        f'ASK {{ FILTER(REGEX("{site.owner}", "{pattern.replace(chr(92), chr(92) * 2)}")) }}'
    )
    assert bool(asked)


def test_it_knows_the_vocabularies(ada_site: Site, tmp_path: Path) -> None:
    found = Described(ada_site, tmp_path).values(f"{VOID}vocabulary")
    assert {"https://schema.org/", "http://xmlns.com/foaf/0.1/"} <= set(found)
