"""OpenDocument, RTF, reStructuredText, Org and DocBook, converted by the program pandoc where it is installed."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from cvgraph.document.decode import Source
from cvgraph.document.model import BlockKind, Content, MarkKind, Record, Value
from cvgraph.document.transcript import Run, Transcript
from cvgraph.errors import SourceError
from cvgraph.findings import Finding

FORMATS = {
    ".odt": "odt",
    ".rtf": "rtf",
    ".rst": "rst",
    ".rest": "rst",
    ".org": "org",
    ".docbook": "docbook",
    ".dbk": "docbook",
}
"""What pandoc calls the format of each suffix."""

SUFFIXES = tuple(FORMATS)

_SECONDS = 60
_MEMORY = "1024m"
_LARGEST = 32 << 20
_LARGEST_RESULT = 128 << 20
_DEEPEST = 100
_SUBSTITUTE = re.compile(rb"(\\u-?\d{1,6}) ?\?")
"""What stands for a letter in RTF, with a question mark for old programs; pandoc drops what follows that mark."""

_LOOKS = {
    "Emph": MarkKind.ITALIC,
    "Strong": MarkKind.BOLD,
    "Strikeout": MarkKind.STRUCK,
    "Superscript": MarkKind.RAISED,
}
_QUOTES = {"SingleQuote": ("\u2018", "\u2019"), "DoubleQuote": ("\u201c", "\u201d")}


def read(source: Source) -> Content:
    """The blocks of a document that pandoc reads.

    Raises:
        SourceError: pandoc is not installed, does not read the file, or takes too long.
    """
    tree = _converted(source)
    walk = _Walk()
    try:
        walk.document(tree)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        raise SourceError(f"pandoc gave an unknown answer for {source.path.name}; update pandoc") from None
    if not walk.transcript.blocks:
        raise SourceError(f"{source.path.name} holds no text; name a file that holds the text of a CV")
    return Content(walk.transcript.text, tuple(walk.transcript.blocks), tuple(walk.findings), tuple(walk.records))


def _converted(source: Source) -> Any:  # noqa: ANN401 - a tree of JSON
    name = source.path.name
    program = shutil.which("pandoc")
    if not program:
        raise SourceError(f"{name} is read through pandoc, which is not installed; install it or save the CV as DOCX")
    if len(source.data) > _LARGEST:
        raise SourceError(f"{name} is larger than {_LARGEST >> 20} MB; name a file that holds the text of a CV")
    kind = FORMATS[source.path.suffix.lower()]
    data = _SUBSTITUTE.sub(rb"\1\\'3f", source.data) if kind == "rtf" else source.data
    command = [program, "+RTS", f"-M{_MEMORY}", "-RTS", "--sandbox", "-f", kind, "-t", "json"]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        raise SourceError(f"pandoc did not finish with {name} in {_SECONDS} seconds; save the CV as DOCX") from None
    if done.returncode or len(done.stdout) > _LARGEST_RESULT:
        reason = (done.stderr.decode("utf-8", "replace").strip().splitlines() or ["its result is too large"])[0]
        raise SourceError(f"pandoc cannot read {name} ({reason[:200]}); check the file or save the CV as DOCX")
    try:
        return json.loads(done.stdout)
    except (ValueError, RecursionError):
        raise SourceError(f"{name} is nested too deeply; save the CV as DOCX") from None


class _Walk:
    """Goes through pandoc's tree and writes down what it shows."""

    def __init__(self) -> None:
        self.transcript = Transcript()
        self.findings: list[Finding] = []
        self.records: list[Record] = []
        self._depth = self._lists = 0
        self._item = False
        self._notes: list[Any] = []
        self._blocks: dict[str, Callable[[Any], None]] = {
            "Header": self._header,
            "Para": self._paragraph,
            "Plain": self._paragraph,
            "LineBlock": self._lines,
            "CodeBlock": lambda content: self.transcript.add(BlockKind.VERBATIM, [Run(content[1])]),
            "BulletList": self._list,
            "OrderedList": lambda content: self._list(content[1]),
            "DefinitionList": self._definitions,
            "BlockQuote": self._all,
            "Div": lambda content: self._all(content[1]),
            "Figure": lambda content: self._all(content[2]),
            "Table": self._table,
            "RawBlock": self._raw,
        }

    def document(self, tree: Any) -> None:  # noqa: ANN401 - a tree of JSON
        meta = tree.get("meta", {})
        for name, kind in (("title", BlockKind.HEADING), ("subtitle", BlockKind.PARAGRAPH)):
            self.transcript.add(kind, self._meta(meta.get(name)), int(name == "title"))
        self._authors(meta.get("author"))
        self._all(tree["blocks"])
        notes, self._notes = self._notes, []
        for note in notes:
            self._all(note)

    def _meta(self, value: Any) -> list[Run]:  # noqa: ANN401
        return list(self._runs(value["c"])) if value and value["t"] == "MetaInlines" else []

    def _authors(self, value: Any) -> None:  # noqa: ANN401
        values = value["c"] if value and value["t"] == "MetaList" else [value]
        for runs in filter(None, map(self._meta, values)):
            before = len(self.transcript.blocks)
            self.transcript.add(BlockKind.PARAGRAPH, runs)
            for block in self.transcript.blocks[before:]:
                field = ("name", Value(" ".join(block.text.split()), block.span))
                self.records.append(Record("person", (field,), block.span))

    def _all(self, blocks: Sequence[Any]) -> None:
        if self._depth >= _DEEPEST:
            self._too_deep()
            return
        self._depth += 1
        for block in blocks:
            write = self._blocks.get(block["t"])
            if write:
                write(block["c"])
        self._depth -= 1

    def _too_deep(self) -> None:
        line = self.transcript.line
        self.findings.append(Finding(line, line, "W102", "what is nested too deeply here was left out"))

    def _header(self, content: Any) -> None:  # noqa: ANN401
        self.transcript.add(BlockKind.HEADING, self._runs(content[2]), min(max(content[0], 1), 6))

    def _paragraph(self, content: Any) -> None:  # noqa: ANN401
        kind = BlockKind.ITEM if self._item else BlockKind.PARAGRAPH
        self._item = False
        self.transcript.add(kind, self._runs(content), self._lists)

    def _lines(self, content: Any) -> None:  # noqa: ANN401
        runs = [run for line in content for run in (*self._runs(line), Run("\n"))]
        self.transcript.add(BlockKind.PARAGRAPH, runs, self._lists)

    def _list(self, items: Any) -> None:  # noqa: ANN401
        self._lists += 1
        for item in items:
            self._item = True
            self._all(item)
        self._item = False
        self._lists -= 1

    def _definitions(self, content: Any) -> None:  # noqa: ANN401
        """A term and the first paragraph of what it means are the lines of one paragraph."""
        for term, meanings in content:
            runs = list(self._runs(term))
            blocks = [block for meaning in meanings for block in meaning]
            if blocks and blocks[0]["t"] in ("Para", "Plain"):
                runs += [Run("\n"), *self._runs(blocks.pop(0)["c"])]
            self.transcript.add(BlockKind.PARAGRAPH, runs, self._lists)
            self._all(blocks)

    def _table(self, content: Any) -> None:  # noqa: ANN401
        _, caption, _, head, bodies, foot = content
        self._all(caption[1])
        number = 0
        for row in head[1]:
            self._row(row, 0)
        for row in (row for body in bodies for row in (*body[2], *body[3])):
            number += 1
            self._row(row, number)
        for row in foot[1]:
            number += 1
            self._row(row, number)

    def _row(self, row: Any, number: int) -> None:  # noqa: ANN401
        for column, cell in enumerate(row[1]):
            blocks = cell[4]
            if all(block["t"] in ("Para", "Plain") for block in blocks):
                runs = [run for block in blocks for run in (*self._runs(block["c"]), Run("\n"))]
                self.transcript.add(BlockKind.CELL, runs, column, number)
            else:
                self._all(blocks)

    def _raw(self, content: Any) -> None:  # noqa: ANN401
        line = self.transcript.line
        self.findings.append(Finding(line, line, "I103", f"a part written for {content[0]} was left out below this"))

    def _runs(
        self, inlines: Sequence[Any], looks: frozenset[MarkKind] = frozenset(), target: str = ""
    ) -> Iterator[Run]:
        """The text of the inlines; each inline adds its look to those around it."""
        for inline in inlines:
            kind, content = inline["t"], inline.get("c")
            if kind in _LOOKS:
                yield from self._runs(content, looks | {_LOOKS[kind]}, target)
            elif kind == "Link":
                yield from self._runs(content[1], looks, content[2][0])
            elif kind == "Note":
                self._notes.append(content)
            elif kind == "Quoted":
                opening, closing = _QUOTES[content[0]["t"]]
                yield Run(opening, looks, target)
                yield from self._runs(content[1], looks, target)
                yield Run(closing, looks, target)
            elif kind in ("Span", "Cite"):
                yield from self._runs(content[1], looks, target)
            elif kind in ("SmallCaps", "Underline", "Subscript"):
                yield from self._runs(content, looks, target)
            else:
                yield from _plain(kind, content, looks, target)


def _plain(kind: str, content: Any, looks: frozenset[MarkKind], target: str) -> Iterator[Run]:  # noqa: ANN401
    if kind == "Str":
        yield Run(content, looks, target)
    elif kind == "Space":
        yield Run(" ", looks, target)
    elif kind in ("SoftBreak", "LineBreak"):
        yield Run("\n", looks, target)
    elif kind == "Code":
        yield Run(content[1], looks | {MarkKind.CODE}, target)
    elif kind == "Math":
        yield Run(content[1], looks, target)
