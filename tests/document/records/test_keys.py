from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.document.records.keys import canonical, field_of, misspelt_section, section_kind, section_kinds


@pytest.mark.parametrize("key", ["startDate", "start_date", "Start date", "START-DATE"])
def test_one_key_is_written_in_many_ways(key: str) -> None:
    assert field_of("position", key) == ("start", True)
    assert canonical(key) == "start date"


@pytest.mark.parametrize(
    ("kind", "key", "field"),
    [
        ("position", "compny", "organization"),
        ("position", "postion", "role"),
        ("position", "higlights", "note"),
        ("education", "institutoin", "institution"),
        ("person", "emial", "email"),
    ],
)
def test_a_slip_of_the_pen_is_understood(kind: str, key: str, field: str) -> None:
    assert field_of(kind, key) == (field, False)


@pytest.mark.parametrize(
    ("kind", "key", "field"),
    [
        ("education", "Institución", "institution"),
        ("education", "Abschluss", "degree"),
        ("education", "Directeur de thèse", "advisor"),
        ("position", "Arbeitgeber", "organization"),
        ("position", "cargo", "role"),
        ("position", "fecha_de_inicio", "start"),
        ("position", "bis", "end"),
        ("publication", "auteurs", "author"),
        ("publication", "期刊", "venue"),
        ("publication", "año", "date"),
        ("person", "apellidos", "family"),
        ("person", "Telefonnummer", "phone"),
    ],
)
def test_keys_of_other_languages_are_known(kind: str, key: str, field: str) -> None:
    assert field_of(kind, key) == (field, True)


@pytest.mark.parametrize("key", ["shoe_size", "x", "", "a" * 500])
def test_a_key_that_means_nothing_fills_no_field(key: str) -> None:
    assert field_of("education", key) == ("", False)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("work", "positions"),
        ("Experience and Education", "positions"),
        ("selected_publications", "publications"),
        ("Honors \\& Awards", "awards"),
        ("Editorial positions and peer review", "reviewing"),
        ("basics", "contact"),
        ("Planetary Gardens", ""),
        ("", ""),
    ],
)
def test_a_name_opens_a_section(name: str, kind: str) -> None:
    assert section_kind(name) == kind


def test_a_title_may_name_two_kinds() -> None:
    assert section_kinds("Grants and Prizes") == {"grants", "awards"}


def test_a_misspelt_title_is_understood() -> None:
    assert misspelt_section("Publicatoins") == "publications"
    assert misspelt_section("Planetary Gardens") == ""


@given(st.text(max_size=40), st.sampled_from(["person", "education", "item", "no such kind"]))
def test_any_key_is_answered(key: str, kind: str) -> None:
    field, exact = field_of(kind, key)
    assert field or not exact
    assert isinstance(section_kind(key), str)
