"""The order in which a graph reads best."""

from __future__ import annotations

from rdflib import URIRef

from cvgraph.graph.layout import Layout
from cvgraph.graph.model import Graph
from cvgraph.graph.vocabulary import PROV, SCHEMA


def local(graph: Graph, nodes: str) -> list[str]:
    return [str(node).removeprefix(graph.base) for node in nodes]


def test_headings_come_in_order_and_hold_every_node(graph: Graph) -> None:
    layout = Layout.of(graph.stated, graph.inferred)
    headings = dict(layout.headings())
    assert next(iter(headings)) == "The researcher"
    assert sum(map(len, headings.values())) == len(layout.nodes)
    assert local(graph, headings["The researcher"]) == ["me", "highlight-1", "highlight-2"]


def test_the_latest_work_comes_first_and_its_authorships_right_after_it(graph: Graph) -> None:
    headings = dict(Layout.of(graph.stated).headings())
    assert local(graph, headings["Publications, the latest first"]) == [
        "pub-2021-looms-cards",
        "pub-2021-looms-cards-author-1",
        "pub-2021-looms-cards-author-2",
        "pub-1843-sketch",
        "pub-1843-sketch-author-1",
        "pub-1842-letter",
        "pub-1842-letter-author-1",
        "pub-1841-loom",
        "pub-1841-loom-author-1",
    ]


def test_authors_stand_as_printed(graph: Graph) -> None:
    layout = Layout.of(graph.stated)
    authors = layout.values(URIRef(f"{graph.base}pub-2021-looms-cards"), SCHEMA.author)
    assert local(graph, authors) == ["charles-van-babbage", "me"]


def test_remarks_stand_as_printed(graph: Graph) -> None:
    layout = Layout.of(graph.stated)
    remarks = layout.values(URIRef(f"{graph.base}position-engine-works-1"), SCHEMA.description)
    assert list(map(str, remarks)) == ["Second in the alphabet, first here", "A thing done later"]


def test_a_name_comes_first_and_lines_last(graph: Graph) -> None:
    layout = Layout.of(graph.stated, graph.provenance)
    predicates = layout.predicates(URIRef(f"{graph.base}pub-1843-sketch"))
    assert predicates[1] == SCHEMA.name
    assert predicates[-1] == PROV.wasDerivedFrom


def test_line_nine_comes_before_line_twelve(graph: Graph) -> None:
    headings = dict(Layout.of(graph.provenance).headings())
    lines = [name for name in local(graph, headings["The source and its lines"]) if name.startswith("lines")]
    numbers = [int(name.split("-")[1]) for name in lines]
    assert numbers == sorted(numbers)
    assert numbers[0] < 10 < numbers[-1]


def test_an_award_stands_at_its_latest_receipt_and_its_receipts_follow(graph: Graph) -> None:
    headings = dict(Layout.of(graph.stated).headings())
    names = local(graph, headings["Awards, grants and certificates, the latest first"])
    assert names[:4] == ["award-engine-cup", "award-engine-cup-2013", "award-engine-cup-2015-2017", "grant-cards"]
    assert names[4:] == ["grant-cards-amount", "certificate-steam"]
