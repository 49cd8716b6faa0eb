"""``cvgraph watch`` as a user meets it: an address, a save, a mistake, Ctrl-C."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import webbrowser
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner

from cvgraph.cli.commands import cli

CV = '# Ada Bell\n\n## Publications\n\n- A. Bell and B. Cole. "{}". ICML, 2021.\n'
PATIENCE = 120  # seconds; no machine is so slow by itself


class Watching:
    """A running ``cvgraph watch`` and what it says."""

    def __init__(self, *arguments: str | Path, folder: Path) -> None:
        environment = {**os.environ, "TMPDIR": str(folder)}
        command = [sys.executable, "-m", "cvgraph", "watch", *map(str, arguments)]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment, cwd=folder
        )
        assert self.process.stdout
        assert self.process.stderr
        self.said: Queue[str] = Queue()
        self._readers = [
            threading.Thread(target=lambda pipe=pipe: [self.said.put(line) for line in pipe])
            for pipe in (self.process.stdout, self.process.stderr)
        ]
        for reader in self._readers:
            reader.start()

    def hears(self, words: str) -> str:
        """The next line with these words."""
        while True:
            line = self.said.get(timeout=PATIENCE)
            if words in line:
                return line

    def listens(self, address: str) -> Iterator[dict[str, str]]:
        """What an open page is told."""
        connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=PATIENCE)
        connection.request("GET", "/.preview/events")
        with connection.getresponse() as response:
            for line in response:
                if line.startswith(b"data: "):
                    yield json.loads(line[6:])

    def ends(self, by: int = signal.SIGINT) -> int:
        """The exit code after this signal."""
        self.process.send_signal(by)
        return self.stop()

    def stop(self) -> int:
        code = self.process.wait(PATIENCE)
        for reader in self._readers:
            reader.join(PATIENCE)
        for pipe in (self.process.stdout, self.process.stderr):
            assert pipe
            pipe.close()
        return code


@pytest.fixture
def started() -> Iterator[list[Watching]]:
    """Whatever a test starts ends with it."""
    all_of_them: list[Watching] = []
    yield all_of_them
    for each in all_of_them:
        if each.process.returncode is None:
            each.process.kill()
            each.stop()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "cv.md"
    path.write_text(CV.format("On looms"), encoding="utf-8")
    return path


def read(address: str, path: str) -> str:
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=PATIENCE)
    connection.request("GET", urlsplit(address).path + path)
    with connection.getresponse() as response:
        return response.read().decode()


def test_a_save_is_seen_a_mistake_is_told_and_nothing_is_left_behind(
    source: Path, tmp_path: Path, started: list[Watching]
) -> None:
    started.append(watching := Watching("cv.md", folder=tmp_path))
    address = watching.hears("http://127.0.0.1:").split()[0]
    told = watching.listens(address)
    first = next(told)
    assert first["error"] == ""
    assert "On looms" in read(address, "facts.ttl")

    source.write_text(CV.format("On engines"), encoding="utf-8")
    watching.hears("cv.md changed")
    second = next(told)
    assert (second["version"] != first["version"], second["error"]) == (True, "")
    assert "On engines" in read(address, "facts.ttl")

    source.write_bytes(b"\x7fELF\x00\x01\x02" * 40)
    assert watching.hears("binary").startswith("cvgraph: cv.md is binary, not text")
    third = next(told)
    assert third["version"] == second["version"]
    assert "binary" in third["error"]
    assert "On engines" in read(address, "facts.ttl")

    source.write_text(CV.format("On engines"), encoding="utf-8")
    assert next(told) == second
    assert watching.ends() == 0
    assert {path.name for path in tmp_path.iterdir()} == {"cv.md"}


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
def test_the_end_of_the_terminal_or_the_system_is_a_good_end_too(
    source: Path, tmp_path: Path, started: list[Watching], by: int
) -> None:
    started.append(watching := Watching(source, folder=tmp_path))
    watching.hears("http://127.0.0.1:")
    assert watching.ends(by) == 0
    assert {path.name for path in tmp_path.iterdir()} == {"cv.md"}
    assert "Traceback" not in "".join(watching.said.queue)


def test_a_folder_of_ones_own_is_kept(source: Path, tmp_path: Path, started: list[Watching]) -> None:
    started.append(watching := Watching(source, "-o", tmp_path / "kept", folder=tmp_path))
    watching.hears("http://127.0.0.1:")
    assert watching.ends() == 0
    assert (tmp_path / "kept" / "index.html").is_file()


def test_decisions_that_are_made_and_unmade_are_seen(source: Path, tmp_path: Path, started: list[Watching]) -> None:
    source.write_text(CV.format("On looms") + "\n## Skills\n\nWeaving, Dyeing\n", encoding="utf-8")
    started.append(watching := Watching(source, folder=tmp_path))
    address = watching.hears("http://127.0.0.1:").split()[0]
    told = watching.listens(address)
    first = next(told)
    (tmp_path / "decisions.toml").write_text('[[hide]]\nvalue = "Dyeing"\n', encoding="utf-8")
    watching.hears("decisions.toml changed")
    assert next(told) != first
    assert "Dyeing" not in read(address, "facts.ttl")
    (tmp_path / "decisions.toml").write_text("[[hide", encoding="utf-8")
    assert "decisions.toml" in next(told)["error"]
    (tmp_path / "decisions.toml").unlink()
    assert next(told) == first


def run(*arguments: str | Path) -> tuple[int, str]:
    done = CliRunner().invoke(cli, ["watch", *map(str, arguments)])
    return done.exit_code, done.stderr


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["missing.md"], "missing.md does not exist"),
        (["cv.md", "--base", "nonsense"], "nonsense"),
        (["cv.md", "--decisions", "none.toml"], "none.toml"),
        (["cv.md", "--templates", "none"], "none is no folder"),
        (["cv.md", "-o", "cv.md"], "cv.md is a file, not a folder"),
    ],
)
def test_what_no_save_mends_is_one_line_and_code_1(
    source: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], word: str
) -> None:
    monkeypatch.chdir(source.parent)
    code, said = run(*arguments)
    assert (code, len(said.splitlines())) == (1, 1)
    assert word in said


def test_a_port_that_is_taken_is_one_line_and_code_1(source: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert run(source, "--port", str(port)) == (
            1,
            f"cvgraph: port {port} is taken; give another with --port, or none\n",
        )


@pytest.mark.parametrize("port", ["0", "65536", "x"])
def test_a_port_that_is_none_is_wrong_usage(source: Path, port: str) -> None:
    assert run(source, "--port", port)[0] == 2


@pytest.mark.parametrize(("options", "opened"), [([], 0), (["--no-open"], 0), (["--open"], 1)])
def test_the_browser_opens_for_those_who_ask_for_it(
    source: Path, monkeypatch: pytest.MonkeyPatch, options: list[str], opened: int
) -> None:
    pages: list[str] = []

    def interrupted(_: float) -> None:
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(webbrowser, "open", pages.append)
    monkeypatch.setattr(tempfile, "tempdir", str(source.parent))
    monkeypatch.setattr("cvgraph.cli.watching.time.sleep", interrupted)
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)]
    done = CliRunner().invoke(cli, ["watch", str(source), *options])
    assert done.exit_code == 0
    assert pages == [done.stdout.split()[0]] * opened
    assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)] == before
    assert [path.name for path in source.parent.iterdir()] == ["cv.md"]
