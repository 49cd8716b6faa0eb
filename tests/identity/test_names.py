"""Printed names, taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.identity.names import displayed, parse, plain


@pytest.mark.parametrize(
    ("printed", "first", "particles", "family", "suffix"),
    [
        ("GV. Steeg", ("G", "V"), (), "Steeg", ""),
        ("Greg Ver Steeg", ("Greg",), ("Ver",), "Steeg", ""),
        ("KSM. Hossain", ("K", "S", "M"), (), "Hossain", ""),
        ("A.S. Rawat", ("A", "S"), (), "Rawat", ""),
        ("S. Abu-El-Haija", ("S",), (), "Abu-El-Haija", ""),
        ("DC. Kale", ("D", "C"), (), "Kale", ""),
        ("Yee, D.M.", ("D", "M"), (), "Yee", ""),
        ("Weber L.", ("L",), (), "Weber", ""),
        ("van der Berg, J.", ("J",), ("van", "der"), "Berg", ""),
        ("J. van der Berg", ("J",), ("van", "der"), "Berg", ""),
        ("José Muñoz", ("José",), (), "Muñoz", ""),
        ("King, M. L., Jr.", ("M", "L"), (), "King", "Jr."),
        ("Martin L. King Jr.", ("Martin", "L"), (), "King", "Jr"),
        ("LI WEI", ("Li",), (), "Wei", ""),
        ("Prof. Dr. Ada Byron", ("Ada",), (), "Byron", ""),
        ("王小明", (), (), "王小明", ""),
        ("Plato", (), (), "Plato", ""),
    ],
)
def test_a_name_falls_into_its_parts(
    printed: str, first: tuple[str, ...], particles: tuple[str, ...], family: str, suffix: str
) -> None:
    name = parse(printed)
    assert (name.given, name.particles, name.family, name.suffix) == (first, particles, family, suffix)


def test_initials_are_written_with_their_stops() -> None:
    assert parse("KSM. Hossain").given_text == "K. S. M."
    assert parse("Greg Ver Steeg").family_text == "Ver Steeg"


def test_marks_on_letters_do_not_tell_names_apart() -> None:
    assert plain("José") == plain("JOSE") == "jose"


@given(st.text(max_size=60))
def test_any_text_can_be_parsed(text: str) -> None:
    name = parse(text)
    assert isinstance(name.key, str)
    assert isinstance(name.given_text, str)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Berg, Jan van der", "Jan van der Berg"),
        ("van der Berg, Jan", "Jan van der Berg"),
        ("Brown, Jr., William T.", "William T. Brown Jr."),
        ("Brown, William T., III", "William T. Brown III"),
        ("Jan van der Berg", "Jan van der Berg"),
        ("Institute of Looms, Mills, and Cards", "Institute of Looms, Mills, and Cards"),
    ],
)
def test_a_comma_tells_the_given_names_which_are_shown_first(printed: str, name: str) -> None:
    assert displayed(printed) == name
