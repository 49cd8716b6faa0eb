"""What each form of a date means, as its first and its last moment; a year of 0 is one that a neighbour has to lend."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable

from cvgraph.cv.when import Moment, Season
from cvgraph.lexicon.load import fold, lexicon

Ends = tuple[Moment, Moment]
_MONTHS = 12
_SHORT = 100
_YOUNGEST = 50
"""Two figures below this one are a year of this century, the others one of the last century."""


def read_form(form: str, text: str) -> Ends | None:
    """The ends of a date in this form, a group of ``date_patterns().form``; None where the figures make no date."""
    return _FORMS[form](text, [int(number) for number in re.findall(r"\d+", text)])


def _once(year: int, month: int | None = None, day: int | None = None, season: Season | None = None) -> Ends | None:
    if month and not 1 <= month <= _MONTHS:
        return None
    if day and month and not 1 <= day <= calendar.monthrange(year or 2000, month)[1]:
        day = None  # '31 June' still tells the month
    moment = Moment(year, month, day, season)
    return moment, moment


def _month(text: str) -> int | None:
    words = (fold(word) for word in re.findall(r"[^\W\d_]+", text))
    return next((number for number in map(lexicon().months.get, words) if number), None)


def _term(text: str) -> Season | None:
    seasons = lexicon().seasons
    name = next((seasons[word] for word in seasons if re.search(rf"\b{re.escape(word)}\b", fold(text))), None)
    return Season[name.upper()] if name else None


def _full(year: int) -> int:
    if year >= _SHORT:
        return year
    return 2000 + year if year < _YOUNGEST else 1900 + year


def _later(year: int, start: int) -> int | None:
    """A year of two figures as the end of a range that begins in ``start``; None where it would not be later."""
    end = year if year >= _SHORT else start // _SHORT * _SHORT + year
    return end if end > start else None


def _month_year(text: str, numbers: list[int]) -> Ends | None:
    ends = _once(_full(numbers[0]), _month(text))
    end = _later(numbers[1], ends[0].year) if ends and len(numbers) > 1 else None
    return (ends[0], Moment(end)) if ends and end else ends


def _season_year(text: str, numbers: list[int]) -> Ends | None:
    ends = _once(_full(numbers[0]), season=_term(text))
    end = _later(numbers[1], ends[0].year) if ends and len(numbers) > 1 else None
    if ends and end and end != ends[0].year + 1:  # 'Winter 2018/19' is one term
        return ends[0], Moment(end)
    return ends


def _day_month_year(text: str, numbers: list[int]) -> Ends | None:
    return _once(numbers[1], _month(text), numbers[0])


def _days_of_month(text: str, numbers: list[int]) -> Ends | None:
    month = _month(text)
    first, last = _once(numbers[2], month, numbers[0]), _once(numbers[2], month, numbers[1])
    return (first[0], last[1]) if first and last else None


def _month_day(text: str, numbers: list[int]) -> Ends | None:
    return _once(0, _month(text), numbers[0])


def _two_years(_text: str, numbers: list[int]) -> Ends | None:
    end = _later(numbers[1], numbers[0])
    return (Moment(numbers[0]), Moment(end)) if end else None


def _year_month_day(text: str, numbers: list[int]) -> Ends | None:
    following = _later(numbers[1], numbers[0]) if "." not in text and len(numbers) == 2 else None  # noqa: PLR2004
    if following and (following == numbers[0] + 1 or "-" in text):  # '2010-11', '2008/09', '2005-08' are years
        return Moment(numbers[0]), Moment(following)
    return _figures(text, numbers)


def _figures(_text: str, numbers: list[int]) -> Ends | None:
    year, month, day, *_ = (*numbers, None, None)
    return _once(year or 0, month, day)


def _day_month_number(text: str, numbers: list[int]) -> Ends | None:
    day, month, year = numbers
    if "/" in text and day != month:
        if day <= _MONTHS and month <= _MONTHS:
            return _once(year)  # 03/04/2020 is March or April, by the country
        day, month = (day, month) if month <= _MONTHS else (month, day)
    return _once(year, month, day)


_FORMS: dict[str, Callable[[str, list[int]], Ends | None]] = {
    "days_of_month": _days_of_month,
    "day_month_year": _day_month_year,
    "month_day_year": lambda text, numbers: _once(numbers[1], _month(text), numbers[0]),
    "month_year": _month_year,
    "season_year": _season_year,
    "year_season": lambda text, numbers: _once(numbers[0], season=_term(text)),
    "year_month_name": lambda text, numbers: _once(numbers[0], _month(text)),
    "year_month_day": _year_month_day,
    "ideographs": _figures,
    "two_years": _two_years,
    "day_month_number": _day_month_number,
    "month_number": lambda _text, numbers: _once(numbers[1], numbers[0]),
    "month_short_year": lambda _text, numbers: _once(_full(numbers[1]), numbers[0]),
    "year": lambda _text, numbers: _once(numbers[0]),
    "month_day": _month_day,
    "season": lambda text, _numbers: _once(0, season=_term(text)),
    "month": lambda text, _numbers: _once(0, _month(text)),
}
