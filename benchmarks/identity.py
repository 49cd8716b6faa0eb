"""How well names are resolved to people, organisations and venues, measured on the labelled mentions.

Precision and recall are pairwise: of the pairs of mentions inside a CV that are put together, how many are one's, and
of the pairs that are one's, how many are put together. Most pairs are of equal forms, so the same is printed for the
pairs whose forms differ. B-cubed figures count every mention once, not every pair (Bagga and Baldwin, 'Algorithms for
Scoring Coreference Chains', LREC 1998). What no reader could tell is labelled `?` and counts nowhere.

    python benchmarks/identity.py [--misses]
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from itertools import combinations
from operator import add

from labelled import UNKNOWN, Homes, Labelled, bodies_of, labelled, read, series_of

from cvgraph.identity.cluster import Clustering, candidates, cluster
from cvgraph.identity.compare import Relation, relation
from cvgraph.identity.pairs import Pair
from cvgraph.identity.score import KINDS

__all__ = ["bodies_of", "labelled", "read", "series_of", "total", "truths"]
EVERYTHING = frozenset(KINDS)


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of pairs: put together rightly, put together wrongly, and wrongly kept apart."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Figures) -> Figures:
        """The counts of both."""
        return Figures(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """Of the pairs put together, the share that is right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Of the pairs that belong together, the share that is."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    def __str__(self) -> str:
        """Precision, recall and their harmonic mean."""
        both = self.precision + self.recall
        mean = 2 * self.precision * self.recall / both if both else 0.0
        return (
            f"precision {self.precision:.4f}, recall {self.recall:.4f}, F1 {mean:.4f}"
            f" of {self.right + self.missed} pairs"
        )


