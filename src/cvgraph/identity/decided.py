"""The user's word on names, as it is looked up while names are resolved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from urllib.parse import urlsplit

from cvgraph.identity.identifiers import SCHEMES, resolved
from cvgraph.identity.questions import Decision, DecisionKind


@dataclass(frozen=True, slots=True)
class Decided:
    """What the user decided about names.

    Attributes:
        same: Sets of printed names that are one's.
        different: Pairs of printed names, or of a name and an IRI, that are not.
        iris: Printed name -> the IRIs that it is said to be.
    """

    same: tuple[frozenset[str], ...] = ()
    different: frozenset[frozenset[str]] = frozenset()
    iris: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> Decided:
        """What a list of decisions says about names; names that share one are all the same."""
        same: list[frozenset[str]] = []
        different: set[frozenset[str]] = set()
        iris: dict[str, tuple[str, ...]] = {}
        for each in decisions:
            if each.kind is DecisionKind.SAME:
                same = _with(same, frozenset(each.names))
            elif each.kind is DecisionKind.DIFFERENT:
                different |= {frozenset((each.names[0], other)) for other in each.names[1:]}
            elif each.kind is DecisionKind.IS:
                there = _iri(each.to)
                iris |= {name: (*iris.get(name, ()), there) for name in each.names}
        for one, other in combinations(sorted(iris), 2):
            if set(iris[one]) & set(iris[other]):
                same = _with(same, frozenset((one, other)))
            elif _hosts(iris[one]) & _hosts(iris[other]):
                different.add(frozenset((one, other)))  # identifiers of one authority that differ
        return cls(tuple(same), frozenset(different), iris)


def _with(same: list[frozenset[str]], names: frozenset[str]) -> list[frozenset[str]]:
    """The sets of names that are one's, with one more; those that share a name with it are joined to it."""
    joined = names.union(*(each for each in same if each & names))
    return [*(each for each in same if not each & joined), joined]


def _iri(to: str) -> str:
    """The IRI of what something is said to be: it is one already, or an identifier such as ``orcid:0000-...``."""
    scheme, _, value = to.partition(":")
    return (resolved(scheme, value) or to) if scheme in SCHEMES else to


def _hosts(iris: Iterable[str]) -> set[str]:
    return {urlsplit(iri).netloc for iri in iris}
