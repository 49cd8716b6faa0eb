"""The file of the user's decisions, ``decisions.toml`` beside the CV: read with its faults told, added to as text."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import rtoml

from cvgraph.errors import DecisionsError
from cvgraph.findings import Finding
from cvgraph.identity.decision_entries import as_toml, entry
from cvgraph.identity.questions import Decision, DecisionKind

FILE = "decisions.toml"
"""The name of the file."""

# Strings and comments first, so that nothing inside them counts as a header.
_TOKENS = re.compile(
    r"""^[ \t]*\[{1,2}[ \t]*["']?(?P<table>[\w-]+)["']?[ \t]*\]{1,2}
    | ^[ \t]*["']?(?P<key>[\w-]+)["']?[ \t]*=
    | \"{3}(?:\\.|[^\\])*?\"{3,5} | '{3}.*?'{3,5}
    | "(?:\\.|[^"\\\n])*" | '[^'\n]*'
    | \#[^\n]*""",
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)
_PLACE = re.compile(r" at line (\d+) column \d+")


def beside(source: Path) -> Path:
    """Where decisions about a source stand: beside a file, inside the folder of a site."""
    return (source if source.is_dir() else source.parent) / FILE


@dataclass(frozen=True, slots=True)
class Word:
    """What the user decided about a CV before: the decisions, what is wrong with others, and the file's name."""

    decisions: tuple[Decision, ...] = ()
    findings: tuple[Finding, ...] = ()
    file: str = FILE

    def of(self, kind: DecisionKind) -> tuple[Decision, ...]:
        """The decisions of one kind, in order."""
        return tuple(each for each in self.decisions if each.kind is kind)

    @property
    def publish(self) -> frozenset[str]:
        """The kinds of private contact that may be published."""
        return frozenset(each.value for each in self.of(DecisionKind.PUBLISH))

    def stale(self, decision: Decision, why: str) -> Finding:
        """Says that a decision does not fit the CV."""
        advice = "change or remove the entry"
        return Finding(decision.line, decision.line, "W602", f"[[{decision.kind}]]: {why}", advice, self.file)

    def says(self, decision: Decision) -> str:
        """Where a decision stands, as a reason: 'as decisions.toml:12 says'."""
        return f"as {self.file}:{decision.line} says"


def spoken(source: Path, path: Path | None = None) -> Word:
    """The user's word on a source: that of the file given, else of the one beside the source if there is one.

    Raises:
        DecisionsError: The file cannot be read, or is no TOML.
    """
    if path is None and not os.path.lexists(beside(source)):
        return Word()
    path = path or beside(source)
    return Word(*read(path), file=path.name)


def read(path: Path) -> tuple[tuple[Decision, ...], tuple[Finding, ...]]:
    """The decisions of a file, in order, and what is wrong with the others.

    Raises:
        DecisionsError: The file cannot be read, or is no TOML: to go on would publish what it hides.
    """
    return _decisions(_text(path), path.name)


def add(path: Path, decision: Decision) -> bool:
    """Write a decision behind those that the file holds; False where it stands there already.

    An older one that contradicts it becomes a comment; all else in the file stays as it is. The file is replaced at
    once, so that whoever is interrupted has the old one or the new one.

    Raises:
        DecisionsError: The file cannot be read or written, or the decision cannot be added to it.
    """
    text = _text(path) if os.path.lexists(path) else ""
    known, _ = _decisions(text, path.name)
    wanted = next(iter(_decisions(as_toml(decision), path.name)[0]), None)
    if wanted is None:
        raise DecisionsError(f"{path}: this answer cannot be written as a decision")
    if any(_same(each, wanted) for each in known):
        return False
    older = [each.line for each in known if _contradicts(each, wanted)]
    kept = _commented(text, older).rstrip("\n")
    new = f"{kept}\n\n{as_toml(decision)}" if kept else as_toml(decision)
    after, _ = _decisions(new, path.name)
    if not any(_same(each, wanted) for each in after) or any(_contradicts(each, wanted) for each in after):
        place = f"line {older[0]}" if older else "an entry"
        raise DecisionsError(f"{path}: the answer contradicts {place} of it; remove that first")
    _replace(path, new)
    return True


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DecisionsError(f"{path} is not UTF-8; save it as UTF-8") from None
    except OSError as error:
        raise DecisionsError(f"{path} cannot be read ({error.strerror or error})") from None


