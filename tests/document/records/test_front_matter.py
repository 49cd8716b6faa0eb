"""The author that front matter names."""

from __future__ import annotations

from pathlib import Path

import pytest

from cvgraph.cv.extract import extract
from cvgraph.document.read import read
from cvgraph.document.records.front_matter import records_in

BODY = "\n\n## Education\n\n- PhD in Mathematics, University of Oxford, 2010\n"


@pytest.mark.parametrize(
    ("front", "name"),
    [
        ("author: Ada Quill", "Ada Quill"),
        ("author:\n  - name: Ada Quill\n    email: ada@example.org", "Ada Quill"),
        ("name: 'Ada Quill'\nlayout: page", "Ada Quill"),
        ("title: Ada Quill – CV", "Ada Quill"),
        ("title: Curriculum Vitae of Ada Quill", "Ada Quill"),
        ("title: Ada Quill", "Ada Quill"),
        ("title: Curriculum Vitae", None),
        ("title: Selected Publications\nlayout: page", None),
        ("author:\n  - Ada Quill\n  - Bo Reed", None),
        ("author: [unclosed", None),
    ],
)
def test_the_owner_may_be_named_there(tmp_path: Path, front: str, name: str | None) -> None:
    path = tmp_path / "cv.md"
    path.write_text(f"---\n{front}\n---{BODY}", encoding="utf-8")
    owner = extract(read(path)).owner
    assert (owner.text if owner else None) == name


def test_values_know_their_place() -> None:
    text = "---\nlayout: cv\nauthor: Ada Quill\n---\n"
    (record,) = records_in(text, 4, Path("cv.md"))
    (value,) = record.all("name")
    assert text[value.span.start : value.span.end] == "Ada Quill"
    assert value.span.line == 3


@pytest.mark.parametrize(
    ("more", "folder", "kind"), [("collection: publications", ".", "publication"), ("layout: page", "_talks", "talk")]
)
def test_a_page_of_a_collection_is_a_record_of_its_kind(more: str, folder: str, kind: str) -> None:
    (record,) = records_in(f"---\ntitle: On engines\n{more}\n---\n", 4, Path(folder) / "one.md")
    assert (record.kind, [value.text for value in record.all("title")]) == (kind, ["On engines"])
