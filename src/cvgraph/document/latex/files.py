r"""The files that a LaTeX document includes, put in at the places of ``\input``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from cvgraph.document.decode import decode, source
from cvgraph.document.latex.tokens import Token, named, paired, parted, tokens
from cvgraph.errors import SourceError

_INCLUDING = {"input": 1, "include": 1, "subfile": 1, "import": 2, "subimport": 2}
"""Command -> how many of its arguments make the path."""
_MOST_TOKENS = 400_000


def with_files(found: Sequence[Token], path: Path) -> tuple[Token, ...]:
    r"""The tokens of a file with those that it includes, as far as they stand in its folder or below.

    What is included has the place of its ``\input``; for a file that is not there, that includes itself or that is
    too long stands a note.
    """
    return paired(_Files(path.parent.resolve()).run(found, (path.resolve(),)))


class _Files:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._left = _MOST_TOKENS
        self._read: dict[Path, tuple[Token, ...]] = {}

    def run(self, found: Sequence[Token], within: tuple[Path, ...]) -> Iterator[Token]:
        at = 0
        while at < len(found):
            token = found[at]
            at += 1
            if token.kind != "command" or token.text not in _INCLUDING:
                yield token
                continue
            pieces = []
            for _ in range(_INCLUDING[token.text]):
                piece, at = named(found, at)
                pieces.append(piece)
            yield from self._included("".join(pieces), token, within)

    def _included(self, name: str, call: Token, within: tuple[Path, ...]) -> Iterator[Token]:
        path = self._path(name)
        inside = self._tokens(path) if path and path not in within else None
        if path is None or inside is None:
            why = "includes itself" if path in within else "is not there to be read"
            yield replace(call, kind="note", text=f"'{name}', which the text includes, {why}")
        elif len(inside) > self._left:
            yield replace(call, kind="note", text=f"'{name}' was left out: the text includes more than can be read")
        else:
            self._left -= 1 + len(inside)
            placed = (replace(token, start=call.start, end=call.end) for token in inside)
            yield from self.run(tuple(placed), (*within, path))

    def _path(self, name: str) -> Path | None:
        """The file of this name, None where there is none in the folder or below."""
        try:
            path = (self._folder / name).resolve()
            path = path if path.suffix else path.with_suffix(".tex")
            return path if path.is_relative_to(self._folder) and path.is_file() else None
        except (OSError, ValueError):
            return None

    def _tokens(self, path: Path) -> tuple[Token, ...] | None:
        """What a file holds, of a document of its own the body; None where it is no text."""
        if path not in self._read:
            try:
                text, _ = decode(source(path))
            except SourceError:
                return None
            self._read[path] = tuple(parted(tokens(text))[1])
        return self._read[path]
