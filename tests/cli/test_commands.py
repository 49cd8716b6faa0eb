"""The command line as a whole: help, exit codes, and errors in one line."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cvgraph.cli.commands import cli, main

COMMANDS = ["build", "explain", "extract", "query", "queries", "validate", "report"]


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


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


def test_control_characters_in_an_error_are_made_visible(tmp_path: Path) -> None:
    done = run("extract", tmp_path / "\x1b[31m.md")
    assert "\x1b" not in done.stderr
    assert "\\x1b[31m.md" in done.stderr


def test_an_interrupt_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(**_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "main", interrupted)
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 130
    assert capsys.readouterr().err == ""
