"""The ontology as its page tells it: each term with its meaning, its relations, and how often the graph has it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cvgraph.analysis.rows import Row, by, rows
from cvgraph.graph.vocabulary import PREFIXES

_OTHERS = {"owl": "http://www.w3.org/2002/07/owl#"}


@dataclass(frozen=True, slots=True)
class Named:
    """A term by its IRI and its short name."""

    iri: str
    name: str


@dataclass(frozen=True, slots=True)
class Term:
    """A class or a property.

    Attributes:
        id: Its name below the ontology's IRI.
        relations: How it stands to other terms, and to which.
        times: How often the graph has it.
    """

    iri: str
    id: str
    kind: str
    label: str
    comment: str
    relations: tuple[tuple[str, tuple[Named, ...]], ...]
    times: int


def terms(file: Path, times: Mapping[str, int]) -> Mapping[str, tuple[Term, ...]]:
    """Kind -> the terms of an ontology, by their labels.

    Args:
        file: The ontology in Turtle.
        times: Term -> how often a graph has it.
    """
    import pyoxigraph  # noqa: PLC0415 -- slow to load

    store = pyoxigraph.Store()
    store.load(path=file, format=pyoxigraph.RdfFormat.TURTLE)
    made = [_term(told, times) for told in by(rows(store, "site/terms"), "term").values()]
    return {
        kind: tuple(term for term in made if term.kind == kind) for kind in dict.fromkeys(each.kind for each in made)
    }


def _term(told: Sequence[Row], times: Mapping[str, int]) -> Term:
    row = told[0]
    related = by([each for each in told if "other" in each], "relation").items()
    return Term(
        iri=row["term"],
        id=row["term"].rpartition("#")[2],
        kind=row["kind"],
        label=row.get("label", named(row["term"]).name),
        comment=row.get("comment", ""),
        relations=tuple((relation, tuple(named(each["other"]) for each in found)) for relation, found in related),
        times=times.get(row["term"], 0),
    )


def named(iri: str) -> Named:
    """A term as ``schema:Person``, or by its IRI where no prefix is known."""
    spaces = PREFIXES | _OTHERS
    found = (f"{prefix}:{iri[len(space) :]}" for prefix, space in spaces.items() if iri.startswith(space))
    return Named(iri, next(found, iri))
