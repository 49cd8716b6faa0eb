"""Lines that no CV has: told or narrowed, and no rule takes more than its time on them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from cvgraph.cv.model import CV, Publication
from cvgraph.document.model import Document

SECTIONS = (
    "Education",
    "Experience",
    "Publications",
    "Talks",
    "Grants",
    "Awards",
    "Teaching",
    "Service",
    "Skills",
    "Art",
)
PIECES = (
    *("A. ", "A, ", "a", "1", "0.", ", ", ". ", "(", "[", "{", '"', "\u201c", "*", "-", "\u2013 ", "& "),
    *(
        "2019-",
        "2019 - ",
        "1(2)",
        "$1,000 ",
        "pp. 1-",
        "https://",
        "a@b.",
        "10.1000/",
        "Mc",
        "University of ",
        "\u5f20",
    ),
)
JUST_READ, FAR_TOO_LONG = 11_900, 100_000
LIMIT = 540
"""Seconds that end a test; reading takes some ten."""


def test_no_rule_runs_away_on_a_line_that_is_just_short_enough(tmp_path: Path) -> None:
    _read_in_time(tmp_path, PIECES, JUST_READ)


def test_no_rule_runs_away_on_a_line_that_is_far_too_long(tmp_path: Path) -> None:
    _read_in_time(tmp_path, PIECES[::3], FAR_TOO_LONG)


def _read_in_time(folder: Path, pieces: Sequence[str], length: int) -> None:
    lines = "\n".join(f"- x {piece * (length // len(piece))} end" for piece in pieces)
    path = folder / "cv.md"
    path.write_text("# Ada Quill\n" + "".join(f"\n## {name}\n\n{lines}\n" for name in SECTIONS), encoding="utf-8")
    command = [sys.executable, "-m", "cvgraph", "extract", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT, check=False)
    assert (done.returncode, done.stderr.count("Traceback")) == (0, 0)


def test_a_line_that_is_too_long_is_told_and_its_neighbours_are_read(cv_of: Callable[[str], CV]) -> None:
    work = "- A. Quill, B. Brown. On looms. Journal of Engines, 2019."
    found = cv_of(f"# Ada Quill\n\n## Publications\n\n{work}\n- {'word ' * 4000}\n")
    assert [fact.title.text for fact in found.facts if isinstance(fact, Publication)] == ["On looms"]
    told = [finding for finding in found.findings if finding.code == "W205"]
    assert [(one.line, one.message) for one in told] == [(6, "nothing was read from a line of 19999 characters")]


def test_a_wide_gap_hides_nothing_and_moves_no_place(
    cv_of: Callable[[str], CV], document_of: Callable[[str], Document]
) -> None:
    text = f"# Ada Quill\n\n## Publications\n\n- A. Quill, B. Brown.{' ' * 5000}On looms. Journal of Engines, 2019.\n"
    (work,) = (fact for fact in cv_of(text).facts if isinstance(fact, Publication))
    assert work.title.text == "On looms"
    source = document_of(text).text
    assert source[work.title.span.start : work.title.span.end] == "On looms"
