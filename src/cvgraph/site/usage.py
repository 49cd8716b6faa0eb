"""Which terms of which vocabularies the graph uses, and how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from cvgraph.graph.vocabulary import PREFIXES
from cvgraph.site.data import TYPE
from cvgraph.site.model import Site


@dataclass(frozen=True, slots=True)
class Usage:
    """Counts of the facts.

    Attributes:
        triples: How many there are.
        subjects: How many things they tell of.
        objects: How many different values there are.
        classes: Class -> how many things are of it.
        properties: Property -> in how many triples it is.
        vocabularies: Prefix of a vocabulary -> in how many triples its terms are.
    """

    triples: int
    subjects: int
    objects: int
    classes: Mapping[str, int]
    properties: Mapping[str, int]
    vocabularies: Mapping[str, int]


def usage(site: Site) -> Usage:
    """What the facts of a site use; vocabularies without a prefix are left out."""
    lines = site.data.lines
    predicates = [line.split(" ", 2)[1] for line in lines]
    values = [line.split(" ", 2)[2] for line in lines]
    classes = Counter([value[1:-3] for predicate, value in zip(predicates, values, strict=True) if predicate == TYPE])
    properties = Counter({predicate[1:-1]: times for predicate, times in Counter(predicates).items()})
    vocabularies: Counter[str] = Counter()
    for term, times in (classes + properties).items():
        vocabularies.update({prefix: times for prefix, space in PREFIXES.items() if term.startswith(space)})
    return Usage(
        triples=len(lines),
        subjects=len(site.data.places),
        objects=len(set(values)),
        classes=dict(sorted(classes.items())),
        properties=dict(sorted(properties.items())),
        vocabularies=dict(sorted(vocabularies.items())),
    )
