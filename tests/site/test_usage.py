"""Which terms a graph uses, and how often."""

from __future__ import annotations

from cvgraph.site.model import Site
from cvgraph.site.usage import usage


def test_triples_things_and_terms_are_counted(ada_site: Site) -> None:
    found = usage(ada_site)
    graph = ada_site.build.graph
    facts = {*graph.stated, *graph.inferred}
    assert found.triples == len(facts) == sum(found.properties.values())
    assert found.subjects == len({subject for subject, _, _ in facts})
    assert found.objects == len({value for _, _, value in facts})
    assert found.classes["https://schema.org/Person"] == 3
    assert found.properties["https://schema.org/author"] == 5
    assert list(found.classes) == sorted(found.classes)


def test_a_vocabulary_is_counted_once_for_each_use_of_a_term(ada_site: Site) -> None:
    found = usage(ada_site)
    terms = {**found.classes, **found.properties}
    foaf = sum(times for term, times in terms.items() if term.startswith("http://xmlns.com/foaf/0.1/"))
    assert found.vocabularies["foaf"] == foaf > 0
    assert "oa" not in found.vocabularies
