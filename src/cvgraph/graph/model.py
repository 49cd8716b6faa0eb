"""The knowledge graph of one CV: what is stated, what is inferred, and where each fact comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import rdflib


@dataclass(frozen=True, slots=True)
class Graph:
    """RDF in named graphs.

    Attributes:
        base: The base IRI of its entities, ending in ``#`` or ``/``.
        stated: What the CV says.
        inferred: What follows from it on evidence, such as merged names and parents of organisations.
        provenance: Which lines say each fact, the evidence of each inference, and the findings.
        authorities: Name of an authority -> what it says, and when it said so.
        withheld: The private values that no output may repeat, longest first.
    """

    base: str
    stated: rdflib.Graph
    inferred: rdflib.Graph
    provenance: rdflib.Graph
    authorities: Mapping[str, rdflib.Graph] = field(default_factory=dict)
    withheld: tuple[str, ...] = ()


KEPT_OUT = "(kept out)"
"""What stands in the place of a private value."""
