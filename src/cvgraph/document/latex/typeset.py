r"""From the tokens of LaTeX to the blocks of a page: what a reader sees, in the order of the source."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from cvgraph.document.latex import commands as known
from cvgraph.document.latex import entries
from cvgraph.document.latex.entries import Call
from cvgraph.document.latex.page import Page
from cvgraph.document.latex.tex_text import tex_text
from cvgraph.document.latex.tokens import (
    Token,
    behind_arguments,
    group,
    groups,
    named,
    opens,
    option,
    quoted,
    source_of,
)

_SIGNS = {"--": "\u2013", "---": "\u2014", "``": "\u201c", "''": "\u201d", "`": "\u2018"}
_DEEPEST = 60
_FEWEST_OF_AN_ENTRY = 3
_SWITCHES = frozenset({"bf", "bfseries", "it", "itshape", "em", "slshape"})


def typeset(found: Sequence[Token], text: str) -> Page:
    """The page that tokens make of a source."""
    page = Page(text)
    _read(page, found, 0)
    page.flush()
    return page


def _read(page: Page, found: Sequence[Token], depth: int) -> None:
    """The text of a group; a font that is switched on inside ends with it."""
    if depth > _DEEPEST:
        _flat(page, found)
        return
    at = 0
    fonts: list[str] = []
    while at < len(found):
        token = found[at]
        at += 1
        if token.kind == "open":
            inside, at = group(found, at - 1)
            _read(page, inside, depth + 1)
        elif token.kind == "command" and token.text in _SWITCHES:
            fonts.append(known.FONTS[token.text])
            page.open(fonts[-1])
        elif token.kind == "command":
            at = _command(Call(page, token, found, at, depth, _read))
        elif token.kind == "sign":
            at = _escaped(Call(page, token, found, at, depth, _read))
        else:
            _sign(page, token)
    for font in reversed(fonts):
        page.close(font)


def _flat(page: Page, found: Sequence[Token]) -> None:
    """The bare text of what is nested too deeply."""
    for token in found:
        if token.kind not in {"open", "command", "sign"}:
            _sign(page, token)
    if found:
        page.note(replace(found[0], end=found[-1].end), "nested too deeply; only its text was kept", "W102")


def _sign(page: Page, token: Token) -> None:
    """A sign that is no command."""
    if token.kind == "par":
        page.flush()
    elif token.kind == "cell":
        page.next_cell(token)
    elif token.kind == "note":
        page.note(token, token.text)
    elif token.kind == "warning":
        page.note(token, token.text, "W102")
    elif token.kind in {"blank", "tie"}:
        page.add_text(" ", token.start)
    elif token.kind not in {"math", "close"}:
        page.add(_SIGNS.get(token.text, token.text), token)


def _escaped(call: Call) -> int:
    """A backslash with a sign: a line break, an accent, or the sign itself."""
    sign = call.token.text
    if sign == "\\":
        call.page.end_line(call.token)
        return option(call.found, call.at)[1]
    if sign in "`'^\"~=.":
        return _accent(call)
    if sign not in "-/!@()":
        call.page.add(" " if sign in " ,;:\n" else sign, call.token)
    return call.at


def _accent(call: Call) -> int:
    """An accent with the letter it stands on, which may open a longer run of text."""
    argument, after = group(call.found, call.at)
    mark = f"\\{call.token.text}"
    if len(argument) == 1 and argument[0].kind == "text" and call.found[after - 1].kind == "text":
        letters = argument[0]
        call.page.typeset(f"{mark}{{{letters.text[:1]}}}", call.token)
        call.page.add_text(letters.text[1:], letters.start + 1)
    else:
        call.page.typeset(f"{mark}{{{source_of(argument)}}}", call.token)
    return after


def _command(call: Call) -> int:
    name = call.token.text
    if name.removesuffix("*") in known.HEADINGS:
        return _heading(call, known.HEADINGS[name.removesuffix("*")])
    if name in known.FONTS:
        return _font(call)
    if name in known.ENTRIES:
        return entries.entry(call)
    if name in known.DROPPED:
        return behind_arguments(call.found, call.at, known.DROPPED[name])
    return _SPECIAL.get(name, _other)(call)


def _heading(call: Call, level: int) -> int:
    call.page.flush()
    _, at = option(call.found, call.at)
    title, at = group(call.found, at)
    call.read(title)
    call.page.head(level)
    return at


def _font(call: Call) -> int:
    inside, at = group(call.found, call.at)
    call.page.open(known.FONTS[call.token.text])
    call.read(inside)
    call.page.close(known.FONTS[call.token.text])
    return at


def _begin(call: Call) -> int:
    environment, at = named(call.found, call.at)
    _, at = option(call.found, at)
    if environment in known.TABLES:
        call.page.begin_table()
        return behind_arguments(call.found, at, known.TABLES[environment])
    if environment in known.SECTIONS:
        return _heading(replace(call, at=at), 2)
    if environment in known.JOBS:
        at = entries.rows(call, at)
    if environment in known.LISTS:
        call.page.flush()
        call.page.depth += 1
        return behind_arguments(call.found, at, known.LISTS[environment])
    return behind_arguments(call.found, at, known.SETTINGS.get(environment, 0))


def _end(call: Call) -> int:
    environment, at = named(call.found, call.at)
    if environment in known.TABLES:
        call.page.end_table()
        return at
    call.page.flush()
    if environment in known.LISTS:
        call.page.depth = max(0, call.page.depth - 1)
    return at


def _list(call: Call) -> int:
    call.page.flush()
    call.page.depth = max(0, call.page.depth + (1 if call.token.text in known.STARTS else -1))
    return call.at


def _link(call: Call) -> int:
    target, at = group(call.found, call.at)
    address = source_of(target).replace("\\", "")
    call.page.open("link", address)
    if call.token.text == "href":
        words, at = group(call.found, at)
        call.read(words)
    elif target:
        call.page.add(address, Token("text", address, target[0].start, target[-1].end))
    call.page.close("link")
    return at


def _tab(call: Call) -> int:
    call.page.add("\t", call.token)
    return call.at


def _newline(call: Call) -> int:
    call.page.end_line(call.token)
    return call.at


def _paragraph(call: Call) -> int:
    call.page.flush()
    return call.at


def _beside(call: Call) -> int:
    """Text that stands beside that of the page is told, not read into it."""
    _, at = option(call.found, call.at)
    words, at = group(call.found, at)
    said = tex_text(source_of(words))
    if any(char.isalnum() for char in said):
        message = f"{known.BESIDE[call.token.text]} was left out: {quoted(said)}"
        call.page.note(replace(call.token, end=words[-1].end), message)
    return at


def _other(call: Call) -> int:
    """A symbol, a condition, or a command that nobody knows: what stands in its braces is kept."""
    name = call.token.text
    if name in "cvuHrkdbt" and opens(call.found, call.at):
        return _accent(call)
    if symbol := tex_text(f"\\{name}{{}}"):
        call.page.add(symbol, call.token)
        return call.at + (call.at < len(call.found) and call.found[call.at].kind == "blank")
    _, at = option(call.found, call.at)
    arguments, at = groups(call.found, at)
    if len(arguments) >= _FEWEST_OF_AN_ENTRY:
        call.page.flush()
    for number, argument in enumerate(arguments):
        if number:
            call.page.add("\t", call.token)
        call.read(argument)
    return at


_SPECIAL: Mapping[str, Callable[[Call], int]] = MappingProxyType(
    {
        **dict.fromkeys(known.ITEMS, entries.items),
        **dict.fromkeys((*known.STARTS, *known.ENDS), _list),
        **dict.fromkeys((*known.PERSON, "social"), entries.person),
        **dict.fromkeys(known.NAMES, entries.name),
        **dict.fromkeys(known.ELSEWHERE, entries.elsewhere),
        **dict.fromkeys(known.BESIDE, _beside),
        **dict.fromkeys(known.GAPS, _tab),
        **dict.fromkeys(known.BREAKS, _newline),
        **dict.fromkeys(known.SKIPS, _paragraph),
        **dict.fromkeys(("href", "url", "nolinkurl"), _link),
        **dict.fromkeys(("item", "bibitem"), entries.item),
        "begin": _begin,
        "end": _end,
    }
)
