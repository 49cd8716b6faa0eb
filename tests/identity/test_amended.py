"""The document as the user wants it read: ignored lines are told and gone, all that reads follows corrections."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cvgraph.build import Build
from cvgraph.cv.model import Award, Education, Item, Skill, Talk
from cvgraph.pipeline import build

CV = """# Ada Bell

https://ada.example

## Education

### University of Turin

Sept. 2010 - June 2014

PhD in Weaving

## Skills

Weaving, Dyeing

## Awards

- Golden Card, 33th place, 2015
- Silver Card, 2015

## Talks

- Cards that think. Conference on Cards, 2016
"""
Decided = Callable[..., Build]


@pytest.fixture
def decided(tmp_path: Path) -> Decided:
    """The CV, or another one, built with these decisions."""

    def make(decisions: str, cv: str = CV) -> Build:
        (tmp_path / "cv.md").write_text(cv, encoding="utf-8")
        (tmp_path / "decisions.toml").write_text(decisions, encoding="utf-8")
        return build(tmp_path / "cv.md")

    return make


def told(made: Build, *codes: str) -> list[str]:
    return [made.document.told(finding) for finding in made.findings if finding.code in codes]


def test_ignored_lines_give_no_fact_and_are_accounted_for(decided: Decided) -> None:
    made = decided('[[ignore]]\nbegins = "Golden"\n')
    assert [fact.name.text for fact in made.cv.facts if isinstance(fact, Award)] == ["Silver Card"]
    assert told(made, "I603") == ["cv.md:19: I603 nothing was read from these lines, as decisions.toml:1 says"]
    assert made.coverage.unread == ()
    assert made.coverage.lines == decided("").coverage.lines
    assert told(made, "W403") == []


def test_ignored_lines_are_found_again_where_they_have_moved(decided: Decided) -> None:
    decisions = '[[ignore]]\nlines = [19, 20]\nbegins = "Golden Card"\n'
    made = decided(decisions, CV.replace("# Ada Bell\n", "# Ada Bell\n\nOne more line about Ada\n"))
    assert not any(isinstance(fact, Award) for fact in made.cv.facts)
    assert any(isinstance(fact, Talk) for fact in made.cv.facts)


def test_where_nothing_begins_so_any_more_nothing_is_ignored(decided: Decided) -> None:
    made = decided('\n[[ignore]]\nlines = [19, 20]\nbegins = "Bronze"\n')
    assert [isinstance(fact, Award) for fact in made.cv.facts].count(True) == 2
    (stale,) = told(made, "W602")
    assert stale.startswith("decisions.toml:2: W602 [[ignore]]: nothing begins with 'Bronze'")


def test_a_corrected_date_is_read_anew_at_the_same_lines(decided: Decided) -> None:
    made = decided('[[correct]]\nvalue = "June 2014"\nto = "July 2015"\n')
    (study,) = (fact for fact in made.cv.facts if isinstance(fact, Education))
    (before,) = (fact for fact in decided("").cv.facts if isinstance(fact, Education))
    assert study.when
    assert study.when.edtf == "2010-09/2015-07"
    assert study.spans == before.spans
    assert told(made, "I605") == ["cv.md:9: I605 'June 2014' was read as 'July 2015', as decisions.toml:1 says"]


def test_a_corrected_text_is_followed_by_facts_and_checks(decided: Decided) -> None:
    assert told(decided(""), "W403") != []
    made = decided('[[correct]]\nvalue = "33th place"\nto = "33rd place"\n')
    assert told(made, "W403") == []
    assert any("33rd place" in str(row) for row in made.graph.stated.objects())


def test_a_value_on_several_lines_is_corrected_on_the_one_that_is_named(decided: Decided) -> None:
    open_one = decided('[[correct]]\nvalue = "2015"\nto = "2017"\n')
    assert "cv.md:19 and cv.md:20; say which with 'line'" in told(open_one, "W602")[0]
    made = decided('[[correct]]\nvalue = "2015"\nto = "2017"\nline = 20\n')
    years = {fact.name.text: fact.periods[0].years for fact in made.cv.facts if isinstance(fact, Award)}
    assert years["Silver Card"] == (2017,)
    assert years["Golden Card"] == (2015,)


def test_a_value_that_is_not_printed_is_told(decided: Decided) -> None:
    made = decided('[[correct]]\nvalue = "Spinning"\nto = "Weaving"\n')
    assert told(made, "W602")[0].startswith("decisions.toml:1: W602 [[correct]]: 'Spinning': the value is not printed")


def test_a_bad_decision_is_told_and_the_others_hold(decided: Decided) -> None:
    made = decided('[[ignore]]\n\n[[correct]]\nvalue = "Dyeing"\nto = "Dying"\n')
    assert told(made, "W601") == ["decisions.toml:1: W601 [[ignore]]: it needs 'lines' or 'begins'"]
    assert "Dying" in {fact.name.text for fact in made.cv.facts if isinstance(fact, Skill)}


def test_lines_of_another_source_are_counted_there(tmp_path: Path) -> None:
    (tmp_path / "cv.md").write_text(CV, encoding="utf-8")
    (tmp_path / "more.md").write_text(
        "# Ada Bell\n\n## Talks\n\n- A talk in Rome, 2018\n- A talk in Oslo, 2019\n", "utf-8"
    )
    decisions = '[[ignore]]\nlines = [5, 5]\nfile = "more.md"\n[[correct]]\nvalue = "2019"\nto = "2020"\n'
    (tmp_path / "decisions.toml").write_text(decisions, encoding="utf-8")
    made = build([tmp_path / "cv.md", tmp_path / "more.md"])
    talks = [fact for fact in made.cv.facts if isinstance(fact, Talk | Item) and "Rome" in str(fact)]
    assert talks == []
    assert told(made, "I603") == ["more.md:5: I603 nothing was read from these lines, as decisions.toml:1 says"]
    assert told(made, "I605") == ["more.md:6: I605 '2019' was read as '2020', as decisions.toml:4 says"]
    assert made.coverage.unread == ()
