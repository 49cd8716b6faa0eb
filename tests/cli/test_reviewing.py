"""``cvgraph review`` as a user meets it: listed, asked at a terminal, answered in a script, interrupted."""

from __future__ import annotations

import json
import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cvgraph import pipeline
from cvgraph.cli.commands import cli
from cvgraph.identity.model import Entities, Evidence
from cvgraph.identity.questions import Decision, DecisionKind, Option, Question

CV = "# Ada Bell\n\n## Publications\n\n- A. Bell, W. Li. On Looms. 2001\n- A. Bell, L. Wei. On Cards. 2002\n"
HOSTILE = "\x1b[31m<img src=x>"

# Asks the made questions at a terminal: what is patched here is what the next station would give.
SCRIPT = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever runs the tests may ignore it
sys.path.insert(0, sys.argv[1])
import test_reviewing
from cvgraph import pipeline
from cvgraph.cli import commands
pipeline.resolve = test_reviewing.asking(pipeline.resolve)
sys.argv = ["cvgraph", "review", sys.argv[2]]
commands.main()
"""


def question(one: str, other: str, value: int) -> Question:
    names = (one, other)
    options = (
        Option("They are one", Decision(DecisionKind.SAME, names=names)),
        Option("They are two", Decision(DecisionKind.DIFFERENT, names=names)),
    )
    evidence = (Evidence("order", "the names fit in the opposite order"),)
    return Question("urn:x", f"Is '{one}' the same as '{other}'?", options, evidence, value, 5)


QUESTIONS = (question("W. Li", "L. Wei", 2), question("A. Bell", "Ada Bell", 9), question(HOSTILE, "X", 1))


def asking(resolve: Callable[..., Entities]) -> Callable[..., Entities]:
    def resolved(*arguments: Any, **named: Any) -> Entities:  # noqa: ANN401 -- as it is called
        return replace(resolve(*arguments, **named), questions=QUESTIONS)

    return resolved


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "cv.md"
    path.write_text(CV, encoding="utf-8")
    return path


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "resolve", asking(pipeline.resolve))


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["review", *(str(argument) for argument in arguments)])


@pytest.mark.usefixtures("asked")
def test_without_a_terminal_the_questions_are_listed_and_nothing_is_written(source: Path) -> None:
    done = run(source)
    assert done.exit_code == 0
    first, second = done.stdout.index("1. Is 'A. Bell'"), done.stdout.index("2. Is 'W. Li'")
    assert first < second
    assert "cv.md:5, 9 mentions" in done.stdout
    assert "- the names fit in the opposite order" in done.stdout
    assert "[2] They are two" in done.stdout
    assert list(source.parent.iterdir()) == [source]


@pytest.mark.usefixtures("asked")
def test_what_a_name_would_do_to_a_terminal_is_made_visible(source: Path) -> None:
    assert "\x1b" not in run(source, "--list").stdout


@pytest.mark.usefixtures("asked")
def test_programs_read_json(source: Path) -> None:
    listed = json.loads(run(source, "--json").stdout)
    assert [each["number"] for each in listed] == [1, 2, 3]
    assert listed[0]["answers"][1]["toml"] == '[[different]]\nnames = ["A. Bell", "Ada Bell"]\n'


@pytest.mark.usefixtures("asked")
def test_answers_of_a_script_are_written_beside_the_cv(source: Path) -> None:
    done = run(source, "--answer", "1=1", "--answer", "2=2")
    assert done.exit_code == 0
    written = (source.parent / "decisions.toml").read_text(encoding="utf-8")
    assert written == '[[same]]\nnames = ["A. Bell", "Ada Bell"]\n\n[[different]]\nnames = ["W. Li", "L. Wei"]\n'
    assert run(source, "--answer", "1=1").stdout == "nothing was written\n"


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize("answer", ["4=1", "1=3", "0=1", "1", "one=1", "1=-1"])
def test_an_answer_that_is_none_ends_with_code_2_and_writes_nothing(source: Path, answer: str) -> None:
    assert run(source, "--answer", "1=1", "--answer", answer).exit_code == 2
    assert list(source.parent.iterdir()) == [source]


def test_where_nothing_is_uncertain_nothing_is_asked(source: Path) -> None:
    assert "There is nothing to ask" in run(source).stdout


def at_a_terminal(source: Path, *keys: str) -> tuple[str, int]:
    """What a terminal shows while these keys are typed, one at each prompt, and the exit code; no key interrupts."""
    leader, follower = pty.openpty()
    command = [sys.executable, "-c", SCRIPT, str(Path(__file__).parent), str(source)]
    running = subprocess.Popen(command, stdin=follower, stdout=follower, stderr=follower, start_new_session=True)
    os.close(follower)
    shown = ""

    def press(key: str) -> None:
        if key:
            os.write(leader, key.encode())
        else:
            running.send_signal(signal.SIGINT)

    try:
        for number, key in enumerate(keys, 1):
            shown = read_until(leader, shown, number)
            press(key)
        ends = keys[-1] in {"", "\x04"}
        return read_until(leader, shown, None, lambda: press(keys[-1]) if ends else None), running.wait(60)
    finally:
        running.kill()
        running.wait()
        os.close(leader)


def read_until(leader: int, shown: str, prompts: int | None, again: Callable[[], None] = lambda: None) -> str:
    """What is shown when so many prompts stand there, or at the end; never waits for longer than a minute.

    An interrupt that comes just before the prompt waits for a key is not heard, so that it is made ``again``.
    """
    end = time.monotonic() + 60
    while (prompts is None or shown.count("q to end") < prompts) and time.monotonic() < end:
        try:
            if not select.select([leader], [], [], 1)[0]:
                again()
                continue
            more = os.read(leader, 4096)
        except OSError:  # the other side has gone
            break
        if not more:
            break
        shown += more.decode()
    return shown


def test_at_a_terminal_each_answer_is_kept_and_q_ends(source: Path) -> None:
    shown, code = at_a_terminal(source, "2\n", "7\n", "\n", "q\n")
    assert code == 0
    assert "there is no such answer" in shown
    assert "3 of 3" in shown
    assert "1 new answer in" in shown
    written = (source.parent / "decisions.toml").read_text(encoding="utf-8")
    assert written == '[[different]]\nnames = ["A. Bell", "Ada Bell"]\n'


@pytest.mark.parametrize(("key", "code"), [("", 130), ("\x04", 130)], ids=["Ctrl-C", "Ctrl-D"])
def test_an_interrupt_loses_no_answer(source: Path, key: str, code: int) -> None:
    shown, left = at_a_terminal(source, "1\n", key)
    assert left == code
    assert "1 new answer in" in shown
    assert "Traceback" not in shown
    written = (source.parent / "decisions.toml").read_text(encoding="utf-8")
    assert written == '[[same]]\nnames = ["A. Bell", "Ada Bell"]\n'
