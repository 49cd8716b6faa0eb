"""The personal data of a structured CV as one record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cvgraph.document.model import Span
from cvgraph.document.records.entry import Field, label_of, together
from cvgraph.document.records.gather import Gathering, value_of
from cvgraph.document.records.keys import canonical, field_of, keys
from cvgraph.document.records.tree import Node, NodeKind
from cvgraph.lexicon.load import fold, lexicon

_NETWORKS = ("network", "platform", "service", "name", "type", "site", "label")
_HANDLES = ("username", "user", "handle", "id", "account", "value", "details")
_ADDRESSES = ("url", "link", "href", "website")
_SCHEME = re.compile(r"(?:tel:|mailto:)?\s*", re.IGNORECASE)
PROFILES = frozenset({"social", "social networks", "profiles", "networks", "accounts", "links", "online", "socials"})
"""Keys of what is known of the person elsewhere."""

_LABELS = {"private": "birth_date", "email": "email", "phone": "phone", "url": "url", "name": "name"}
_SECTIONS = {"languages": "languages", "interests": "interests"}


def read_person(gathering: Gathering, pairs: Iterable[tuple[Node, Node]], span: Span) -> list[tuple[Node, Node, str]]:
    """Keep what these keys and values say of the person, and hand back what is no contact, with its kind of section."""
    found: list[Field] = []
    apart: list[tuple[Node, Node, str]] = []
    parts: dict[str, Node] = {}
    for key, value in pairs:
        name = canonical(key.text)
        field = _field(key.text)
        gathering.passed(key)
        if name in keys().settings or not any(value.texts()):
            gathering.passed(value)
            continue
        if field in ("given", "family"):
            parts[field] = value
        elif field == "name" and value.kind is NodeKind.MAP:
            parts |= _parts(value)
        elif field in ("languages", "interests", "label", "summary", ""):
            apart.append((key, value, _SECTIONS.get(field, "summary")))
        else:
            found += _values(gathering, field, value)
            _say(gathering, key, field)
    name_parts = [parts[part] for part in ("given", "family") if part in parts]
    whole = together(gathering, name_parts, " ")
    gathering.take("person", [*([("name", whole)] if whole else []), *found], span)
    return apart


def _field(key: str) -> str:
    """The field of a person that a key fills, by the table of keys, as a profile, or as a label in a CV."""
    name = canonical(key)
    if name in lexicon().identifiers:
        return lexicon().identifiers[name]
    if name.replace(" ", "") in lexicon().identifiers:
        return lexicon().identifiers[name.replace(" ", "")]
    field, exact = field_of("person", key)
    if exact:
        return field
    return "profiles" if name in PROFILES else _LABELS.get(label_of(key), "") or field


def _say(gathering: Gathering, key: Node, field: str) -> None:
    """Say where a key is a slip of the pen."""
    meant, exact = field_of("person", key.text)
    if meant == field and not exact and not label_of(key.text):
        gathering.note(key.span, "I106", f"the key '{key.text.strip()[:60]}' was read as '{field}'")


def _parts(name: Node) -> dict[str, Node]:
    """Given and family name of a name in parts."""
    fields = ((field_of("person", key.text)[0], value) for key, value in name.pairs())
    return {field: value for field, value in fields if field in ("given", "family")}


def _values(gathering: Gathering, field: str, node: Node) -> Iterator[Field]:
    if field == "profiles":
        yield from _profiles(gathering, node)
    elif field == "address":
        if value := together(gathering, [node], ", "):
            yield "address", value
    else:
        for text in node.texts():
            if block := gathering.block(text):
                yield field, value_of(block.cut(_SCHEME.match(block.text).end()))  # type: ignore[union-attr]


def _profiles(gathering: Gathering, node: Node) -> Iterator[Field]:
    """'github: someone', or a list of networks with user names and addresses."""
    for key, value in node.pairs():
        scheme = lexicon().identifiers.get(canonical(key.text), "")
        for text in value.texts():
            if found := gathering.value(text):
                yield scheme or "url", found
    for item in node.items if node.kind is NodeKind.LIST else ():
        if item.kind is NodeKind.LIST:
            continue
        fields = [("url", item)] if item.kind is NodeKind.SCALAR else _profile(item)
        gathering.passed(*(value for value in item.items if value is not fields[0][1]) if fields else ())
        for field, text in fields:
            if found := gathering.value(text):
                yield field, found


def _profile(item: Node) -> list[tuple[str, Node]]:
    network, handle, address = item.get(*_NETWORKS), item.get(*_HANDLES), item.get(*_ADDRESSES)
    scheme = lexicon().identifiers.get(fold(network.text), "") if network else ""
    if scheme and (handle or address) and any((handle or address).texts()):  # type: ignore[union-attr]
        return [(scheme, handle if handle and handle.text else address)]  # type: ignore[list-item]
    named = address or handle
    return [("url", named)] if named else list(_profile_pairs(item))


def _profile_pairs(item: Node) -> Iterator[tuple[str, Node]]:
    for key, value in item.pairs():
        yield lexicon().identifiers.get(canonical(key.text), "url"), value
