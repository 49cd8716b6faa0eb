"""Lines of N-Triples, straight to the text of compact JSON-LD: each name is made once and looked up after that.

The escapes of our N-Triples are those of JSON, so that a plain literal stands there as it is.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from cvgraph.graph.jsonld import NATIVE, XSD, Context, literal

_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
_SCHEMA = "<https://schema.org/"
_NAME = f"{_SCHEMA}name>"
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@dataclass(slots=True)
class Used:
    """What one document of JSON-LD uses.

    Attributes:
        kinds: Name of a property or a class -> the kind of its values there: ``@id``, a datatype, or none.
        nodes: The nodes that were pointed to.
        named: Those of them that have got their names.
    """

    kinds: dict[str, str] = field(default_factory=dict)
    nodes: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)


class Notation:
    """The text of things under one context; terms are given as N-Triples writes them."""

    def __init__(self, context: Context) -> None:
        """Everything is named as this context names it."""
        self._known = context
        self._names = _Made(lambda term: context.term(term[1:-1])[0])
        self._iris = _Made(lambda term: text(context.iri(term[1:-1])))
        self._defaults = _Made(lambda term: context.term(term[1:-1])[1])
        self._kinds: dict[tuple[str, ...], tuple[tuple[str, ...], dict[str, str]]] = {}
        self._marked: dict[tuple[str, str], str] = {}
        self._contexts: dict[frozenset[tuple[str, str]], str] = {}
        self._prefixes = [(f'"{name}:', f",{text(name)}:{text(iri)}") for name, iri in context.namespaces.items()]
        self._vocabulary = f'"@vocab":{text(context.terms["@vocab"])}'

    def node(self, subject: str, lines: Iterable[str], used: Used, **instead: str) -> str:
        """What the lines say of a thing: its kinds and its name first, then all in their order.

        Args:
            subject: The thing.
            lines: What is said of it, a triple in each.
            used: Learns what was used.
            instead: Name of a property -> what to write as its values instead.
        """
        types: list[str] = []
        said: dict[str, list[str]] = {"name": []}
        for line in lines:
            _, predicate, value = line[:-2].split(" ", 2)
            if predicate == _TYPE:
                types.append(value)
            else:
                name = self._names[predicate]
                said.setdefault(name, []).append(self._value(name, predicate, value, used))
        parts = [self._iris[subject], *self._types(tuple(types), used)]
        parts += [f'"{name}":{instead.get(name) or array(values)}' for name, values in said.items() if values]
        return f'{{"@id":{",".join(parts)}}}'

    def label(self, subject: str, lines: Iterable[str], used: Used) -> str:
        """A thing by its first kind and its name, as the lines have them."""
        terms = {
            predicate: [line for line in lines if line.split(" ", 2)[1] == predicate] for predicate in (_TYPE, _NAME)
        }
        types = sorted(terms[_TYPE], key=lambda line: f" {_SCHEMA}" not in line)
        return self.node(subject, [*types[:1], *terms[_NAME][:1]], used)

    def _value(self, name: str, predicate: str, value: str, used: Used) -> str:
        kind = used.kinds.get(name)
        if kind is None:
            kind = used.kinds[name] = self._kind(predicate, value)
        if value[0] == "<":
            used.nodes.add(value)
            return self._iris[value] if kind == "@id" else f'{{"@id":{self._iris[value]}}}'
        if value[-1] == '"' and not kind:
            return value
        if (value, kind) not in self._marked:
            self._marked[value, kind] = _marked(value, kind)
        return self._marked[value, kind]

    def _types(self, types: tuple[str, ...], used: Used) -> tuple[str, ...]:
        """The kinds of a thing, those of schema.org first."""
        if types not in self._kinds:
            names = [self._names[each] for each in sorted(types, key=_is_foreign)]
            made = (f'"@type":{array([text(name) for name in names])}',) if names else ()
            self._kinds[types] = made, dict.fromkeys(names, "")
        said, kinds = self._kinds[types]
        used.kinds.update(kinds)
        return said

    def _kind(self, predicate: str, value: str) -> str:
        """The kind of a property's values in one document: that of the context, else the datatype of the first."""
        kind = self._defaults[predicate]
        if kind or value[0] == "<" or value[-1] != ">":
            return kind
        datatype = value.rpartition('"^^<')[2][:-1]
        return "" if datatype in NATIVE else datatype

    def context(self, used: Used, body: str) -> str:
        """A context with no more than these names and the prefixes that they or the body need."""
        key = frozenset(used.kinds.items())
        if key not in self._contexts:
            defined = ((name, self._definition(name, kind)) for name, kind in sorted(key))
            self._contexts[key] = "".join(f",{text(name)}:{text(each)}" for name, each in defined if each)
        names = self._contexts[key]
        prefixes = [each for start, each in self._prefixes if start in body or start in names]
        return f"{{{self._vocabulary}{''.join(prefixes)}{names}}}"

    def _definition(self, name: str, kind: str) -> str | dict[str, str]:
        """What a context says of a name; nothing where the name says it itself."""
        known = self._known.terms.get(name, "")
        if not kind or isinstance(known, dict):
            return known
        where = known or (name if ":" in name else "")
        typed = {"@type": kind if kind == "@id" else f"xsd:{kind.removeprefix(XSD)}"}
        return {"@id": where, **typed} if where else typed


class _Made(dict[str, str]):
    """Texts that are made when they are first looked up."""

    def __init__(self, make: Callable[[str], str]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: str) -> str:
        self[key] = made = self._make(key)
        return made


def text(value: object) -> str:
    """A value as JSON, without blanks."""
    return _JSON.encode(value)


def array(values: list[str]) -> str:
    """Several values as an array of JSON, one as itself."""
    return values[0] if len(values) == 1 else f"[{','.join(values)}]"


def _is_foreign(kind: str) -> bool:
    return not kind.startswith(_SCHEMA)


def _marked(value: str, kind: str) -> str:
    """A literal with a datatype or a language, or a plain one where others are expected."""
    quoted, _, mark = value.rpartition('"')
    said = json.loads(f'{quoted}"')
    if mark.startswith("@"):
        return text({"@value": said, "@language": mark[1:]})
    return text(literal(said, mark[3:-1], kind))
