r"""The macros that a LaTeX document defines for itself, put in at the places of their calls."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from cvgraph.document.latex.tokens import Token, group, option, paired

_MOST_ADDED = 400_000
_DEEPEST = 20
_DEFINING = {"newcommand", "renewcommand", "providecommand", "newcommand*", "renewcommand*", "providecommand*"}
_PARAMETER = re.compile(r"#(\d)")
_TOO_MUCH = "macros call each other too deeply or too often; they are left out from here"


@dataclass(frozen=True, slots=True)
class Macro:
    """A command that the document defines: how many arguments it takes, the default of the first, and its body."""

    arguments: int
    default: tuple[Token, ...] | None
    body: tuple[Token, ...]


def expanded(head: Sequence[Token], body: Sequence[Token], known: frozenset[str]) -> tuple[Token, ...]:
    r"""The tokens of a document with its own macros put in, but for those that are known to mean an entry.

    Takes time and memory in proportion to the document: what macros add is limited, the rest is kept with a note.
    """
    defined = {**dict(_definitions(head)), **dict(_definitions(body))}
    meant = {name: macro for name, macro in defined.items() if name not in known}
    return paired(_Expansion(meant).run(body, 0))


def _definitions(found: Sequence[Token]) -> Iterator[tuple[str, Macro]]:
    at = 0
    while at < len(found):
        definition, at = _definition(found, at)
        if definition:
            yield definition


def _definition(found: Sequence[Token], at: int) -> tuple[tuple[str, Macro] | None, int]:
    r"""The name and the macro that ``\newcommand``, its kin or ``\def`` define here, and the place behind them."""
    token = found[at]
    if token.kind != "command" or token.text not in {*_DEFINING, "def"}:
        return None, at + 1
    name, after = group(found, at + 1)
    if len(name) != 1 or name[0].kind != "command":
        return None, at + 1
    if token.text == "def":
        count, after = _parameters(found, after)
        default = None
    else:
        number, after = option(found, after)
        default, after = option(found, after)
        said = "".join(one.text for one in number or ())
        count = int(said) if len(said) == 1 and said.isdecimal() else 0
    body, after = group(found, after)
    return (name[0].text, Macro(count, default, body)), after


def _parameters(found: Sequence[Token], at: int) -> tuple[int, int]:
    r"""How many arguments the ``#1#2`` of a ``\def`` stand for, and the place of its body."""
    count = 0
    while at < len(found) and found[at].kind == "text":
        count += len(_PARAMETER.findall(found[at].text))
        at += 1
    return count, at


class _Expansion:
    def __init__(self, defined: Mapping[str, Macro]) -> None:
        self._defined = defined
        self._left = _MOST_ADDED

    def run(self, found: Sequence[Token], depth: int) -> Iterator[Token]:
        at = 0
        while at < len(found):
            token = found[at]
            definition, at = _definition(found, at)
            if definition:
                continue
            macro = self._defined.get(token.text) if token.kind == "command" and self._left > 0 else None
            if not macro:
                yield token
            elif depth < _DEEPEST and (called := self._called(macro, found, at, token)):
                body, at = called
                yield from self.run(body, depth + 1)
            else:
                self._left = 0
                yield replace(token, kind="warning", text=_TOO_MUCH)

    def _called(self, macro: Macro, found: Sequence[Token], at: int, call: Token) -> tuple[Sequence[Token], int] | None:
        """The body of a macro with its arguments in place of ``#1``, and where the text goes on; None for too much."""
        given: list[tuple[Token, ...]] = []
        if macro.default is not None:
            first, at = option(found, at)
            given.append(macro.default if first is None else first)
        while len(given) < macro.arguments:
            argument, at = group(found, at)
            given.append(argument)
        parts = [part for token in macro.body for part in _filled(token, given, call)]
        self._left -= 1 + len(macro.body) + sum(map(len, parts))
        return (paired(chain.from_iterable(parts)), at) if self._left > 0 else None


def _filled(token: Token, given: Sequence[tuple[Token, ...]], call: Token) -> Iterator[tuple[Token, ...]]:
    """A token of a macro's body, placed where the macro is called, with the arguments that it names."""
    parts = _PARAMETER.split(token.text) if token.kind == "text" else [token.text]
    for number, part in enumerate(parts):
        if number % 2 and 0 < int(part) <= len(given):
            yield given[int(part) - 1]
        elif part:
            yield (replace(token, text=part, start=call.start, end=call.end),)
