"""Lists of names in every usual order: who is on them, and where they end."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.cv.names import NameList, PrintedName, name_list

LISTS = [
    ("R. Darbinyan, Greg Ver Steeg. Title", ["R. Darbinyan", "Greg Ver Steeg"], " Title"),
    ("A. Quill, B. Reed & C. Ito (2020)", ["A. Quill", "B. Reed", "C. Ito"], " (2020)"),
    ("Weber L, Yee DM. Title", ["Weber L", "Yee DM"], " Title"),
    ("Weber L., Yee D.M. Title", ["Weber L.", "Yee D.M."], " Title"),
    ("Yee, D. M., & Leng, X. (2019)", ["Yee, D. M.", "Leng, X."], " (2019)"),
    ("King, M. L., Jr., & Abe, K. (1963)", ["King, M. L., Jr.", "Abe, K."], " (1963)"),
    ("Bell, Ada, and Cy Dunn. 2017", ["Bell, Ada", "Cy Dunn"], " 2017"),
    ("Ó Briain, S., van der Berg, J. (2010)", ["Ó Briain, S.", "van der Berg, J."], " (2010)"),
    ("d'Alembert, J. (1743)", ["d'Alembert, J."], " (1743)"),
    ("Müller, H. und Weiß, K. (2010)", ["Müller, H.", "Weiß, K."], " (2010)"),
    ("Martin L. King Jr., Ada Quill. Title", ["Martin L. King Jr.", "Ada Quill"], " Title"),
    ("S.A.Kim, J.Lee. Title", ["S.A.Kim", "J.Lee"], " Title"),
    ("王伟, 李娜. 地图", ["王伟", "李娜"], " 地图"),
    ("A. Quill1,2, B. Reed2. Title", ["A. Quill", "B. Reed"], ". Title"),
    ("A. Quill\nB. Reed\n", ["A. Quill"], "\nB. Reed\n"),
    ("Greg Ver Steeg", ["Greg Ver Steeg"], ""),
    ("A. Quill and maps", [], None),
    ("Learning from maps", [], None),
    ("", [], None),
]


def names(text: str, found: NameList) -> list[str]:
    return [text[name.start : name.end] for name in found.names]


@pytest.mark.parametrize(("text", "expected", "rest"), LISTS)
def test_a_list_holds_these_names_and_ends_here(text: str, expected: list[str], rest: str | None) -> None:
    found = name_list(text)
    assert names(text, found) == expected
    assert rest is None or text[found.end :] == rest


@pytest.mark.parametrize(
    "text",
    [
        "A. Quill, B. Reed et al. Title",
        "A. Quill, …, B. Reed. Title",
        "A. Quill, . . . B. Reed. Title",
        "A. Quill, ..., B. Reed. Title",
        "A. Quill, [35 authors], B. Reed. Title",
        "Quill A, Reed B, and others. Title",
    ],
)
def test_others_are_counted_as_more_and_not_as_names(text: str) -> None:
    found = name_list(text)
    assert (len(found.names), found.more) == (2, True)


def test_a_list_may_begin_anywhere() -> None:
    text = "On maps. A. Quill, B. Reed"
    assert names(text, name_list(text, 8)) == ["A. Quill", "B. Reed"]


def test_marks_of_equal_share_are_noticed() -> None:
    text = "A. Quill*, B. Reed, C. Ito*. Title"
    found = name_list(text)
    assert names(text, found) == ["A. Quill", "B. Reed", "C. Ito"]
    assert [name.equal for name in found.names] == [True, False, True]


def test_a_stranger_among_names_is_kept_but_not_believed() -> None:
    text = "Ada Quill, CON, Bo Reed. Title"
    found = name_list(text)
    assert names(text, found) == ["Ada Quill", "CON", "Bo Reed"]
    assert [name.sure for name in found.names] == [True, False, True]


def test_an_and_without_a_name_dangles() -> None:
    text = "J. van der Berg and"
    found = name_list(text)
    assert (names(text, found), found.dangling) == (["J. van der Berg"], True)
    assert found.weight < name_list("J. van der Berg").weight


def test_names_with_initials_that_something_closes_weigh_most() -> None:
    lists = ["Ada Quill", "A. Quill", "A. Quill, B. Reed", "A. Quill, B. Reed et al."]
    weights = [name_list(text).weight for text in lists]
    assert weights == sorted(set(weights))


def test_a_shorter_list_ends_before_its_last_name() -> None:
    found = NameList((PrintedName(0, 8, initials=True), PrintedName(10, 17, initials=True)), 18, closed=True)
    assert found.shorter() == NameList((PrintedName(0, 8, initials=True),), 10)


ALPHABET = "ABab .,;&*()[]'’-é王\n12"


@given(st.text(max_size=80) | st.text(alphabet=ALPHABET, max_size=80), st.integers(0, 80))
def test_names_stand_in_order_and_print_something(text: str, start: int) -> None:
    start = min(start, len(text))
    found = name_list(text, start)
    places = [(name.start, name.end) for name in found.names]
    assert all(start <= first < last <= found.end <= len(text) for first, last in places)
    assert all(one[1] <= two[0] for one, two in pairwise(places))
    assert all(text[first:last].strip() == text[first:last] for first, last in places)


REPEATED = [",", "A", "A. ", "A B, ", "Ab, ", "Ab, A., ", "and ", "et al. ", "; ", "* ", "王", "-"]


@pytest.mark.parametrize("repeated", REPEATED)
def test_a_long_list_is_read_in_linear_time(repeated: str) -> None:
    text = (repeated * 100_000)[:100_000]
    began = time.monotonic()
    assert name_list(text).end <= len(text)
    assert time.monotonic() - began < 20
