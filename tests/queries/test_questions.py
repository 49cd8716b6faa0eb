"""The shipped questions give the example's true answers, which were worked out by hand from the CV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from cvgraph.analysis.answers import rendered
from cvgraph.analysis.query import Question, ask
from cvgraph.analysis.questions import bind, find, names
from cvgraph.generation import write
from cvgraph.pipeline import build

Rows = list[tuple[str, ...]]
Asked = Callable[..., Rows]


@pytest.fixture(scope="module")
def answers(example_folder: Path) -> Asked:
    def asked(name: str, columns: int | None = None, **values: str) -> Rows:
        question = find(name)
        answer = ask(Question(question.text, bind(question, values), name), example_folder, "json")
        rows = list(csv.reader(io.StringIO(rendered(answer, "csv"))))
        assert [*question.columns] == rows[0][: len(question.columns)]
        return [tuple(row[:columns]) for row in rows[1:]]

    return asked


@pytest.mark.parametrize("name", names())
def test_every_question_runs_as_it_stands(answers: Asked, name: str) -> None:
    assert isinstance(answers(name), list)


def test_the_coauthors_with_their_joint_works(answers: Asked) -> None:
    rows = answers("coauthors", 2)
    assert len(rows) == 36
    assert rows[:3] == [("Aram Galstyan", "10"), ("Greg Ver Steeg", "9"), ("H. Khachatrian", "4")]


def test_the_coauthors_who_were_also_advisors(answers: Asked) -> None:
    assert answers("advisors-as-coauthors", 1) == [("Aram Galstyan",), ("Greg Ver Steeg",)]


def test_where_the_owner_studied_and_worked_in_order_of_time(answers: Asked) -> None:
    assert answers("career") == [
        ("Yerevan State University", "studied", "2012", "2016"),
        ("YerevaNN Research Lab", "worked", "2016", "2018"),
        ("Yerevan State University", "studied", "2016", "2018"),
        ("USC Information Sciences Institute", "worked", "2017", "2017"),
        ("University of Southern California", "studied", "2018", "2023"),
        ("Amazon.com, Inc", "worked", "2020", "2020"),
        ("Amazon.com, Inc", "worked", "2021", "2021"),
        ("Google Research", "worked", "2022", "2022"),
    ]


def test_the_venues_of_both_works_and_reviews(answers: Asked) -> None:
    assert answers("venues-published-and-reviewed", 1) == [("ICLR",), ("ICML",), ("NeurIPS",)]


def test_the_works_of_each_year_and_kind(answers: Asked) -> None:
    years = {"2017": "1", "2019": "4", "2020": "1", "2021": "2", "2022": "3", "2023": "3"}
    kinds = {"ConferencePaper": "10", "WorkshopPaper": "1", "JournalArticle": "2", "Preprint": "1"}
    assert dict(answers("works-per-year")) == years
    assert dict(answers("works-per-kind")) == kinds


def test_the_works_of_the_owner_as_first_and_as_last_author(answers: Asked) -> None:
    assert len(answers("first-author-works")) == 7
    assert answers("last-author-works") == []
    assert len(answers("last-author-works", person="Aram Galstyan")) == 10


def test_who_wrote_with_one_but_not_with_the_other(answers: Asked) -> None:
    one, other = "Greg Ver Steeg", "Aram Galstyan"
    assert answers("coauthors-of-one-not-other", person=one, without=other) == []
    reverse = answers("coauthors-of-one-not-other", 1, person=other, without=one)
    assert reverse == [("B. Kennedy",), ("KSM. Hossain",), ("N. Ramakrishnan",), ("Y. Ning",)]


def test_the_roles_held_in_a_month(answers: Asked) -> None:
    assert answers("roles-at", 2, date="2017-06") == [
        ("Committee member", "National Olympiad in Informatics"),
        ("Machine Learning Researcher", "YerevaNN Research Lab"),
        ("MSc in Discrete Mathematics and Theoretical Informatics", "Yerevan State University"),
        ("Machine Learning Researcher, Intern", "USC Information Sciences Institute"),
    ]


def test_the_contests_won_in_several_years(answers: Asked) -> None:
    assert answers("contests-won-repeatedly", 1) == [
        ("ACM ICPC Northeastern European Regional Contest",),
        ("Google HashCode",),
        ("Independence Cup of Armenia",),
        ("National Olympiads in Physics, Mathematics and Informatics",),
        ("Open Southern Caucasus Championship",),
    ]


def test_the_courses_taken_and_assisted(answers: Asked) -> None:
    rows = answers("courses")
    assert [row[0] for row in rows] == ["taken"] * 6 + ["assisted"] * 2
    assert rows[0][1:] == ("CSCI 699", "Advanced topics in deep learning", "Spring 2018")


def test_what_is_inferred_comes_with_its_evidence(answers: Asked) -> None:
    evidence = dict(answers("inferences"))
    assert "the initials and the family name of 'GV. Steeg' agree" in evidence["'GV. Steeg' means Greg Ver Steeg"]
    assert all(evidence.values())


def test_nobody_singled_out_a_work_of_the_example(answers: Asked) -> None:
    assert answers("highlights") == []


def test_every_line_of_the_example_gave_a_fact(answers: Asked) -> None:
    assert answers("unread-lines") == []


def test_the_organisations_that_overlap_in_time(answers: Asked) -> None:
    rows = answers("institution-overlaps")
    assert len(rows) == 8
    assert rows[0] == ("Yerevan State University", "YerevaNN Research Lab", "2016-06-01", "2018-06-30")


def test_the_memberships_one_an_interval(answers: Asked) -> None:
    assert len(answers("affiliations")) == 12


def test_the_pairs_of_coauthors(answers: Asked) -> None:
    rows = answers("coauthor-pairs", 3)
    assert (len(rows), sum(int(row[2]) for row in rows)) == (135, 173)


def test_lists_are_as_long_as_in_the_cv(answers: Asked) -> None:
    lengths = {"skills": 7, "languages": 3, "reviewing": 7, "awards": 13, "education": 3, "venues": 10, "works": 14}
    assert {name: len(answers(name)) for name in lengths} == lengths
    assert len(answers("authorships")) == 73
    assert len(answers("people")) == 39


KINDS = """# Ada Quill

