"""Terms are valid in every syntax."""

from __future__ import annotations

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.cv.dates import Moment, Season
from cvgraph.graph import terms


@pytest.mark.parametrize(
    ("moment", "text", "kind"),
    [
        (Moment(2018), "2018", "gYear"),
        (Moment(2018, season=Season.FALL), "2018", "gYear"),
        (Moment(2018, 8), "2018-08", "gYearMonth"),
        (Moment(2018, 8, 1), "2018-08-01", "date"),
        (Moment(843), "0843", "gYear"),
    ],
)
def test_a_moment_is_as_exact_as_it_was_printed(moment: Moment, text: str, kind: str) -> None:
    literal = terms.moment(moment)
    assert (str(literal), literal.datatype.rpartition("#")[2]) == (text, kind)


@pytest.mark.parametrize(("text", "valid"), [("3.9", True), ("4", True), ("A+", False), ("3,9", False), ("", False)])
def test_a_number_is_a_decimal_or_nothing(text: str, *, valid: bool) -> None:
    assert (terms.decimal(text) is not None) is valid


@pytest.mark.parametrize(
    ("scheme", "value", "iri"),
    [
        ("doi", "10.1000/a<b>", "https://doi.org/10.1000/a%3Cb%3E"),
        ("doi", "10.1000/a b", "https://doi.org/10.1000/a%20b"),
        ("arxiv", "1905.13276", "https://arxiv.org/abs/1905.13276"),
        ("arxiv", "hep-th/9901001", "https://arxiv.org/abs/hep-th/9901001"),
        ("pmid", "123", "https://pubmed.ncbi.nlm.nih.gov/123"),
    ],
)
def test_an_identifier_resolves(scheme: str, value: str, iri: str | None) -> None:
    assert str(terms.resolver(scheme, value)) == iri


def test_an_isbn_has_no_address() -> None:
    assert terms.resolver("isbn", "978-3-16-148410-0") is None
    assert terms.identifier("isbn", "978-3-16-148410-0") == "ISBN:978-3-16-148410-0"


@pytest.mark.parametrize(
    ("text", "iri"),
    [
        ("ada.example", "https://ada.example"),
        ("http://ada.example/~a?b=c&d", "http://ada.example/~a?b=c&d"),
        ("mailto:a@b.example", None),
        ("javascript:alert(1)", None),
        ("https://", None),
    ],
)
def test_an_address_is_of_the_web_or_none(text: str, iri: str | None) -> None:
    assert (str(terms.address(text)) if iri else terms.address(text)) == iri


@given(st.text(max_size=40))
def test_no_text_becomes_an_iri_that_cannot_be_read_back(text: str) -> None:
    for iri in (terms.address(text), terms.valid(text), terms.resolver("doi", f"10.1/{text}")):
        if iri is not None:
            pyoxigraph.NamedNode(str(iri))
