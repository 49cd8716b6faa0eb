"""The words of an author list, and what each can be in a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.cv.name_tokens import Token, tokens, word_kind

WORDS = {
    "initials": ["A", "A.", "DM", "D.M.", "J.-P.", "Ó", "A.B.C.D."],
    "suffix": ["Jr", "Jr.", "III"],
    "particle": ["van", "Van", "de", "De"],
    "name": ["Quill", "al-Khwarizmi", "d'Alembert", "O'Neil", "S.A.Kim", "王伟", "ABCD", "St."],
    "and": ["and", "und", "et"],
    "word": ["quill", "maps", "self-made"],
}


@pytest.mark.parametrize(("word", "kind"), [(word, kind) for kind, words in WORDS.items() for word in words])
def test_a_word_can_be_this_in_a_name(word: str, kind: str) -> None:
    assert word_kind(word) == kind


LINES = [
    ("A. Quill, B.", ["initials", "name", "stop", "initials"]),
    ("Quill A; Reed B", ["name", "initials", "stop", "name", "initials"]),
    ("Quill* & Reed", ["name", "mark", "and", "name"]),
    ("Quill1,2 2018", ["name", "mark", "other"]),
    ("Quill$^{1}$", ["name", "mark"]),
    ("Quill²", ["name", "mark"]),
    ("[35 authors]", ["others"]),
    ("[+ 35]", ["other", "mark", "other", "other"]),
    ("… ... . . .", ["others", "others", "others"]),
    ("A\nB", ["initials", "break", "initials"]),
    ("李娜、王伟", ["name", "stop", "name"]),
    ("(2018)", ["other", "other", "other"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "kinds"), LINES)
def test_a_line_falls_into_tokens(text: str, kinds: list[str]) -> None:
    assert [token.kind for token in tokens(text)] == kinds


def test_tokens_begin_where_they_are_asked_to() -> None:
    assert [token.text for token in tokens("A. Quill, B. Reed", 10)] == ["B.", "Reed"]


def test_a_token_tells_what_joins_and_what_ends() -> None:
    dot, comma = Token("Jr.", 0, 3, "suffix"), Token(",", 3, 4, "stop")
    assert (dot.dotted, dot.letters, dot.joins) == (True, 2, False)
    assert (comma.dotted, comma.letters, comma.joins) == (False, 0, True)


WHOLE = [("王伟", True, False), ("S.A.Kim", False, True), ("Kim", False, False)]


@pytest.mark.parametrize(("text", "unspaced", "glued"), WHOLE)
def test_a_whole_name_can_be_one_word(text: str, unspaced: bool, glued: bool) -> None:  # noqa: FBT001 - a table
    (token,) = tokens(text)
    assert (token.unspaced, token.glued) == (unspaced, glued)


@given(st.text(max_size=80))
def test_tokens_cover_everything_but_blanks(text: str) -> None:
    found = tokens(text)
    assert all(text[token.start : token.end] == token.text for token in found)
    left = [char for at, char in enumerate(text) if not any(token.start <= at < token.end for token in found)]
    assert "".join(left).strip() == ""
