"""From the inline tokens of markdown-it to text, marks and places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from cvgraph.document.addresses import active, linkable
from cvgraph.document.composer import Composer
from cvgraph.document.lines import Alignment
from cvgraph.document.model import MarkKind
from cvgraph.document.tags import MARKS, SILENT, Tag, read_tag
from cvgraph.document.templates import instructed, visible

if TYPE_CHECKING:  # markdown-it is imported late, where it is needed
    from markdown_it.token import Token

_MARKS = {"strong": MarkKind.BOLD, "em": MarkKind.ITALIC, "s": MarkKind.STRUCK}


class Inline:
    """Walks the tokens of one stretch of text with a cursor in that text; what was left out is told to ``notice``."""

    def __init__(self, composer: Composer, notice: Callable[[int, int, str], None]) -> None:
        """Write into this composer; ``notice`` takes a stretch of the source and a message."""
        self._composer = composer
        self._notice = notice
        self._walks: dict[str, Callable[[Token], None]] = {
            "text": self._text,
            "text_special": self._special,
            "softbreak": self._break,
            "hardbreak": self._break,
            "code_inline": self._code,
            "html_inline": self._html,
            "image": self._image,
            "link_open": self._link_open,
            "link_close": self._link_close,
        }

    def read(self, raw: str, tokens: Sequence[Token], places: Alignment) -> None:
        """Add the text of these tokens, which markdown-it made of ``raw``."""
        self._raw, self._places = raw, places
        self._cursor = 0
        self._silent, self._silent_from = "", 0
        self._links: list[tuple[str, bool]] = []
        for token in tokens:
            walk = self._walks.get(token.type)
            if walk:
                walk(token)
            else:
                self._emphasis(token)
        if self._silent:
            self._silence(Tag(self._silent, closing=True, attributes={}), len(raw))

    def _pass(self, text: str) -> int:
        """Where ``text`` begins at or after the cursor, which moves behind it."""
        found = self._raw.find(text, self._cursor)
        found = self._cursor if found < 0 else found
        self._cursor = min(found + len(text), len(self._raw))
        return found

    def _add(self, text: str, at: int, width: int | None = None) -> None:
        if not self._silent:
            self._composer.add(text, self._places.source(at), width)

    def _text(self, token: Token) -> None:
        if token.content:
            at = self._pass(token.content)
            if not (self._links and self._links[-1][1]):
                self._visible(token.content, at)

    def _visible(self, line: str, at: int) -> None:
        for offset, piece in visible(line):
            self._add(piece, at + offset)
        if instructed(line):
            self._leave_out(at, at + len(line), "an instruction to a page generator")

    def _special(self, token: Token) -> None:
        at = self._pass(token.markup)
        self._add(token.content, at, len(token.markup))

    def _break(self, _token: Token) -> None:
        self._add("\n", self._pass("\n"))

    def _code(self, token: Token) -> None:
        self._pass(token.markup)
        start = self._cursor
        end = self._pass(token.markup)
        inner = self._raw[start:end]
        if len(inner) > len(token.content):  # one blank at either side belongs to the marks
            start, inner = start + 1, inner[1:-1]
        self._composer.open(MarkKind.CODE)
        for line in inner.splitlines(keepends=True):
            self._add(line, start)
            start += len(line)
        self._composer.close(MarkKind.CODE)

    def _emphasis(self, token: Token) -> None:
        kind = _MARKS.get(token.tag)
        self._pass(token.markup)
        if kind:
            (self._composer.open if token.nesting > 0 else self._composer.close)(kind)

    def _html(self, token: Token) -> None:
        at = self._pass(token.content)
        tag = read_tag(token.content)
        if tag.name in SILENT:
            self._silence(tag, at)
        elif not tag.name and token.content.startswith("<!--"):
            self._leave_out(at, self._cursor, "a comment")
        elif tag.name == "br":
            self._line_break(at)
        elif tag.name in MARKS:
            self._mark(tag)

    def _silence(self, tag: Tag, at: int) -> None:
        if tag.closing and tag.name == self._silent:
            self._leave_out(self._silent_from, self._cursor, f"the content of <{tag.name}>")
            self._silent = ""
        elif not tag.closing and not self._silent:
            self._silent, self._silent_from = tag.name, at

    def _leave_out(self, start: int, end: int, what: str) -> None:
        self._notice(self._places.source(start), self._places.source(max(start, end - 1)), f"{what} was left out")

    def _line_break(self, at: int) -> None:
        if not self._raw[self._cursor :].lstrip(" \t").startswith("\n"):  # else the source breaks the line by itself
            self._add("\n", at, 0)

    def _mark(self, tag: Tag) -> None:
        kind = MARKS[tag.name]
        if tag.closing:
            self._composer.close(kind)
        elif kind is not MarkKind.LINK or linkable(tag.attributes.get("href", "")):
            self._composer.open(kind, tag.attributes.get("href", ""))

    def _link_open(self, token: Token) -> None:
        address = str(token.attrGet("href") or "")
        at = self._pass("<" if token.markup == "autolink" else "[")
        runs = active(address)
        if runs:
            self._leave_out(at, at, "the address of a link, for it is a program,")
        self._links.append((address, runs and token.markup == "autolink"))
        if linkable(address):
            self._composer.open(MarkKind.LINK, address)

    def _link_close(self, token: Token) -> None:
        if token.markup == "autolink":
            self._pass(">")
        else:
            self._pass("]")
            self._pass_target()
        address, _ = self._links.pop()
        if linkable(address):
            self._composer.close(MarkKind.LINK)

    def _image(self, token: Token) -> None:
        at = self._pass("![")
        start = self._cursor
        self._cursor += len(token.content)
        if self._links:  # the words of a picture that is a link are the words of the link
            self._add(token.content.replace("\n", " "), start)
        elif token.content:
            self._leave_out(at, self._cursor, "a picture")
        self._pass("]")
        self._pass_target()

    def _pass_target(self) -> None:
        """Move the cursor behind ``(address "title")`` or ``[reference]`` where one follows."""
        raw, at = self._raw, self._cursor
        if raw.startswith("[", at):
            self._pass("]")
        elif raw.startswith("(", at):
            self._cursor = _closing(raw, at)


def _closing(raw: str, at: int) -> int:
    """The offset behind the parenthesis that closes the one at ``at``."""
    depth = 0
    quote = ""
    while at < len(raw):
        char = raw[at]
        if char == "\\":
            at += 1
        elif quote:
            quote = "" if char == quote else quote
        elif char == "<" or (char in "\"'" and raw[at - 1].isspace()):
            quote = ">" if char == "<" else char
        elif char in "()":
            depth += 1 if char == "(" else -1
            if not depth:
                return at + 1
        at += 1
    return len(raw)
