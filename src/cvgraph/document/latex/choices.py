r"""What a LaTeX document holds back: the branches of its conditions that are not taken, and comments as environments.

Of ``\ifx ... \else ... \fi`` and ``\iftoggle{name}{...}{...}`` one branch is read: the one that the document's own
switches ask for, else the first. What the other one says is told by a note.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cvgraph.document.latex.tokens import Token, named, paired, quoted

_TESTS: Mapping[str, int] = {
    "iftoggle": 1,
    "nottoggle": 1,
    "ifbool": 1,
    "notbool": 1,
    "ifboolexpr": 1,
    "ifboolexpe": 1,
    "ifthenelse": 1,
    "ifdef": 1,
    "ifundef": 1,
    "ifcsdef": 1,
    "ifcsundef": 1,
    "ifdefempty": 1,
    "ifdefvoid": 1,
    "ifblank": 1,
    "notblank": 1,
    "ifempty": 1,
    "ifstrempty": 1,
    "ifstrequal": 2,
    "ifdefstring": 2,
    "ifnumcomp": 3,
    "ifnumequal": 2,
    "ifnumgreater": 2,
    "ifnumless": 2,
    "IfFileExists": 1,
    "IfBooleanTF": 1,
    "IfNoValueTF": 1,
    "IfValueTF": 1,
    "IfStrEq": 2,
    "IfEq": 2,
}
"""Condition whose branches stand in braces -> how many arguments test it."""
_COMPARED: Mapping[str, int] = {"ifx": 2, "if": 2, "ifcat": 2, "ifdefined": 1, "ifeof": 1, "ifhbox": 1, "ifvbox": 1}
"""Primitive condition -> how many tokens it tests."""
_NUMBERED = {"ifnum", "ifdim", "ifodd", "ifcase"}
"""Primitive conditions whose test ends with a blank or ``\\relax``."""
_LONGEST_TEST = 24
_NO_CONDITIONS = {"iff", "ifstar"}
_UNSEEN = {"comment", "filecontents", "filecontents*", "tikzpicture", "pspicture"}
_SWITCH = re.compile(r"(?P<name>[A-Za-z@]*)(?P<on>true|false)")


def chosen(found: Sequence[Token], head: Sequence[Token] = ()) -> tuple[Token, ...]:
    """The tokens that are read, and a note for each stretch of text that is not; ``head`` may set switches too."""
    states = {"true": True, "false": False, **_switches((*head, *found))}
    gaps = {gap.begin: gap for gap in _gaps(found, states) if gap.begin < gap.end}
    return paired(_kept(found, gaps))


@dataclass(frozen=True, slots=True)
class _Gap:
    """Tokens ``[begin, end)`` that are passed by, with a note where they are ``text``."""

    begin: int
    end: int
    text: bool = True


def _kept(found: Sequence[Token], gaps: Mapping[int, _Gap]) -> Iterator[Token]:
    at = 0
    while at < len(found):
        gap = gaps.get(at)
        if not gap:
            yield found[at]
            at += 1
            continue
        said = "".join(" " if one.kind == "blank" else one.text for one in found[at : gap.end] if one.kind in _SAID)
        if gap.text and said.strip():
            message = f"text that is not printed was left out: {quoted(said)}"
            yield Token("note", message, found[at].start, found[gap.end - 1].end)
        at = gap.end


_SAID = {"text", "dash", "blank", "par"}


def _switches(found: Sequence[Token]) -> dict[str, bool]:
    r"""What ``\reviewtrue``, ``\toggletrue{review}`` and their kin set, the last one of each name."""
    states: dict[str, bool] = {}
    for at, token in enumerate(found):
        said = _SWITCH.fullmatch(token.text) if token.kind == "command" else None
        if said and said["name"] in {"toggle", "bool"}:
            states[named(found, at + 1)[0]] = said["on"] == "true"
        elif said and said["name"]:
            states[said["name"]] = said["on"] == "true"
    return states


def _gaps(found: Sequence[Token], states: Mapping[str, bool]) -> Iterator[_Gap]:
    yield from _unseen(found)
    yield from _branches(found, states)
    for at, token in enumerate(found):
        if token.kind == "command" and token.text in _TESTS:
            yield from _braced(found, at, states)


def _unseen(found: Sequence[Token]) -> Iterator[_Gap]:
    r"""The environments that no reader sees, each to its next ``\end``."""
    stretches: dict[str, dict[str, list[tuple[int, int]]]] = {name: {"begin": [], "end": []} for name in _UNSEEN}
    for at, token in enumerate(found):
        if token.kind == "command" and token.text in {"begin", "end"}:
            name, after = named(found, at + 1)
            if name in _UNSEEN:
                stretches[name][token.text].append((at, after))
    for sides in stretches.values():
        ends = sides["end"]
        for begin, inside in sides["begin"]:
            later = bisect_left(ends, (begin,))
            if later < len(ends):
                yield _Gap(begin, inside, text=False)
                yield _Gap(inside, ends[later][0])
                yield _Gap(*ends[later], text=False)


def _braced(found: Sequence[Token], at: int, states: Mapping[str, bool]) -> Iterator[_Gap]:
    r"""The name and the test of a condition like ``\iftoggle``, and the branch that is not taken."""
    name = found[at].text
    begin, test = at, at + 1
    groups: list[tuple[int, int]] = []
    while len(groups) < _TESTS[name] + 2:
        while test < len(found) and found[test].kind == "blank":
            test += 1
        if test >= len(found) or not found[test].way:
            break
        groups.append((test, test + found[test].way + 1))
        test = groups[-1][1]
    tests = groups[: _TESTS[name]]
    branches = groups[_TESTS[name] :]
    yield _Gap(begin, tests[-1][1] if tests else begin + 1, text=False)
    state = states.get(named(found, tests[0][0])[0], True) if tests else True
    taken = state != name.startswith("not") if name in {"iftoggle", "nottoggle", "ifbool", "notbool"} else True
    if branches:
        left = branches[1:] if taken else branches[:1]
        yield from (_Gap(*one) for one in left)


def _branches(found: Sequence[Token], states: Mapping[str, bool]) -> Iterator[_Gap]:
    r"""What stands between ``\if...``, ``\else`` and ``\fi`` and is not taken, and these signs themselves."""
    opened: list[tuple[int, int | None]] = []
    for at, token in enumerate(found):
        if token.kind != "command":
            continue
        if _is_condition(found, at):
            opened.append((at, None))
        elif token.text in {"else", "or"} and opened and opened[-1][1] is None:
            opened[-1] = opened[-1][0], at
        elif token.text == "fi":
            yield from _condition(found, *opened.pop(), at, states) if opened else ()
            yield _Gap(at, at + 1, text=False)
    for begin, _ in opened:
        yield _Gap(begin, _behind_test(found, begin), text=False)


def _condition(
    found: Sequence[Token], begin: int, otherwise: int | None, end: int, states: Mapping[str, bool]
) -> Iterator[_Gap]:
    taken = states.get(found[begin].text.removeprefix("if"), True)
    middle = end if otherwise is None else otherwise
    if taken:
        yield _Gap(begin, min(_behind_test(found, begin), middle), text=False)
        yield _Gap(middle, end)
    else:
        yield _Gap(begin, middle)
        yield _Gap(middle, middle + 1, text=False)


def _is_condition(found: Sequence[Token], at: int) -> bool:
    name = found[at].text
    made = at > 0 and found[at - 1].text in {"newif", "let"}
    return name.startswith("if") and name not in _TESTS and name not in _NO_CONDITIONS and not made


def _behind_test(found: Sequence[Token], begin: int) -> int:
    """The place behind what a condition tests."""
    name = found[begin].text
    if name not in _NUMBERED:
        return min(begin + 1 + _COMPARED.get(name, 0), len(found))
    for at in range(begin + 1, min(begin + _LONGEST_TEST, len(found))):
        if found[at].kind in {"blank", "par"} or found[at].text == "relax":
            return at
    return begin + 1
