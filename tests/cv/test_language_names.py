"""Languages as CVs name them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.cv.language_names import is_language, language
from cvgraph.document.model import Block

Printer = Callable[[str], Block]

LANGUAGES = [
    ("English", "English", "en", None),
    ("English (native)", "English", "en", "native"),
    ("German: fluent", "German", "de", "fluent"),
    ("German, C1", "German", "de", "C1"),
    ("French - B2", "French", "fr", "B2"),
    ("French — C1.", "French", "fr", "C1"),
    ("English\tfluent", "English", "en", "fluent"),
    ("English native speaker", "English", "en", "native speaker"),
    ("Brazilian Portuguese [native]", "Brazilian Portuguese", "pt", "native"),
    ("Mandarin Chinese (HSK 5)", "Mandarin Chinese", "zh", "HSK 5"),
    ("German (C1, TestDaF)", "German", "de", "C1, TestDaF"),
    ("English -", "English", "en", None),
]


@pytest.mark.parametrize(("text", "name", "tag", "level"), LANGUAGES)
def test_a_language_has_a_name_a_tag_and_a_level(
    printed: Printer, text: str, name: str, tag: str, level: str | None
) -> None:
    found = language(printed(text), "Languages")
    assert (found.name.text, found.tag, found.level, found.heading) == (name, tag, level, "Languages")
    assert is_language(text)


OTHERS = ["", "Languages", "Englishman", "French teacher", "Python (fluent)", "(English)", "12"]


@pytest.mark.parametrize("text", OTHERS)
def test_other_texts_are_no_languages(text: str) -> None:
    assert not is_language(text)


@given(st.text(max_size=60) | st.text(alphabet="(),:-. \t\nabc", max_size=40).map("English".__add__))
def test_any_text_can_be_asked(printed: Printer, text: str) -> None:
    found = language(printed(text), "")
    assert is_language(text) is (found.tag is not None)
    assert text.strip().startswith(found.name.text)


LONG = """
import sys
from cvgraph.cv.language_names import is_language

is_language(("English" + sys.argv[1] * 100_000)[:100_000] + "(")
"""


@pytest.mark.parametrize("repeated", [" ", " a", "-", ".", "(", " English", ")", "- "])
def test_a_long_line_is_read_in_linear_time(repeated: str) -> None:
    subprocess.run([sys.executable, "-c", LONG, repeated], check=True, timeout=20)
