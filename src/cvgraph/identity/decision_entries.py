"""One decision as a table of ``decisions.toml``: which keys each kind has, what they hold, how it is written."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

import rtoml

from cvgraph.identity.identifiers import SCHEMES, WORK_SCHEMES, resolved
from cvgraph.identity.iris import is_iri
from cvgraph.identity.questions import Decision, DecisionKind

PUBLISHABLE = ("email", "phone", "address")
"""What ``publish`` can name."""

_TAKES = {
    DecisionKind.SAME: ("names",),
    DecisionKind.DIFFERENT: ("names",),
    DecisionKind.IS: ("name", "iri", *SCHEMES),
    DecisionKind.CORRECT: ("value", "to", "line", "file"),
    DecisionKind.IGNORE: ("lines", "begins", "file"),
    DecisionKind.PUBLISH: ("what",),
    DecisionKind.HIDE: ("value", "line", "file"),
    DecisionKind.HIGHLIGHT: ("work", "iri", *WORK_SCHEMES),
}


class _WrongError(ValueError):
    """What is wrong with a table, in words that repeat no value of it."""


@dataclass(frozen=True, slots=True)
class _Table:
    """A table of the file, whose values are checked as they are asked for."""

    kind: DecisionKind
    values: Mapping[str, Any]

    def checked(self) -> _Table:
        unknown = [key for key in self.values if key not in _TAKES[self.kind]]
        if unknown:
            raise _WrongError(f"'{unknown[0]}' is no key of it; it takes {', '.join(_TAKES[self.kind][:4])}")
        return self

    def text(self, key: str) -> str:
        value = self.values.get(key)
        if not isinstance(value, str) or not value.strip():
            raise _WrongError(f"'{key}' must be a text")
        return _clean(value)

    def optional(self, key: str) -> str:
        return self.text(key) if key in self.values else ""

    def names(self) -> tuple[str, ...]:
        value = self.values.get("names")
        if not isinstance(value, list) or not all(isinstance(each, str) and each.strip() for each in value):
            raise _WrongError("'names' must be a list of texts")
        names = tuple(dict.fromkeys(map(_clean, value)))
        if len(names) < 2:  # noqa: PLR2004 -- a pair
            raise _WrongError("'names' must hold two names that differ, or more")
        return names

    def line(self) -> tuple[int, int] | None:
        if "line" not in self.values:
            return None
        line = self.values["line"]
        if not _is_line(line):
            raise _WrongError("'line' must be the number of a line")
        return line, line

    def lines(self) -> tuple[int, int] | None:
        if "lines" not in self.values:
            return None
        match self.values["lines"]:
            case [first, last] if _is_line(first) and _is_line(last) and first <= last:
                return first, last
        raise _WrongError("'lines' must be the first and the last line, as in [10, 14]")

    def thing(self) -> str:
        """The IRI that a name is said to mean."""
        given = [key for key in ("iri", *SCHEMES) if key in self.values]
        if len(given) != 1:
            raise _WrongError("it needs one of 'iri', 'orcid', 'dblp', 'wikidata' and the like, beside 'name'")
        return self.address(given[0])

    def address(self, key: str) -> str:
        """The IRI that an identifier means, or that stands there."""
        value = self.text(key)
        iri = (value if is_iri(value) else None) if key == "iri" else resolved(key, value)
        if iri is None:
            raise _WrongError(f"'{key}' is not well formed, or a digit of it is wrong")
        return iri


def _clean(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _is_line(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def entry(kind: DecisionKind, values: object) -> tuple[Decision | None, str]:
    """The decision that a table holds, or None, and what is wrong with it, or empty.

    What is to be hidden is hidden whatever else is wrong with the table.
    """
    if not isinstance(values, dict):
        return None, f"write [[{kind}]] on a line of its own, then its keys"
    try:
        return _READERS[kind](_Table(kind, values).checked()), ""
    except _WrongError as wrong:
        safe = kind is DecisionKind.HIDE and isinstance(values.get("value"), str) and values["value"].strip()
        return (Decision(kind, value=_clean(values["value"])) if safe else None), f"[[{kind}]]: {wrong}"


def _ignore(table: _Table) -> Decision:
    lines, begins = table.lines(), table.optional("begins")
    if lines is None and not begins:
        raise _WrongError("it needs 'lines' or 'begins'")
    return Decision(table.kind, value=begins, lines=lines, file=table.optional("file"))


def _publish(table: _Table) -> Decision:
    what = table.text("what")
    if what not in PUBLISHABLE:
        raise _WrongError(f"'what' must be one of {', '.join(PUBLISHABLE)}")
    return Decision(table.kind, value=what)


def _hide(table: _Table) -> Decision:
    return Decision(table.kind, value=table.text("value"), lines=table.line(), file=table.optional("file"))


def _correct(table: _Table) -> Decision:
    return replace(_hide(table), to=table.text("to"))


def _names(table: _Table) -> Decision:
    return Decision(table.kind, names=table.names())


def _is(table: _Table) -> Decision:
    return Decision(table.kind, names=(table.text("name"),), to=table.thing())


def _highlight(table: _Table) -> Decision:
    if len(table.values) != 1:
        others = ", ".join(f"'{each}'" for each in _TAKES[table.kind][1:])
        raise _WrongError(f"it needs 'work', or one of {others} in its place")
    (key,) = table.values
    if key == "work":
        return Decision(table.kind, names=(table.text(key),))
    return Decision(table.kind, to=table.address(key))


_READERS: Mapping[DecisionKind, Callable[[_Table], Decision]] = MappingProxyType(
    {
        DecisionKind.SAME: _names,
        DecisionKind.DIFFERENT: _names,
        DecisionKind.IS: _is,
        DecisionKind.CORRECT: _correct,
        DecisionKind.IGNORE: _ignore,
        DecisionKind.PUBLISH: _publish,
        DecisionKind.HIDE: _hide,
        DecisionKind.HIGHLIGHT: _highlight,
    }
)


def as_toml(decision: Decision) -> str:
    """The decision as a table of the file, ending in a line feed; every text is escaped."""
    return f"[[{decision.kind}]]\n{rtoml.dumps(_values(decision)).strip()}\n"


def _values(decision: Decision) -> dict[str, object]:
    """The keys of a decision and what they hold."""
    values: dict[str, object]
    match decision.kind:
        case DecisionKind.SAME | DecisionKind.DIFFERENT:
            return {"names": list(map(_clean, decision.names))}
        case DecisionKind.IS:
            scheme, _, value = decision.to.partition(":")
            return {
                "name": _clean(decision.names[0]),
                **({scheme: value} if scheme in SCHEMES else {"iri": decision.to}),
            }
        case DecisionKind.HIGHLIGHT:
            return {"work": _clean(decision.names[0])} if decision.names else {"iri": decision.to}
        case DecisionKind.PUBLISH:
            return {"what": decision.value}
        case DecisionKind.IGNORE:
            values = {"lines": list(decision.lines)} if decision.lines else {}
            values |= {"begins": _clean(decision.value)} if decision.value else {}
        case _:
            values = {"value": _clean(decision.value)}
            values |= {"to": _clean(decision.to)} if decision.to else {}
            values |= {"line": decision.lines[0]} if decision.lines else {}
    return values | ({"file": decision.file} if decision.file else {})
