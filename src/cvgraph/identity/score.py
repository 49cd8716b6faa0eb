"""How likely it is that two names are one person's, from what speaks for and against it.

The log-odds of independent pieces of evidence are added up, as in probabilistic record linkage (Fellegi and Sunter,
'A Theory for Record Linkage', JASA 64, 1969); the weights are fitted to labelled mentions by logistic regression.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import rtoml

from cvgraph.identity.compare import Relation

KINDS = ("agreeing", "rivals", "coauthors", "rival-coauthors", "venues", "guided", "crowd")
NEVER_ASSUMED = frozenset({Relation.NICKNAME, Relation.FAMILY_ALONE})
_MOST = 3


@dataclass(frozen=True, slots=True)
class Observed:
    """What is seen of two names; counts are used up to three.

    Attributes:
        relation: How the two names stand to each other.
        agreeing: How many given names agree beyond the first.
        rivals: How many others could be the one but not the other.
        coauthors: How many coauthors they share.
        rival_coauthors: How many coauthors the best rival shares with the name that both fit.
        venues: How many venues they share.
        guided: 1 where one of them is named as an advisor or a student, else 0.
        crowd: How many others of the family name have another first letter.
    """

    relation: Relation
    agreeing: int = 0
    rivals: int = 0
    coauthors: int = 0
    rival_coauthors: int = 0
    venues: int = 0
    guided: int = 0
    crowd: int = 0

    def amounts(self) -> tuple[tuple[str, int], ...]:
        """Kind of evidence -> how much of it there is, from 0 to 3, in the order of ``KINDS``."""
        found = (
            self.agreeing,
            self.rivals,
            self.coauthors,
            self.rival_coauthors,
            self.venues,
            self.guided,
            self.crowd,
        )
        return tuple((kind, min(amount, _MOST)) for kind, amount in zip(KINDS, found, strict=True))


@dataclass(frozen=True, slots=True)
class Weights:
    """Log-odds of relations and of each unit of evidence, and the two thresholds."""

    relation: Mapping[str, float]
    evidence: Mapping[str, float]
    one: float
    ask: float

    def probability(self, observed: Observed, use: frozenset[str] = frozenset(KINDS)) -> float:
        """How likely two names are one person's, from 0 to 1, by the kinds of evidence in ``use``."""
        odds = self.relation[observed.relation]
        odds += sum(self.evidence[kind] * amount for kind, amount in observed.amounts() if kind in use)
        return 1 / (1 + math.exp(-odds))


@cache
def weights() -> Weights:
    """The weights that were fitted to labelled mentions."""
    table = rtoml.loads((files("cvgraph.identity") / "weights.toml").read_text("utf-8"))
    return Weights(MappingProxyType(table["relation"]), MappingProxyType(table["evidence"]), table["one"], table["ask"])
