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
    split = [line[:-2].split(" ", 2) for line in site.data.lines]
    classes = Counter(value[1:-1] for _, predicate, value in split if predicate == TYPE)
    properties = Counter(predicate[1:-1] for _, predicate, _ in split)
    vocabularies: Counter[str] = Counter()
    for term, times in (classes + properties).items():
        vocabularies.update({prefix: times for prefix, space in PREFIXES.items() if term.startswith(space)})
    return Usage(
        triples=len(split),
        subjects=len(site.data.places),
        objects=len({value for _, _, value in split}),
        classes=dict(sorted(classes.items())),
        properties=dict(sorted(properties.items())),
        vocabularies=dict(sorted(vocabularies.items())),
    )
