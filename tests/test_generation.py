"""Outputs appear all at once or not at all, whatever ends the run."""

from __future__ import annotations

import contextlib
import hashlib
import json
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cvgraph import generation
from cvgraph.build import Build
from cvgraph.errors import OutputError

FULL_DISK = OSError(28, "No space left on device")


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


@pytest.fixture
def folder(example: Build, tmp_path: Path) -> Path:
    generation.write(example, tmp_path / "out")
    return tmp_path / "out"


def failing(monkeypatch: pytest.MonkeyPatch, error: OSError) -> None:
    def write(build: Build, folder: Path) -> list[Path]:  # noqa: ARG001
        (folder / "half.txt").write_text("half", encoding="utf-8")
        raise error

    monkeypatch.setattr(generation, "_writers", lambda: iter([write]))


def test_the_manifest_has_the_checksum_of_every_file(folder: Path) -> None:
    sums = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["sha256"]
    files = snapshot(folder)
    del files["manifest.json"]
    assert sums == {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}


def test_a_second_build_gives_the_same_bytes_and_leaves_nothing_beside(example: Build, folder: Path) -> None:
    before = snapshot(folder)
    generation.write(example, folder)
    assert snapshot(folder) == before
    assert [path.name for path in folder.parent.iterdir()] == ["out"]


