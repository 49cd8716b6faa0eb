"""Our own terms: labelled, defined, aligned, and every one of them in use."""

from __future__ import annotations

import json
import re
from pathlib import Path

from rdflib import OWL, RDF, RDFS, Graph, URIRef

from cvgraph import resources
from cvgraph.graph import model
from cvgraph.graph.vocabulary import CVG

ONTOLOGY = URIRef(str(CVG).rstrip("#"))
NOT_IN_ADA = {"likelySame", "Answer", "question", "affiliation"}  # she asked no authority


def own(graph: Graph) -> set[str]:
    nodes = {node for triple in graph for node in triple if str(node).startswith(str(CVG))}
    return {str(node).removeprefix(str(CVG)) for node in nodes}


def defined(ontology: Graph) -> set[str]:
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    return {str(node).removeprefix(str(CVG)) for kind in kinds for node in ontology.subjects(RDF.type, kind)}


def test_the_ontology_has_a_name_and_a_version(ontology: Graph) -> None:
    assert (ONTOLOGY, RDF.type, OWL.Ontology) in ontology
    assert str(ontology.value(ONTOLOGY, OWL.versionInfo))


def test_every_term_has_a_label_and_a_definition(ontology: Graph) -> None:
    for name in defined(ontology):
        assert len(list(ontology.objects(CVG[name], RDFS.label))) == 1, name
        comment = str(ontology.value(CVG[name], RDFS.comment))
        assert comment.endswith("."), name
        assert comment[0].isupper(), name


def test_every_class_is_a_special_case_of_an_established_one(ontology: Graph) -> None:
    for node in ontology.subjects(RDF.type, OWL.Class):
        parents = list(ontology.objects(node, RDFS.subClassOf))
        assert [parent for parent in parents if not str(parent).startswith(str(CVG))], node


def test_every_property_of_values_says_which(ontology: Graph) -> None:
    for node in ontology.subjects(RDF.type, OWL.DatatypeProperty):
        assert ontology.value(node, RDFS.range), node


def test_terms_that_are_used_are_defined_and_the_reverse(ontology: Graph, ada: model.Graph) -> None:
    used = own(ada.stated) | own(ada.inferred) | own(ada.provenance)
    assert used | NOT_IN_ADA == defined(ontology)


def test_shapes_context_and_questions_use_defined_terms(ontology: Graph, shapes: Graph, folder: Path) -> None:
    paths = {str(node).removeprefix(str(CVG)) for node in shapes.objects() if str(node).startswith(str(CVG))}
    context = (folder / "context.jsonld").read_text(encoding="utf-8")
    queries = "".join(path.read_text(encoding="utf-8") for path in sorted(resources.folder("queries").glob("*.rq")))
    named = {name for name in paths if "Shape" not in name} | set(re.findall(r"cvg:(\w+)", context + queries))
    assert named <= defined(ontology)
    assert json.loads(context)["@context"]["cvg"] == str(CVG)


def test_values_fit_domain_and_range(ontology: Graph, facts: Graph) -> None:
    """Of our own classes; those of other vocabularies are held against them elsewhere."""
    wrong = []
    for subject, predicate, value in facts:
        for node, place in ((subject, RDFS.domain), (value, RDFS.range)):
            wanted = ontology.value(predicate, place)
            if wanted is not None and wanted in CVG and (node, RDF.type, wanted) not in facts:
                wrong.append((subject, predicate, value, wanted))
    assert wrong == []
