"""Printed places and their countries: what is certain is told, what is not stays as it was printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.analysis.places import Place, placed
from cvgraph.lexicon.load import COUNTRIES_FILE, table

CERTAIN = [
    ("New York, NY, USA", "United States", "New York, NY"),
    ("Marina Del Rey, CA, USA", "United States", "Marina Del Rey, CA"),
    ("Yerevan, Armenia", "Armenia", "Yerevan"),
    ("Leeds, UK", "United Kingdom", "Leeds"),
    ("Edinburgh, Scotland", "United Kingdom", "Edinburgh"),
    ("Dunesea, Ireland", "Ireland", "Dunesea"),
    ("Stanford, California (USA)", "United States", "Stanford, California"),
    ("Stanford, CA 94305", "United States", "Stanford, CA 94305"),
    ("Boston, MA", "United States", "Boston, MA"),
    ("Washington, D.C.", "United States", "Washington, D.C."),
    ("Chile", "Chile", ""),
    ("Lausanne", "Switzerland", "Lausanne"),
    ("10115 Berlin", "Germany", "10115 Berlin"),
    ("Firenze", "Italy", "Firenze"),
    ("Genève, Suisse", "Switzerland", "Genève"),
    ("Wien, Österreich", "Austria", "Wien"),
    ("Москва, Россия", "Russia", "Москва"),
    ("北京", "China", "北京"),
    ("東京, 日本", "Japan", "東京"),
    ("São Paulo - SP", "Brazil", "São Paulo, SP"),
    ("Trier, DE", "Germany", "Trier"),
    ("Newark, DE", "United States", "Newark, DE"),
    ("Bangalore, IN", "India", "Bangalore"),
    ("Bloomington, IN", "United States", "Bloomington, IN"),
    ("Toronto, CA", "Canada", "Toronto, CA"),
    ("Palo Alto, CA", "United States", "Palo Alto, CA"),
    ("Kitchener, Ontario, CA", "Canada", "Kitchener, Ontario, CA"),
    ("London", "United Kingdom", "London"),
    ("London, ON", "Canada", "London, ON"),
    ("Athens, GA", "United States", "Athens, GA"),
    ("Paris, Texas", "United States", "Paris, Texas"),
    ("Atlanta, Georgia", "United States", "Atlanta, Georgia"),
    ("Tbilisi, Georgia", "Georgia", "Tbilisi"),
    ("Cambridge, MA", "United States", "Cambridge, MA"),
    ("Cambridge, UK", "United Kingdom", "Cambridge"),
    ("Victoria, Canada", "Canada", "Victoria"),
    ("Lebanon, NH", "United States", "Lebanon, NH"),
    ("San Juan, PR", "Puerto Rico", "San Juan"),
    ("Curitiba, PR", "Brazil", "Curitiba, PR"),
    ("Singapore, Singapore", "Singapore", ""),
]


@pytest.mark.parametrize(("printed", "country", "name"), CERTAIN)
def test_a_place_is_found_by_its_country_its_state_or_its_town(printed: str, country: str, name: str) -> None:
    assert placed(printed) == Place(country, name)


@pytest.mark.parametrize(
    "printed",
    [
        "Remote",
        "Oakminster",
        "Cambridge",
        "Georgia",
        "Hyderabad",
        "Victoria",
        "Smalltown, CA",
        "Palermo (PA)",
        "Florianópolis, SC",
        "Ontario, CA",
        "Paris, London",
        "New York, London",
        "Paris / London",
        "Italy, France",
        "Berlin, Canada, USA",
        "in",
        "de",
        "",
        " , ",
    ],
)
def test_what_is_not_certain_stays_as_it_was_printed(printed: str) -> None:
    assert placed(printed) == Place("", printed)


@given(st.text())
def test_any_text_may_stand_where_a_place_should(printed: str) -> None:
    assert isinstance(placed(printed), Place)


def test_every_country_of_the_table_is_found_by_its_own_name() -> None:
    tables = table(COUNTRIES_FILE)
    assert [name for kind in tables.values() for name in kind if name not in tables["countries"]] == []
    unclear = [country for country in tables["countries"] if placed(f"Nowhere, {country}").country != country]
    assert unclear == ["Georgia"]
