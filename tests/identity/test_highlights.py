"""Which works the user singles out: found by title, beginning or identifier, in the order of the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cvgraph.build import Build
from cvgraph.cv.model import Fact, Identifier, Mention, Publication
from cvgraph.document.model import Span
from cvgraph.identity.decision_entries import entry
from cvgraph.identity.decisions import Word
from cvgraph.identity.highlights import highlights
from cvgraph.identity.questions import Decision, DecisionKind
from cvgraph.pipeline import build

BASE = "https://a.example/cv#"
PLACE = Span(0, 1, 1, 1)


def work(title: str, *identifiers: tuple[str, str]) -> Publication:
    found = tuple(Identifier(scheme, value) for scheme, value in identifiers)
    return Publication(spans=(PLACE,), title=Mention(title, PLACE), identifiers=found)


WORKS: dict[Fact, str] = {
    work("Looms & Cards: a Survey", ("doi", "10.1234/Looms")): f"{BASE}looms",
    work("Looms & Cards in the Dark", ("arxiv", "1905.13276v2")): f"{BASE}dark",
    work("On Looms"): f"{BASE}on-looms",
    work("On Looms, and What They Weave"): f"{BASE}weave",
    work("Twice"): f"{BASE}twice-1",
    work("Twice", ("pmid", "123")): f"{BASE}twice-2",
    work("Faster C++"): f"{BASE}plus",
    work("Faster C#"): f"{BASE}sharp",
    work("论织机与卡片"): f"{BASE}chinese",
}


def word(*tables: dict[str, Any]) -> Word:
    decisions = [entry(DecisionKind.HIGHLIGHT, table)[0] for table in tables]
    assert None not in decisions
    return Word(tuple(replace(each, line=at) for at, each in enumerate(decisions, 1) if each))


@pytest.mark.parametrize(
    ("table", "name"),
    [
        ({"work": "Looms & Cards: a Survey"}, "looms"),
        ({"work": "looms and cards: a survey"}, None),  # another word is no mere mark
        ({"work": "looms & cards - A SURVEY."}, "looms"),
        ({"work": "Looms & Cards in"}, "dark"),
        ({"work": "Looms & Cards"}, None),  # two words, as marks are none
        ({"work": "Looms & Cards i"}, None),  # the beginning of a word
        ({"work": "Cards in the Dark"}, None),
        ({"work": "On Looms"}, "on-looms"),  # the whole title of one, the beginning of another
        ({"work": "On Looms and"}, "weave"),
        ({"work": "Twice"}, None),
        ({"work": "Faster C++"}, "plus"),
        ({"work": "Faster C"}, None),
        ({"work": "论织机与卡片"}, "chinese"),
        ({"work": "?!"}, None),
        ({"iri": f"{BASE}twice-1"}, "twice-1"),
        ({"iri": f"{BASE}nothing"}, None),
        ({"iri": "https://doi.org/10.1234/looms"}, "looms"),
        ({"doi": "10.1234/LOOMS"}, "looms"),
        ({"doi": "10.1234/loom"}, None),
        ({"arxiv": "1905.13276"}, "dark"),
        ({"arxiv": "arXiv:1905.13276v1"}, "dark"),
        ({"pmid": "123"}, "twice-2"),
    ],
)
def test_a_work_is_named_by_its_title_its_beginning_or_an_identifier(table: dict[str, Any], name: str | None) -> None:
    found, findings = highlights(WORKS, word(table))
    assert [WORKS[each.work] for each in found] == ([BASE + name] if name else [])
    assert [(each.code, each.file, each.line) for each in findings] == ([] if name else [("W602", "decisions.toml", 1)])


def test_the_order_of_the_file_is_kept_and_each_says_where_it_stands() -> None:
    found, findings = highlights(WORKS, word({"work": "Faster C#"}, {"work": "gone"}, {"doi": "10.1234/looms"}))
    assert [WORKS[each.work] for each in found] == [f"{BASE}sharp", f"{BASE}looms"]
    assert [each.evidence.text for each in found] == [
        "it is singled out, as decisions.toml:1 says",
        "it is singled out, as decisions.toml:3 says",
    ]
    assert [each.line for each in findings] == [2]


@pytest.mark.parametrize(
    ("table", "why"),
    [
        ({"work": "Sonnets on Air"}, "no work is called so, begins so (with 3 words or more) or has this identifier"),
        ({"work": "Twice"}, "it fits 2 works; write the whole title, or in its place iri, doi, arxiv, pmid"),
        ({"doi": "10.1234/aa"}, "no work is called so, begins so (with 3 words or more) or has this identifier"),
    ],
)
def test_an_entry_that_fits_none_or_several_says_why_and_repeats_no_word_of_it(table: dict[str, Any], why: str) -> None:
    assert [each.message for each in highlights(WORKS, word(table))[1]] == [f"[[highlight]]: {why}"]


def test_a_beginning_that_several_works_share_fits_none() -> None:
    works: dict[Fact, str] = {work("One two three four"): "a", work("One two three five"): "b"}
    found, findings = highlights(works, word({"work": "One two three"}))
    assert found == ()
    assert "it fits 2 works" in findings[0].message


def test_a_work_is_singled_out_once() -> None:
    found, findings = highlights(WORKS, word({"work": "On Looms"}, {"iri": f"{BASE}on-looms"}))
    assert len(found) == 1
    assert [each.line for each in findings] == [2]
    assert "an entry before it singles out the same work" in findings[0].message


def test_a_work_that_is_listed_twice_in_the_same_words_is_one() -> None:
    other = replace(work("On Looms"), spans=(Span(5, 6, 2, 2),))
    found, _ = highlights({work("On Looms"): "a", other: "a"}, word({"work": "On Looms"}))
    assert len(found) == 1


def test_other_decisions_single_nothing_out() -> None:
    same = Word((Decision(DecisionKind.SAME, names=("On Looms", "Twice"), line=1),))
    assert highlights(WORKS, same) == ((), ())


LISTED = """# Ada Lovelace

