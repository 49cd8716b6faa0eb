from __future__ import annotations

import pytest

from cvgraph.document.model import Record, Span, Value
from cvgraph.document.records.defaults import is_default

NOWHERE = Span(0, 0, 1, 1)


def record(kind: str, **fields: str) -> Record:
    return Record(kind, tuple((name, Value(text, NOWHERE)) for name, text in fields.items()), NOWHERE)


@pytest.mark.parametrize(
    "one",
    [
        record("person", name="John Doe"),
        record("person", name="albert einstein"),
        record("position", organization="Pied Piper", role="CEO/President"),
        record("position", organization="University of Zurich", role="Associate Professor of Theoretical Physics"),
        record("skill", name="Description 2."),
    ],
)
def test_examples_of_themes_are_recognised(one: Record) -> None:
    assert is_default(one, named=False)


@pytest.mark.parametrize(
    "one",
    [
        record("person", name="Lea Vogt"),
        record("education", institution="University of Zurich", degree="PhD", date="2015"),
        record("award", title="Nobel Prize in Physics", date="2031"),
        record("position", organization="Princeton University", role="Gardener"),
    ],
)
def test_real_entries_are_none_even_at_the_same_places(one: Record) -> None:
    assert not is_default(one, named=False)


def test_beside_the_name_of_an_example_one_sign_is_enough() -> None:
    assert is_default(record("award", title="Nobel Prize in Physics", date="2031"), named=True)
