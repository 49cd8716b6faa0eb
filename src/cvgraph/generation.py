"""One generation of outputs: written beside, synced, and swapped in at once, so that no reader sees half of it.

The folder changes hands by one atomic exchange where the system has it (Linux ``renameat2``). Where it has not, or
where the folder holds files of somebody else, such as a repository's ``.git``, each file is replaced for itself.
"""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import hashlib
import importlib
import json
import os
import pkgutil
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from cvgraph import __version__, writers
from cvgraph.build import Build
from cvgraph.errors import OutputError

MANIFEST = "manifest.json"
_EXCHANGE = 2  # RENAME_EXCHANGE of linux/fs.h
_HERE = -100  # AT_FDCWD of fcntl.h

_LIBRARIES = ("networkx", "pyvis.network", "pyoxigraph", "jinja2")

Writer = Callable[[Build, Path], Iterator[Path]]
Maker = Callable[[Path], Iterator[Path]]
"""Writes files below a folder, and yields the path of each."""


def load_libraries() -> None:
    """Load what the outputs are drawn and written with, which takes as long as a graph's checks."""
    for name in _LIBRARIES:
        importlib.import_module(name)


def write(build: Build, folder: Path) -> tuple[Path, ...]:
    """The files of a new generation of a build's outputs in ``folder``, in the order of their names.

    Raises:
        OutputError: When they cannot be written; the folder is then as it was before.
    """
    return put(folder, lambda beside: _outputs(build, beside))


def _outputs(build: Build, folder: Path) -> Iterator[Path]:
    for writer in _writers():
        yield from writer(build, folder)


def _writers() -> Iterator[Writer]:
    """The ``write`` of every module in ``writers``, by name."""
    for name in sorted(module.name for module in pkgutil.iter_modules(writers.__path__)):
        yield importlib.import_module(f"{writers.__name__}.{name}").write


def put(folder: Path, make: Maker) -> tuple[Path, ...]:
    """The files that ``make`` writes, as the new generation in ``folder``, in the order of their names.

    Raises:
        OutputError: When they cannot be written; the folder is then as it was before.
    """
    target = _checked(folder)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _only_one(target.parent):
            _sweep(target)
            beside = target.parent / f"{_stem(target)}{os.getpid()}"
            return _replace(make, beside, target)
    except OSError as error:
        reason = error.strerror or str(error)
        place = error.filename or target
        raise OutputError(f"cannot write {place}: {reason}; the previous output is untouched") from error


def _checked(folder: Path) -> Path:
    """The absolute path of the folder, when nothing that is no folder stands there or above it."""
    target = Path(os.path.abspath(folder))  # noqa: PTH100 -- resolve() would follow a link at the end
    if target.is_symlink() and not target.exists():
        raise OutputError(f"{folder} is a link that leads nowhere; give another folder with --output")
    target = target.resolve()
    for path in (target, *target.parents):
        if path.exists():
            if not path.is_dir():
                raise OutputError(f"{path} is a file, not a folder; give another folder with --output")
            break
    return target


@contextlib.contextmanager
def _only_one(folder: Path) -> Iterator[None]:
    """Two runs that write into one place take turns; the lock goes with the process."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _stem(target: Path) -> str:
    return f".{target.name}.cvgraph-"


def _sweep(target: Path) -> None:
    """Remove what runs that were killed left behind; nobody else holds the lock."""
    for left in target.parent.glob(f"{_glob_safe(_stem(target))}*"):
        shutil.rmtree(left, ignore_errors=True)


def _glob_safe(text: str) -> str:
    return "".join(f"[{char}]" if char in "*?[" else char for char in text)


def _replace(make: Maker, beside: Path, target: Path) -> tuple[Path, ...]:
    try:
        beside.mkdir()
        names = _write_all(make, beside)
        _sync_below(beside)
        if not target.exists():
            beside.rename(target)
        elif _is_ours(target, names) and _exchange(beside, target):
            pass  # the generation before is now beside, and goes
        else:
            _one_by_one(beside, target, names)
        _sync(target.parent)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return tuple(target / name for name in names)


def _write_all(make: Maker, folder: Path) -> list[str]:
    """Write every file and the manifest of them; the names below the folder, sorted."""
    root = f"{folder}{os.sep}"
    sums = {
        str(path).removeprefix(root).replace(os.sep, "/"): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in make(folder)
    }
    manifest = {"generator": f"cvgraph {__version__}", "sha256": dict(sorted(sums.items()))}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    return sorted([*sums, MANIFEST])


def _sync_below(folder: Path) -> None:
    """All that the folder holds is on the disk: by one call where the system has it; a site has thousands of files."""
    try:
        sync = ctypes.CDLL(None).syncfs
    except (AttributeError, OSError):
        for path in folder.rglob("*"):
            _sync(path)
        _sync(folder)
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        sync(handle)
    finally:
        os.close(handle)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _is_ours(target: Path, names: list[str]) -> bool:
    """True where the folder holds nothing but files of this generation and of the one before it."""
    if target == Path.cwd() or target in Path.cwd().parents or target.is_mount():
        return False
    known = {*names, *_listed(target)}
    folders = {parent.as_posix() for name in known for parent in PurePosixPath(name).parents}
    return all(_is_known(entry, entry.relative_to(target).as_posix(), known, folders) for entry in target.rglob("*"))


def _is_known(entry: Path, name: str, files: set[str], folders: set[str]) -> bool:
    return name in (folders if entry.is_dir() and not entry.is_symlink() else files)


def _listed(target: Path) -> set[str]:
    """The names in the manifest of the generation before, if there is one that can be read."""
    try:
        manifest = json.loads((target / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return set()
    sums = manifest.get("sha256") if isinstance(manifest, dict) else None
    return {name for name in sums if _is_inside(name)} if isinstance(sums, dict) else set()


def _is_inside(name: str) -> bool:
    """True for a relative path that leads nowhere but downwards."""
    return bool(name) and not set(name.split("/")) & {"", ".", ".."} and "\\" not in name


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders at once; False where the system or the file system cannot."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    return bool(rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0)


def _one_by_one(beside: Path, target: Path, names: list[str]) -> None:
    """Put each file in the place of its predecessor, then remove what the generation before had more.

    Nothing is written or removed behind a link that leads out of the folder.
    """
    if out := next((name for name in names if _leads_out(target, name)), None):
        raise OutputError(f"{target / out} lies behind a link to another folder; give another folder with --output")
    for name in sorted(_listed(target) - set(names)):
        if not _leads_out(target, name):
            (target / name).unlink(missing_ok=True)
            _prune((target / name).parent, target)
    for name in names:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (beside / name).replace(target / name)


def _leads_out(target: Path, name: str) -> bool:
    return (target / name).parent.resolve() != (target / name).parent


def _prune(folder: Path, target: Path) -> None:
    """Remove folders that have become empty, up to the one that holds the outputs."""
    while folder != target and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
