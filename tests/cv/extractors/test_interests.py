"""Topics of research, in lists and in sentences, and pastimes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.cv.model import CV, Interest

TOPICS = [
    ("Research Interests", "Engines, steam, and logic", [("Engines", True), ("steam", True), ("logic", True)]),
    ("Research Interests", "- Engines\n- Steam power", [("Engines", True), ("Steam power", True)]),
    ("Hobbies", "Chess, long walks", [("Chess", False), ("long walks", False)]),
]


@pytest.mark.parametrize(("heading", "text", "expected"), TOPICS)
def test_topics_come_one_by_one(
    cv_of: Callable[[str], CV], heading: str, text: str, expected: list[tuple[str, bool]]
) -> None:
    found = [fact for fact in cv_of(f"# Ada Quill\n\n## {heading}\n\n{text}\n").facts if isinstance(fact, Interest)]
    assert [(one.topic.text, one.research) for one in found] == expected


def test_a_line_that_introduces_a_list_is_no_interest(cv_of: Callable[[str], CV]) -> None:
    cv = cv_of("# Ada Quill\n\n## Research Interests\n\nFellow of the Moon, my topics are:\n\n- tides\n- dust\n")
    assert [fact.topic.text for fact in cv.facts if isinstance(fact, Interest)] == ["tides", "dust"]
