r"""LaTeX as tokens with places: comments dropped, the document's own macros and included files put in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

_TOKEN = re.compile(
    r"""(?P<comment>%[^\n]*(?:\n[ \t]*)?)
      | \\(?P<command>[A-Za-z@]+\*?)
      | \\(?P<sign>[^A-Za-z@])
      | (?P<par>\n[ \t]*\n\s*)
      | (?P<open>\{) | (?P<close>\}) | (?P<bracket>[\[\]])
      | (?P<math>\$\$?) | (?P<cell>&) | (?P<tie>~)
      | (?P<dash>-{2,3}) | (?P<quote>``|''|`)
      | (?P<blank>[ \t\n]+)
      | (?P<text>[^\\%{}\[\]$&~\-`'\n \t]+|[\-'])""",
    re.VERBOSE,
)
_MOST_TOKENS = 400_000
_DEEPEST = 8
_DEFINING = {"newcommand", "renewcommand", "providecommand", "newcommand*", "renewcommand*", "providecommand*"}


@dataclass(frozen=True, slots=True)
class Token:
    """One sign of LaTeX: its kind, what it says without its backslash, and where it stands in the source."""

    kind: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Macro:
    """A command that the document defines: how many arguments it takes, the default of the first, and its body."""

    arguments: int
    default: tuple[Token, ...] | None
    body: tuple[Token, ...]


def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a source, without its comments."""
    found = (_token(match) for match in _TOKEN.finditer(text))
    return tuple(token for token in found if token.kind != "comment")


def _token(match: re.Match[str]) -> Token:
    kind = match.lastgroup or "text"
    return Token(kind, match[kind], match.start(), match.end())


def group(found: Sequence[Token], at: int) -> tuple[tuple[Token, ...], int]:
    """The tokens inside the braces that open at ``at`` (or the single token there), and the place behind them."""
    while at < len(found) and found[at].kind == "blank":
        at += 1
    if at >= len(found):
        return (), at
    if found[at].kind != "open":
        return (found[at],), at + 1
    depth = 0
    for end in range(at, len(found)):
        depth += (found[end].kind == "open") - (found[end].kind == "close")
        if not depth:
            return tuple(found[at + 1 : end]), end + 1
    return tuple(found[at + 1 :]), len(found)


def option(found: Sequence[Token], at: int) -> tuple[tuple[Token, ...] | None, int]:
    """The tokens inside the square brackets behind this place, None without any, and the place behind them."""
    begin = at
    while begin < len(found) and found[begin].kind == "blank" and "\n" not in found[begin].text:
        begin += 1
    if begin >= len(found) or found[begin].text != "[" or found[begin].kind != "bracket":
        return None, at
    depth = 0
    for end in range(begin + 1, len(found)):
        depth += (found[end].kind == "open") - (found[end].kind == "close")
        if found[end].kind == "bracket" and found[end].text == "]" and not depth:
            return tuple(found[begin + 1 : end]), end + 1
    return None, at


def groups(found: Sequence[Token], at: int, most: int = 12) -> tuple[list[tuple[Token, ...]], int]:
    """The groups of braces that follow each other here, at most so many, and the place behind them."""
    arguments: list[tuple[Token, ...]] = []
    while len(arguments) < most and opens(found, at):
        argument, at = group(found, at)
        arguments.append(argument)
    return arguments, at


def opens(found: Sequence[Token], at: int) -> bool:
    """True where braces open here, behind blanks but not behind an empty line."""
    while at < len(found) and found[at].kind == "blank":
        at += 1
    return at < len(found) and found[at].kind == "open"


def behind_arguments(found: Sequence[Token], at: int, count: int) -> int:
    """The place behind so many arguments and the options before each of them."""
    _, at = option(found, at)
    for _ in range(count):
        if not opens(found, at):
            return at
        _, at = group(found, at)
        _, at = option(found, at)
    return at


def source_of(found: Sequence[Token]) -> str:
    """What tokens say, as it was written."""
    return "".join(f"\\{token.text}" if token.kind in {"command", "sign"} else token.text for token in found).strip()


def macros(found: Sequence[Token], known: frozenset[str]) -> Mapping[str, Macro]:
    r"""The commands that ``\newcommand`` and its kin define, but for those that are known to mean an entry."""
    defined: dict[str, Macro] = {}
    for at, token in enumerate(found):
        if token.kind == "command" and token.text in _DEFINING:
            name, after = group(found, at + 1)
            count, after = option(found, after)
            default, after = option(found, after)
            body, _ = group(found, after)
            if len(name) == 1 and name[0].kind == "command" and name[0].text not in known:
                number = "".join(one.text for one in count or ())
                defined[name[0].text] = Macro(int(number) if number.isdecimal() else 0, default, body)
    return defined


def expanded(found: Sequence[Token], defined: Mapping[str, Macro], folder: Path) -> tuple[Token, ...]:
    r"""The tokens with the document's own macros and the files of ``\input`` put in, each at the place of its call."""
    return tuple(_Expansion(defined, folder).run(found, 0))


class _Expansion:
    def __init__(self, defined: Mapping[str, Macro], folder: Path) -> None:
        self._defined = defined
        self._folder = folder.resolve()
        self._left = _MOST_TOKENS

    def run(self, found: Sequence[Token], depth: int) -> Iterator[Token]:
        at = 0
        while at < len(found) and self._left > 0:
            token = found[at]
            at += 1
            macro = self._defined.get(token.text) if token.kind == "command" and depth < _DEEPEST else None
            if macro:
                body, at = self._called(macro, found, at, token)
                yield from self.run(body, depth + 1)
            elif token.kind == "command" and token.text in {"input", "include", "subfile"} and depth < _DEEPEST:
                name, at = group(found, at)
                yield from self.run(self._file("".join(one.text for one in name), token), depth + 1)
            else:
                self._left -= 1
                yield token

    def _called(self, macro: Macro, found: Sequence[Token], at: int, call: Token) -> tuple[tuple[Token, ...], int]:
        """The body of a macro with its arguments in place of ``#1``, and where the text goes on."""
        given: list[tuple[Token, ...]] = []
        if macro.default is not None:
            first, at = option(found, at)
            given.append(macro.default if first is None else first)
        while len(given) < macro.arguments:
            argument, at = group(found, at)
            given.append(argument)
        return tuple(self._filled(macro.body, given, call)), at

    def _filled(self, body: Sequence[Token], given: Sequence[tuple[Token, ...]], call: Token) -> Iterator[Token]:
        for token in body:
            parts = re.split(r"#(\d)", token.text) if token.kind == "text" else [token.text]
            for number, part in enumerate(parts):
                if number % 2 and int(part) <= len(given):
                    yield from given[int(part) - 1]
                elif part:
                    yield replace(token, text=part, start=call.start, end=call.end)

    def _file(self, name: str, call: Token) -> tuple[Token, ...]:
        """The tokens of an included file, if it stands in the source's folder or below."""
        path = (self._folder / name.strip()).resolve()
        path = path if path.suffix else path.with_suffix(".tex")
        if not path.is_relative_to(self._folder) or not path.is_file():
            return (replace(call, kind="missing", text=name.strip()),)
        text = path.read_text(encoding="utf-8", errors="replace")
        return tuple(replace(token, start=call.start, end=call.end) for token in tokens(text))
