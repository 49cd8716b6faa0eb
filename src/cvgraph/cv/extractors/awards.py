"""Awards: a line or item each, with its years, what was reached, and the contest that it is listed under."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cvgraph.cv.lines import Line
from cvgraph.cv.model import Award, Fact
from cvgraph.cv.sections import Section
from cvgraph.cv.wins import Listed, award_of, is_reached, listed, names_award, names_group, whole_bold, with_note
from cvgraph.findings import Finding

KINDS = ("awards",)


def extract(section: Section) -> Iterator[Fact | Finding]:
    """The awards in order; a line without a year above others is a contest, an award, a kind of award or a year."""
    for entry in listed(section.blocks):
        yield from _facts(entry, section.title)


def _facts(entry: Listed, heading: str, parent: Line | None = None) -> Iterator[Fact | Finding]:
    line = entry.line
    if entry.below and line.date_only:
        yield from _of_year(line, listed_below(entry), heading)
    elif entry.below and names_group(line, entry.below):
        yield _grouped(line)
        for one in listed_below(entry):
            yield from _facts(one, heading)
    elif entry.below and _holds_placings(entry):
        for one in listed_below(entry):
            yield from _facts(one, heading, line)
    elif not line.heading or entry.below or names_award(line.text):
        yield from _award(entry, heading, parent)


def listed_below(entry: Listed) -> tuple[Listed, ...]:
    """What is listed below the line of an entry."""
    return listed([line.block for line in entry.below])


def _of_year(year: Line, entries: Sequence[Listed], heading: str) -> Iterator[Fact | Finding]:
    """The awards below a year, which is theirs."""
    for one in entries:
        for fact in _facts(one, heading):
            if isinstance(fact, Award) and not fact.periods:
                whens = tuple(when for _, _, when in year.whens)
                yield replace(fact, periods=whens, spans=(year.block.span, *fact.spans))
            else:
                yield fact


def _grouped(line: Line) -> Finding:
    place = line.block.span
    return Finding(place.line, place.last_line, "I203", f"'{' '.join(line.text.split())}' groups the awards below it")


def _holds_placings(entry: Listed) -> bool:
    """A line without a year is a contest above placings, unless it names an award that the lines below explain."""
    line, below = entry.line, entry.below
    if line.whens or not (line.heading or whole_bold(line) or any(one.item for one in below)):
        return False
    placings = [one for one in below if one.whens and not one.date_only]
    return bool(placings) and (not names_award(line.text) or all(is_reached(one.undated.strip()) for one in placings))


def _award(entry: Listed, heading: str, parent: Line | None) -> Iterator[Award]:
    """The award of a line with what the lines below it add: years, or sentences about it."""
    award = award_of(entry.line, heading, parent)
    for line in entry.below:
        if award and award.periods and line.whens and names_award(line.text):
            yield award
            award = award_of(line, heading, parent)
        else:
            award = with_note(award, line) if award else award_of(line, heading, parent)
    if award:
        yield award
