"""Reports and broadcasts, in the forms CVs give them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.cv.model import CV, Coverage

LINES = [
    (
        '"The woman who counts stars", The Daily Tide, 3 May 2021',
        ("The woman who counts stars", "The Daily Tide", "", "3 May 2021", ()),
    ),
    (
        "[Stars and dust](https://news.example/stars). Star Weekly, June 2019",
        ("Stars and dust", "Star Weekly", "", "June 2019", ("https://news.example/stars",)),
    ),
    ("TV interview, 2015", ("TV interview", None, "interview", "2015", ())),
    ("Podcast: Talking Tides, 2022", ("Talking Tides", None, "podcast", "2022", ())),
    ("Entrevista: Mareas al alba. Radio Sol, 2020", ("Mareas al alba", "Radio Sol", "interview", "2020", ())),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_a_report_is_read_in_its_parts(cv_of: Callable[[str], CV], line: str, expected: tuple[object, ...]) -> None:
    cv = cv_of(f"# Ada Quill\n\n## Media\n\n- {line}\n")
    (one,) = (fact for fact in cv.facts if isinstance(fact, Coverage))
    outlet, when = one.outlet, one.when
    assert (one.title.text, outlet and outlet.text, one.form, when and when.text, one.links) == expected


def test_a_heading_tells_the_form(cv_of: Callable[[str], CV]) -> None:
    cv = cv_of("# Ada Quill\n\n## Podcasts\n\n- Talking Tides, Radio Sol, 2022\n")
    assert [fact.form for fact in cv.facts if isinstance(fact, Coverage)] == ["podcast"]
