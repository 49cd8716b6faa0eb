"""The entries of a BibTeX or BibLaTeX file with their fields, each of which knows its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from cvgraph.document.lines import Lines
from cvgraph.document.model import Span
from cvgraph.findings import Finding

_OPENER = re.compile(r"(?:^[ \t]*|(?<=[})])[ \t]*)@[ \t]*(?P<type>[A-Za-z]\w*)\s*(?P<open>[{(])", re.MULTILINE)
_KEY = re.compile(r"\s*(?P<key>[^\s,={}\"#%()]*(?:[^\S\n]+[^\s,={}\"#%()]+)*)\s*(?=[,})])")
_NAME = re.compile(r"[\s,]*(?P<name>[A-Za-z_][\w.:+/-]*)\s*=\s*")
_BARE = re.compile(r"[^\s,{}\"#@=()%]+")
_BRACE = re.compile(r"[{}]")
_QUOTE = re.compile(r"[{}\"]")
_NEXT_FIELD = re.compile(r"\n[^\S\n]*(?=[A-Za-z_][\w-]*\s*=\s*[{\"\d])")
_END_OF_VALUE = re.compile(r"\s*(?:[,#})]|$)")
_BLANK = re.compile(r"(?:\s+|%[^\n]*)+")
_JOINT = re.compile(r"\s*#\s*")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONGEST_COMMENT = 1_000_000


@dataclass(frozen=True, slots=True)
class BibField:
    """A field: its name in lower case, its value as TeX source, and where that stands.

    ``whole`` tells that the value stands in the source as it is, so that offsets into both agree.
    """

    name: str
    text: str
    span: Span
    whole: bool


@dataclass(frozen=True, slots=True)
class BibEntry:
    """An entry: its type in lower case, its key as printed, its fields in order."""

    type: str
    key: str
    fields: tuple[BibField, ...]
    span: Span

    def get(self, *names: str) -> BibField | None:
        """The first field of the first of these names that holds text."""
        return next((one for name in names for one in self.fields if one.name == name and one.text.strip()), None)


def bib_entries(text: str) -> tuple[tuple[BibEntry, ...], tuple[Finding, ...]]:
    """Every entry in order, and what could not be read; what stands between entries is no part of the list.

    An entry that is not closed ends where the next one begins. Takes time linear in the length of the text.
    """
    scanner = _Scanner(text)
    return tuple(scanner.entries()), tuple(sorted(set(scanner.findings)))


@dataclass(slots=True)
class _Scanner:
    """Goes through the file once; ``_until`` is where the next entry begins."""

    text: str
    findings: list[Finding] = field(default_factory=list)
    _strings: dict[str, str] = field(default_factory=dict)
    _lines: Lines = field(init=False)
    _until: int = 0

    def __post_init__(self) -> None:
        self._lines = Lines(self.text)
        self._strings.update((month, month) for month in _MONTHS)

    def entries(self) -> Iterator[BibEntry]:
        openers = list(_OPENER.finditer(self.text))
        behind = 0
        for at, opener in enumerate(openers):
            self._until = openers[at + 1].start() if at + 1 < len(openers) else len(self.text)
            kind = opener["type"].lower()
            if opener.start() < behind or kind == "preamble":
                continue
            if kind == "comment":
                behind = self._behind_comment(opener.end())
            elif kind == "string":
                self._string(opener.end())
            else:
                yield self._entry(kind, opener)

    def _behind_comment(self, at: int) -> int:
        """Behind the braces of a comment, which may hold entries; behind its line where they are not closed."""
        end = self._closing(at, min(len(self.text), at + _LONGEST_COMMENT))
        self._note(at, "I103", "comments were left out", last=at)
        return end + 1 if end >= 0 else self._lines.end(self._lines.of(at))

    def _note(self, at: int, code: str, message: str, last: int | None = None) -> None:
        first = self._lines.of(at) + 1
        if code != "I103" or not any(one.message == message for one in self.findings):
            self.findings.append(Finding(first, self._lines.of(last or at) + 1, code, message))

    def _closing(self, at: int, until: int) -> int:
        """Where the brace closes that is open at this place; -1 where none does."""
        depth = 1
        for match in _BRACE.finditer(self.text, at, until):
            depth += 1 if match.group() == "{" else -1
            if not depth:
                return match.start()
        return -1

    def _string(self, at: int) -> None:
        if name := _NAME.match(self.text, at, self._until):
            value, _ = self._value(name.end())
            self._strings[name["name"].lower()] = value.text

    def _entry(self, kind: str, opener: re.Match[str]) -> BibEntry:
        start = opener.start() + len(opener.group()) - len(opener.group().lstrip())
        key = _KEY.match(self.text, opener.end(), self._until)
        at = key.end() if key else opener.end()
        fields, at = self._fields(at)
        closed = at < self._until and self.text[at] in "})"
        if not closed:
            self._note(start, "W201", "an entry is not closed and was read up to the next one", last=max(start, at - 1))
        return BibEntry(kind, key["key"].strip() if key else "", tuple(fields), self._span(start, at + closed))

    def _fields(self, at: int) -> tuple[list[BibField], int]:
        """The fields from here on and where they end; what is no field is left out."""
        fields = []
        while (at := self._skip(at)) < self._until and self.text[at] not in "})":
            if name := _NAME.match(self.text, at, self._until):
                value, at = self._value(name.end(), name["name"].lower())
                fields.append(value)
                continue
            following = _NEXT_FIELD.search(self.text, at, self._until)
            end = following.end() if following else self._until
            self._note(at, "W205", "text that is no field was left out", last=max(at, end - 1))
            at = end
        return fields, at

    def _skip(self, at: int) -> int:
        """Behind blanks, comments and commas."""
        while True:
            blank = _BLANK.match(self.text, at, self._until)
            at = blank.end() if blank else at
            if self.text[at : at + 1] != "," or at >= self._until:
                return at
            at += 1

    def _span(self, start: int, end: int) -> Span:
        end = start + len(self.text[start:end].rstrip())
        return Span(start, end, self._lines.of(start) + 1, self._lines.of(max(start, end - 1)) + 1)

    def _value(self, at: int, name: str = "") -> tuple[BibField, int]:
        """The value that begins here, put together from its pieces, and where it ends."""
        pieces: list[str] = []
        first = at
        while True:
            start, end, behind = self._piece(at)
            bare = start == at
            text = self.text[start:end]
            pieces.append(self._strings.get(text.lower(), text) if bare else text)
            first = start if len(pieces) == 1 else first
            joint = _JOINT.match(self.text, behind, self._until)
            if not joint:
                break
            at = joint.end()
        whole = len(pieces) == 1 and pieces[0] == self.text[start:end]
        return BibField(name, "".join(pieces), self._span(first, end), whole), behind

    def _piece(self, at: int) -> tuple[int, int, int]:
        """Where the text of a piece begins and ends, and where what follows it begins."""
        sign = self.text[at : at + 1] if at < self._until else ""
        if sign == "{":
            end = self._closing(at + 1, self._until)
            return (at + 1, end, end + 1) if end >= 0 and not self._swallowed(at + 1, end) else self._unclosed(at + 1)
        if sign == '"':
            end = self._quote(at + 1)
            return (at + 1, end, end + 1) if end >= 0 else self._unclosed(at + 1)
        bare = _BARE.match(self.text, at, self._until)
        end = bare.end() if bare else at
        return at, end, end

    def _swallowed(self, at: int, end: int) -> bool:
        """True for a value that took the brace of its entry, since nothing follows it, and other fields with it."""
        return self._skip(end + 1) >= self._until and _NEXT_FIELD.search(self.text, at, end) is not None

    def _quote(self, at: int) -> int:
        """Where the quotation mark outside of braces stands; -1 where none does."""
        depth = 0
        for match in _QUOTE.finditer(self.text, at, self._until):
            if match.group() == '"' and depth <= 0 and not self._accents(match.end()):
                return match.start()
            depth += {"{": 1, "}": -1}.get(match.group(), 0)
        return -1

    def _accents(self, behind: int) -> bool:
        r"""True for the quotation mark of ``\"u``, which should stand in braces, as nothing of an entry follows it."""
        return self.text[behind - 2 : behind - 1] == "\\" and not _END_OF_VALUE.match(self.text, behind)

    def _unclosed(self, at: int) -> tuple[int, int, int]:
        """A value whose end is missing ends before the next field."""
        self._note(at, "W201", "a value is not closed and was read up to the next field")
        following = _NEXT_FIELD.search(self.text, at, self._until)
        end = following.start() if following else self._until
        trimmed = at + len(self.text[at:end].rstrip().rstrip(",").rstrip('}" \n\t'))
        return at, trimmed, end
