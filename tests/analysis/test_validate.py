"""Both kinds of checks together: sorted, each once, nothing told twice in other words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from cvgraph.analysis.validate import validate
from cvgraph.build import Build
from cvgraph.pipeline import build

Built = Callable[[str], Build]


def test_what_a_careful_reader_would_question_in_the_example(example: Build) -> None:
    found = validate(example.entities, example.graph)
    assert list(found) == sorted(set(found))
    assert [(one.code, one.line) for one in found if one.code != "I409"] == [
        ("I406", 0),
        ("I406", 0),
        ("I405", 17),
        ("W404", 17),
        ("W401", 29),
        ("W401", 30),
        ("I410", 80),
        ("I410", 129),
        ("I407", 183),
        ("W403", 192),
        ("I408", 207),
    ]


def test_what_a_reference_lacks_is_told_once(built: Built) -> None:
    small = built("## Publications\n\n- A. Lovelace, C. Babbage. Sketch of the analytical engine. Nature\n")
    assert [one.code for one in small.findings if one.code[0] == "W"] == ["W201"]


def test_dates_the_wrong_way_round_are_told_once(built: Built) -> None:
    small = built("## Experience\n\n### Acme Inc\n\n*Engineer*\n\n2012 - 2010\n")
    assert [one.code for one in small.findings if one.line] == ["W402"]


def test_a_nameless_document_is_told_once(tmp_path: Path) -> None:
    source = tmp_path / "cv.md"
    source.write_text("## Awards\n\n- Gold medal, 2001\n")
    assert [one.code for one in build(source).findings if one.code in {"W206", "W501"}] == ["W206"]
