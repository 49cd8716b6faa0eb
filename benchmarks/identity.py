"""How well names are resolved to people, measured on the labelled mentions of `mentions.jsonl`.

Precision and recall are pairwise: of the pairs of mentions inside a CV that are put together, how many are one
person's, and of the pairs that are one person's, how many are put together. Most pairs are of equal forms, so the
same is printed for the pairs whose forms differ. What no reader could tell is labelled `?` and counts nowhere.

    python benchmarks/identity.py [--misses]
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from typing import Any

from cvgraph.cv.model import Mention
from cvgraph.document.model import Span
from cvgraph.identity.cluster import candidates, cluster
from cvgraph.identity.mentions import PersonMention
from cvgraph.identity.pairs import Pair
from cvgraph.identity.score import KINDS
from cvgraph.identity.series import key

MENTIONS = Path(__file__).parent / "mentions.jsonl"
UNKNOWN = "?"


@dataclass(frozen=True, slots=True)
class Labelled:
    """The mentions of one CV, each with the label of its person."""

    name: str
    labels: dict[PersonMention, str]

    @property
    def part(self) -> str:
        """``calibrate`` for the CVs that weights are fitted to, ``held-out`` for the others."""
        return ("calibrate", "held-out")[sha256(self.name.encode()).digest()[0] % 2]


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
        """Precision and recall."""
        return f"precision {self.precision:.4f}, recall {self.recall:.4f} of {self.right + self.missed} pairs"


def labelled() -> list[Labelled]:
    """Every CV of the labelled set."""
    return [read(json.loads(line)) for line in MENTIONS.read_text(encoding="utf-8").splitlines()]


def read(cv: dict[str, Any]) -> Labelled:
    """One line of the labelled set."""
    labels: dict[PersonMention, str] = {}

    def keep(name: str, label: str, part: str, work: int | None = None, venue: str = "") -> None:
        at = len(labels)
        labels[PersonMention(Mention(name, Span(at, at, at, at)), part, work, venue)] = label

    keep(cv["owner"][0], cv["owner"][1], "owner")
    for part, name, label in cv["others"]:
        keep(name, label, part)
    for number, work in enumerate(cv["works"]):
        for name, label in work["authors"]:
            keep(name, label, "author", number, key(work["venue"]) if work["venue"] else "")
    return Labelled(cv["cv"], labels)


def measured(cv: Labelled, use: frozenset[str]) -> tuple[Figures, Figures, list[str]]:
    """The figures over all pairs, over pairs whose forms differ, and the faults in words."""
    known = {mention: label for mention, label in cv.labels.items() if label != UNKNOWN and mention.mention.text}
    people = cluster(cv.labels, use=use).people
    home = {mention: number for number, one in enumerate(people) for mention in one.mentions}
    counts = Counter((home[mention], label, mention.mention.text) for mention, label in known.items())
    every, differing, faults = Figures(), Figures(), []
    for (a, n), (b, m) in combinations(sorted(counts.items()), 2):
        found = _figures(a[0] == b[0], a[1] == b[1], n * m)
        every += found
        differing += found if a[2] != b[2] else Figures()
        if found.wrong or found.missed:
            faults.append(
                f"{cv.name}: {'joined' if found.wrong else 'kept apart'} {a[2]!r} and {b[2]!r} ({n * m} pairs)"
            )
    for n in counts.values():
        every += Figures(right=n * (n - 1) // 2)
    return every, differing, faults


def _figures(together: bool, same: bool, pairs: int) -> Figures:  # noqa: FBT001 -- the two answers to one question
    return Figures(pairs * (together and same), pairs * (together and not same), pairs * (same and not together))


def truths(cv: Labelled) -> Iterator[tuple[Pair, bool]]:
    """Every candidate pair of forms whose people a reader could tell, with whether they are one."""
    for pair in candidates(cv.labels):
        one, other = ({cv.labels[each] for each in side.mentions} for side in (pair.one, pair.other))
        if len(one) == len(other) == 1 and UNKNOWN not in one | other:
            yield pair, one == other


def total(cvs: list[Labelled], use: frozenset[str] = frozenset(KINDS)) -> tuple[Figures, Figures, list[str]]:
    """The figures of several CVs together."""
    every, differing, faults = Figures(), Figures(), []
    for cv in cvs:
        found = measured(cv, use)
        every, differing = every + found[0], differing + found[1]
        faults += found[2]
    return every, differing, faults


def reliability(cvs: list[Labelled]) -> Iterator[str]:
    """Of the candidate pairs with a probability in each tenth, how many are one person's."""
    bins: dict[int, list[bool]] = {}
    for cv in cvs:
        for pair, same in truths(cv):
            bins.setdefault(min(int(pair.probability * 10), 9), []).append(same)
    for number in sorted(bins):
        share = sum(bins[number]) / len(bins[number])
        yield f"  {number / 10:.1f} to {(number + 1) / 10:.1f}: {share:.2f} of {len(bins[number])} pairs are one"


def asked(cvs: list[Labelled]) -> tuple[int, int]:
    """How many pairs of people would be asked about, and how many of these are one person."""
    pairs = [(cv, pair) for cv in cvs for pair in cluster(cv.labels).asked]
    same = [
        bool({cv.labels[m] for m in pair.one.mentions} & {cv.labels[m] for m in pair.other.mentions})
        for cv, pair in pairs
    ]
    return len(pairs), sum(same)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="list what was joined or kept apart wrongly")
    options = parser.parse_args()
    cvs = labelled()
    parts = {"all": cvs, **{part: [cv for cv in cvs if cv.part == part] for part in ("calibrate", "held-out")}}
    for name, some in parts.items():
        every, differing, _ = total(some)
        print(f"{name}: {len(some)} CVs, {sum(len(cv.labels) for cv in some)} mentions")
        print(f"  all pairs: {every}\n  pairs whose forms differ: {differing}")
    print("by evidence, all CVs, pairs whose forms differ:")
    print(f"  names alone: {total(cvs, frozenset())[1]}")
    for kind in KINDS:
        print(f"  without {kind}: {total(cvs, frozenset(KINDS) - {kind})[1]}")
    print("asked about: {} pairs, of which {} are one person".format(*asked(cvs)))
    print("reliability on the CVs that weights were not fitted to:", *reliability(parts["held-out"]), sep="\n")
    if options.misses:
        print(*total(cvs)[2], sep="\n")


if __name__ == "__main__":
    main()
