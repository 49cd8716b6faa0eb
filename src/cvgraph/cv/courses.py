"""From a bullet to a course in a term."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cvgraph.cv.cuts import trimmed
from cvgraph.cv.lines import Line, cover
from cvgraph.cv.model import Course, Mention
from cvgraph.cv.words import is_institution

_CODE = re.compile(r"([A-Z]{2,6}(?:[ -]?[A-Z]{1,4})?[ -]?\d{2,5}[A-Z]{0,2})\s*(?:[:.|\u2013\u2014-]\s*|\s(?=\w))")
_QUOTES = '"“”„«»'


def course_of(bullet: Sequence[Line], part: str, institution: Mention | None, heading: str = "") -> Course | None:
    """The course that a bullet names, or None where it names none.

    The title ends at the term; a school after it is where the course was held.
    """
    line = _titled(bullet)
    title_at, title_end = _title(line)
    code = _CODE.match(line.text, title_at)
    start, end = trimmed(line.text, code.end() if code else title_at, title_end)
    school, end = _school(line, start, _before_tab(line.text, start, end))
    block = line.block.cut(start, end)
    if not block.text:
        return None
    return Course(
        spans=cover(bullet),
        heading=heading,
        title=Mention(block.text.strip(_QUOTES), block.span),
        part=part,
        code=code.group(1) if code else None,
        when=next((when for one in (line, *bullet) for _, _, when in one.whens), None),
        institution=school or institution,
    )


def _titled(bullet: Sequence[Line]) -> Line:
    """The first line that is more than a date."""
    return next((line for line in bullet if not line.date_only), bullet[0])


def _before_tab(text: str, start: int, end: int) -> int:
    """The end of the first column of a line that is set in columns."""
    tab = text.find("\t", start, end)
    return trimmed(text, start, tab)[1] if tab > 0 else end


def _title(line: Line) -> tuple[int, int]:
    """Where the title may stand: before the first date, or after it where the line opens with it."""
    if not line.whens:
        return trimmed(line.text, 0, len(line.text))
    first, _, _ = line.whens[0]
    if re.search(r"\w", line.text[:first]):
        return trimmed(line.text, 0, first)
    last = line.whens[0][1]
    following = line.whens[1][0] if len(line.whens) > 1 else len(line.text)
    return trimmed(line.text, last, following)


def _school(line: Line, start: int, end: int) -> tuple[Mention | None, int]:
    """The school at the end of a title, behind a comma, and where the title then ends."""
    comma = line.text.rfind(", ", start, end)
    if comma < 0 or not is_institution(line.text[comma + 2 : end]):
        return None, end
    school = line.block.cut(comma + 2, end)
    return Mention(school.text, school.span), comma