## Publications

- Quill A, Marsh B. On tides. Journal of Water, 2020.

## Students

- Bella Marsh, PhD, "Tides at dawn", 2019–2023

## Memberships

- Member, IEEE, 2015–present

## Software

- starcount: an R package for counting stars. 2019. https://code.example/starcount

## Patents

- Quill A. Tide machine. US Patent 9,123,456, granted 2016

## Media

- "The woman who counts stars", The Daily Tide, May 2021

## Certifications

- First aid, Red Cross, 2019

## Grants

- "Tides", National Science Foundation, Grant No. 1234567, €450,000, 2019 (PI)

## Invited Talks

- Dust, Dust Days, Vienna, 2018
"""

ANSWERS = [
    ("supervision", ("Bella Marsh", "doctor", "Supervisor", "Tides at dawn", "", "2019/2023")),
    ("students-as-coauthors", ("Bella Marsh", "1")),
    ("memberships", ("IEEE", "Member", "2015/..")),
    (
        "software-and-data",
        ("starcount: an R package for counting stars", "software", "2019", "https://code.example/starcount"),
    ),
    ("patents", ("Tide machine", "patent:US9123456", "granted", "2016")),
    ("media", ("The woman who counts stars", "The Daily Tide", "", "2021-05", "")),
    ("certificates", ("First aid", "Red Cross", "", "2019")),
    ("grants", ("Tides", "National Science Foundation", "1234567", "PI", "€450,000", "450000", "EUR", "2019")),
    ("talks", ("Dust", "invited", "Dust Days", "Vienna", "2018")),
    ("highlights", ("1", "On tides", "2020", "https://example.org/cv#pub-2020-on-tides")),
]


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kinds")
    source = folder / "ada.md"
    source.write_text(KINDS, encoding="utf-8")
    (folder / "decisions.toml").write_text('[[highlight]]\nwork = "On tides"\n', encoding="utf-8")
    write(build(source), folder / "out")
    return folder / "out"


@pytest.mark.parametrize(("name", "row"), ANSWERS)
def test_each_kind_of_fact_is_asked_by_a_question(kinds: Path, name: str, row: tuple[str, ...]) -> None:
    question = find(name)
    answer = ask(Question(question.text, bind(question, {}), name), kinds, "json")
    assert [tuple(one) for one in csv.reader(io.StringIO(rendered(answer, "csv")))][1:] == [row]
