"""The report: figures, coverage, findings and evidence, with nothing of a CV as markup."""

from __future__ import annotations

from pathlib import Path

import pytest

from cvgraph import pipeline
from cvgraph.build import Build
from cvgraph.writers.report import escaped, summary, text, write


@pytest.fixture(scope="module")
def report(example: Build) -> str:
    return text(example)


def test_the_report_tells_the_figures_of_the_graph(report: str) -> None:
    assert "| people | 39 |" in report
    assert "| publications | 14 |" in report
    assert "Co-authors: 37 people, 135 ties of total weight 173." in report
    assert "Connected parts, by number of people: 37; without the owner: 20, 12, 4." in report


def test_every_line_of_the_example_is_accounted_for(report: str) -> None:
    assert "144 lines are part of a fact, 0 more are named in a finding." in report
    assert "Every line is accounted for." in report


@pytest.mark.parametrize("place", [":17: W404", ":29: W401", ":30: W401", ":192: W403"])
def test_the_four_doubtful_places_are_told_with_their_lines(report: str, place: str) -> None:
    assert f"- hrayr-harutyunyan.md{place}" in report


def test_inferences_come_with_their_evidence(report: str) -> None:
    assert "- 'GV. Steeg' means Greg Ver Steeg: the initials and the family name of 'GV. Steeg' agree" in report


def test_private_data_is_named_by_kind_alone(report: str) -> None:
    assert "- line 5: e-mail\n- line 5: telephone\n" in report
    assert "@" not in report


def test_no_line_of_the_report_ends_in_a_blank(report: str) -> None:
    assert [line for line in report.splitlines() if line != line.rstrip()] == []


def test_a_text_of_the_cv_is_never_markup() -> None:
    assert escaped("<b>*A*</b>\n| [x](y) `z` #") == r"\<b\>\*A\*\</b\> \| \[x\](y) \`z\` \#"


def test_a_cv_with_nothing_in_it_has_a_report_too(tmp_path: Path) -> None:
    source = tmp_path / "cv.md"
    source.write_text("Hello\n")
    build = pipeline.build(source)
    (path,) = write(build, tmp_path)
    assert path.read_text(encoding="utf-8").startswith("# ")
    assert summary(build).splitlines()[0] == "Nobody named: 1 person"


def test_the_summary_is_three_lines(example: Build) -> None:
    assert summary(example).splitlines() == [
        "Hrayr Harutyunyan: 14 publications, 39 people, 12 memberships",
        "144 of 144 lines became facts, 0 are named in findings",
        f"findings: 4 warnings, {len(example.findings) - 4} for information",
    ]
