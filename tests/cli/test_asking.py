"""The commands that ask what was built, as a user meets them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cvgraph.cli.commands import cli


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


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


def test_names_of_questions_complete() -> None:
    environment = {
        **os.environ,
        "_CVGRAPH_COMPLETE": "bash_complete",
        "COMP_WORDS": "cvgraph query coau",
        "COMP_CWORD": "2",
    }
    done = subprocess.run(
        [sys.executable, "-c", "from cvgraph.cli.commands import cli; cli(prog_name='cvgraph')"],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert "plain,coauthors" in done.stdout


def test_asking_imports_no_library_of_graphs_or_pages(example_folder: Path) -> None:
    code = (
        "import sys; from cvgraph.cli.commands import cli;"
        f"cli.main(['query', 'coauthors', '--data', {str(example_folder)!r}], standalone_mode=False);"
        "print(sorted({'rdflib', 'networkx', 'pyvis', 'jinja2', 'markdown_it'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_a_closed_pipe_is_quiet(example_folder: Path) -> None:
    command = f"{sys.executable} -m cvgraph query authorships --data {example_folder} --format json | head -c 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("{", "")
