"""The forms that dates take in CVs, as patterns built from the lexicon; every one of them has a bounded length."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from cvgraph.lexicon.load import is_unspaced, lexicon

_YEAR = r"(?:(?:19|20)\d\d|2100)(?!\d)"
_DASH = r"[-\u2010-\u2015\u2212~\u301c\uff5e]"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_NUMBER_OF_MONTH = r"(?:1[0-2]|0?[1-9])"
_GAP = r"\s{1,3}"
_MORE_YEARS = r"(?:[-\u2010-\u2015/](?:\d\d)?\d\d(?![\d/.-]))?"

_UNSPACED = r"\u2e80-\uffff"  # scripts that set no blanks between words

_NOT_DATES = r"""
    (?:https?://|www\.)\S+                                        # addresses
  | (?:doi:[ ]?)?10\.\d{4,9}/\S+                                  # DOIs
  | arxiv[:\s]{1,2}\S+ | \d{4}\.\d{4,5}(?:v\d\d?)?(?!\d)          # arXiv identifiers
  | (?:pp?\.|pp|pages?)[ ]?\d{1,6}(?:[ ]?[-\u2013][ ]?\d{1,6})?   # pages
  | \d{1,4}[ ]?\(\d{1,4}(?:[-\u2013/]\d{1,4})?\)[ ]?[:,][ ]?\d{1,6}[-\u2013]\d{1,6}  # volume (number): pages
  | is[bs]n[\s:]{0,3}[\dx-]{9,17}                                 # books and periodicals
  | \+\d[\d ().-]{6,20}                                           # telephone numbers
"""

_FORMS = r"""
    (?P<skip>NOT_DATES)
  | (?P<days_of_month>MONTH[ ]DAY[ ]?DASH[ ]?DAY,?GAPYEAR | DAY[ ]?DASH[ ]?DAYGAPMONTH,?GAPYEAR)
  | (?P<day_month_year>DAY(?:st|nd|rd|th|\.)?GAP(?:of[ ])?MONTH,?GAPYEAR | DAY[-/]MONTH[-/]YEAR)
  | (?P<month_day_year>MONTHGAPDAY(?:st|nd|rd|th)?,?GAPYEAR)
  | (?P<month_year>MONTH(?:,?GAP(?:of[ ])?|[-/,]|(?<=\.))(?:YEARMORE|['\u2019]\d\d(?!\d)))
  | (?P<season_year>SEASON(?:GAPTERMS)?(?:,?GAP(?:of[ ](?:the[ ])?)?|,)(?:YEARMORE|['\u2019]\d\d(?!\d)))
  | (?P<year_season>YEAR(?:[-,]?GAP|-)SEASON(?!,?GAP['\u2019]?\d))
  | (?P<year_month_name>YEAR(?:[-,]?GAP|[-/.])MONTH(?!,?GAP['\u2019]?\d))
  | (?P<year_month_day>YEAR(?P<_part>[-/.])(?:NUMBER_OF_MONTH(?P=_part)DAY|1[0-2]|0[1-9])(?!\d|(?P=_part)\d))
  | (?P<ideographs>(?:19|20)\d\d[ ]?\u5e74(?:[ ]?NUMBER_OF_MONTH[ ]?\u6708(?:[ ]?DAY[ ]?\u65e5)?)?)
  | (?P<two_years>YEAR[-\u2010-\u2015/]\d\d(?!\d|[/.]\d|-\d(?!\d{3}(?!\d))))
  | (?P<day_month_number>DAY(?P<_mark>[./])DAY(?P=_mark)YEAR)
  | (?P<month_number>NUMBER_OF_MONTH[./-]YEAR)
  | (?P<month_short_year>NUMBER_OF_MONTH/\d\d(?![\d/]))
  | (?P<year>YEAR)
  | (?P<month_day>MONTHGAPDAY(?!\d)|DAY(?:st|nd|rd|th|\.)?GAPMONTH)
  | (?P<season>SEASON)
  | (?P<month>MONTH)
"""


@dataclass(frozen=True, slots=True)
class DatePatterns:
    """The patterns and words that ``find_whens`` needs.

    Attributes:
        form: One date, or what only looks like one (group ``skip``); the name of the group is the form.
        between: What stands between the two ends of a range.
        present: The word after a range's dash for 'it goes on'.
        now: The same alone in brackets.
        open_end: A dash with nothing behind it.
        open_front: A dash glued to the year that a line opens with, and a word behind it: '2010- Editor'.
        since: The word before the start of what goes on, at the end of the text before a date.
        until: The same before an end.
        listed: What stands between two dates that share a year.
    """

    form: re.Pattern[str]
    between: re.Pattern[str]
    present: re.Pattern[str]
    now: re.Pattern[str]
    open_end: re.Pattern[str]
    open_front: re.Pattern[str]
    since: re.Pattern[str]
    until: re.Pattern[str]
    listed: re.Pattern[str]


@cache
def date_patterns() -> DatePatterns:
    """The patterns of all languages of the lexicon, compiled once."""
    words = lexicon()
    between = rf"\.?,?\s{{0,3}}(?:{_DASH}{{1,3}}|{_whole(words.between)})\s{{0,3}}"
    spaced, unspaced = _by_script(words.present)
    return DatePatterns(
        form=re.compile(_filled(), re.VERBOSE | re.IGNORECASE),
        between=re.compile(between, re.IGNORECASE),
        present=re.compile(rf"{between}\(?(?:{spaced})\b|(?:{between})?\s?(?:{unspaced})", re.IGNORECASE),
        now=re.compile(rf"[(\[]\s?(?:{spaced}|{unspaced})\s?[)\]]", re.IGNORECASE),
        open_end=re.compile(rf"\s?{_DASH}{{1,2}}(?=[^\S\n]{{0,3}}(?:[\n),;:\]\t]|\.(?!\d)|\Z))"),
        open_front=re.compile(rf"{_DASH}{{1,2}}(?=[^\S\n]{{1,3}}[^\W\d_])"),
        since=_leading(words.since),
        until=_leading(words.until),
        listed=re.compile(rf"\.?\s?(?:[,/&、]|{_whole(words.conjunctions)})\s{{0,2}}", re.IGNORECASE),
    )


def _filled() -> str:
    words = lexicon()
    parts = {
        "NOT_DATES": _NOT_DATES,
        "NUMBER_OF_MONTH": _NUMBER_OF_MONTH,
        "MONTH": rf"(?:{_any(words.months)})\b\.?",
        "SEASON": rf"(?:{_any(words.seasons)})\b",
        "TERMS": rf"(?:{_any(words.terms)})\b",
        "YEARMORE": _YEAR + _MORE_YEARS,
        "YEAR": _YEAR,
        "DASH": rf"{_DASH}{{1,2}}",
        "DAY": _DAY,
        "GAP": _GAP,
    }
    pattern = _FORMS
    for name, part in parts.items():
        pattern = pattern.replace(name, part)
    return rf"(?<![^\W{_UNSPACED}])(?:{pattern})"


def _by_script(words: Iterable[str]) -> tuple[str, str]:
    """The words that blanks part, and those of scripts without blanks, each as an alternation."""
    known = list(words)
    unspaced = [word for word in known if is_unspaced(word)]
    return _any(word for word in known if not is_unspaced(word)), _any(unspaced) or r"(?!)"


def _whole(words: Iterable[str]) -> str:
    """Whole words; in scripts without blanks wherever they stand."""
    spaced, unspaced = _by_script(words)
    return rf"(?:\b(?:{spaced})\b|{unspaced})"


def _leading(words: Iterable[str]) -> re.Pattern[str]:
    """One of these words at the end of a text, before a date."""
    spaced, unspaced = _by_script(words)
    return re.compile(rf"(?:\b(?:{spaced})\s{{1,3}}(?:the\s)?|(?:{unspaced})\s?)\Z", re.IGNORECASE)


def _any(words: Iterable[str]) -> str:
    """An alternation of words, longer ones first so that 'sept' is not read as 'sep'."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"[\s-]{1,3}") for word in ordered)
