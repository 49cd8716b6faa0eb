"""How to reach the owner."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.cv.model import CV, Contact

CvOf = Callable[[str], CV]

LINES = [
    (
        "✉ ada@mail.example ♦ ada.github.io ♦ 213-555-0147",
        [("email", "ada@mail.example"), ("url", "ada.github.io"), ("phone", "213-555-0147")],
    ),
    (
        "[Home](https://ada.example) | [mail](mailto:ada@mail.example)",
        [("url", "https://ada.example"), ("email", "ada@mail.example")],
    ),
    ("GitHub: adaq", [("identifier", "adaq")]),
    ("**Email:** ada@mail.example", [("email", "ada@mail.example")]),
]


@pytest.mark.parametrize(("line", "expected"), LINES, ids=[row[0] for row in LINES])
def test_each_way_to_reach_the_owner_is_a_contact(cv_of: CvOf, line: str, expected: list[tuple[str, str]]) -> None:
    cv = cv_of(f"# Ada Quill\n\n{line}\n\n## Education\n\n- BSc in Physics, Example University, 2010\n")
    found = [(f.kind, f.mention.text) for f in cv.facts if isinstance(f, Contact) and f.kind != "name"]
    assert found == expected


@pytest.mark.parametrize("line", ["Born 3 April 1990 in Sampletown", "Marital status: married", "Nationality: Martian"])
def test_private_data_is_private(cv_of: CvOf, line: str) -> None:
    cv = cv_of(f"# Ada Quill\n\n{line}\n")
    assert [f.kind for f in cv.facts if isinstance(f, Contact)] == ["name", "private"]
    assert [f.code for f in cv.findings] == ["I207"]
