"""Identifiers, bare or as addresses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.identity.iris import is_iri
from cvgraph.identity.records import WantedPerson
from cvgraph.identity.web.identifiers import bare, iri, spellings, stated, valid

CASES = [
    ("doi", "10.5555/ABC.1", "10.5555/abc.1", "https://doi.org/10.5555/abc.1"),
    ("doi", "https://doi.org/10.5555/abc%3C1%3E", "10.5555/abc<1>", "https://doi.org/10.5555/abc%3C1%3E"),
    ("doi", "doi:10.5555/a(b)c;d", "10.5555/a(b)c;d", "https://doi.org/10.5555/a(b)c;d"),
    ("doi", "10.5555/a b", "", ""),
    ("doi", "11.5555/a", "", ""),
    ("orcid", "https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
    ("orcid", "0000-0002-1694-233X", "0000-0002-1694-233X", "https://orcid.org/0000-0002-1694-233X"),
    ("orcid", "0000-0002-1825", "", ""),
    ("ror", "https://ror.org/03taz7m60", "03taz7m60", "https://ror.org/03taz7m60"),
    ("ror", "13taz7m60", "", ""),
    ("dblp", "198/1489-1", "198/1489-1", "https://dblp.org/pid/198/1489-1"),
    (
        "dblp",
        "https://dblp.org/pid/h/GeoffreyEHinton.html",
        "h/GeoffreyEHinton",
        "https://dblp.org/pid/h/GeoffreyEHinton",
    ),
    ("dblp", "../../etc", "", ""),
    ("wikidata", "http://www.wikidata.org/entity/Q42", "Q42", "http://www.wikidata.org/entity/Q42"),
    ("wikidata", "Q0", "", ""),
    ("openalex", "https://openalex.org/A5023888391", "A5023888391", "https://openalex.org/A5023888391"),
    ("google_scholar", "MadeForTest1", "MadeForTest1", "https://scholar.google.com/citations?user=MadeForTest1"),
    ("isni", "0000 0001 2156 6853", "0000000121566853", "https://isni.org/isni/0000000121566853"),
    ("grid", "grid.42505.36", "grid.42505.36", "https://www.grid.ac/institutes/grid.42505.36"),
    ("unknown", "x", "", ""),
]


@pytest.mark.parametrize(("scheme", "written", "expected", "address"), CASES)
def test_identifiers_are_read_and_resolved(scheme: str, written: str, expected: str, address: str) -> None:
    assert bare(scheme, written) == expected
    assert iri(scheme, written) == address


@given(st.sampled_from(["doi", "orcid", "ror", "dblp", "wikidata", "isni"]), st.text())
def test_no_text_gives_an_iri_that_is_none(scheme: str, written: str) -> None:
    assert iri(scheme, f"10.5555/{written}") == "" or is_iri(iri(scheme, f"10.5555/{written}"))


def test_what_a_cv_states_is_read_in_any_form() -> None:
    wanted = WantedPerson("Ada", (("dblp", "https://dblp.org/pid/1/2"), ("orcid", "none")))
    assert (stated(wanted, "dblp"), stated(wanted, "orcid"), stated(wanted, "ror")) == ("1/2", "", "")


def test_a_doi_is_looked_for_in_small_and_capital_letters() -> None:
    assert spellings("https://doi.org/10.48550/arXiv.1905.13276") == (
        "https://doi.org/10.48550/arxiv.1905.13276",
        "https://doi.org/10.48550/arXiv.1905.13276",
        "https://doi.org/10.48550/ARXIV.1905.13276",
    )
    assert spellings("nothing") == ()


def test_only_addresses_of_the_web_are_links() -> None:
    found = ["javascript:alert(1)", "https://x.example/a b", "https://x.example/", "mailto:a@x.example", ""]
    assert valid([*found, *found]) == ("https://x.example/",)
