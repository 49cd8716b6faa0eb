"""Doubts about entries: what is told, and what is left in peace."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.analysis.consistency import questioned
from cvgraph.build import Build

Built = Callable[[str], Build]


def told(small: Build, code: str) -> list[tuple[int, str, str]]:
    return [(one.line, one.message, one.advice) for one in questioned(small.entities) if one.code == code]


@pytest.mark.parametrize(
    ("printed", "right"),
    [
        ("33th", "33rd"),
        ("21th", "21st"),
        ("2th", "2nd"),
        ("3th", "3rd"),
        ("11st", "11th"),
        ("112nd", "112th"),
        ("22TH", "22nd"),
        ("1th", "1st"),
    ],
)
def test_an_ordinal_has_the_ending_of_its_number(built: Built, printed: str, right: str) -> None:
    small = built(f"## Awards\n\n- Olympiad, {printed} place, 2001\n")
    assert told(small, "W403") == [(5, f"'{printed}' is no ordinal of English", f"write '{right}'")]


@pytest.mark.parametrize(
    "text", ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "33rd", "112th", "17TH", "a33th", "x@33th.org"]
)
def test_a_right_ordinal_is_left_alone(built: Built, text: str) -> None:
    assert told(built(f"## Awards\n\n- Olympiad, {text} place, 2001\n"), "W403") == []


STUDY = "## Education\n\n### University of Oxford\n\n2010 - {end}\n\nPhD in Mathematics\n\n{grade}\n\n"
PAST = "## Awards\n\n- Gold medal, 2015\n"


@pytest.mark.parametrize(
    ("end", "grade", "wrong"),
    [
        ("2014", "Current GPA: 3.9/4.0", True),
        ("2014", "GPA: 3.9/4.0", False),
        ("present", "Current GPA: 3.9/4.0", False),
        ("2019", "Current GPA: 3.9/4.0", False),
    ],
)
def test_a_current_grade_is_of_a_degree_that_goes_on(built: Built, end: str, grade: str, wrong: bool) -> None:  # noqa: FBT001 -- a case
    found = told(built(STUDY.format(end=end, grade=grade) + PAST), "W404")
    assert [line for line, *_ in found] == ([11] if wrong else [])
    assert all("but the degree ended in 2014" in message for _, message, _ in found)


@pytest.mark.parametrize(
    ("grade", "wrong"), [("GPA: 3.9", True), ("GPA: 3.9/4.0", False), ("GPA: 19.9/20", False), ("GPA: 92%", False)]
)
def test_a_grade_has_a_scale(built: Built, grade: str, wrong: bool) -> None:  # noqa: FBT001 -- a case
    found = told(built(STUDY.format(end="2014", grade=grade)), "I405")
    assert found == (
        [(11, "the grade '3.9' does not say what the best one is", "give both, as in '19.9/20'")] if wrong else []
    )


WORK = "- A. Lovelace, C. Babbage. {title}. Nature, {year}.{rest}\n"


def works(*entries: tuple[str, int, str]) -> str:
    return "## Publications\n\n" + "".join(WORK.format(title=t, year=y, rest=r) for t, y, r in entries)


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("", ["no ORCID iD or other identifier says which researcher of this name this is"]),
        ("ORCID: 0000-0002-1825-0097\n", []),
        ("https://orcid.org/0000-0002-1825-0097\n", []),
        (
            f"ORCID: 0000-0002-1825-0097\n\n{works(('On the engine of tomorrow', 2001, ''))}",
            ["the only work has no DOI"],
        ),
        (f"ORCID: 0000-0002-1825-0097\n\n{works(('On the engine', 2001, ' doi:10.1000/182'))}", []),
    ],
)
def test_identifiers_tell_people_and_works_apart(built: Built, text: str, messages: list[str]) -> None:
    assert [message for _, message, _ in told(built(text), "I406")] == messages


def test_a_talk_is_no_award(built: Built) -> None:
    small = built("## Awards\n\n- Symposium on Engines, Invited Speaker, 2001\n- Gold medal, 2002\n")
    assert [line for line, *_ in told(small, "I407")] == [5]


JOB = "## Experience\n\n### Acme Inc\n\n*Engineer*\n\n2001 - 2002\n\nProject: {project}\n\n- {bullet}\n\n"


@pytest.mark.parametrize(
    ("project", "bullet", "line"),
    [
        ("Sketch of the Analytical Engine", "Drew it", 11),
        ("Sketch of the analytical-engine", "Drew it", 11),
        ("Drawing", "Making a sketch of the analytical engine of brass", 13),
        ("Drawing", "Printing punched cards for analytical engines in brass", 13),
        ("The engine", "Sketching", 0),
    ],
)
def test_a_project_named_like_a_work_is_likely_that_work(built: Built, project: str, bullet: str, line: int) -> None:
    listed = works(
        ("Sketch of the analytical engine", 2003, ""),
        ("Punched cards for analytical engines", 2004, ""),
        ("The engine", 2005, ""),
    )
    found = told(built(JOB.format(project=project, bullet=bullet) + listed), "I410")
    assert [at for at, *_ in found] == ([line] if line else [])


@pytest.mark.parametrize(
    ("second", "advice"),
    [
        (("Sketch of the Analytical Engine", 2001, ""), "list it once"),
        (
            ("Sketch of the analytical engine", 2003, ""),
            "if these are two versions of one work, list it once and link both",
        ),
        (("Notes on brass", 2001, " doi:10.1000/182"), "list it once"),
        (("Notes upon brass", 2001, ""), None),
        (("Sketch of the difference engine", 2001, ""), None),
    ],
)
def test_a_work_is_listed_once(built: Built, second: tuple[str, int, str], advice: str | None) -> None:
    found = told(built(works(("Sketch of the analytical engine", 2001, " doi:10.1000/182"), second)), "W412")
    assert [(line, text) for line, _, text in found] == ([(6, advice)] if advice else [])
    assert all(message.endswith("is listed already in line 5") for _, message, _ in found)


def test_short_titles_may_be_alike(built: Built) -> None:
    assert told(built(works(("Editorial", 2001, ""), ("Editorial", 2002, ""))), "W412") == []
