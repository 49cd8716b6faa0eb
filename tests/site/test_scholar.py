"""Tags that say how a work is cited."""

from __future__ import annotations

from typing import Any

import pytest

from cvgraph.site.scholar import tags

NAMED = [{"family": "van Babbage", "given": "Charles"}, {"literal": "Menabrea and Sons"}, {"literal": "others"}]


def test_authors_stand_in_order_family_name_first_or_as_printed_and_others_are_nobody() -> None:
    found = [content for name, content in tags({"type": "article", "title": "T", "author": NAMED}) if "author" in name]
    assert found == ["van Babbage, Charles", "Menabrea and Sons"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"issued": {"date-parts": [[2021]]}}, {"publication_date": "2021"}),
        ({"issued": {"date-parts": [[2021, 9, 3]]}}, {"publication_date": "2021/09/03"}),
        ({"type": "article-journal", "container-title": "Memoirs"}, {"journal_title": "Memoirs"}),
        ({"type": "paper-conference", "container-title": "ACE"}, {"conference_title": "ACE"}),
        ({"type": "thesis", "publisher": "Oxford"}, {"dissertation_institution": "Oxford"}),
        ({"type": "report", "publisher": "Oxford"}, {"technical_report_institution": "Oxford"}),
        ({"type": "document", "container-title": "Somewhere"}, {}),
        ({"page": "666-731"}, {"firstpage": "666", "lastpage": "731"}),
        ({"page": "666 – 731"}, {"firstpage": "666", "lastpage": "731"}),
        ({"page": "e12"}, {"firstpage": "e12"}),
        ({"volume": "3", "issue": "4"}, {"volume": "3", "issue": "4"}),
        ({"DOI": "10.1/x", "archive_location": "1905.1"}, {"doi": "10.1/x", "arxiv_id": "1905.1"}),
    ],
)
def test_each_field_has_its_tag(fields: dict[str, Any], expected: dict[str, str]) -> None:
    found = dict(tags({"type": "article", "title": "T", **fields}))
    assert found.pop("citation_title") == "T"
    assert found == {f"citation_{name}": content for name, content in expected.items()}


def test_the_text_of_a_work_has_its_address() -> None:
    assert ("citation_pdf_url", "https://a.example/x.pdf") in tags(
        {"type": "book", "title": "T"}, "https://a.example/x.pdf"
    )
