"""Doubts about dates: the wrong way round, outside of what they belong to, far from all others, less exact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cvgraph.analysis.doubts import Doubts, extent, one_line, title, whens, words
from cvgraph.cv.dates import find_whens
from cvgraph.cv.model import Contact, Course, Education, Fact, Item, Position
from cvgraph.cv.when import Moment, When
from cvgraph.findings import Finding
from cvgraph.lexicon.load import fold, lexicon

_FAR_AHEAD, _FAR_BACK = 10, 40
"""Years between one date and all others of a CV that are too many to be believed."""
_ENOUGH = 4
_SHORT_LINE = 60


def course_outside_programme(doubts: Doubts) -> Iterator[Finding]:
    """A course in a term that lies wholly before or after the programme that it is listed under."""
    for study in doubts.cv.facts:
        if isinstance(study, Education) and study.when:
            for course in study.courses:
                why = _outside(course, study.when)
                if why:
                    message = f"'{title(course)}' is dated {one_line(course.when.text if course.when else '')}, {why}"
                    yield doubts.about(course, title(course), "W401", message, "check the term and the programme")


def _outside(course: Course, programme: When) -> str:
    if course.when is None or _reversed(programme):
        return ""
    if course.when.end and programme.start and course.when.end.last_day < programme.start.first_day:
        return f"before the programme it is listed under began ({words(programme.start)})"
    if course.when.start and programme.end and course.when.start.first_day > programme.end.last_day:
        return f"after the programme it is listed under had ended ({words(programme.end)})"
    return ""


def end_before_start(doubts: Doubts) -> Iterator[Finding]:
    """A range whose last day lies before its first."""
    for fact, when in doubts.dates:
        if _reversed(when):
            message = f"{one_line(when.text)} ends before it starts"
            yield doubts.about(fact, when.text, "W402", message, "check both dates")


def _reversed(when: When) -> bool:
    return bool(when.start and when.end and when.end.last_day < when.start.first_day)


def undated_present(doubts: Doubts) -> Iterator[Finding]:
    """'present' where no line says of which day the CV is."""
    going_on = [(fact, when) for fact, when in doubts.dates if when.ongoing]
    if going_on and not _is_dated(doubts):
        fact, when = going_on[0]
        others = f" and {len(going_on) - 1} more" if len(going_on) > 1 else ""
        message = f"'{one_line(when.text)}'{others} in a CV without a date: nobody can tell up to when this holds"
        yield doubts.about(fact, when.text, "I408", message, "add a line such as 'Last updated: May 2023'")


def _is_dated(doubts: Doubts) -> bool:
    """Whether a short line outside of the entries prints one date ('Last updated: May 2023', 'As of May 2023')."""
    taken = {
        line
        for fact in doubts.cv.walk()
        if not isinstance(fact, Item | Contact)
        for span in fact.spans
        for line in range(span.line, span.last_line + 1)
    }
    lines = (line for block in doubts.document.blocks for line in block.lines())
    return any(
        len(line.text) <= _SHORT_LINE and any(_is_as_of(when) for *_, when in find_whens(line.text))
        for line in lines
        if line.span.line not in taken
    )


def _is_as_of(when: When) -> bool:
    """Whether this is one date, or reads like 'as of May 2023', which is printed as what goes on since."""
    return when.single or (when.ongoing and when.text[-1].isdecimal())


def overlapping_roles(doubts: Doubts) -> Iterator[Finding]:
    """Studies and jobs at different organisations at one time, told at the later one."""
    roles = [(fact, when) for fact in doubts.cv.facts if isinstance(fact, Education | Position) for when in whens(fact)]
    for fact, when in roles:
        others = [
            title(other)
            for other, at in roles
            if _place(doubts, other) != _place(doubts, fact) and _earlier(at, when) and _overlap(at, when)
        ]
        if others and _place(doubts, fact):
            message = f"'{title(fact)}' ({one_line(when.text)}) overlaps in time with {_listed(others)}"
            yield doubts.about(fact, when.text, "I409", message)


def _place(doubts: Doubts, fact: Fact) -> str:
    name = fact.institution if isinstance(fact, Education) else getattr(fact, "organization", None)
    entity = doubts.entities.entity(name) if name else None
    return entity.iri if entity else ""


def _earlier(one: When, other: When) -> bool:
    """Whether the first begins first; of two that begin together the one that ends later counts as earlier."""
    if not (one.start and other.start):
        return False
    if one.start.first_day != other.start.first_day:
        return one.start.first_day < other.start.first_day
    return other.end is not None and (one.end is None or one.end.last_day > other.end.last_day)


def _overlap(earlier: When, later: When) -> bool:
    """Whether the earlier still goes on when the later begins, for more than the month or year that both name."""
    if earlier.end is None:
        return True
    start = later.start
    if start is None or _reversed(earlier) or _reversed(later):
        return False
    end = earlier.end
    same = end.year == start.year and (None in (end.month, start.month) or end.month == start.month)
    return not same and start.first_day <= end.last_day


def _listed(names: Sequence[str]) -> str:
    quoted = [f"'{name}'" for name in dict.fromkeys(names)]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"


def less_exact(doubts: Doubts) -> Iterator[Finding]:
    """A year without a month between entries, or beside a date, that give one."""
    for kind in (Education, Position):
        entries = [fact for fact in doubts.cv.facts if isinstance(fact, kind)]
        yield from _bare_entries(doubts, entries)
        for fact in entries:
            for when in whens(fact):
                if when.start and when.end and _bare(when.start) != _bare(when.end):
                    message = f"{one_line(when.text)} gives a month at one end alone"
                    yield doubts.about(fact, when.text, "I411", message, "give the month of both")


def _bare_entries(doubts: Doubts, entries: Sequence[Fact]) -> Iterator[Finding]:
    for before, fact, after in zip(entries, entries[1:], entries[2:], strict=False):
        for when in whens(fact):
            if _all_bare(when) and _all_exact(before) and _all_exact(after):
                message = f"{one_line(when.text)} gives years alone, where the entries around it give months"
                yield doubts.about(fact, when.text, "I411", message, "give the months")


def _bare(moment: Moment) -> bool:
    return not moment.month and not moment.season


def _all_bare(when: When) -> bool:
    return all(_bare(moment) for moment in (when.start, when.end) if moment)


def _all_exact(fact: Fact) -> bool:
    dates = list(whens(fact))
    return bool(dates) and all(not _bare(moment) for when in dates for moment in (when.start, when.end) if moment)


def out_of_range(doubts: Doubts) -> Iterator[Finding]:
    """A year over ten after, or forty before, every other date of the CV; without a clock no more can be said."""
    dates = [(fact, when) for fact, when in doubts.dates if when.years]
    if len(dates) < _ENOUGH:
        return
    firsts, lasts = sorted(min(when.years) for _, when in dates), sorted(max(when.years) for _, when in dates)
    for fact, when in dates:
        first, last = min(when.years), max(when.years)
        if last > lasts[-2] + _FAR_AHEAD and not _expected(doubts, fact):
            yield _far(doubts, fact, last, "after")
        if first < firsts[1] - _FAR_BACK:
            yield _far(doubts, fact, first, "before")


def _far(doubts: Doubts, fact: Fact, year: int, side: str) -> Finding:
    return doubts.about(fact, str(year), "W413", f"{year} lies long {side} every other date here", "check the year")


def _expected(doubts: Doubts, fact: Fact) -> bool:
    """Whether the lines of a fact say that its date is a plan."""
    first, last = extent(fact)
    text = f" {fold(' '.join(doubts.lines[first - 1 : last]))} "
    return any(f" {word} " in text for word in lexicon().expected)
