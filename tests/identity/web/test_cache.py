"""Answers on disk: the same bytes for the same answer, and nothing torn, foreign or mistaken is ever taken for one."""

from __future__ import annotations

import json
import subprocess
import sys
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
        "question": "",
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


def test_what_ends_in_the_middle_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(tmp_path)
    cache.put(ASKED, KEPT)

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OutputError, match="No space left on device"):
        cache.put(ASKED, Kept(200, "2026-11-25", "{}"))
    assert cache.get(ASKED) == KEPT
    assert list(tmp_path.rglob("*.*")) == [cache.path(ASKED)]


def test_a_run_that_is_killed_while_it_keeps_answers_leaves_whole_ones_only(tmp_path: Path) -> None:
    code = """
import sys, itertools
from pathlib import Path
from cvgraph.identity.web.cache import Cache, Kept, Request
cache = Cache(Path(sys.argv[1]))
for number in itertools.count():
    cache.put(Request("made", "GET", f"https://x.example/{number % 5}"), Kept(200, "2026-11-24", "x" * 500_000))
    print(number, flush=True)
"""
    process = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE)
    assert process.stdout is not None
    for _ in range(7):
        process.stdout.readline()
    process.kill()
    process.communicate()
    for number in range(5):
        kept = Cache(tmp_path).get(Request("made", "GET", f"https://x.example/{number}"))
        assert kept is not None
        assert len(kept.text) == 500_000


def test_what_a_mirror_answered_is_known_at_home(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    mirror, home = (
        Request("dblp", "GET", f"{at}/works/1", home=at) for at in ("https://m.example/x", "https://d.example")
    )
    cache.put(mirror, Kept(200, "2026-11-24", "{}"))
    assert cache.get(home) == Kept(200, "2026-11-24", "{}")
    assert cache.get(Request("dblp", "GET", "https://d.example/works/2", home="https://d.example")) is None
