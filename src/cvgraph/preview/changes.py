"""The files that a site is made from, and whether they are still as they were."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from cvgraph.document.site import files_of
from cvgraph.errors import SourceError
from cvgraph.identity.decisions import beside

Stamp = tuple[int, int, int]
Stamps = Mapping[Path, Stamp | None]
"""File -> when it was changed in nanoseconds, its size and its number on the disk; None where it is not there."""

_NEAR = ("*", "*/*")  # deeper than that nobody keeps templates or the parts of a CV, but programs keep a lot


def watched(
    sources: Sequence[Path],
    decisions: Path | None = None,
    templates: Path | None = None,
    output: Path | None = None,
) -> Iterator[Path]:
    """The files that a site is made from, as they are now; a moment later there may be others.

    They are the sources (of a site's folder every file that is read, of LaTeX all that may be included), the decisions,
    by default those beside the first source if there are any, and the user's templates; nothing in the output.
    """
    kept_out = output.absolute() if output else None
    for path in _all(sources, decisions, templates):
        if kept_out is None or not path.absolute().is_relative_to(kept_out):
            yield path


def _all(sources: Sequence[Path], decisions: Path | None, templates: Path | None) -> Iterator[Path]:
    for source in sources:
        yield from _read(source)
    if decisions or beside(sources[0]).exists():
        yield decisions or beside(sources[0])
    if templates:
        yield from _below(templates, "") if templates.is_dir() else (templates,)


def _read(source: Path) -> Iterator[Path]:
    try:
        yield from files_of(source)
    except SourceError:  # a folder without a CV, until there is one
        yield source
    if source.suffix.lower() == ".tex":
        yield from _below(source.parent, ".tex")


def _below(folder: Path, ending: str) -> Iterator[Path]:
    for pattern in _NEAR:
        yield from (path for path in folder.glob(pattern + ending) if path.is_file())


def stamps(paths: Iterable[Path]) -> Stamps:
    """How the files are now."""
    return {path: _stamp(path) for path in paths}


def _stamp(path: Path) -> Stamp | None:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def changed(before: Stamps, now: Stamps) -> tuple[Path, ...]:
    """The files that are not as they were, in the order of their names: written, gone, or new."""
    return tuple(sorted(path for path in {*before, *now} if before.get(path) != now.get(path)))


def is_half(now: Stamps) -> bool:
    """Whether a file is gone or empty, as it is for a moment while some editors save it."""
    return any(stamp is None or stamp[1] == 0 for stamp in now.values())
