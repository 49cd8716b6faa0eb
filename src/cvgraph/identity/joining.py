"""Joining clusters, the likeliest first, until what is left must be asked or kept apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from cvgraph.identity.compare import Relation
from cvgraph.identity.mentions import Cluster, united
from cvgraph.identity.pairs import Around, Pair
from cvgraph.identity.score import NEVER_ASSUMED, Observed, weights

Relations = Mapping[tuple[int, int], Relation]


@dataclass(frozen=True, slots=True)
class Joined:
    """People after joining, the pairs that were joined, and the pairs that are to be asked about."""

    people: tuple[Cluster, ...]
    joined: tuple[Pair, ...] = ()
    asked: tuple[Pair, ...] = ()


def join(people: Sequence[Cluster], relations: Relations, around: Around, use: frozenset[str]) -> Joined:
    """The clusters joined where the evidence is strong.

    Args:
        people: Clusters.
        relations: Pairs of their numbers, the lower first, that may be one person's -> how their names stand.
        around: What stands around the names.
        use: The kinds of evidence that count.
    """
    done: list[Pair] = []
    while True:
        pairs = sorted(scored(people, relations, around, use), key=lambda pair: (-pair[1].probability, *pair[0]))
        groups = _groups(len(people), relations, pairs)
        if len(groups) == len(people):
            return Joined(
                tuple(people), tuple(done), tuple(pair for _, pair in pairs if pair.probability >= weights().ask)
            )
        home = {at: number for number, group in enumerate(groups) for at in group}
        done += [pair for (a, b), pair in pairs if home[a] == home[b]]
        relations = _between(groups, relations)
        people = [united(people[at] for at in group) if len(group) > 1 else people[group[0]] for group in groups]


def _near(size: int, relations: Iterable[tuple[int, int]]) -> list[int]:
    """Of each cluster those that may be the same person, itself among them, as bits of a number."""
    near = [1 << at for at in range(size)]
    for a, b in relations:
        near[a] |= 1 << b
        near[b] |= 1 << a
    return near


def _bits(number: int) -> Iterator[int]:
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest


def scored(
    people: Sequence[Cluster], relations: Relations, around: Around, use: frozenset[str]
) -> Iterator[tuple[tuple[int, int], Pair]]:
    """Each pair of numbers with what is seen of the two clusters, and how likely they are one person."""
    near = _near(len(people), relations)
    met = {at: around.coauthors(people[at]) for at in {at for pair in relations for at in pair}}

    @cache
    def are_two(a: int, b: int) -> bool:
        return around.are_two(people[a], people[b])

    def rivals(at: int, other: int) -> list[int]:
        """Those who may be the one and are certainly not the other."""
        return [each for each in _bits(near[at] & ~near[other]) if are_two(min(each, other), max(each, other))]

    for (a, b), relation in relations.items():
        of_one, of_other = rivals(a, b), rivals(b, a)
        shared = [len(met[a] & met[each]) for each in of_one] + [len(met[b] & met[each]) for each in of_other]
        seen = around.observed(people[a], people[b], relation, len(shared), max(shared, default=0))
        yield (a, b), Pair(people[a], people[b], seen, weights().probability(seen, use))


def _groups(size: int, relations: Relations, pairs: Iterable[tuple[tuple[int, int], Pair]]) -> list[list[int]]:
    """The numbers of clusters that are joined, the likeliest pairs first; all of a group may be one person's."""
    near = _near(size, relations)
    members = [1 << at for at in range(size)]
    home = list(range(size))
    for (a, b), pair in pairs:
        one, other = home[a], home[b]
        if (
            not _is_one(pair.observed, pair.probability)
            or one == other
            or members[other] & ~near[one]
            or members[one] & ~near[other]
        ):
            continue
        members[one] |= members[other]
        near[one] &= near[other]
        for at in _bits(members[other]):
            home[at] = one
    return [list(_bits(members[at])) for at in range(size) if home[at] == at]


def _is_one(seen: Observed, probability: float) -> bool:
    """True where two clusters are joined; where others fit as well, only if coauthors tell which of them it is."""
    told = not seen.rivals or seen.coauthors > seen.rival_coauthors
    return told and probability >= weights().one and seen.relation not in NEVER_ASSUMED


def _between(groups: Sequence[Sequence[int]], relations: Relations) -> dict[tuple[int, int], Relation]:
    """The relations between groups of which every two members may be one; the first members' names tell how."""
    found: dict[tuple[int, int], Relation] = {}
    home = {at: number for number, group in enumerate(groups) for at in group}
    for a, b in relations:
        pair = (min(home[a], home[b]), max(home[a], home[b]))
        if home[a] == home[b] or pair in found:
            continue
        links = [relations.get((min(x, y), max(x, y))) for x in groups[pair[0]] for y in groups[pair[1]]]
        if all(links):
            found[pair] = min(filter(None, links), key=list(Relation).index)
    return found
