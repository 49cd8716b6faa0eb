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
        "## Supervision",
        "## Media",
        "## Patents",
        "## Certifications",
        "## Talks",
        "### Reviewing",
        "### PhD students",
        "- Bella Marsh, PhD, 2012",
        "2012",
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


def test_a_heading_that_holds_others_counts_for_what_stands_below_them(
    cv_of: Callable[[str], CV], document_of: Callable[[str], Document]
) -> None:
    text = "# Ada Quill\n\n## Service\n\n### Reviewing\n\n- Journal of Stars\n"
    found = coverage(document_of(text), cv_of(text))
    assert (found.lines, found.facts, found.unread) == (4, 4, ())
