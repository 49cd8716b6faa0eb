"""A work of a CV beside what an authority has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cvgraph.cv.model import Identifier
from cvgraph.identity.matching import Sureness, aligned, differences, match_work
from cvgraph.identity.records import AuthorRecord, Source, WorkRecord

if TYPE_CHECKING:
    from conftest import Maker

SOURCE = Source("dblp", "?", "2026-11-24")
TITLE = "Bounds on Zorblax: A Study"


def record(
    title: str = TITLE, authors: tuple[str, ...] = ("Ada Byron", "Greg Ver Steeg"), **fields: object
) -> WorkRecord:
    people = tuple(AuthorRecord(name) for name in authors)
    return WorkRecord("https://dblp.org/rec/x", title, SOURCE, authors=people, **{"year": 2020, **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        (record(), Sureness.CERTAIN),
        (record("Bounds on zorblax. A study."), Sureness.CERTAIN),
        (record(year=2021), Sureness.CERTAIN),
        (record(year=2016), Sureness.DOUBTFUL),
        (record("Bounds of Zorblax: A Study"), Sureness.DOUBTFUL),
        (record(authors=("Ada Byron", "Mary Shelley")), Sureness.DOUBTFUL),
        (record(authors=("Ada Byron",)), Sureness.DOUBTFUL),
        (record(authors=("Mary Shelley", "Jane Austen")), Sureness.NONE),
        (record(authors=()), Sureness.NONE),
        (record("Another Work"), Sureness.NONE),
    ],
)
def test_a_work_is_certain_where_title_year_and_all_authors_agree(
    cv: Maker, found: WorkRecord, wanted: Sureness
) -> None:
    assert match_work(cv.work(TITLE, ["A. Byron", "GV. Steeg"], year="2020"), found).sureness is wanted


def test_the_same_doi_makes_it_certain_unless_the_title_is_another(cv: Maker) -> None:
    from dataclasses import replace

    fact = replace(cv.work(TITLE, ["A. Byron"], year="2020"), identifiers=(Identifier("doi", "10.1/X"),))
    assert match_work(fact, record(authors=("A. Byron", "Z. Other"), doi="10.1/x")).sureness is Sureness.CERTAIN
    other = match_work(fact, record("Another Work", doi="10.1/x"))
    assert other.sureness is Sureness.DOUBTFUL
    assert "Another Work" in other.evidence[-1].text


def test_a_cut_list_of_authors_agrees_with_the_beginning_of_the_whole(cv: Maker) -> None:
    from dataclasses import replace

    fact = replace(cv.work(TITLE, ["A. Byron"], year="2020"), more_authors=True)
    assert match_work(fact, record()).sureness is Sureness.CERTAIN


def test_authors_are_paired_by_their_places(cv: Maker) -> None:
    pairs = list(aligned(cv.work(TITLE, ["A. Byron", "M. Shelley"]), record()))
    assert [(printed, found.name, agrees) for printed, found, agrees in pairs] == [
        ("A. Byron", "Ada Byron", True),
        ("M. Shelley", "Greg Ver Steeg", False),
    ]


def test_what_differs_is_said_in_words(cv: Maker) -> None:
    fact = cv.work(TITLE, ["A. Byron", "GV. Steeg"], year="2020")
    assert list(differences(fact, record())) == []
    (year,) = differences(fact, record(year=2021))
    assert year.text == "dblp says 2021, the CV 2020"
    assert {each.kind for each in differences(fact, record("Other", authors=("X Y",)))} == {
        "other-title",
        "other-count",
        "other-author",
    }
