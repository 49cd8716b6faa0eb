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
