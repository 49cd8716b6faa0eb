"""Answers on disk: the same bytes for the same answer, and nothing torn, foreign or mistaken is ever taken for one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cvgraph.errors import OutputError
from cvgraph.identity.web.cache import Cache, Kept, Request

ASKED = Request("dblp", "SPARQL", "https://x.example/sparql", query='SELECT * { ?s ?p "é\n" }')
KEPT = Kept(200, "2026-11-24", '{"a": "Հրայր"}')


def test_what_was_kept_is_found_again_by_the_same_question_only(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "not" / "yet")
    assert cache.get(ASKED) is None
    cache.put(ASKED, KEPT)
    assert cache.get(ASKED) == KEPT
    assert cache.get(Request("dblp", "SPARQL", "https://x.example/sparql", query="SELECT * {}")) is None
    assert cache.get(Request("dblp", "GET", "https://x.example/sparql", query=ASKED.query)) is None


def test_the_same_answer_gives_the_same_bytes_and_no_file_beside(tmp_path: Path) -> None:
    one, other = Cache(tmp_path / "one"), Cache(tmp_path / "other")
    one.put(ASKED, KEPT)
    other.put(ASKED, Kept(404, "2026-11-23", ""))
    other.put(ASKED, KEPT)
    assert one.path(ASKED).read_bytes() == other.path(ASKED).read_bytes()
    assert [path.name for path in (tmp_path / "other" / "dblp").iterdir()] == [other.path(ASKED).name]
    assert json.loads(one.path(ASKED).read_text("utf-8")) == {
        "request": {
            "address": ASKED.address,
            "authority": "dblp",
            "headers": [],
            "method": "SPARQL",
            "query": ASKED.query,
        },
        "status": 200,
        "date": "2026-11-24",
        "text": KEPT.text,
    }


@pytest.mark.parametrize(
    "found",
    [
        b"",
        b'{"request": {',
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"status": 200, "date": "2026-11-24", "text": "{}"}',
        b"[" * 100_000,
    ],
)
def test_a_torn_or_foreign_file_is_no_answer_and_is_replaced(tmp_path: Path, found: bytes) -> None:
    cache = Cache(tmp_path)
    cache.put(ASKED, KEPT)
    cache.path(ASKED).write_bytes(found)
    assert cache.get(ASKED) is None
    cache.put(ASKED, KEPT)
    assert cache.get(ASKED) == KEPT


def test_half_of_a_kept_answer_is_none_wherever_it_was_cut(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(ASKED, KEPT)
    whole = cache.path(ASKED).read_bytes()
    for end in range(0, len(whole) - 2, 7):
        cache.path(ASKED).write_bytes(whole[:end])
        assert cache.get(ASKED) is None


@pytest.mark.parametrize("change", [{"status": 500}, {"status": "200"}, {"text": None}, {"date": 3}])
def test_an_answer_that_is_never_kept_is_not_believed_either(tmp_path: Path, change: dict[str, object]) -> None:
    cache = Cache(tmp_path)
    cache.put(ASKED, KEPT)
    found = json.loads(cache.path(ASKED).read_text("utf-8"))
    cache.path(ASKED).write_text(json.dumps({**found, **change}), encoding="utf-8")
    assert cache.get(ASKED) is None


def test_an_answer_of_another_question_under_this_name_is_none(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    other = Request("dblp", "SPARQL", "https://x.example/sparql", query="ASK {}")
    cache.put(other, KEPT)
    cache.path(other).rename(cache.path(ASKED))
    assert cache.get(ASKED) is None


def test_a_folder_that_cannot_be_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "dblp").write_text("a file")
    with pytest.raises(OutputError, match="cannot keep answers") as failed:
        Cache(tmp_path).put(ASKED, KEPT)
    assert "\n" not in str(failed.value)
