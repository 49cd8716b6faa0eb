"""What a CV states about what was won, granted or certified: awards, funding, certificates."""

from __future__ import annotations

from dataclasses import dataclass

from cvgraph.cv.dates import When
from cvgraph.cv.kinds.fact import Fact, Mention


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
    """Funding: its title, funder, number, amount as printed, what the owner is in it ('Co-PI'), and time."""

    title: Mention
    funder: Mention | None = None
    number: str | None = None
    amount: str | None = None
    role: Mention | None = None
    when: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate(Fact):
    """A licence, a certificate or a course of further training: its name, who gave it, its number, time and remark."""

    name: Mention
    issuer: Mention | None = None
    number: str | None = None
    when: When | None = None
    note: Mention | None = None
    links: tuple[str, ...] = ()
