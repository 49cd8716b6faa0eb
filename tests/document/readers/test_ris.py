from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvgraph.document.decode import Source
from cvgraph.document.model import Content
from cvgraph.document.readers import ris as reader
from cvgraph.errors import SourceError


def read(text: str) -> Content:
    return reader.read(Source(Path("works.ris"), text.encode()))


def fields(text: str) -> list[list[tuple[str, str]]]:
    return [[(name, value.text) for name, value in record.fields] for record in read(text).records]


def test_an_article_is_read_whole_and_wrapped_lines_are_joined() -> None:
    text = """TY  - JOUR
AU  - Bell, Ada
AU  - Dunn, Cy
TI  - A title that
  goes on
T2  - Journal of Engines
JO  - J. Eng.
PY  - 2001
DA  - 2001/03/05/
VL  - 12
IS  - 3
SP  - 45
EP  - 67
DO  - 10.1000/eng
AB  - Long.
ER  -
"""
    assert fields(text) == [
        [
            ("title", "A title that goes on"),
            ("venue", "Journal of Engines"),
            ("author", "Bell, Ada"),
            ("author", "Dunn, Cy"),
            ("volume", "12"),
            ("number", "3"),
            ("date", "2001-03-05"),
            ("pages", "45–67"),
            ("doi", "10.1000/eng"),
            ("type", "JOUR"),
        ]
    ]
    assert [one.message for one in read(text).findings] == [
        "the field 'JO' of one entry was left out",
        "the field 'AB' of one entry was left out",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TY  - CONF\nT1  - A\nBT  - Proc. X\nY1  - 2019///", [("title", "A"), ("venue", "Proc. X"), ("date", "2019")]),
        ("TY  - BOOK\nTI  - A\nT2  - Series\nPY  - 1999", [("title", "A"), ("date", "1999")]),
        ("TY  - BOOK\nBT  - A\nPY  - 1999", [("title", "A"), ("date", "1999")]),
        ("TY  - JOUR\nTI  - A\nN1  - doi: 10.1000/x", [("title", "A"), ("doi", "10.1000/x")]),
        ("TY  - BOOK\nTI  - A\nSN  - 978-3-16-148410-0", [("title", "A"), ("isbn", "978-3-16-148410-0")]),
        ("TY  - JOUR\nTI  - A\nSN  - 1234-5678\nSP  - 5-9", [("title", "A"), ("pages", "5-9")]),
        ("TY  - BOOK\nTI  - A\nED  - Bell, Ada", [("title", "A"), ("editor", "Bell, Ada")]),
    ],
)
def test_tags_mean_what_the_kind_of_work_makes_of_them(text: str, expected: list[tuple[str, str]]) -> None:
    (found,) = fields(text)
    assert [pair for pair in found if pair[0] != "type"] == expected


def test_entries_of_pubmed_are_read_with_their_full_names() -> None:
    text = """PMID- 123456
TI  - A title.
FAU - Bell, Ada
AU  - Bell A
JT  - Journal of X
DP  - 2001 Mar 5
AID - 10.1/x [pii]
AID - 10.1000/x [doi]
PT  - Journal Article
"""
    (found,) = fields(text)
    assert found == [
        ("title", "A title."),
        ("venue", "Journal of X"),
        ("pmid", "123456"),
        ("author", "Bell, Ada"),
        ("date", "2001-03-05"),
        ("doi", "10.1000/x"),
        ("type", "Journal Article"),
    ]


def test_two_entries_without_an_end_between_them_are_two() -> None:
    assert len(fields("TY  - JOUR\nTI  - A\nTY  - JOUR\nTI  - B\n")) == 2


@given(st.text(alphabet="TYERAUIPDS0-9 \n"))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        content = read(text)
    except SourceError:
        return
    for record in content.records:
        for _, value in record.fields:
            assert 0 <= value.span.start <= value.span.end <= len(content.text)
