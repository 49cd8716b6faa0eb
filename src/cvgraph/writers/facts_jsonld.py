"""``facts.jsonld``: the facts as compact JSON-LD that carries its context along and can stand inside a web page."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from rdflib.term import Node

from cvgraph.build import Build
from cvgraph.graph.layout import Layout
from cvgraph.resources import folder as resources

_XSD = "http://www.w3.org/2001/XMLSchema#"
_NATIVE = {f"{_XSD}integer", f"{_XSD}boolean"}
_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def write(build: Build, folder: Path) -> Iterator[Path]:
    """The path of ``facts.jsonld``."""
    context = Context(build.graph.base)
    layout = Layout.of(build.graph.stated, build.graph.inferred)
    nodes = [_object(_node(context, layout, node)) for _, nodes in layout.headings() for node in nodes]
    graph = ",\n".join(nodes)
    text = f'{{\n"@context": {_object(context.used())},\n"@graph": [\n{graph}\n]\n}}\n'
    path = folder / "facts.jsonld"
    path.write_bytes(text.translate(_ESCAPES).encode())
    yield path


def _object(value: Mapping[str, object]) -> str:
    """An object of JSON with one line for each name, which reads well and is written faster than with ``indent``."""
    lines = (f" {json.dumps(name)}: {json.dumps(each, ensure_ascii=False)}" for name, each in value.items())
    return "{\n" + ",\n".join(lines) + "\n}"


class Context:
    """The context of ``ontology/context.jsonld`` with the base of this CV as ``cv``, read backwards.

    Attributes:
        terms: Short name to definition.
    """

    def __init__(self, base: str) -> None:
        """Names under this base are ``cv:``."""
        text = (resources("ontology") / "context.jsonld").read_text(encoding="utf-8")
        self.terms: dict[str, str | dict[str, str]] = {"cv": base, **json.loads(text)["@context"]}
        simple = {name: value for name, value in self.terms.items() if isinstance(value, str)}
        self._namespaces = {prefix: iri for prefix, iri in simple.items() if iri[-1] in "#/" and prefix != "@vocab"}
        self._vocabulary = simple["@vocab"]
        self._used = {"@vocab", *self._namespaces}
        self._short: dict[str, str] = {}
        self._names: dict[str, tuple[str, str]] = {}
        for name, value in self.terms.items():
            definition = {"@id": value} if isinstance(value, str) else value
            if name not in {"@vocab", *self._namespaces}:
                iri = self.expand(definition.get("@id", name))
                self._names[iri] = (name, self.expand(definition.get("@type", "")))

    def used(self) -> dict[str, str | dict[str, str]]:
        """The prefixes, and the names that were asked for."""
        return {name: value for name, value in self.terms.items() if name in self._used}

    def expand(self, name: str) -> str:
        """The IRI of a name: prefixed, a keyword, or of the vocabulary."""
        prefix, colon, local = name.partition(":")
        if colon:
            return self._namespaces[prefix] + local
        return name if not name or name.startswith("@") else self._vocabulary + name

    def term(self, iri: str) -> tuple[str, str]:
        """The short name of a property or a class, and the type of its values, ``@id`` for nodes."""
        if iri not in self._names:
            local = iri.removeprefix(self._vocabulary)
            self._names[iri] = (local if local != iri else self.iri(iri), "")
        self._used.add(self._names[iri][0])
        return self._names[iri]

    def iri(self, iri: str) -> str:
        """A node's IRI with a prefix where there is one."""
        if iri not in self._short:
            found = (
                (prefix, iri.removeprefix(space)) for prefix, space in self._namespaces.items() if iri.startswith(space)
            )
            self._short[iri] = next((f"{prefix}:{rest}" for prefix, rest in found if not rest.startswith("//")), iri)
        return self._short[iri]


def _node(context: Context, layout: Layout, node: Node) -> dict[str, object]:
    said: dict[str, object] = {"@id": context.iri(str(node))}
    for predicate in layout.predicates(node):
        values = layout.values(node, predicate)
        if str(predicate) == _TYPE:
            said["@type"] = _one_or_many([context.term(str(value))[0] for value in values])
            continue
        name, kind = context.term(str(predicate))
        said[name] = _one_or_many([_value(context, value, kind) for value in values])
    return said


def _one_or_many(values: list[object]) -> object:
    return values[0] if len(values) == 1 else values


def _value(context: Context, value: Node, kind: str) -> object:
    """A value in the shortest form that means the same under the type that its property gives."""
    text = str(value)
    if not hasattr(value, "datatype"):
        return context.iri(text) if kind == "@id" else {"@id": context.iri(text)}
    datatype = str(value.datatype or "")
    if datatype in _NATIVE and kind in {"", datatype} and _is_canonical(text):
        return json.loads(text)
    if datatype == kind:
        return text
    return {"@value": text, "@type": f"xsd:{datatype.removeprefix(_XSD)}"} if datatype else {"@value": text}


def _is_canonical(text: str) -> bool:
    return text in {"true", "false"} or (text.isdecimal() and str(int(text)) == text)
