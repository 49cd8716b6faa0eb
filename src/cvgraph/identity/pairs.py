"""Two clusters of names side by side: what is seen of them, and how likely they are one person's."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from cvgraph.identity.compare import Relation, compatible, relation
from cvgraph.identity.mentions import Cluster, PersonMention, block
from cvgraph.identity.names import parse, plain
from cvgraph.identity.score import Observed

_GUIDED = frozenset({"advisor", "student"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two clusters, what was seen of them, and the probability that they are one person, from 0 to 1."""

    one: Cluster
    other: Cluster
    observed: Observed
    probability: float


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the names: who is on each work, and which first letters each family name has.

    Attributes:
        authors: Work -> the blocks of its authors and editors, numbered.
        owner: The number of the owner's block, who is on every work and so tells nothing; -1 without one.
        numbers: Block of names -> its number.
        letters: Family name -> how many first letters go with it.
        different: Pairs of printed names that the user keeps apart.
    """

    authors: dict[int, tuple[int, ...]]
    owner: int
    numbers: dict[tuple[str, str], int]
    letters: Counter[str]
    different: frozenset[frozenset[str]] = frozenset()
    met: dict[int, frozenset[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, mentions: Iterable[PersonMention], different: frozenset[frozenset[str]] = frozenset()) -> Around:
        """What stands around these names."""
        numbers: dict[tuple[str, str], int] = {}
        authors: dict[int, list[int]] = defaultdict(list)
        owner = -1
        for each in mentions:
            number = numbers.setdefault(block(each.name), len(numbers))
            if each.work is not None:
                authors[each.work].append(number)
            owner = number if each.part == "owner" else owner
        letters = Counter(family for family, _ in numbers)
        return cls({work: tuple(found) for work, found in authors.items()}, owner, numbers, letters, different)

    def coauthors(self, one: Cluster) -> frozenset[int]:
        """The numbers of the blocks of those who share a work with somebody, without the owner's and their own."""
        mine = {self.numbers[block(name)] for name in one.names} | {self.owner}
        return frozenset(each for work in one.works for each in self.authors[work]) - mine

    def may_be_one(self, one: Cluster, other: Cluster) -> bool:
        """True where all names are compatible, no work has both as authors, and the user does not keep them apart."""
        return all(compatible(a, b) for a in one.names for b in other.names) and self.are_free(one, other)

    def are_free(self, one: Cluster, other: Cluster) -> bool:
        """True where neither a work nor the user speaks against one person."""
        if one.works & other.works:
            return False
        return not self.different or not any(
            frozenset((a, b)) in self.different for a in one.forms for b in other.forms
        )

    def are_two(self, one: Cluster, other: Cluster) -> bool:
        """True where they cannot be one person: names that no slip or short form explains, a joint work, a decision."""
        return relation(one.names[0], other.names[0]) is Relation.DIFFERENT or not self.are_free(one, other)

    def observed(self, one: Cluster, other: Cluster, how: Relation, rivals: int, rival_coauthors: int) -> Observed:
        """What is seen of two clusters."""
        key = parse(one.names[0]).key
        return Observed(
            how,
            _agreeing(one, other),
            rivals,
            len(self.coauthors(one) & self.coauthors(other)),
            rival_coauthors,
            len(one.venues & other.venues),
            int(bool((one.parts | other.parts) & _GUIDED)),
            self.letters[key] - 1,
        )


def _agreeing(one: Cluster, other: Cluster) -> int:
    """How many given names both have beyond the first."""
    a, b = ([plain(part)[:1] for part in parse(each.names[0]).given[1:]] for each in (one, other))
    return sum(x == y for x, y in zip(a, b, strict=False))
