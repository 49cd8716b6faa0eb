"""The command line as a user meets it: answers, exit codes, and errors in one line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cvgraph.cli import cli, main

EXAMPLE = Path(__file__).parent.parent / "examples" / "hrayr-harutyunyan.md"
COMMANDS = ["build", "extract", "query", "queries", "validate", "report"]


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


@pytest.mark.parametrize("style", ["table", "csv", "json"])
def test_a_question_is_answered_in_every_format(example_folder: Path, style: str) -> None:
    done = run("query", "coauthors", "--data", example_folder, "--format", style)
    assert done.exit_code == 0
    assert "Aram Galstyan" in done.stdout


def test_a_parameter_is_an_option_with_or_without_an_equals_sign(example_folder: Path) -> None:
    apart = run("query", "roles-at", "--data", example_folder, "--date", "2017-06")
    joined = run("query", "roles-at", "--data", example_folder, "--date=2017-06")
    assert apart.stdout == joined.stdout
    assert "(4 rows)" in apart.stdout


def test_a_graph_is_built_by_a_query_of_ones_own(example_folder: Path, tmp_path: Path) -> None:
    query = tmp_path / "mine.rq"
    query.write_text("CONSTRUCT { ?s a <http://x/Work> } { ?s a <https://schema.org/Thesis> }", encoding="utf-8")
    done = run("query", query, "--data", example_folder, "--format", "turtle")
    assert done.stdout.count("<http://x/Work>") == 3


def test_the_questions_are_listed_for_people_and_for_programs() -> None:
    assert "coauthors" in run("queries").stdout
    listed = {question["name"]: question for question in json.loads(run("queries", "--json").stdout)}
    assert listed["roles-at"]["parameters"][0]["name"] == "date"


def test_findings_name_file_and_line() -> None:
    done = run("validate", EXAMPLE)
    assert done.exit_code == 0
    assert "hrayr-harutyunyan.md:29: W401" in done.stdout
    assert {finding["code"] for finding in json.loads(run("validate", EXAMPLE, "--json").stdout)} >= {"W401", "W403"}


def test_the_report_is_printed() -> None:
    assert run("report", EXAMPLE).stdout.startswith("# ")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str) -> None:
    assert f"cvgraph {command}" in run(command, "--help").stdout.split("Options:")[0].split("\n", 1)[1]


WRONG_USAGE = [
    ["bild"],
    ["build"],
    ["build", "--publish", "shoe-size", "cv.md"],
    ["query"],
    ["query", "coauthors", "--format", "xml"],
    ["query", "coauthors", "stray"],
]


@pytest.mark.parametrize("arguments", WRONG_USAGE, ids=" ".join)
def test_wrong_usage_ends_with_code_2(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


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


BAD_QUESTIONS = [
    (["coauthor"], 1, "did you mean coauthors"),
    (["coauthors", "--person", "Nobody"], 1, "--person"),
    (["roles-at", "--date", "soon"], 1, "2017-06"),
    (["coauthors", "--shoe", "44"], 1, "no parameter --shoe"),
    (["coauthors", "--format", "turtle"], 1, "CONSTRUCT"),
]


@pytest.mark.parametrize(("arguments", "code", "word"), BAD_QUESTIONS)
def test_a_bad_question_is_one_line(example_folder: Path, arguments: list[str], code: int, word: str) -> None:
    done = run("query", *arguments, "--data", example_folder)
    assert (done.exit_code, len(done.stderr.splitlines())) == (code, 1)
    assert word in done.stderr


def test_without_data_the_next_step_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "cvgraph build" in run("query", "coauthors").stderr


def test_control_characters_in_an_error_are_made_visible(tmp_path: Path) -> None:
    done = run("extract", tmp_path / "\x1b[31m.md")
    assert "\x1b" not in done.stderr
    assert "\\x1b[31m.md" in done.stderr


def test_names_of_questions_complete() -> None:
    environment = {
        **os.environ,
        "_CVGRAPH_COMPLETE": "bash_complete",
        "COMP_WORDS": "cvgraph query coau",
        "COMP_CWORD": "2",
    }
    done = subprocess.run(
        [sys.executable, "-c", "from cvgraph.cli import cli; cli(prog_name='cvgraph')"],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert "plain,coauthors" in done.stdout


def test_asking_imports_no_library_of_graphs_or_pages(example_folder: Path) -> None:
    code = (
        "import sys; from cvgraph.cli import cli;"
        f"cli.main(['query', 'coauthors', '--data', {str(example_folder)!r}], standalone_mode=False);"
        "print(sorted({'rdflib', 'networkx', 'pyvis', 'jinja2', 'markdown_it'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_a_closed_pipe_is_quiet(example_folder: Path) -> None:
    command = f"{sys.executable} -m cvgraph query authorships --data {example_folder} --format json | head -c 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("{", "")


def test_an_interrupt_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(**_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "main", interrupted)
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 130
    assert capsys.readouterr().err == ""
