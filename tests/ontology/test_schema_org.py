"""Every term of schema.org and FOAF exists, and stands where the vocabulary lets it stand."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pyoxigraph
import pyshacl
import pytest
from rdflib import RDF, Graph, Literal, URIRef
from rdflib.namespace import FOAF, SDO, DefinedNamespace

from cvgraph import resources

SHACL = "http://www.w3.org/ns/shacl#"
FIRST, REST = f"{RDF}first", f"{RDF}rest"
TEXTS = {f"{RDF}HTML", f"{RDF}langString"}
SUBCLASS = "http://www.w3.org/2000/01/rdf-schema#subClassOf"

LATER = {"ResearchOrganization": "Organization"}
"""Classes that schema.org got after the release that pySHACL ships, and what they are special cases of."""

LATER_DOMAINS = {"skills": frozenset({"Person"})}
"""Classes that were let into the domain of a property after that release."""

FOAF_DOMAINS = {
    "familyName": FOAF.Person,
    "givenName": None,
    "homepage": None,
    "maker": None,
    "mbox": FOAF.Person,
    "name": None,
    "topic_interest": FOAF.Person,
}
"""Property to the class that its subject must have; Person where FOAF says Agent, None where anything may have it."""


@cache
def vocabulary() -> dict[str, dict[str, set[str]]]:
    """schema.org as pySHACL ships it: predicate -> subject -> objects, by local names, ``https`` as ``http``."""
    path = Path(pyshacl.__file__).parent / "assets" / "schema.ttl"
    table: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for quad in pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.TURTLE):
        subject, value = (str(node.value) for node in (quad.subject, quad.object))
        table[quad.predicate.value][local(subject)].add(local(value))
    return table


def local(iri: str) -> str:
    return re.sub(r"^https?://schema\.org/", "", iri)


@cache
def supers(name: str) -> frozenset[str]:
    """A class and everything that it is a special case of."""
    parents = vocabulary()[SUBCLASS].get(name, set()) | ({LATER[name]} if name in LATER else set())
    return frozenset({name}).union(*(supers(parent) for parent in parents))


@cache
def property_shapes(name: str) -> frozenset[str]:
    return frozenset(shape for shape, paths in vocabulary()[f"{SHACL}path"].items() if name in paths)


@cache
def domain(name: str) -> frozenset[str]:
    owners = vocabulary()[f"{SHACL}property"].items()
    found = frozenset(owner for owner, shapes in owners if shapes & property_shapes(name))
    return found | LATER_DOMAINS.get(name, frozenset())


@cache
def ranges(name: str) -> frozenset[str]:
    """The classes and data types that a property takes, whichever class has it."""
    table = vocabulary()
    found: set[str] = set()
    todo = [*property_shapes(name)]
    while todo:
        node = todo.pop()
        found |= table[f"{SHACL}class"].get(node, set()) | table[f"{SHACL}datatype"].get(node, set())
        for link in (f"{SHACL}or", FIRST, REST):
            todo += table[link].get(node, set())
    return frozenset(found)


def classes(facts: Graph, node: object) -> frozenset[str]:
    kinds = (local(str(kind)) for kind in facts.objects(node, RDF.type) if kind in SDO)
    return frozenset().union(*(supers(kind) for kind in kinds))


def test_every_subject_of_a_schema_org_property_is_in_its_domain(facts: Graph) -> None:
    """A Role may stand in for whatever it qualifies, as schema.org says."""
    wrong = {
        (local(str(predicate)), *sorted(classes(facts, subject)))
        for subject, predicate, _ in facts
        if predicate in SDO and not classes(facts, subject) & (domain(local(str(predicate))) | {"Role"})
    }
    assert wrong == set()


def test_every_value_of_a_schema_org_property_is_in_its_range(facts: Graph) -> None:
    wrong = {
        (local(str(predicate)), *sorted(classes(facts, value)), isinstance(value, Literal))
        for _, predicate, value in facts
        if predicate in SDO and not _fits(facts, value, ranges(local(str(predicate))))
    }
    assert wrong == set()


def _fits(facts: Graph, value: object, allowed: frozenset[str]) -> bool:
    if isinstance(value, Literal):
        return any("XMLSchema" in kind or kind in TEXTS for kind in allowed) or not allowed
    kinds = classes(facts, value)
    return not kinds or bool(kinds & (allowed | {"Role"})) or "Thing" in allowed


def names(prefix: str) -> set[str]:
    """The terms of a vocabulary that the ontology, the shapes, the context and the questions name."""
    ontology = resources.folder("ontology")
    paths = [*ontology.glob("*.ttl"), *resources.folder("queries").glob("*.rq"), ontology / "context.jsonld"]
    return {name for path in paths for name in re.findall(rf"\b{prefix}:(\w+)", path.read_text(encoding="utf-8"))}


@pytest.mark.parametrize(("prefix", "space"), [("schema", SDO), ("foaf", FOAF)])
def test_every_term_that_a_file_names_exists(prefix: str, space: type[DefinedNamespace]) -> None:
    assert {name for name in names(prefix) if name not in space} == set()


@pytest.mark.parametrize("space", [SDO, FOAF])
def test_every_term_that_a_graph_uses_exists(facts: Graph, space: type[DefinedNamespace]) -> None:
    """Asked of the namespaces that rdflib keeps, which know what there is and nothing else."""
    start = str(space.name).removesuffix("name")
    used = {node for triple in facts for node in triple if isinstance(node, URIRef) and node.startswith(start)}
    assert used
    assert {node for node in used if node not in space} == set()


def test_the_context_shadows_no_term_of_schema_org() -> None:
    """Whoever reads the JSON-LD may take every name without a prefix for schema.org's, or for one that it lacks."""
    text = (resources.folder("ontology") / "context.jsonld").read_text(encoding="utf-8")
    terms = json.loads(text)["@context"]
    shadowing = {name for name, value in terms.items() if name in SDO and (isinstance(value, str) or "@id" in value)}
    coerced = {name for name, value in terms.items() if isinstance(value, dict) and "@id" not in value}
    assert shadowing == set()
    assert {name for name in coerced if name not in SDO} == set()


def test_foaf_properties_stand_on_people(facts: Graph) -> None:
    used = {predicate for predicate in facts.predicates() if predicate in FOAF}
    assert {str(predicate).removeprefix(str(FOAF)) for predicate in used} <= set(FOAF_DOMAINS)
    for predicate in used:
        wanted = FOAF_DOMAINS[str(predicate).removeprefix(str(FOAF))]
        for subject in facts.subjects(predicate) if wanted else ():
            assert (subject, RDF.type, wanted) in facts
    for maker in facts.objects(None, FOAF.maker):
        assert (maker, RDF.type, FOAF.Person) in facts
