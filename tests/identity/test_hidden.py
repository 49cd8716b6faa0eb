"""What is hidden stands in no output, while its lines count as read and others keep their shape."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from cvgraph.build import Build
from cvgraph.cv.model import Award, Contact, Education, Position, Publication, Skill
from cvgraph.generation import write
from cvgraph.identity.decision_entries import as_toml
from cvgraph.identity.iris import slug
from cvgraph.identity.questions import Decision, DecisionKind
from cvgraph.pipeline import build

CV = """# Ada Bell

https://ada.example | ada@bell.example

## Education

### University of Turin

Sept. 2010 - June 2014

PhD in Weaving, advised by Carl Dunn

Grade: 29.7/30

## Skills

Weaving, Dyeing, Falconry

## Publications

- A. Bell, C. Dunn, E. Fox. On numbers in cloth. Journal of Looms, 2016
- A. Bell, C. Dunn. Cards that think, quickly. Journal of Looms, 2017
- A. Bell, E. Fox. Falconry for weavers. Journal of Looms, 2018

## Awards

- Golden Card of the Spinners, 2015
- Silver Card, 2016
"""
Hiding = Callable[..., Build]


@pytest.fixture
def hiding(tmp_path: Path) -> Hiding:
    """The CV built while these texts are hidden; a pair is a text and its line."""
    (tmp_path / "cv.md").write_text(CV, encoding="utf-8")

    def make(*values: str | tuple[str, int]) -> Build:
        texts = [value if isinstance(value, tuple) else (value, 0) for value in values]
        decisions = [
            Decision(DecisionKind.HIDE, value=text, lines=(line, line) if line else None) for text, line in texts
        ]
        (tmp_path / "decisions.toml").write_text("".join(map(as_toml, decisions)), encoding="utf-8")
        return build(tmp_path / "cv.md")

    return make


HIDDEN = [
    "Falconry",
    "C. Dunn",
    "Carl Dunn",
    "University of Turin",
    "On numbers in cloth",
    "Journal of Looms",
    "Golden Card of the Spinners",
    "29.7",
    "Ada Bell",
    "ada@bell.example",
    "https://ada.example",
    "A. Bell, C. Dunn. Cards that think, quickly",
    "Sept. 2010 - June 2014",
]


@pytest.mark.parametrize("value", HIDDEN)
def test_no_file_of_a_build_holds_what_is_hidden(hiding: Hiding, tmp_path: Path, value: str) -> None:
    made = hiding(value)
    paths = write(made, tmp_path / "out")
    everything = {path.name: path.read_text(encoding="utf-8") for path in paths}
    assert [name for name, text in everything.items() if value in text] == []
    spelt = re.compile(rf"[#/-]{re.escape(slug(value))}(?![a-z0-9])")
    assert [name for name, text in everything.items() if spelt.search(text)] == []
    assert made.coverage.unread == ()
    assert any(finding.code == "I604" for finding in made.findings)
    assert not any(value in finding.message for finding in made.findings)


def test_a_skill_a_work_and_an_award_are_hidden_as_a_whole(hiding: Hiding) -> None:
    made = hiding("Dyeing", "On numbers in cloth", "Silver Card")
    assert [fact.name.text for fact in made.cv.facts if isinstance(fact, Skill)] == ["Weaving", "Falconry"]
    assert [isinstance(fact, Publication) for fact in made.cv.facts].count(True) == 2
    assert [isinstance(fact, Award) for fact in made.cv.facts].count(True) == 1
    private = [fact for fact in made.cv.facts if isinstance(fact, Contact) and fact.kind == "private"]
    assert {fact.mention.text for fact in private} == {"(kept out)"}


def test_a_text_that_another_line_may_print_is_hidden_on_its_line_alone(hiding: Hiding) -> None:
    made = hiding(("Falconry", 17))
    assert [fact.name.text for fact in made.cv.facts if isinstance(fact, Skill)] == ["Weaving", "Dyeing"]
    titles = {fact.title.text for fact in made.cv.facts if isinstance(fact, Publication)}
    assert "Falconry for weavers" in titles


def test_a_text_inside_a_fact_goes_and_the_fact_stays(hiding: Hiding) -> None:
    (study,) = (fact for fact in hiding("29.7").cv.facts if isinstance(fact, Education))
    assert study.grade
    assert "29.7" not in study.grade.mention.text
    assert study.institution
    assert study.institution.text == "University of Turin"


def test_a_text_that_one_line_says_whole_and_another_in_parts_is_hidden_in_both(tmp_path: Path) -> None:
    jobs = "- Professor of Looms, Abbey University, 2010 - 2014\n- Lecturer, University of Turin, 2014 - 2016\n"
    (tmp_path / "cv.md").write_text(
        f"# Ada Bell\n\nProfessor of Looms, Abbey University\n\n## Experience\n\n{jobs}", encoding="utf-8"
    )
    (tmp_path / "decisions.toml").write_text(
        '[[hide]]\nvalue = "Professor of Looms, Abbey University"\n', encoding="utf-8"
    )
    made = build(tmp_path / "cv.md")
    assert [fact.organization.text for fact in made.cv.facts if isinstance(fact, Position) and fact.organization] == [
        "University of Turin"
    ]
    assert not any("Abbey" in str(text) for text in made.graph.stated.objects())


def test_what_is_not_printed_is_told_without_its_words(hiding: Hiding) -> None:
    (stale,) = (finding for finding in hiding("Skydiving").findings if finding.code == "W602")
    assert (stale.file, stale.line) == ("decisions.toml", 1)
    assert "Skydiving" not in stale.message


def test_nobody_is_told_to_remove_what_hides_a_name_that_is_printed_in_another_form(tmp_path: Path) -> None:
    work = "@article{a, author={Bell, Ada and Dunn, Carl}, title={On Looms}, journal={Letters}, year={2001}}"
    (tmp_path / "a.bib").write_text(work, encoding="utf-8")
    (tmp_path / "decisions.toml").write_text('[[hide]]\nvalue = "Carl Dunn"\n', encoding="utf-8")
    made = build(tmp_path / "a.bib")
    assert not any("Dunn" in str(text) for text in made.graph.stated.objects())
    advices = [finding.advice for finding in made.findings if finding.code == "W602"]
    assert [advice for advice in advices if "remove" in advice] == []


def test_a_text_that_goes_on_in_the_next_paragraph_is_hidden_too(tmp_path: Path) -> None:
    thesis = (
        "### University of Turin\n\n2010 - 2014\n\nPhD\n\nThesis: On looms that think:\n\ntheir threads and cards\n"
    )
    (tmp_path / "cv.md").write_text(f"# Ada Bell\n\n## Education\n\n{thesis}", encoding="utf-8")
    value = "On looms that think: their threads and cards"
    (tmp_path / "decisions.toml").write_text(f'[[hide]]\nvalue = "{value}"\n', encoding="utf-8")
    made = build(tmp_path / "cv.md")
    assert not any(finding.code == "W602" for finding in made.findings)
    assert not any("threads and cards" in str(text) for text in made.graph.stated.objects())
