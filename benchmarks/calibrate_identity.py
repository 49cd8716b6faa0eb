"""Fits the weights of `src/cvgraph/identity/weights.toml` to the labelled mentions meant for it, and writes them.

Logistic regression over the pairs of printed forms that could be one person's; a Gaussian prior around `PRIOR` keeps
what few examples tell near to what one would say without any. Then chooses the thresholds: the lowest of `ONES` at
which of the joins at least `SURE` are right, and the lowest of `ASKS` at which at least half of those asked about are
one person. Then prints how well it holds on the other CVs.

    python benchmarks/calibrate_identity.py
"""

from __future__ import annotations

import math
import re
from pathlib import Path

from labelled import UNKNOWN, Labelled, labelled

from cvgraph.identity.cluster import cluster
from cvgraph.identity.compare import Relation, Verdict, verdict
from cvgraph.identity.pairs import Pair
from cvgraph.identity.score import KINDS
from cvgraph.identity.score import weights as shipped
from identity import reliability, truths

WEIGHTS = Path(__file__).resolve().parent.parent / "src" / "cvgraph" / "identity" / "weights.toml"
SPREAD = 1.5  # standard deviation of the prior
FIRM = {
    "rivals": 0.3,  # where one of two must be wrong, no set of few such cases says otherwise
    "rival-coauthors": 0.3,
}
ONES = (0.9, 0.95, 0.97, 0.99)
ASKS = (0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5)
SURE, WORTH = 0.995, 0.5
OPEN_MOST = 2.0  # for names that leave it open: less than joins, as CVs written to be hard have more of one person's
STEPS = 50
LIMIT = 30.0  # of log-odds, so that no logarithm is of zero
PRIOR = {
    "full": 3.0, "initial": 3.0, "initials": 3.0, "short-form": 1.0, "nickname": -0.5, "spelt-out": 2.0,
    "half-family": -1.0, "turned": 1.5, "script": 1.5, "family-alone": -1.0, "second-name": -0.5, "misspelt": -3.0,
    "agreeing": 1.0, "rivals": -4.0, "coauthors": 1.0, "rival-coauthors": -1.0, "venues": 0.3, "guided": 0.3,
    "crowd": -0.2,
}  # fmt: skip
NAMES = (*(each.value for each in Relation if each is not Relation.DIFFERENT), *KINDS)
Row = tuple[dict[str, float], bool]


def row(pair: Pair, same: bool) -> Row:  # noqa: FBT001 -- the truth about the pair
    """What is seen of a pair, as numbers, and whether it is one person."""
    return {
        pair.observed.relation.value: 1.0,
        **{kind: float(amount) for kind, amount in pair.observed.amounts() if amount},
    }, same


def probability(weights: dict[str, float], seen: dict[str, float]) -> float:
    """How likely a pair is one person."""
    odds = sum(weights[name] * amount for name, amount in seen.items())
    return 1 / (1 + math.exp(-max(-LIMIT, min(LIMIT, odds))))


def fitted(rows: list[Row]) -> dict[str, float]:
    """The most likely weights under the prior, by Newton's method."""
    weights = dict(PRIOR)
    for _ in range(STEPS):
        gradient = [(PRIOR[name] - weights[name]) / spread(name) ** 2 for name in NAMES]
        curve = [[(a == b) / spread(a) ** 2 for b in NAMES] for a in NAMES]
        for seen, same in rows:
            p = probability(weights, seen)
            for name, amount in seen.items():
                at = NAMES.index(name)
                gradient[at] += (same - p) * amount
                for other, much in seen.items():
                    curve[at][NAMES.index(other)] += p * (1 - p) * amount * much
        weights = climbed(weights, solved(curve, gradient), rows)
    return weights


def climbed(weights: dict[str, float], step: list[float], rows: list[Row]) -> dict[str, float]:
    """The weights after as much of a step as makes them likelier."""
    for halvings in range(STEPS):
        moved = {name: weights[name] + step[at] / 2**halvings for at, name in enumerate(NAMES)}
        if likelihood(moved, rows) > likelihood(weights, rows):
            return moved
    return weights