## Publications

- A. Lovelace, C. Babbage. "Looms and Cards". In NeurIPS, 2020.
- A. Lovelace, D. Ross. "Sketch of the Engine". In ICML, 2021.
"""

Building = Callable[..., Build]


@pytest.fixture
def building(tmp_path: Path) -> Building:
    """Builds the CV above with decisions."""

    def builds(decisions: str) -> Build:
        (tmp_path / "cv.md").write_text(LISTED, encoding="utf-8")
        (tmp_path / "decisions.toml").write_text(decisions, encoding="utf-8")
        return build(tmp_path / "cv.md")

    return builds


SKETCH = '[[highlight]]\nwork = "Sketch of the"\n'
LOOMS = '[[highlight]]\nwork = "Looms and Cards"\n'


def test_a_build_knows_them_in_order(building: Building) -> None:
    made = building(SKETCH + LOOMS)
    titles = [each.work.title.text for each in made.entities.highlights]
    assert titles == ["Sketch of the Engine", "Looms and Cards"]
    assert [each for each in made.findings if each.code == "W602"] == []


def test_words_that_are_hidden_stay_so_in_what_is_singled_out(building: Building) -> None:
    made = building(f'{LOOMS}[[hide]]\nvalue = "Cards"\n[[hide]]\nvalue = "D. Ross"\n{SKETCH}')
    one, other = made.entities.highlights
    assert one.work.title.text == "Looms and (kept out)"
    assert {made.entities.iris[one.work], made.entities.iris[other.work]} <= {*made.entities.iris.values()}


def test_a_work_that_is_hidden_is_not_singled_out_and_never_named(building: Building) -> None:
    made = building(f'{SKETCH}[[hide]]\nvalue = "Sketch of the Engine"\n')
    assert made.entities.highlights == ()
    (told,) = [each for each in made.findings if each.code == "W602"]
    assert "Sketch" not in told.message


def test_a_stale_entry_is_told_with_its_line(building: Building) -> None:
    made = building(f'{LOOMS}\n[[highlight]]\nwork = "Sonnets"\n')
    (told,) = [each for each in made.findings if each.code == "W602"]
    assert (told.file, told.line) == ("decisions.toml", 4)
