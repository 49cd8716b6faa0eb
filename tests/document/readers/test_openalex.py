from __future__ import annotations

import json
from pathlib import Path

import pytest

from cvgraph.document.decode import Source
from cvgraph.document.readers import openalex as reader

WORK = {
    "id": "https://openalex.org/W1",
    "doi": "https://doi.org/10.1000/eng",
    "title": "On engines",
    "publication_year": 2001,
    "publication_date": "2001-03-05",
    "ids": {"pmid": "https://pubmed.ncbi.nlm.nih.gov/123456"},
    "primary_location": {"source": {"display_name": "Journal of Engines"}},
    "locations": [{"landing_page_url": "http://arxiv.org/abs/0103.00001v2"}],
    "authorships": [{"author": {"display_name": "Ada Bell"}}, {"author": {}, "raw_author_name": "C. Dunn"}],
    "biblio": {"volume": "12", "issue": "3", "first_page": "45", "last_page": "67"},
    "type": "article",
}
READ = [
    ("title", "On engines"),
    ("author", "Ada Bell"),
    ("author", "C. Dunn"),
    ("venue", "Journal of Engines"),
    ("date", "2001-03-05"),
    ("volume", "12"),
    ("number", "3"),
    ("pages", "45–67"),
    ("type", "article"),
    ("doi", "https://doi.org/10.1000/eng"),
    ("arxiv", "0103.00001"),
    ("pmid", "123456"),
]


@pytest.mark.parametrize(
    "text",
    [json.dumps([WORK]), json.dumps({"meta": {"count": 1}, "results": [WORK]}), json.dumps(WORK)],
    ids=["list", "page", "work"],
)
def test_a_work_is_read_whole_whatever_wraps_it(text: str) -> None:
    source = Source(Path("works.json"), text.encode())
    assert reader.claims(source)
    (record,) = reader.read(source).records
    assert [(name, value.text) for name, value in record.fields] == READ


def test_lines_of_json_are_a_list() -> None:
    text = json.dumps(WORK) + "\n" + json.dumps({**WORK, "title": "Second"})
    titles = [record.first("title") for record in reader.read(Source(Path("works.jsonl"), text.encode())).records]
    assert [title.text for title in titles if title] == ["On engines", "Second"]


def test_what_cannot_be_known_is_not_invented() -> None:
    work = {"authorships": [], "title": "Bare", "primary_location": None, "doi": None}
    (record,) = reader.read(Source(Path("works.json"), json.dumps([work]).encode())).records
    assert [(name, value.text) for name, value in record.fields] == [("title", "Bare")]
