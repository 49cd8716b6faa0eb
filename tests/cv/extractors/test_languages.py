"""Languages with their tags and levels."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.cv.model import CV, Language

LANGUAGES = [
    ("English (native), Dutch (B2)", [("English", "en", "native"), ("Dutch", "nl", "B2")]),
    ("- French: fluent\n- German", [("French", "fr", "fluent"), ("German", "de", None)]),
]


@pytest.mark.parametrize(("text", "expected"), LANGUAGES)
def test_languages_are_read_with_their_level(
    cv_of: Callable[[str], CV], text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    found = [fact for fact in cv_of(f"# Ada Quill\n\n## Languages\n\n{text}\n").facts if isinstance(fact, Language)]
    assert [(one.name.text, one.tag, one.level) for one in found] == expected
