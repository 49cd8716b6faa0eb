"""The user's word on names, as it is looked up while names are resolved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations

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
                joined = frozenset(each.names).union(*(names for names in same if names & set(each.names)))
                same = [*(names for names in same if not names & joined), joined]
            elif each.kind is DecisionKind.DIFFERENT:
                different |= {frozenset(pair) for pair in combinations(each.names, 2)}
            elif each.kind is DecisionKind.IS:
                iris |= {name: (*iris.get(name, ()), each.to) for name in each.names}
        return cls(tuple(same), frozenset(different), iris)
