"""Entries of decisions.toml: what each kind takes, what is said of the others, and how one is written."""

from __future__ import annotations

from typing import Any
from unicodedata import normalize

import pytest
import rtoml
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.identity.decision_entries import as_toml, entry
from cvgraph.identity.questions import Decision, DecisionKind

GOOD: list[tuple[str, dict[str, Any], Decision]] = [
    ("same", {"names": ["Wei Li", "Li  Wei"]}, Decision(DecisionKind.SAME, names=("Wei Li", "Li Wei"))),
    ("different", {"names": ["A", "B", "C"]}, Decision(DecisionKind.DIFFERENT, names=("A", "B", "C"))),
    ("is", {"name": "A", "iri": "https://a.example/"}, Decision(DecisionKind.IS, ("A",), to="https://a.example/")),
    (
        "is",
        {"name": "A", "orcid": "0000-0002-1825-0097"},
        Decision(DecisionKind.IS, ("A",), to="https://orcid.org/0000-0002-1825-0097"),
    ),
    (
        "correct",
        {"value": "33th", "to": "33rd", "line": 143, "file": "b.md"},
        Decision(DecisionKind.CORRECT, value="33th", to="33rd", lines=(143, 143), file="b.md"),
    ),
    ("ignore", {"lines": [10, 14]}, Decision(DecisionKind.IGNORE, lines=(10, 14))),
    ("ignore", {"begins": "Once"}, Decision(DecisionKind.IGNORE, value="Once")),
    ("publish", {"what": "email"}, Decision(DecisionKind.PUBLISH, value="email")),
    ("hide", {"value": "x", "line": 3}, Decision(DecisionKind.HIDE, value="x", lines=(3, 3))),
    ("highlight", {"work": "On  Looms"}, Decision(DecisionKind.HIGHLIGHT, names=("On Looms",))),
    (
        "highlight",
        {"iri": "https://a.example/cv#pub-looms"},
        Decision(DecisionKind.HIGHLIGHT, to="https://a.example/cv#pub-looms"),
    ),
    ("highlight", {"doi": "10.1234/aB"}, Decision(DecisionKind.HIGHLIGHT, to="https://doi.org/10.1234/aB")),
    ("highlight", {"arxiv": "1905.13276"}, Decision(DecisionKind.HIGHLIGHT, to="https://arxiv.org/abs/1905.13276")),
]
BAD: list[tuple[str, object, str]] = [
    ("same", {"names": ["A"]}, "two names"),
    ("same", {"names": ["A", "A "]}, "two names"),
    ("same", {"names": "A, B"}, "list of texts"),
    ("same", {"names": ["A", 2]}, "list of texts"),
    ("same", {"name": ["A", "B"]}, "'name' is no key"),
    ("same", 3, "line of its own"),
    ("is", {"name": "A"}, "needs one of"),
    ("is", {"name": "A", "iri": "https://a.example/", "dblp": "1/2"}, "needs one of"),
    ("is", {"iri": "https://a.example/"}, "'name' must be"),
    ("is", {"name": "A", "iri": "not an address"}, "'iri' is not well formed"),
    ("is", {"name": "A", "orcid": "0000-0002-1825-0098"}, "'orcid' is not well formed"),
    ("correct", {"value": "33th"}, "'to' must be"),
    ("correct", {"value": "", "to": "x"}, "'value' must be"),
    ("correct", {"value": "33th", "to": "33rd", "line": True}, "'line' must be"),
    ("ignore", {}, "'lines' or 'begins'"),
    ("ignore", {"lines": [14, 10]}, "[10, 14]"),
    ("ignore", {"lines": [0, 1]}, "[10, 14]"),
    ("ignore", {"lines": 10}, "[10, 14]"),
    ("publish", {"what": "shoe size"}, "email, phone, address"),
    ("hide", {"valeu": "x"}, "'valeu' is no key"),
    ("highlight", {}, "it needs 'work', or one of"),
    ("highlight", {"work": " "}, "'work' must be"),
    ("highlight", {"work": ["A", "B"]}, "'work' must be"),
    ("highlight", {"work": "A", "doi": "10.1234/a"}, "it needs 'work', or one of"),
    ("highlight", {"doi": "10.1234/a", "iri": "https://a.example/"}, "it needs 'work', or one of"),
    ("highlight", {"doi": "12345"}, "'doi' is not well formed"),
    ("highlight", {"iri": "pub-looms"}, "'iri' is not well formed"),
    ("highlight", {"title": "A"}, "'title' is no key"),
    ("highlight", "A", "line of its own"),
]


@pytest.mark.parametrize(("kind", "values", "decision"), GOOD)
def test_a_right_entry_is_a_decision(kind: str, values: dict[str, Any], decision: Decision) -> None:
    assert entry(DecisionKind(kind), values) == (decision, "")


@pytest.mark.parametrize(("kind", "values", "word"), BAD)
def test_a_wrong_entry_is_told(kind: str, values: object, word: str) -> None:
    decision, wrong = entry(DecisionKind(kind), values)
    assert decision is None
    assert word in wrong


@pytest.mark.parametrize("more", [{"line": "four"}, {"colour": "red"}, {"file": 3}])
def test_what_is_to_be_hidden_is_hidden_whatever_else_is_wrong_and_never_repeated(more: dict[str, Any]) -> None:
    decision, wrong = entry(DecisionKind.HIDE, {"value": "a secret", **more})
    assert decision == Decision(DecisionKind.HIDE, value="a secret")
    assert wrong
    assert "a secret" not in wrong


@pytest.mark.parametrize(("kind", "values", "decision"), GOOD)
def test_what_is_written_is_read_as_the_same(kind: str, values: dict[str, Any], decision: Decision) -> None:
    assert values
    ((table,),) = rtoml.loads(as_toml(decision)).values()
    assert entry(DecisionKind(kind), table) == (decision, "")


def test_an_identifier_is_written_under_its_scheme() -> None:
    written = as_toml(Decision(DecisionKind.IS, ("A",), to="orcid:0000-0002-1825-0097"))
    assert written == '[[is]]\nname = "A"\norcid = "0000-0002-1825-0097"\n'


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda text: bool(text.strip()))


def written(text: str) -> str:
    """A text on one line, in the form in which sources are read."""
    return normalize("NFC", " ".join(text.split()))


@given(TEXTS, TEXTS)
def test_no_text_breaks_out_of_its_entry(one: str, other: str) -> None:
    loaded = rtoml.loads(as_toml(Decision(DecisionKind.CORRECT, value=one, to=other)))
    assert list(loaded) == ["correct"]
    assert loaded["correct"] == [{"value": written(one), "to": written(other)}]
