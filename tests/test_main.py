"""What begins to load before the command line does."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cvgraph import __main__ as first
from cvgraph.analysis.query import Question


@pytest.mark.parametrize(
    "arguments",
    [[], ["build", "cv.md"], ["query", "--help"], ["query", "works", "--endpoint", "http://127.0.0.1:1/sparql"]],
)
def test_nothing_is_begun_for_other_commands(arguments: list[str]) -> None:
    assert first.begun(arguments) is None


@pytest.mark.parametrize(
    ("arguments", "data"),
    [
        (["query", "works"], "output"),
        (["query", "works", "--data", "built"], "built"),
        (["query", "works", "--data=built"], "built"),
    ],
)
def test_the_data_of_a_question_is_begun(arguments: list[str], data: str) -> None:
    engine = first.begun(arguments)
    assert engine
    with engine:
        assert engine.data == Path(data)


def test_what_was_begun_answers_and_is_ended(example_folder: Path) -> None:
    engine = first.begun(["query", "works", "--data", str(example_folder)])
    assert engine
    with engine as answer:
        assert b'"boolean":true' in answer(Question("ASK { ?s ?p ?o }", {}), "json")
    with pytest.raises(ProcessLookupError):
        os.kill(engine.child, 0)