def test_a_full_disk_leaves_the_previous_output_and_no_leftovers(
    example: Build, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(folder)
    failing(monkeypatch, FULL_DISK)
    with pytest.raises(OutputError, match="No space left on device; the previous output is untouched"):
        generation.write(example, folder)
    assert snapshot(folder) == before
    assert [path.name for path in folder.parent.iterdir()] == ["out"]


def test_files_of_others_in_the_folder_stay(example: Build, folder: Path) -> None:
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    (folder / "pictures").mkdir()
    (folder / "facts.ttl").write_text("torn", encoding="utf-8")
    generation.write(example, folder)
    assert (folder / "notes.txt").read_text(encoding="utf-8") == "mine"
    assert (folder / "pictures").is_dir()
    assert b"schema:Person" in (folder / "facts.ttl").read_bytes()


def test_what_the_generation_before_had_more_is_removed(example: Build, folder: Path) -> None:
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    manifest["sha256"]["old.txt"] = ""
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    (folder / "old.txt").write_text("old", encoding="utf-8")
    generation.write(example, folder)
    assert not (folder / "old.txt").exists()


def test_a_link_in_the_folder_is_replaced_and_never_written_through(example: Build, folder: Path) -> None:
    victim = folder.parent / "victim.txt"
    victim.write_text("precious", encoding="utf-8")
    (folder / "facts.ttl").unlink()
    (folder / "facts.ttl").symlink_to(victim)
    generation.write(example, folder)
    assert victim.read_text(encoding="utf-8") == "precious"
    assert not (folder / "facts.ttl").is_symlink()


def test_leftovers_of_a_killed_run_are_swept(example: Build, folder: Path) -> None:
    left = folder.parent / ".out.cvgraph-4711"
    left.mkdir()
    (left / "facts.ttl").write_text("half", encoding="utf-8")
    generation.write(example, folder)
    assert not left.exists()


def test_without_an_atomic_exchange_each_file_is_replaced(
    example: Build, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(folder)
    (folder / "facts.nt").write_text("", encoding="utf-8")
    monkeypatch.setattr(generation, "_exchange", lambda one, other: False)  # noqa: ARG005
    generation.write(example, folder)
    assert snapshot(folder) == before


@pytest.mark.parametrize("target", ["file.txt", "file.txt/below", "dangling"])
def test_a_target_that_can_be_no_folder_is_named(example: Build, tmp_path: Path, target: str) -> None:
    (tmp_path / "file.txt").write_text("", encoding="utf-8")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    with pytest.raises(OutputError, match=r"--output"):
        generation.write(example, tmp_path / target)


def test_a_folder_without_permission_is_named(example: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def mkdir(self: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "mkdir", mkdir)
    with pytest.raises(OutputError, match="Permission denied"):
        generation.write(example, tmp_path / "closed" / "out")


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))


def test_a_limit_on_file_size_is_one_line_and_exit_code_1(folder: Path, pytestconfig: pytest.Config) -> None:
    before = snapshot(folder)
    source = pytestconfig.rootpath / "examples" / "hrayr-harutyunyan.md"
    command = [sys.executable, "-m", "cvgraph", "build", str(source), "-o", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=_limited)
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert snapshot(folder) == before


@pytest.mark.parametrize("delay", [0.3, 0.5, 0.7, 0.9])
def test_a_killed_run_leaves_one_whole_generation(
    folder: Path, tmp_path: Path, delay: float, pytestconfig: pytest.Config
) -> None:
    other = tmp_path / "other.md"
    other.write_text("# Ada Lovelace\n\n## Education\n\nBSc in Mathematics, University of X, 2001\n", encoding="utf-8")
    old, new = snapshot(folder), _built(other, tmp_path / "new")
    run = subprocess.Popen(
        [sys.executable, "-m", "cvgraph", "build", str(other), "-o", str(folder)],
        cwd=pytestconfig.rootpath,
        stdout=subprocess.DEVNULL,
    )
    with contextlib.suppress(subprocess.TimeoutExpired):
        run.wait(delay)
    run.send_signal(signal.SIGKILL)
    run.wait()
    assert snapshot(folder) in (old, new)


def _built(source: Path, folder: Path) -> dict[str, bytes]:
    subprocess.run(
        [sys.executable, "-m", "cvgraph", "build", str(source), "-o", str(folder)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return snapshot(folder)


def test_two_runs_into_one_folder_take_turns(tmp_path: Path) -> None:
    sources = [tmp_path / f"{name}.md" for name in ("one", "two")]
    for source in sources:
        source.write_text(f"# {source.stem.title()} Person\n\n## Skills\n\nReading, Writing\n", encoding="utf-8")
    whole = [_built(source, tmp_path / source.stem) for source in sources]
    command = [sys.executable, "-m", "cvgraph", "build", "-o", str(tmp_path / "out")]
    runs = [subprocess.Popen([*command, str(source)], stdout=subprocess.DEVNULL) for source in (*sources, *sources)]
    assert [run.wait() for run in runs] == [0, 0, 0, 0]
    assert snapshot(tmp_path / "out") in whole


def made(**files: str) -> generation.Maker:
    def make(folder: Path) -> Iterator[Path]:
        for name, text in files.items():
            path = folder / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            yield path

    return make


def tree(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_generation_may_have_folders_and_replaces_the_one_before(tmp_path: Path) -> None:
    generation.put(tmp_path / "site", made(index_html="1", people__ada_html="1", old__gone_html="1"))
    generation.put(tmp_path / "site", made(index_html="2", people__ada_html="2"))
    assert tree(tmp_path / "site") == ["index.html", "manifest.json", "people/ada.html"]
    assert (tmp_path / "site" / "people" / "ada.html").read_text(encoding="utf-8") == "2"
    assert not (tmp_path / "site" / "old").exists()


def test_what_somebody_else_put_into_the_folder_stays(tmp_path: Path) -> None:
    site = tmp_path / "site"
    generation.put(site, made(index_html="1", people__ada_html="1", old__gone_html="1"))
    (site / ".git").mkdir()
    (site / ".git" / "HEAD").write_text("ref", encoding="utf-8")
    (site / "people" / "mine.txt").write_text("mine", encoding="utf-8")
    generation.put(site, made(index_html="2"))
    assert tree(site) == [".git/HEAD", "index.html", "manifest.json", "people/mine.txt"]
    assert not (site / "old").exists()


@pytest.mark.parametrize(
    "name", ["../victim.txt", "/etc/victim", "a/../../victim.txt", "./victim.txt", "..\\victim.txt"]
)
def test_a_manifest_cannot_name_what_lies_outside_of_the_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "victim.txt").write_text("precious", encoding="utf-8")
    site = tmp_path / "site"
    generation.put(site, made(index_html="1"))
    (site / "manifest.json").write_text(json.dumps({"sha256": {name: ""}}), encoding="utf-8")
    (site / "mine.txt").write_text("mine", encoding="utf-8")
    generation.put(site, made(index_html="2"))
    assert (tmp_path / "victim.txt").read_text(encoding="utf-8") == "precious"


def test_nothing_is_written_behind_a_link_that_leads_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    site = tmp_path / "site"
    generation.put(site, made(index_html="1"))
    (site / "people").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutputError, match="lies behind a link"):
        generation.put(site, made(index_html="2", people__ada_html="2"))
    assert tree(tmp_path / "elsewhere") == []
    assert (site / "index.html").read_text(encoding="utf-8") == "1"
