"""What one line became: its facts, whom its names mean and why, its findings."""

from __future__ import annotations

from cvgraph.build import Build
from cvgraph.explanation import explained


def test_a_reference_is_told_with_its_authors_and_their_evidence(example: Build) -> None:
    told = "\n".join(explained(example, 145))
    assert "Publication under 'PUBLICATIONS AND PREPRINTS'" in told
    assert "'GV. Steeg' is Greg Ver Steeg, <https://hrayrhar.github.io/cv#greg-ver-steeg> (the initials" in told


def test_findings_of_the_line_are_told(example: Build) -> None:
    assert any("W403 '33th' is no ordinal" in line for line in explained(example, 192))


def test_private_data_is_not_shown(example: Build) -> None:
    first, *told = explained(example, 5)
    assert "  private: kept out of every output unless asked for" in told
    assert not any("@" in line for line in told)
    assert first.startswith("hrayr-harutyunyan.md:5:")


def test_a_blank_line_became_nothing(example: Build) -> None:
    blank = example.document.text.split("\n").index("") + 1
    assert list(explained(example, blank))[1:] == ["nothing: no reader of the page sees this line, or it is blank"]
