from __future__ import annotations

import json
from pathlib import Path

import pytest

from cvgraph.document.decode import Source
from cvgraph.document.readers import csl_json as reader


def source(value: object) -> Source:
    return Source(Path("works.json"), json.dumps(value).encode())


def fields(work: dict[str, object]) -> list[tuple[str, str]]:
    (record,) = reader.read(source([work])).records
    return [(name, value.text) for name, value in record.fields]


def test_a_work_is_read_whole() -> None:
    work = {
        "type": "article-journal",
        "title": "On <i>E. exemplaris</i> &amp; others",
        "container-title": "Journal of Engines",
        "author": [{"family": "Bell", "given": "Ada"}, {"literal": "The Example Group"}],
        "issued": {"date-parts": [[2001, 3, 5]]},
        "DOI": "10.1000/eng",
        "volume": 12,
        "page": "45-67",
    }
    assert fields(work) == [
        ("title", "On E. exemplaris & others"),
        ("venue", "Journal of Engines"),
        ("date", "2001-03-05"),
        ("volume", "12"),
        ("pages", "45-67"),
        ("type", "article-journal"),
        ("author", "Bell, Ada"),
        ("author", "The Example Group"),
        ("doi", "10.1000/eng"),
    ]


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ({"issued": {"date-parts": [["2001", "3"]]}}, ("date", "2001-03")),
        ({"issued": {"raw": "2001-03"}}, ("date", "2001-03")),
        ({"issued": {"date-parts": [[None]]}, "published": {"date-parts": [[1999]]}}, ("date", "1999")),
        ({"author": [{"family": "Berg", "given": "Jan", "non-dropping-particle": "van"}]}, ("author", "van Berg, Jan")),
        ({"author": [{"family": "King", "given": "M.", "suffix": "Jr."}]}, ("author", "King, Jr., M.")),
        ({"note": "arXiv:2101.00001 [cs]"}, ("arxiv", "2101.00001")),
        ({"title": ["In a list"]}, ("title", "In a list")),
    ],
)
def test_the_forms_of_a_field_are_read(part: dict[str, object], expected: tuple[str, str]) -> None:
    assert fields(part) == [expected]


def test_a_list_may_stand_inside_an_answer() -> None:
    answer = {"status": "ok", "message": {"items": [{"title": ["A"]}, {"title": ["B"]}]}}
    titles = [record.first("title") for record in reader.read(source(answer)).records]
    assert [title.text for title in titles if title] == ["A", "B"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ([{"title": "A", "container-title": "J"}], True),
        ([{"title": "A", "author": [{"family": "B", "given": "C"}]}], True),
        ({"basics": {"name": "A"}, "publications": []}, False),
        ({"results": [{"authorships": [], "date-parts": 1}]}, False),
    ],
)
def test_only_works_of_this_form_are_claimed(value: object, expected: bool) -> None:  # noqa: FBT001 - a column
    assert reader.claims(source(value)) is expected


def test_what_is_left_out_is_named() -> None:
    (finding,) = reader.read(source([{"title": "A", "abstract": "Long", "id": "x"}])).findings
    assert (finding.code, finding.message) == ("I103", "what these keys hold was left out: abstract, id")
