"""The shapes in the author's words, with the lines that they are about."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from rdflib import Literal, URIRef

from cvgraph.analysis.shapes import broken
from cvgraph.build import Build
from cvgraph.findings import Finding
from cvgraph.graph.vocabulary import CVG, PROV, SCHEMA

SMALL = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix schema: <https://schema.org/> .
@prefix cvg: <https://w3id.org/cvgraph/ontology#> .
cvg:S a sh:NodeShape ; sh:targetClass cvg:Award ; sh:property cvg:P .
cvg:P a sh:PropertyShape ; sh:path schema:funder ; sh:minCount 1 ; sh:severity sh:{severity} ; sh:message "No funder" .
"""

Built = Callable[[str], Build]


def test_the_example_keeps_to_its_shapes(example: Build) -> None:
    assert list(broken(example.graph)) == []


def test_an_award_without_a_year_is_told_with_its_line_and_name(built: Built) -> None:
    small = built("## Awards\n\n- Gold medal, 2001\n- Silver medal\n")
    assert list(broken(small.graph)) == [Finding(6, 6, "W501", "This award has no year: 'Silver medal'")]


@pytest.mark.parametrize(("severity", "code"), [("Violation", "E501"), ("Warning", "W501"), ("Info", "W501")])
def test_the_severity_of_a_shape_is_that_of_its_finding(built: Built, tmp_path: Path, severity: str, code: str) -> None:
    shapes = tmp_path / "shapes.ttl"
    shapes.write_text(SMALL.format(severity=severity))
    found = broken(built("## Awards\n\n- Gold medal, 2001\n").graph, shapes)
    assert [(one.code, one.line, one.message) for one in found] == [(code, 5, "No funder: 'Gold medal'")]


def test_a_fault_of_the_graph_is_an_error(built: Built) -> None:
    graph = built("## Awards\n\n- Gold medal, 2001\n").graph
    award = next(graph.stated.subjects(None, CVG.Award))
    assert isinstance(award, URIRef)
    graph.stated.add((award, SCHEMA.name, Literal("Second name")))
    assert [one.code for one in broken(graph)] == ["E501"]


def test_a_file_without_lines_is_no_line(built: Built) -> None:
    graph = built("## Awards\n\n- Silver medal\n").graph
    award = next(graph.stated.subjects(None, CVG.Award))
    graph.provenance.add((award, PROV.wasDerivedFrom, URIRef(f"{graph.base}file-decisions-toml")))
    assert [one.line for one in broken(graph)] == [5]


def test_a_long_name_is_cut(built: Built) -> None:
    found = list(broken(built(f"## Awards\n\n- The {'very ' * 20}golden medal\n").graph))
    assert found[0].message.endswith("very…'")
    assert len(found[0].message) < 100


def test_what_is_spared_is_not_warned_of(built: Built) -> None:
    graph = built("## Awards\n\n- Silver medal\n").graph
    award = next(graph.stated.subjects(None, CVG.Award))
    assert list(broken(graph, spared=frozenset({str(award)}))) == []
