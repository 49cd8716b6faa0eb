"""Short things in groups: skills, interests, languages, and what somebody does for several bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cvgraph.document.model import Value
from cvgraph.document.records.dialects import joined
from cvgraph.document.records.entry import Field, fields_of, parted, pieces
from cvgraph.document.records.gather import Gathering, value_of
from cvgraph.document.records.keys import RECORDS, keys
from cvgraph.document.records.tree import Node, NodeKind
from cvgraph.lexicon.load import fold

_COMMA = re.compile(r"\s*[,;](?![^()]{0,100}\))\s*")
_LEVEL = re.compile(r"\s*(?:[:\u2013\u2014(]|\s-\s)\s*")
_LABEL = re.compile(r"[^\W\d_]{3,20}:\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class _Group:
    """What the members of a group share: kind of section, its heading, their title, and what else is told of them."""

    section: str
    heading: str
    title: Value | None = None
    rest: Sequence[Field] = ()


def roles(to: Gathering, key: Node, value: Node, heading: str) -> None:
    """'reviewer: [journals]': what somebody does, and where."""
    role = to.value(replace(key, text=key.text.replace("_", " ")))
    first = key.span
    for text in value.texts():
        fields = [("role", role), ("organization", to.value(text))]
        to.take("service", ((name, one) for name, one in fields if one), joined(first, text.span), heading)
        first = text.span


def group(to: Gathering, title: Node | None, body: Node, section: str, heading: str) -> None:
    """Skills, interests or languages under the name of their group, or under none."""
    name = to.value(title) if title else None
    values = list(_members(to, body))
    if RECORDS[section] == "language" and name:
        to.take("language", [("name", name), *(("level", one) for one in values[:1])], body.span, heading)
    else:
        _take(to, values or ([name] if name else []), _Group(section, heading, name if values else None))


def entry(to: Gathering, item: Node, section: str, heading: str) -> None:
    """A mapping with the name of a group, its members and their level."""
    fields = fields_of(to, RECORDS[section], item)
    names = [value for name, value in fields if name == "name"]
    groups = [value for name, value in fields if name == "group"]
    if not groups and len(names) > 1 and any(value.items for value in item.items):
        groups, names = names[:1], names[1:]
    rest = [field for field in fields if field[0] not in ("group", "name")]
    _take(to, names or groups, _Group(section, heading, groups[0] if names and groups else None, rest))


def languages(to: Gathering, node: Node, heading: str) -> None:
    """'English (fluent), German: native': languages with their levels."""
    block = to.block(node)
    for one in pieces(block, _COMMA) if block else ():
        mark = _LEVEL.search(one.text)
        name = one.cut(0, mark.start()) if mark else one
        level = one.cut(mark.end(), len(one.text.rstrip(") "))) if mark else None
        fields = [("name", value_of(name)), *([("level", value_of(level))] if level and level.text else [])]
        to.take("language", fields, one.span, heading)


def _members(to: Gathering, body: Node) -> Iterator[Value]:
    if body.kind is NodeKind.SCALAR:
        yield from parted(to, body)
        return
    for text in body.texts():
        if value := to.value(text):
            yield value


def _take(to: Gathering, names: Sequence[Value], shared: _Group) -> None:
    """One record a name; what is told of the group stands with the first."""
    title = shared.title
    extra = [("research", Value("no", one.span)) for one in names[:1] if _is_play(names, shared)]
    for at, name in enumerate(names):
        label = _LABEL.match(name.text) if shared.section == "hobbies" else None
        text = (name.text[label.end() :] if label else name.text).rstrip(" .")
        span = name.span if at or not title else joined(title.span, name.span)
        told = [field for field in shared.rest if not at or field[0] == "level"]
        fields = [("name", Value(text, span)), *([("group", title)] if title else []), *told, *extra]
        to.take(RECORDS[shared.section], fields, span, shared.heading)


def _is_play(names: Sequence[Value], shared: _Group) -> bool:
    """True for pastimes: what a list of them holds, and of a list of 'interests' the groups with one among them."""
    if shared.section != "hobbies":
        return False
    texts = {fold(one.text) for one in (*names, shared.title) if one}
    return fold(shared.heading) != "interests" or bool(texts & keys().pastimes)
