"""Fits the weights of `src/cvgraph/identity/weights.toml` to the labelled mentions meant for it, and writes them.

Logistic regression over the pairs of printed forms that could be one person's; a Gaussian prior around `PRIOR` keeps
what few examples tell near to what one would say without any. Then prints how well it holds on the other CVs.

    python benchmarks/calibrate_identity.py
"""

from __future__ import annotations

import math
import re
from pathlib import Path

from cvgraph.identity.compare import Relation
from cvgraph.identity.pairs import Pair
from cvgraph.identity.score import KINDS
from identity import labelled, truths

WEIGHTS = Path(__file__).resolve().parent.parent / "src" / "cvgraph" / "identity" / "weights.toml"
SPREAD = 1.5  # standard deviation of the prior
FIRM = {
    "rivals": 0.3,
    "rival-coauthors": 0.3,
}  # where one of two must be wrong, no set of few such cases says otherwise
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


def signed(name: str, weight: float) -> float:
    """The weight of a kind of evidence, or zero where it would speak against what it stands for."""
    return weight if name not in KINDS or weight * PRIOR[name] >= 0 else 0.0


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
    """Put the weights into the file, which keeps its words and its thresholds."""
    text = WEIGHTS.read_text(encoding="utf-8")
    for name, value in weights.items():
        text = re.sub(rf"(?m)^{re.escape(name)} = .*$", f"{name} = {value:.2f}", text)
    WEIGHTS.write_text(text, encoding="utf-8")


def main() -> None:
    """Fit, write, and print how well it holds."""
    cvs = labelled()
    rows = {
        part: [row(*each) for cv in cvs if cv.part == part for each in truths(cv)] for part in ("calibrate", "held-out")
    }
    weights = {name: signed(name, round(value, 2)) for name, value in fitted(rows["calibrate"]).items()}
    write(weights)
    counts = {name: sum(name in seen for seen, _ in rows["calibrate"]) for name in NAMES}
    for name in NAMES:
        print(f"  {name}: {weights[name]:.2f} from {counts[name]} pairs")
    for part, some in rows.items():
        found = [(probability(weights, seen), same) for seen, same in some]
        brier = sum((p - same) ** 2 for p, same in found) / len(found)
        loss = -sum(math.log(p if same else 1 - p) for p, same in found) / len(found)
        print(f"{part}: {len(found)} pairs, Brier score {brier:.3f}, log loss {loss:.3f}")


if __name__ == "__main__":
    main()
