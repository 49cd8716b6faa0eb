"""How time and memory grow when more and more names are resolved to people.

Names are made up, with families as unevenly frequent as in life (Zipf's law) and lists of three to eight authors. Time
is compared with n log n between sizes of one run; memory is the peak beyond the mentions themselves.

    python benchmarks/identity_scale.py
"""

from __future__ import annotations

import math
import random
import time
import tracemalloc
from collections.abc import Iterator
from itertools import islice

from cvgraph.cv.model import Mention
from cvgraph.document.model import Span
from cvgraph.identity.cluster import cluster
from cvgraph.identity.mentions import PersonMention

SIZES = (10_000, 30_000, 100_000)
MOST_TIME = 1.3  # of what n log n would take from the smallest size to the largest
MOST_BYTES = 1024  # a mention
CONSONANTS, VOWELS, LETTERS = "bcdfghjklmnprstvz", "aeiou", "ABCDEFGHJKLMNPRST"
Person = tuple[str, str, str]


def word(chance: random.Random, syllables: int) -> str:
    """A name of so many syllables."""
    return "".join(chance.choice(CONSONANTS) + chance.choice(VOWELS) for _ in range(syllables)).title()


def people(chance: random.Random, size: int) -> list[Person]:
    """As many people as a number of mentions calls for: given name, letter of a second one or empty, family."""
    families = [word(chance, chance.randint(2, 4)) for _ in range(max(50, size // 20))]
    often = [1 / (rank + 1) ** 0.9 for rank in range(len(families))]
    drawn = chance.choices(families, often, k=max(100, size // 6))
    return [(word(chance, 2), chance.choice(LETTERS) if chance.random() < 0.4 else "", family) for family in drawn]


def printed(chance: random.Random, one: Person) -> str:
    """A name in one of three styles."""
    given, letter, family = one
    middle = f"{letter}. " if letter else ""
    return chance.choice((f"{given} {middle}{family}", f"{given[0]}. {middle}{family}", f"{family}, {given[0]}."))


def mentions(size: int) -> list[PersonMention]:
    """So many mentions, the same on every run."""
    return list(islice(_mentions(size), size))


def _mentions(size: int) -> Iterator[PersonMention]:
    chance = random.Random(size)  # noqa: S311 -- names, not secrets
    everybody = people(chance, size)
    often = [1 / (rank + 1) ** 0.6 for rank in range(len(everybody))]
    for work in range(size):
        for one in dict.fromkeys(chance.choices(everybody, often, k=chance.randint(3, 8))):
            yield PersonMention(Mention(printed(chance, one), Span(work, work, work, work)), "author", work)


def seconds(some: list[PersonMention]) -> float:
    """How many seconds of the processor it takes to resolve them, which others on the machine hardly change."""
    start = time.process_time()
    cluster(some)
    return time.process_time() - start


def peak(some: list[PersonMention]) -> float:
    """The most memory that it takes, in bytes a mention."""
    tracemalloc.start()
    cluster(some)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / len(some)


def main() -> None:
    """Print both figures, and fail beyond their bounds."""
    rates = {}
    for size in SIZES:
        took = seconds(mentions(size))
        rates[size] = took / (size * math.log(size))
        print(f"{size} mentions: {took:.1f} s")
    growth = rates[SIZES[-1]] / rates[SIZES[0]]
    memory = peak(mentions(SIZES[-1]))
    print(f"time from {SIZES[0]} to {SIZES[-1]}: {growth:.2f} of n log n (at most {MOST_TIME})")
    print(f"memory: {memory:.0f} bytes a mention (at most {MOST_BYTES})")
    if growth > MOST_TIME or memory > MOST_BYTES:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