def bounded(name: str, weight: float) -> float:
    """The weight, zero for evidence that would speak against what it stands for; names alone never join open ones."""
    if name in KINDS:
        return weight if weight * PRIOR[name] >= 0 else 0.0
    return weight if verdict(Relation(name)) is Verdict.SAME else min(weight, OPEN_MOST)


def spread(name: str) -> float:
    """The standard deviation of the prior of a weight."""
    return FIRM.get(name, SPREAD)


def likelihood(weights: dict[str, float], rows: list[Row]) -> float:
    """The logarithm of how likely the labels are, and the weights under the prior."""
    fits = sum(math.log(probability(weights, seen) if same else 1 - probability(weights, seen)) for seen, same in rows)
    return fits - sum((weights[name] - PRIOR[name]) ** 2 / spread(name) ** 2 for name in NAMES) / 2


def solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a system of linear equations with a positive definite matrix, by elimination."""
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for at, pivot in enumerate(rows):
        for other in rows[at + 1 :]:
            share = other[at] / pivot[at]
            for column in range(at, len(pivot)):
                other[column] -= share * pivot[column]
    found = [0.0] * len(rows)
    for at in reversed(range(len(rows))):
        rest = sum(rows[at][column] * found[column] for column in range(at + 1, len(rows)))
        found[at] = (rows[at][-1] - rest) / rows[at][at]
    return found


def write(weights: dict[str, float]) -> None:
    """Put weights or thresholds into the file, which keeps its words, and let them count from now on."""
    text = WEIGHTS.read_text(encoding="utf-8")
    for name, value in weights.items():
        text = re.sub(rf"(?m)^{re.escape(name)} = .*$", f"{name} = {value:.2f}", text)
    WEIGHTS.write_text(text, encoding="utf-8")
    shipped.cache_clear()


def share(cvs: list[Labelled], *, of_joined: bool) -> tuple[float, int]:
    """Of the pairs joined, or of those asked about, the share that is one person, and how many pairs there are."""
    told: list[bool] = []
    for cv in cvs:
        found = cluster(cv.labels)
        for pair in found.joined if of_joined else found.asked:
            one, other = ({cv.labels[each] for each in side.mentions} for side in (pair.one, pair.other))
            if UNKNOWN not in one | other:
                told.append(bool(one & other))
    return sum(told) / len(told) if told else 1.0, len(told)


def chosen(name: str, values: tuple[float, ...], cvs: list[Labelled], least: float) -> None:
    """Write the lowest value of a threshold at which at least so much is right, else the highest."""
    for value in values:
        write({name: value})
        right, pairs = share(cvs, of_joined=name == "one")
        if right >= least:
            break
    print(f"{name} = {value}: {right:.4f} of {pairs} pairs are one person, at least {least} wanted")


def main() -> None:
    """Fit, write, and print how well it holds."""
    cvs = labelled()
    rows = {
        part: [row(*each) for cv in cvs if cv.part == part for each in truths(cv)] for part in ("calibrate", "held-out")
    }
    weights = {name: bounded(name, round(value, 2)) for name, value in fitted(rows["calibrate"]).items()}
    write(weights)
    calibrate = [cv for cv in cvs if cv.part == "calibrate"]
    chosen("one", ONES, calibrate, SURE)
    chosen("ask", ASKS, calibrate, WORTH)
    counts = {name: sum(name in seen for seen, _ in rows["calibrate"]) for name in NAMES}
    for name in NAMES:
        print(f"  {name}: {weights[name]:.2f} from {counts[name]} pairs")
    for part, some in rows.items():
        found = [(probability(weights, seen), same) for seen, same in some]
        brier = sum((p - same) ** 2 for p, same in found) / len(found)
        loss = -sum(math.log(p if same else 1 - p) for p, same in found) / len(found)
        print(f"{part}: {len(found)} pairs, Brier score {brier:.3f}, log loss {loss:.3f}")
    print(*reliability(each for cv in cvs if cv.part == "held-out" for each in truths(cv)), sep="\n")


if __name__ == "__main__":
    main()