@dataclass(frozen=True, slots=True)
class Named:
    """Mentions of one CV, counted: where each was put, its label, its form."""

    cv: str
    counts: Counter[tuple[Hashable, str, str]]

    def figures(self) -> tuple[Figures, Figures, list[str]]:
        """The figures over all pairs, over pairs whose forms differ, and the faults in words."""
        every, differing, faults = Figures(), Figures(), []
        for (a, n), (b, m) in combinations(sorted(self.counts.items()), 2):
            found = _figures(a[0] == b[0], a[1] == b[1], n * m)
            every += found
            differing += found if a[2] != b[2] else Figures()
            if found.wrong or found.missed:
                what = "joined" if found.wrong else "kept apart"
                faults.append(f"{self.cv}: {what} {a[2]!r} and {b[2]!r} ({n * m} pairs)")
        for n in self.counts.values():
            every += Figures(right=n * (n - 1) // 2)
        return every, differing, faults

    def shares(self) -> Iterator[tuple[float, float, int]]:
        """Of mentions: the share of their group that is theirs, the share of theirs that is in it, how many they are.

        These are what B-cubed precision and recall are means of.
        """
        together, homes, labels = Counter[tuple[Hashable, str]](), Counter[Hashable](), Counter[str]()
        for (home, label, _), n in self.counts.items():
            together[home, label] += n
            homes[home] += n
            labels[label] += n
        for (home, label), n in together.items():
            yield n / homes[home], n / labels[label], n


def _figures(together: bool, same: bool, pairs: int) -> Figures:  # noqa: FBT001 -- the two answers to one question
    return Figures(pairs * (together and same), pairs * (together and not same), pairs * (same and not together))


def people(cv: Labelled, use: frozenset[str] = EVERYTHING) -> Named:
    """The people that the mentions of a CV are resolved to."""
    home = {mention: n for n, one in enumerate(cluster(cv.labels, use=use).people) for mention in one.mentions}
    known = ((each, label) for each, label in cv.labels.items() if label != UNKNOWN and each.mention.text)
    return Named(cv.name, Counter((home[each], label, each.mention.text) for each, label in known))


def named(cv: Labelled, homes: Homes) -> Named:
    """The organisations or venues that the forms of a CV are resolved to."""
    return Named(cv.name, Counter((home, label, form) for form, label, home in homes.forms if label != UNKNOWN))


def added(some: Iterable[Named]) -> tuple[Figures, Figures, list[str]]:
    """The figures of several CVs together."""
    found = [each.figures() for each in some]
    every, differing = (reduce(add, (each[at] for each in found), Figures()) for at in (0, 1))
    return every, differing, [fault for each in found for fault in each[2]]


def total(cvs: list[Labelled], use: frozenset[str] = EVERYTHING) -> tuple[Figures, Figures, list[str]]:
    """The figures of the people of several CVs together."""
    return added(people(cv, use) for cv in cvs)


def b_cubed(some: Iterable[Named]) -> str:
    """B-cubed precision and recall of several CVs together."""
    shares = [each for one in some for each in one.shares()]
    mentions = sum(n for _, _, n in shares) or 1
    precision, recall = (sum(each[at] * each[2] for each in shares) / mentions for at in (0, 1))
    return f"precision {precision:.4f}, recall {recall:.4f} of {mentions} mentions"


def truths(cv: Labelled, pairs: Callable[[Labelled], Iterable[Pair]] | None = None) -> Iterator[tuple[Pair, bool]]:
    """The candidate pairs of forms whose people a reader could tell, with whether they are one; or other pairs."""
    for pair in pairs(cv) if pairs else candidates(cv.labels):
        one, other = ({cv.labels[each] for each in side.mentions} for side in (pair.one, pair.other))
        if len(one) == len(other) == 1 and UNKNOWN not in one | other:
            yield pair, one == other


def weighed(cv: Labelled) -> Iterator[Pair]:
    """The pairs that were joined, and those that a person would be asked about."""
    found = cluster(cv.labels)
    yield from (*found.joined, *found.asked)


def reliability(truth: Iterable[tuple[Pair, bool]]) -> Iterator[str]:
    """Of the pairs with a probability in each tenth, how many are one person's."""
    bins: dict[int, list[bool]] = {}
    for pair, same in truth:
        bins.setdefault(min(int(pair.probability * 10), 9), []).append(same)
    for number in sorted(bins):
        share = sum(bins[number]) / len(bins[number])
        yield f"    {number / 10:.1f} to {(number + 1) / 10:.1f}: {share:.2f} of {len(bins[number])} pairs are one"


def asked(cvs: list[Labelled]) -> tuple[int, int]:
    """How many pairs of people would be asked about, and how many of these are one person."""

    def labels(found: Clustering, cv: Labelled) -> list[bool]:
        return [
            bool({cv.labels[m] for m in p.one.mentions} & {cv.labels[m] for m in p.other.mentions}) for p in found.asked
        ]

    same = [each for cv in cvs for each in labels(cluster(cv.labels), cv)]
    return len(same), sum(same)


def by_relation(cvs: list[Labelled]) -> Iterator[str]:
    """How names stand to each other -> of pairs of one person's forms, how many; of all such pairs put together."""
    counts: dict[Relation, Figures] = {}
    for cv in cvs:
        for (a, n), (b, m) in combinations(people(cv).counts.items(), 2):
            if a[2] != b[2] and (a[0] == b[0] or a[1] == b[1]):
                how = relation(a[2], b[2])
                counts[how] = counts.get(how, Figures()) + _figures(a[0] == b[0], a[1] == b[1], n * m)
    for how in Relation:
        if how in counts:
            yield f"    {how.value}: {counts[how]}"


def show(title: str, some: list[Named]) -> None:
    """Print the figures of several CVs."""
    every, differing, _ = added(some)
    print(f"  {title}\n    all pairs: {every}\n    pairs whose forms differ: {differing}\n    B-cubed: {b_cubed(some)}")


def show_people(cvs: list[Labelled]) -> None:
    """Print the figures of people, all together, by source and by part, and by evidence used."""
    for title, some in groups(cvs):
        show(f"{title}: {len(some)} CVs, {sum(len(cv.labels) for cv in some)} mentions", [people(cv) for cv in some])
    print("  by how the names stand, pairs whose forms differ:", *by_relation(cvs), sep="\n")
    print(f"  by evidence, pairs whose forms differ:\n    names alone: {total(cvs, frozenset())[1]}")
    for kind in KINDS:
        print(f"    names and {kind}: {total(cvs, frozenset({kind}))[1]}")
    for kind in KINDS:
        print(f"    all without {kind}: {total(cvs, EVERYTHING - {kind})[1]}")
    print("  asked about: {} pairs, of which {} are one person".format(*asked(cvs)))
    held = [cv for cv in cvs if cv.part == "held-out"]
    print("  reliability, all candidate pairs of the CVs that weights were not fitted to:")
    print(*reliability(each for cv in held for each in truths(cv)), sep="\n")
    print("  reliability, of these the pairs that were joined or would be asked about:")
    print(*reliability(each for cv in held for each in truths(cv, weighed)), sep="\n")


def groups(cvs: list[Labelled]) -> Iterator[tuple[str, list[Labelled]]]:
    """All CVs, those of each source, those of each part."""
    yield "all", cvs
    for source in ("field", "written", "made"):
        yield source, [cv for cv in cvs if cv.source == source]
    for part in ("calibrate", "held-out"):
        yield part, [cv for cv in cvs if cv.part == part]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="list what was joined or kept apart wrongly")
    misses = parser.parse_args().misses
    cvs = labelled()
    print("people")
    show_people(cvs)
    faults = total(cvs)[2]
    for what, resolve in (("organisations", bodies_of), ("venues", series_of)):
        found = {cv.name: resolve(cv) for cv in cvs if getattr(cv, what)}
        every = [named(cv, found[cv.name]) for cv in cvs if cv.name in found]
        forms = sum(len(each.forms) for each in found.values())
        print(f"{what}\n  asked about: {sum(each.asked for each in found.values())} forms")
        show(f"all: {len(found)} CVs, {forms} forms", every)
        faults += added(every)[2]
    if misses:
        print(*faults, sep="\n")


if __name__ == "__main__":
    main()
