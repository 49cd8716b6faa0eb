"""Triples as compact JSON-LD: short names from ``ontology/context.jsonld``, values in their shortest form."""

from __future__ import annotations

import json
from collections.abc import Mapping

from rdflib.term import Node

from cvgraph.graph.layout import Layout
from cvgraph.resources import folder as resources

XSD = "http://www.w3.org/2001/XMLSchema#"
NATIVE = {f"{XSD}integer", f"{XSD}boolean"}
"""Datatypes that JSON has itself."""
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def safe(text: str) -> str:
    """JSON that means the same and can stand inside a web page: nothing in it ends a script or begins a tag."""
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def lines(value: Mapping[str, object]) -> str:
    """An object of JSON with one line for each name, which reads well and is written faster than with ``indent``."""
    names = (f" {json.dumps(name)}: {json.dumps(each, ensure_ascii=False)}" for name, each in value.items())
    return "{\n" + ",\n".join(names) + "\n}"


class Context:
    """The context of ``ontology/context.jsonld`` with the base of this CV as ``cv``, read backwards.

    Attributes:
        terms: Short name to definition.
        namespaces: Prefix to the IRIs that it stands for.
    """

    def __init__(self, base: str) -> None:
        """Names under this base are ``cv:``."""
        text = (resources("ontology") / "context.jsonld").read_text(encoding="utf-8")
        self.terms: dict[str, str | dict[str, str]] = {"cv": base, **json.loads(text)["@context"]}
        simple = {name: value for name, value in self.terms.items() if isinstance(value, str)}
        self.namespaces = {prefix: iri for prefix, iri in simple.items() if iri[-1] in "#/" and prefix != "@vocab"}
        self._vocabulary = simple["@vocab"]
        self._used = {"@vocab", *self.namespaces}
        self._short: dict[str, str] = {}
        self._names: dict[str, tuple[str, str]] = {}
        for name, value in self.terms.items():
            definition = {"@id": value} if isinstance(value, str) else value
            if name not in {"@vocab", *self.namespaces}:
                iri = self.expand(definition.get("@id", name))
                self._names[iri] = (name, self.expand(definition.get("@type", "")))

    def used(self) -> dict[str, str | dict[str, str]]:
        """The prefixes, and the names that were asked for."""
        return {name: value for name, value in self.terms.items() if name in self._used}

    def expand(self, name: str) -> str:
        """The IRI of a name: prefixed, a keyword, or of the vocabulary."""
        prefix, colon, local = name.partition(":")
        if colon:
            return self.namespaces[prefix] + local
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
                (prefix, iri.removeprefix(space)) for prefix, space in self.namespaces.items() if iri.startswith(space)
            )
            self._short[iri] = next((f"{prefix}:{rest}" for prefix, rest in found if not rest.startswith("//")), iri)
        return self._short[iri]


def node(context: Context, layout: Layout, subject: Node) -> dict[str, object]:
    """A node of a graph as an object of JSON-LD, its values in the order of the layout."""
    said: dict[str, object] = {"@id": context.iri(str(subject))}
    for predicate in layout.predicates(subject):
        values = layout.values(subject, predicate)
        if str(predicate) == _TYPE:
            said["@type"] = _one_or_many([context.term(str(each))[0] for each in values])
            continue
        name, kind = context.term(str(predicate))
        said[name] = _one_or_many([_value(context, each, kind) for each in values])
    return said


def _one_or_many(values: list[object]) -> object:
    return values[0] if len(values) == 1 else values


def _value(context: Context, value: Node, kind: str) -> object:
    text = str(value)
    if not hasattr(value, "datatype"):
        return context.iri(text) if kind == "@id" else {"@id": context.iri(text)}
    return literal(text, str(value.datatype or ""), kind)


def literal(text: str, datatype: str, kind: str) -> object:
    """A value in the shortest form that means the same under the type that its property gives."""
    if datatype in NATIVE and kind in {"", datatype} and _is_canonical(text):
        return json.loads(text)
    if datatype == kind:
        return text
    return {"@value": text, "@type": f"xsd:{datatype.removeprefix(XSD)}"} if datatype else {"@value": text}


def _is_canonical(text: str) -> bool:
    return text in {"true", "false"} or (text.isdecimal() and str(int(text)) == text)
