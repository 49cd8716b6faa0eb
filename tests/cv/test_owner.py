"""Whose CV it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.cv.model import CV

CvOf = Callable[[str], CV]

NAMES = [
    ("# Ada Quill", "Ada Quill"),
    ("# Dr. Ada M. Quill, PhD", "Ada M. Quill"),
    ("# Curriculum Vitae of Ada Quill", "Ada Quill"),
    ("# Ada Quill - Curriculum Vitae", "Ada Quill"),
    ("# Ada Quill  [Download CV](files/cv.pdf)", "Ada Quill"),
    ("# Curriculum Vitae\n\n## Ada Quill", "Ada Quill"),
    ("# Curriculum Vitae\n\nAda van der Quill", "Ada van der Quill"),
    ("**Ada Quill**", "Ada Quill"),
    ("# ADA QUILL", "ADA QUILL"),
    ("# Curriculum Vitae", None),
    ("# University of Examples", None),
    ("A page about many things.", None),
]


@pytest.mark.parametrize(("top", "name"), NAMES, ids=[row[0] for row in NAMES])
def test_the_owner_is_named_at_the_top(cv_of: CvOf, top: str, name: str | None) -> None:
    cv = cv_of(f"{top}\n\n## Education\n\n- BSc in Physics, Example University, 2010\n")
    assert (cv.owner.text if cv.owner else None) == name
    assert ("W206" in {finding.code for finding in cv.findings}) == (name is None)
