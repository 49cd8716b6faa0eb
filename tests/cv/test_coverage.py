"""What became of every line."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cvgraph.cv.coverage import coverage
from cvgraph.cv.extract import extract
from cvgraph.cv.model import CV
from cvgraph.document.model import Document

PIECES = st.sampled_from(
    [
        "# Ada Quill",
        "## Education",
        "## Experience",
        "## Service",
        "### Example University",
        "PhD in Physics",
        "2010 - 2014",
        "*Engineer*",
        "**Acme Inc**",
        "- a bullet, 2012",
        "  - nested",
        "Thesis: On waves",
        "Coursework:",
        "| 2010 | Engineer | Acme Inc |\n| --- | --- | --- |\n| 2011 | Intern | Bolt Ltd |",
        "Date of birth: 1 May 1980",
        "A sentence that says nothing much at all about anybody.",
        "ICML'20, ICLR'21",
        "## Pets",
        "## Reviewing",
        "ada@mail.example",
    ]
)


@given(lines=st.lists(PIECES, min_size=1, max_size=12))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_line_is_lost_whatever_the_document(document_of: Callable[[str], Document], lines: list[str]) -> None:
    document = document_of("\n\n".join(lines) + "\n")
    assert coverage(document, extract(document)).unread == ()


def test_a_line_that_nothing_names_is_unread(document_of: Callable[[str], Document]) -> None:
    document = document_of("# Ada Quill\n\nsome words\n")
    assert coverage(document, CV(None, ())).unread == (1, 3)
