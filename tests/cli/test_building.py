"""The commands that read a CV, as a user meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cvgraph.cli.commands import cli

EXAMPLE = Path(__file__).parents[2] / "examples" / "hrayr-harutyunyan.md"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


def test_building_says_what_was_made_and_where_to_begin(tmp_path: Path) -> None:
    done = run("build", EXAMPLE, "-o", tmp_path / "out")
    assert done.exit_code == 0
    assert f"begin with {tmp_path / 'out' / 'index.html'}" in done.stdout
    assert (tmp_path / "out" / "facts.ttl").is_file()


def test_the_default_output_is_named_for_the_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("build", EXAMPLE).exit_code == 0
    assert (tmp_path / "output" / "hrayr-harutyunyan" / "facts.nt").is_file()


def test_a_base_of_ones_own_is_used(tmp_path: Path) -> None:
    run("build", EXAMPLE, "-o", tmp_path / "out", "--base", "https://ada.example/people/")
    assert "<https://ada.example/people/me>" in (tmp_path / "out" / "facts.nt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("publish", "shown", "kept"),
    [("", [], ["harhro", "213-561"]), ("email", ["harhro"], ["213-561"]), ("email,phone", ["harhro", "213-561"], [])],
)
def test_private_contacts_are_published_by_name_only(
    tmp_path: Path, publish: str, shown: list[str], kept: list[str]
) -> None:
    run("build", EXAMPLE, "-o", tmp_path / "out", "--publish", publish)
    everything = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "out").iterdir())
    assert all(value in everything for value in shown)
    assert not any(value in everything for value in kept)


def test_extracted_facts_are_json() -> None:
    facts = json.loads(run("extract", EXAMPLE).stdout)
    assert facts["name"] == "Hrayr Harutyunyan"
    assert len(facts["publications"]) == 14


def test_findings_name_file_and_line() -> None:
    done = run("validate", EXAMPLE)
    assert done.exit_code == 0
    assert "hrayr-harutyunyan.md:29: W401" in done.stdout
    assert {finding["code"] for finding in json.loads(run("validate", EXAMPLE, "--json").stdout)} >= {"W401", "W403"}


def test_the_report_is_printed() -> None:
    assert run("report", EXAMPLE).stdout.startswith("# ")


def write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


BAD_SOURCES = [
    ("empty.md", b"", "empty"),
    ("blank.md", b" \n\t\n", "empty"),
    ("binary.md", b"\x7fELF\x00\x01\x02" * 40, "binary|not text"),
]


@pytest.mark.parametrize(("name", "content", "word"), BAD_SOURCES)
def test_a_source_that_is_no_cv_is_one_line_and_code_1(tmp_path: Path, name: str, content: bytes, word: str) -> None:
    done = run("build", write(tmp_path / name, content), "-o", tmp_path / "out")
    assert done.exit_code == 1
    assert len(done.stderr.splitlines()) == 1
    assert any(each in done.stderr for each in word.split("|"))
    assert not (tmp_path / "out").exists()


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    assert "missing.md" in run("extract", tmp_path / "missing.md").stderr
    assert "folder" in run("extract", tmp_path).stderr


def test_another_encoding_is_decoded_and_said(tmp_path: Path) -> None:
    source = write(tmp_path / "cv.md", "# José Muñoz\n\n## Skills\n\nPython\n".encode("latin-1"))
    done = run("build", source, "-o", tmp_path / "out")
    assert done.exit_code == 0
    assert "1252" in done.stderr
    assert "José Muñoz" in (tmp_path / "out" / "facts.ttl").read_text(encoding="utf-8")


@pytest.mark.parametrize("base", ["nonsense", "https://x.example/cv", "ftp://x.example/#", "https://x y/#"])
def test_a_bad_base_is_one_line_with_an_example(tmp_path: Path, base: str) -> None:
    done = run("build", EXAMPLE, "-o", tmp_path / "out", "--base", base)
    assert (done.exit_code, len(done.stderr.splitlines())) == (1, 1)
    assert "https://example.org/cv#" in done.stderr


def test_decisions_beside_the_cv_count_and_those_that_do_not_fit_are_told(tmp_path: Path) -> None:
    source = write(tmp_path / "cv.md", b"# Ada Bell\n\nada@bell.example\n\n## Skills\n\nWeaving, Dyeing\n")
    write(tmp_path / "decisions.toml", b'[[publish]]\nwhat = "email"\n[[hide]]\nvalue = "Spinning"\n')
    done = run("build", source, "-o", tmp_path / "out")
    assert done.exit_code == 0
    assert "ada@bell.example" in (tmp_path / "out" / "facts.ttl").read_text(encoding="utf-8")
    assert done.stderr.startswith("decisions.toml:3: W602 [[hide]]")
    told = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert "decisions.toml, line 3, W602" in told


@pytest.mark.parametrize("command", ["build", "validate", "report", "review"])
def test_a_file_of_decisions_that_is_no_toml_stops_every_command(tmp_path: Path, command: str) -> None:
    source = write(tmp_path / "cv.md", b"# Ada Bell\n")
    decisions = write(tmp_path / "mine.toml", b'[[hide]]\nvalue = "Ada\n')
    done = run(command, source, "--decisions", decisions)
    assert (done.exit_code, len(done.stderr.splitlines())) == (1, 1)
    assert "mine.toml:2" in done.stderr
    assert not (tmp_path / "output").exists()
