"""What a CV states about what was won or granted: awards, funding."""

from __future__ import annotations

from dataclasses import dataclass

from cvgraph.cv.dates import When
from cvgraph.cv.model.fact import Fact, Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Award(Fact):
    """An award, prize, fellowship or placing.

    Attributes:
        name: The award, or the contest it was won in, as printed.
        distinction: What was reached: 'Finalist', 'First Diploma, 17th place'; None for a plain award.
        parent: The contest above it, where this is listed under one; ``name`` then repeats the distinction.
        periods: Every year or range printed, in order.
        note: A sentence that explains it.
        talk: True where the entry says that the owner spoke rather than won.
    """

    name: Mention
    distinction: Mention | None = None
    parent: Mention | None = None
    periods: tuple[When, ...] = ()
    note: Mention | None = None
    talk: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant(Fact):
    """Funding: its title, funder, number, amount as printed, and time."""

    title: Mention
    funder: Mention | None = None
    number: str | None = None
    amount: str | None = None
    when: When | None = None
