"""When something was, as printed and as bounds that can be compared."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from enum import IntEnum


class Season(IntEnum):
    """Seasons by their code in the Extended Date/Time Format (Library of Congress, EDTF level 1)."""

    SPRING = 21
    SUMMER = 22
    FALL = 23
    WINTER = 24


TERM_MONTHS = {Season.SPRING: (1, 5), Season.SUMMER: (5, 8), Season.FALL: (8, 12), Season.WINTER: (1, 3)}
"""First and last month of a term as North American universities count them; the bounds are an inference."""


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A year, a term of a year, a month or a day; what is not stated is None."""

    year: int
    month: int | None = None
    day: int | None = None
    season: Season | None = None

    @property
    def edtf(self) -> str:
        """``2018``, ``2018-23`` (fall), ``2018-08`` or ``2018-08-01``."""
        if self.season:
            return f"{self.year:04}-{self.season.value}"
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    @property
    def first_day(self) -> date:
        """The earliest day it can mean."""
        month = TERM_MONTHS[self.season][0] if self.season else self.month or 1
        return date(self.year, month, self.day or 1)

    @property
    def last_day(self) -> date:
        """The latest day it can mean."""
        month = TERM_MONTHS[self.season][1] if self.season else self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


@dataclass(frozen=True, slots=True)
class When:
    """A date or an interval as a CV prints it.

    Attributes:
        text: As printed.
        start: The first moment, or the only one; None for 'until 2019'.
        end: The last moment; the same as ``start`` for a single date; None while it goes on.
        ongoing: True for 'present' and its like: there is no end yet.
    """

    text: str
    start: Moment | None
    end: Moment | None
    ongoing: bool = False

    @property
    def single(self) -> bool:
        """True for one date rather than an interval."""
        return self.start is not None and self.start == self.end

    @property
    def edtf(self) -> str:
        """The value in EDTF level 1: ``2018-08/2023-05``, ``2021-06/..``, ``2018-23``."""
        if self.single and self.start:
            return self.start.edtf
        return f"{self.start.edtf if self.start else '..'}/{self.end.edtf if self.end else '..'}"

    @property
    def not_before(self) -> date | None:
        """The earliest day, or None where no start is stated."""
        return self.start.first_day if self.start else None

    @property
    def not_after(self) -> date | None:
        """The latest day, or None while it goes on."""
        return self.end.last_day if self.end else None

    @property
    def years(self) -> tuple[int, ...]:
        """The years named: the only one, or the first and the last."""
        named = [moment.year for moment in (self.start, self.end) if moment]
        return tuple(dict.fromkeys(named))
