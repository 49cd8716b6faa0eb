"""The fields of a record, taken one by one, so that what nobody took can be named."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cvgraph.cv.dates import Moment, When, find_whens
from cvgraph.cv.model import Mention
from cvgraph.document.model import Record, Span, Value
from cvgraph.lexicon.load import fold, lexicon

_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:T[\d:.]+Z?)?")
_MONTHS = 12


class Fields:
    """What a record says, field by field; a value that was asked for counts as taken."""

    def __init__(self, record: Record) -> None:
        """Start with nothing taken."""
        self.record = record
        self._taken: set[int] = set()

    @property
    def spans(self) -> tuple[Span, ...]:
        """The lines of the record."""
        return (self.record.span,)

    @property
    def heading(self) -> str:
        """The name of the list that the record stands in."""
        return self.record.heading

    def values(self, *names: str) -> tuple[Value, ...]:
        """Every value of these fields that holds text, in document order."""
        return tuple(self._take(*names))

    def _take(self, *names: str) -> Iterator[Value]:
        for at, (name, value) in enumerate(self.record.fields):
            if name in names and value.text.strip() and at not in self._taken:
                self._taken.add(at)
                yield value

    def all(self, *names: str) -> tuple[Mention, ...]:
        """Every value of these fields, each on one line."""
        return tuple(Mention(" ".join(value.text.split()), value.span) for value in self._take(*names))

    def mention(self, *names: str, where: Callable[[str], bool] = bool) -> Mention | None:
        """The first value of the first of these fields that has one like this; what else they hold stays untaken."""
        for name in names:
            for at, (field, value) in enumerate(self.record.fields):
                text = " ".join(value.text.split())
                if field == name and text and at not in self._taken and where(text):
                    self._taken.add(at)
                    return Mention(text, value.span)
        return None

    def text(self, *names: str) -> str:
        """The text of such a value, or empty."""
        found = self.mention(*names)
        return found.text if found else ""

    def rest(self) -> tuple[Mention, ...]:
        """Every value that nobody took yet."""
        return self.all(*dict.fromkeys(name for name, _ in self.record.fields))

    def left(self) -> tuple[tuple[str, Value], ...]:
        """The fields that nobody took, in document order."""
        fields = enumerate(self.record.fields)
        return tuple(field for at, field in fields if at not in self._taken and field[1].text.strip())

    def whens(self) -> tuple[When, ...]:
        """The time from ``start`` to ``end``, else every date of ``date``; where only a start is told it goes on."""
        start, end = self._when("start"), self._when("end")
        if start or end:
            return (_between(start, end),)
        return tuple(when for value in self._dated("date") for when in dates(value.text))

    @property
    def when(self) -> When | None:
        """The first of these."""
        return next(iter(self.whens()), None)

    def _when(self, name: str) -> When | None:
        value = next(self._dated(name), None)
        if value is None:
            return None
        return next(iter(dates(value.text)), When(value.text.strip(), None, None, ongoing=True))

    def _dated(self, name: str) -> Iterator[Value]:
        """The values of a field that tell a time; others stay untaken."""
        for at, (field, value) in enumerate(self.record.fields):
            if field == name and at not in self._taken and (dates(value.text) or _goes_on(value.text)):
                self._taken.add(at)
                yield value


def dates(text: str) -> tuple[When, ...]:
    """Every date in the text; what programs write (2020-5, 2020-05-01T00:00:00Z) is read too."""
    iso = _ISO.fullmatch(text.strip())
    if not iso:
        return tuple(when for _, _, when in find_whens(text))
    year, month, day = (int(part) if part else None for part in iso.groups())
    if not year or (month and month > _MONTHS):
        return ()
    try:
        moment = Moment(year, month or None, day or None)
        moment.last_day  # noqa: B018 - raises for a day that no calendar has
    except ValueError:
        moment = Moment(year, month or None)
    return (When(text.strip(), moment, moment),)


def _goes_on(text: str) -> bool:
    return fold(text) in lexicon().present


def _between(start: When | None, end: When | None) -> When:
    """From the first to the last; without a last it goes on."""
    printed = " \u2013 ".join(when.text for when in (start, end) if when)
    if end is None and start and not start.single:
        return start
    last = end.end if end else None
    return When(printed, start.start if start else None, last, ongoing=last is None)


def joined(mentions: tuple[Mention, ...]) -> Mention | None:
    """Several values as one text in their order, None where there are none."""
    if not mentions:
        return None
    spans = sorted(mention.span for mention in mentions)
    last = max(spans, key=lambda span: span.end)
    place = Span(spans[0].start, last.end, spans[0].line, last.last_line)
    return Mention(". ".join(mention.text.rstrip(".") for mention in mentions), place)
