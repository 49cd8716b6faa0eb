"""The file of decisions: read with its faults told by line, added to without losing anything."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cvgraph.errors import DecisionsError
from cvgraph.identity.decisions import FILE, Word, add, beside, read, spoken
from cvgraph.identity.questions import Decision, DecisionKind

SAME = Decision(DecisionKind.SAME, names=("Wei Li", "Li Wei"))
DIFFERENT = Decision(DecisionKind.DIFFERENT, names=("Wei Li", "Li Wei"))

MIXED = '''# my decisions
[[same]] # [[same]]
names = ["A", """
[[same]]
B"""]

[[hide]]
value = '[[same]]'
[[same]]
names = ["only one"]
[[ "is" ]]
name = "A"
orcid = "0000-0002-1825-0098"
[[correct]]
value = 'C:\\' # a ' in a comment
to = "D"
[[hidee]]
value = "x"
[[same]]
names = ["E",
"F"]
'''


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / FILE


def test_each_decision_and_each_fault_has_its_line_whatever_stands_in_texts_and_comments(path: Path) -> None:
    path.write_text(MIXED, encoding="utf-8")
    decisions, findings = read(path)
    assert [(each.kind.value, each.line) for each in decisions] == [
        ("same", 2),
        ("hide", 7),
        ("correct", 14),
        ("same", 19),
    ]
    told = [(finding.file, finding.line, finding.code) for finding in sorted(findings)]
    assert told == [(FILE, 9, "W601"), (FILE, 11, "W601"), (FILE, 17, "W601")]


def test_tables_in_one_line_and_single_tables_count(path: Path) -> None:
    path.write_text('same = [{names = ["A", "B"]}, {names = ["C"]}]\n[hide]\nvalue = "x"\n', encoding="utf-8")
    decisions, findings = read(path)
    assert [(each.kind.value, each.line) for each in decisions] == [("same", 1), ("hide", 2)]
    assert [finding.line for finding in findings] == [1]


@pytest.mark.parametrize(
    ("content", "place"),
    [(b"[[same]\nnames = 3", ":1"), (b"a = 1\n\na = 2", ":3"), (b'# x\nb = "', ":2"), (b"\xff\xfe", "UTF-8")],
)
def test_what_is_no_toml_stops_the_work_and_names_the_line(path: Path, content: bytes, place: str) -> None:
    path.write_bytes(content)
    with pytest.raises(DecisionsError, match=FILE) as stopped:
        read(path)
    assert place in str(stopped.value)
    assert "\n" not in str(stopped.value)


def test_a_file_that_cannot_be_read_stops_the_work(path: Path) -> None:
    path.mkdir()
    with pytest.raises(DecisionsError, match="directory"):
        spoken(path.parent / "cv.md")


def test_no_file_is_no_decision_but_one_that_was_asked_for_must_be_there(path: Path) -> None:
    assert spoken(path.parent / "cv.md") == Word()
    with pytest.raises(DecisionsError):
        spoken(path.parent / "cv.md", path)


def test_the_file_stands_beside_a_source_and_inside_a_site(tmp_path: Path) -> None:
    assert beside(tmp_path / "cv.md") == tmp_path / FILE
    assert beside(tmp_path) == tmp_path / FILE


def test_a_decision_is_added_behind_the_others_once(path: Path) -> None:
    path.write_text("# mine\n", encoding="utf-8")
    assert add(path, SAME)
    assert not add(path, Decision(DecisionKind.SAME, names=("Li Wei", "Wei Li")))
    assert path.read_text(encoding="utf-8") == '# mine\n\n[[same]]\nnames = ["Wei Li", "Li Wei"]\n'


def test_what_is_singled_out_keeps_its_order_when_an_answer_is_written(path: Path) -> None:
    titles = ("On Zebras", "On Apes", "On Newts")
    before = "".join(f'[[highlight]]\nwork = "{title}"\n' for title in titles)
    path.write_text(f"{before}\n[[different]]\nnames = ['Wei Li', 'Li Wei']\n", encoding="utf-8")
    assert add(path, SAME)
    assert path.read_text(encoding="utf-8").startswith(before)
    decisions, findings = read(path)
    assert [each.names for each in decisions if each.kind is DecisionKind.HIGHLIGHT] == [(each,) for each in titles]
    assert findings == ()


def test_what_is_singled_out_in_one_line_keeps_its_order(path: Path) -> None:
    path.write_text('highlight = [{work = "B"}, {doi = "10.1234/a"}, {work = "A"}]\n', encoding="utf-8")
    decisions, _ = read(path)
    assert [each.names or each.to for each in decisions] == [("B",), "https://doi.org/10.1234/a", ("A",)]


def test_the_newer_word_takes_the_older_one_back_and_keeps_every_comment(path: Path) -> None:
    path.write_text('# one\n[[same]] # why\nnames = ["Wei Li", "Li Wei"]\n# two\n\n[[hide]]\nvalue = "x"', "utf-8")
    assert add(path, DIFFERENT)
    assert path.read_text(encoding="utf-8").splitlines() == [
        "# one",
        "# [[same]] # why  # taken back below",
        '# names = ["Wei Li", "Li Wei"]',
        "# two",
        "",
        "[[hide]]",
        'value = "x"',
        "",
        "[[different]]",
        'names = ["Wei Li", "Li Wei"]',
    ]


CONTRADICTIONS = [
    (SAME, DIFFERENT),
    (DIFFERENT, SAME),
    (Decision(DecisionKind.CORRECT, value="a", to="b"), Decision(DecisionKind.CORRECT, value="a", to="c")),
    (
        Decision(DecisionKind.IS, names=("A",), to="https://dblp.org/pid/1/2"),
        Decision(DecisionKind.IS, names=("A",), to="https://dblp.org/pid/1/3"),
    ),
]


@pytest.mark.parametrize(("older", "newer"), CONTRADICTIONS)
def test_of_two_that_contradict_each_other_the_newer_holds(path: Path, older: Decision, newer: Decision) -> None:
    assert [add(path, each) for each in (older, newer, newer, older)] == [True, True, False, True]
    decisions, findings = read(path)
    assert [(each.kind, each.names, each.to) for each in decisions] == [(older.kind, older.names, older.to)]
    assert findings == ()


def test_two_authorities_may_both_know_a_person(path: Path) -> None:
    add(path, Decision(DecisionKind.IS, names=("A",), to="https://dblp.org/pid/1/2"))
    add(path, Decision(DecisionKind.IS, names=("A",), to="orcid:0000-0002-1825-0097"))
    assert len(read(path)[0]) == 2


def test_a_contradiction_that_cannot_be_taken_back_is_told_and_nothing_changes(path: Path) -> None:
    before = 'same = [{names = ["Wei Li", "Li Wei"]}]\n'
    path.write_text(before, encoding="utf-8")
    with pytest.raises(DecisionsError, match="contradicts line 1"):
        add(path, DIFFERENT)
    assert path.read_text(encoding="utf-8") == before


def test_a_file_that_is_no_toml_is_never_added_to(path: Path) -> None:
    path.write_text("[[same]\n", encoding="utf-8")
    with pytest.raises(DecisionsError):
        add(path, SAME)
    assert path.read_text(encoding="utf-8") == "[[same]\n"


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_text("# mine\n", encoding="utf-8")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DecisionsError, match="No space"):
        add(path, SAME)
    assert path.read_text(encoding="utf-8") == "# mine\n"
    assert list(path.parent.iterdir()) == [path]


def test_a_link_stays_a_link_and_rights_stay(path: Path, tmp_path: Path) -> None:
    real = tmp_path / "real.toml"
    real.write_text("", encoding="utf-8")
    real.chmod(0o600)
    path.symlink_to(real)
    add(path, SAME)
    assert path.is_symlink()
    assert "Wei Li" in real.read_text(encoding="utf-8")
    assert real.stat().st_mode & 0o777 == 0o600


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda text: bool(text.strip()))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_whatever_the_texts_are_each_is_read_as_it_was_written(path: Path, values: list[str]) -> None:
    path.unlink(missing_ok=True)
    for value in values:
        add(path, Decision(DecisionKind.HIDE, value=value))
    wanted = list(dict.fromkeys(each.value for value in values for each in _read_alone(path, value)))
    assert [each.value for each in read(path)[0]] == wanted


def _read_alone(path: Path, value: str) -> tuple[Decision, ...]:
    alone = path.with_name("alone.toml")
    alone.unlink(missing_ok=True)
    add(alone, Decision(DecisionKind.HIDE, value=value))
    return read(alone)[0]