@dataclass
class _Places:
    """The lines of the headers of each table and of each key, in order, and of every header."""

    tables: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    keys: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    headers: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, text: str) -> _Places:
        found = cls()
        at, line = 0, 1
        for token in _TOKENS.finditer(text):
            line += text.count("\n", at, token.start())
            at = token.start()
            if token["table"]:
                found.tables[token["table"]].append(line)
                found.headers.append(line)
            elif token["key"]:
                found.keys[token["key"]].append(line)
        return found

    def line(self, name: str, number: int) -> int:
        """The line of the so-manieth table of a name, or of the key that holds it."""
        lines = self.tables.get(name) or self.keys.get(name) or [1]
        return lines[min(number, len(lines) - 1)]


def _decisions(text: str, name: str) -> tuple[tuple[Decision, ...], tuple[Finding, ...]]:
    loaded = _loaded(text, name)
    places = _Places.of(text)
    decisions: list[Decision] = []
    findings: list[Finding] = []
    for key, number, values in _tables(loaded):
        line = places.line(key, number)
        if key in set(DecisionKind):
            decision, wrong = entry(DecisionKind(key), values)
            decisions += [replace(decision, line=line)] if decision else []
        else:
            wrong = f"'{key}' is no kind of decision; there are {', '.join(DecisionKind)}"
        if wrong:
            findings.append(Finding(line, line, "W601", wrong, file=name))
    return tuple(sorted(decisions, key=lambda each: each.line)), tuple(findings)


def _tables(loaded: dict[str, Any]) -> Iterator[tuple[str, int, object]]:
    """Each table with its name and its number among those of the name."""
    for key, values in loaded.items():
        for number, each in enumerate(values if isinstance(values, list) and values else [values]):
            yield key, number, each


def _loaded(text: str, name: str) -> dict[str, Any]:
    try:
        return rtoml.loads(text)
    except rtoml.TomlParsingError as error:
        found = _PLACE.search(str(error))
        place = f"{name}:{found[1]}" if found else name
        reason = _PLACE.sub("", str(error)).replace("\n", " ")
        raise DecisionsError(f"{place}: this is no TOML ({reason}); mend the line, nothing was built") from None


def _same(one: Decision, other: Decision) -> bool:
    return replace(one, line=0, names=tuple(sorted(one.names))) == replace(
        other, line=0, names=tuple(sorted(other.names))
    )


def _contradicts(older: Decision, newer: Decision) -> bool:
    """True where both cannot hold: a pair the same and different, two corrections of one value, two IRIs of a name."""
    match older.kind, newer.kind:
        case (DecisionKind.SAME, DecisionKind.DIFFERENT):
            return _parts(newer, older)
        case (DecisionKind.DIFFERENT, DecisionKind.SAME):
            return _parts(older, newer)
        case (DecisionKind.CORRECT, DecisionKind.CORRECT):
            about = (older.value, older.lines, older.file) == (newer.value, newer.lines, newer.file)
            return about and older.to != newer.to
        case (DecisionKind.IS, DecisionKind.IS):
            home = older.to.split("/")[:3] == newer.to.split("/")[:3]
            return older.names == newer.names and home and older.to != newer.to
    return False


def _parts(different: Decision, same: Decision) -> bool:
    """True where the first name of one decision is none of the others, and another says that it is one of them."""
    first, *others = different.names
    return first in same.names and bool(set(others) & set(same.names))


def _commented(text: str, lines: list[int]) -> str:
    """The text with the tables that begin at these lines as comments; what stands behind their keys is left alone."""
    headers = [*_Places.of(text).headers, text.count("\n") + 2]
    rows = text.split("\n")
    for first in lines:
        if first not in headers:
            continue  # an array in one line, which has no table of its own
        end = next(header for header in headers if header > first) - 1
        while end > first and (not rows[end - 1].strip() or rows[end - 1].lstrip().startswith("#")):
            end -= 1
        rows[first - 1 : end] = [f"# {row}" for row in rows[first - 1 : end]]
        rows[first - 1] += "  # taken back below"
    return "\n".join(rows)


def _replace(path: Path, text: str) -> None:
    """Put a text in the place of a file at once; a link to it stays one."""
    target = path.resolve()
    beside_it = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with beside_it.open("wb") as file:
            file.write(text.encode())
            file.flush()
            os.fchmod(file.fileno(), target.stat().st_mode & 0o777 if target.exists() else 0o644)
            os.fsync(file.fileno())
        beside_it.replace(target)
    except OSError as error:
        raise DecisionsError(f"{path} cannot be written ({error.strerror or error}); nothing was changed") from None
    finally:
        beside_it.unlink(missing_ok=True)
    folder = os.open(target.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)
