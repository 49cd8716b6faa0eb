r"""LaTeX as tokens with places, and the groups of braces and brackets that they make, each found in one step."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

_TOKEN = re.compile(
    r"""(?P<comment>%[^\n]*(?:\n[ \t]*(?![ \t\n]))?)
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


_LONGEST_NAME = 24
_QUOTED = 60


@dataclass(frozen=True, slots=True)
class Token:
    """One sign of LaTeX.

    Attributes:
        kind: What it is: ``command``, ``sign``, ``text``, ``open`` and so on; ``note`` for what a reader should know.
        text: What it says, without its backslash.
        start: Where it begins in the source; what a macro puts in stands at its call.
        end: Where it ends.
        way: From a brace or bracket that opens, how many tokens on it is closed; 0 where nothing closes it.
    """

    kind: str
    text: str
    start: int
    end: int
    way: int = 0


def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a source, without its comments."""
    found = (_token(match) for match in _TOKEN.finditer(text))
    return paired([token for token in found if token.kind != "comment"])


def _token(match: re.Match[str]) -> Token:
    kind = match.lastgroup or "text"
    return Token(kind, match[kind], match.start(), match.end())


def paired(tokens_: Iterable[Token]) -> tuple[Token, ...]:
    """The tokens with the way from each brace and bracket to the one that closes it; takes linear time."""
    found = list(tokens_)
    opened: list[int] = []
    braces = 0
    for at, token in enumerate(found):
        if token.kind == "open" or (token.kind == "bracket" and token.text == "["):
            opened.append(at)
            braces += token.kind == "open"
            found[at] = replace(token, way=0) if token.way else token
        elif token.kind == "close" and braces:
            braces -= 1
            while found[opened[-1]].kind != "open":
                opened.pop()
            _pair(found, opened.pop(), at)
        elif token.kind == "bracket" and opened and found[opened[-1]].kind == "bracket":
            _pair(found, opened.pop(), at)
    return tuple(found)


def _pair(found: list[Token], begin: int, end: int) -> None:
    found[begin] = replace(found[begin], way=end - begin)


def parted(found: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """The preamble and the document, which is everything where nothing says where it begins."""
    begin = end = None
    for at, token in enumerate(found):
        if token.kind == "command" and token.text in {"begin", "end"}:
            name, after = named(found, at + 1)
            if name == "document":
                begin, end = (after, end) if token.text == "begin" else (begin, at)
    return ((), found) if begin is None else (found[:begin], found[begin:end])


def named(found: Sequence[Token], at: int) -> tuple[str, int]:
    """The name in braces here, as of an environment or a file, empty where no name is that long; and its end."""
    name, after = group(found, at, _LONGEST_NAME)
    return source_of(name), after


def group(found: Sequence[Token], at: int, most: int | None = None) -> tuple[tuple[Token, ...], int]:
    """The tokens inside the braces that open at ``at`` (or the single token there), and the place behind them.

    Of a brace that nothing closes, and of one with more than ``most`` tokens, only the brace itself is passed by.
    """
    while at < len(found) and found[at].kind == "blank":
        at += 1
    if at >= len(found):
        return (), at
    if found[at].kind != "open":
        return (found[at],), at + 1
    end = at + found[at].way
    if not found[at].way or end >= len(found) or (most is not None and end - at > most):
        return (), at + 1
    return tuple(found[at + 1 : end]), end + 1


def option(found: Sequence[Token], at: int) -> tuple[tuple[Token, ...] | None, int]:
    """The tokens inside the square brackets behind this place, None without any, and the place behind them."""
    begin = at
    while begin < len(found) and found[begin].kind == "blank" and "\n" not in found[begin].text:
        begin += 1
    if begin >= len(found) or found[begin].text != "[" or found[begin].kind != "bracket":
        return None, at
    end = begin + found[begin].way
    return (tuple(found[begin + 1 : end]), end + 1) if begin < end < len(found) else (None, at)


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


def quoted(text: str) -> str:
    """The words in quotation marks, of many the first."""
    words = " ".join(text.split())
    return f"'{words}'" if len(words) <= _QUOTED else f"'{words[:_QUOTED].rstrip()}...'"
