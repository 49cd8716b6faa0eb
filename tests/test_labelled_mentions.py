"""The labelled mentions of the benchmarks: large enough to mean something, and resolved as well as is claimed."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"


@pytest.fixture(scope="module")
def identity() -> ModuleType:
    sys.path.insert(0, str(BENCHMARKS))
    try:
        return import_module("identity")
    finally:
        sys.path.remove(str(BENCHMARKS))


def test_the_set_holds_sixty_cvs_and_both_halves_are_large(identity: ModuleType) -> None:
    cvs = identity.labelled()
    assert len(cvs) >= 60
    assert len({cv.name for cv in cvs}) == len(cvs)
    assert all(sum(cv.part == part for cv in cvs) >= 30 for part in ("calibrate", "held-out"))


def test_precision_and_recall_are_what_they_must_be(identity: ModuleType) -> None:
    every, differing, _ = identity.total(identity.labelled())
    assert every.precision >= 0.99
    assert every.recall >= 0.95
    assert differing.precision >= 0.99
    assert differing.recall >= 0.95


def test_they_hold_on_the_cvs_that_no_weight_was_fitted_to(identity: ModuleType) -> None:
    every, _, _ = identity.total([cv for cv in identity.labelled() if cv.part == "held-out"])
    assert every.precision >= 0.99
    assert every.recall >= 0.95


def test_evidence_beyond_names_finds_more(identity: ModuleType) -> None:
    cvs = identity.labelled()
    assert identity.total(cvs)[1].recall > identity.total(cvs, frozenset())[1].recall


def test_a_pair_that_is_put_together_wrongly_is_counted_as_wrong(identity: ModuleType) -> None:
    works = [{"venue": "", "authors": [["A. Smith", "a"]]}, {"venue": "", "authors": [["Alan Smith", "b"]]}]
    cv = identity.read({"cv": "x", "owner": ["Mia Wong", "c"], "others": [], "works": works})
    every, differing, faults = identity.total([cv])
    assert (every.wrong, differing.wrong, len(faults)) == (1, 1, 1)
