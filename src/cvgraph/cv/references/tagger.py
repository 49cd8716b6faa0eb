"""What each word of a reference is, as a model learnt it from works printed in thousands of citation styles.

The model is a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), trained and kept by
CRFsuite; ``benchmarks/train_references.py`` makes it anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from itertools import groupby
from typing import Protocol

from cvgraph.cv.references.features import Token, features, tokens
from cvgraph.document.model import Block
from cvgraph.lexicon.load import is_unspaced

FIRST_OF_NAME, NAME, TITLE, VENUE, YEAR, VOLUME, ISSUE, PAGES = "B", "A", "T", "V", "Y", "N", "U", "P"
_MODEL = "references.crf"
_FAR = 16  # letters between two authors, such as ' (the first), and '
Stretch = tuple[int, int]


class _Tagger(Protocol):
    """The part of CRFsuite's tagger that is asked."""

    def open(self, name: str) -> object: ...
    def tag(self, seen: list[list[str]]) -> list[str]: ...
    def probability(self, labels: Sequence[str]) -> float: ...


@dataclass(frozen=True, slots=True)
class Tagged:
    """The stretches ``[start, end)`` of a reference that the model takes for its parts; None for a part it lacks.

    ``sure`` is the probability of all the labels together, from 0 to 1.
    """

    names: tuple[Stretch, ...]
    title: Stretch | None
    venue: Stretch | None
    year: Stretch | None
    volume: Stretch | None
    issue: Stretch | None
    pages: Stretch | None
    sure: float


def tagged(body: Block) -> Tagged:
    """The parts of a reference as the model sees them; of a part in several pieces the longest.

    In scripts without blanks between words it sees nothing, for it has learnt words and not letters.
    """
    found = [] if is_unspaced(body.text) else tokens(body.text)
    told = _model().tag(features(body, found)) if found else []
    stretches = list(_stretches(found, told))
    longest = {label: _longest(stretches, label) for label in (TITLE, VENUE, YEAR, VOLUME, ISSUE, PAGES)}
    return Tagged(
        names=_together([place for label, place in stretches if label == NAME]),
        title=longest[TITLE],
        venue=longest[VENUE],
        year=longest[YEAR],
        volume=longest[VOLUME],
        issue=longest[ISSUE],
        pages=longest[PAGES],
        sure=_model().probability(told) if found else 0.0,
    )


def _stretches(found: Sequence[Token], labels: Sequence[str]) -> Iterator[tuple[str, Stretch]]:
    """What stands together under one label; a name begins anew at each first word of one."""
    numbers, number = [], 0
    for label in labels:
        number += label == FIRST_OF_NAME
        numbers.append(number if label in {FIRST_OF_NAME, NAME} else -1)
    runs = zip(found, labels, numbers, strict=True)
    for (label, _), run in groupby(runs, key=lambda each: (NAME if each[2] >= 0 else each[1], each[2])):
        within = [token for token, *_ in run]
        yield label, (within[0].start, within[-1].end)


def _together(names: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The longest list of names: what stands far from the others is no author."""
    longest: tuple[Stretch, ...] = ()
    here: tuple[Stretch, ...] = ()
    for name in names:
        here = (*here, name) if here and name[0] - here[-1][1] <= _FAR else (name,)
        longest = here if len(here) > len(longest) else longest
    return longest


def _longest(stretches: Sequence[tuple[str, Stretch]], label: str) -> Stretch | None:
    places = [place for name, place in stretches if name == label]
    return max(places, key=lambda place: place[1] - place[0], default=None)


@lru_cache(maxsize=1)
def _model() -> _Tagger:
    """The tagger, opened once."""
    from pycrfsuite import Tagger  # noqa: PLC0415 - late, for few commands read references

    tagger: _Tagger = Tagger()
    with as_file(files("cvgraph.cv.references") / _MODEL) as path:
        tagger.open(str(path))
    return tagger
