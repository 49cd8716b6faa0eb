"""The fields of a record, taken one by one, so that what nobody took can be named."""

from __future__ import annotations

import re
from collections.abc import Iterator

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

    def mention(self, *names: str) -> Mention | None:
        """The first value of the first of these fields that has one; what else they hold stays untaken."""
        for name in names:
            for at, (field, value) in enumerate(self.record.fields):
                if field == name and value.text.strip() and at not in self._taken:
                    self._taken.add(at)
                    return Mention(" ".join(value.text.split()), value.span)
        return None

    def text(self, *names: str) -> str:
        """The text of such a value, or empty."""
        found = self.mention(*names)
        return found.text if found else ""

    def left(self) -> tuple[tuple[str, Value], ...]:
        """The fields that nobody took, in document order."""
        fields = enumerate(self.record.fields)
        return tuple(field for at, field in fields if at not in self._taken and field[1].text.strip())

    def whens(self) -> tuple[When, ...]:
        """The time from ``start`` to ``end``, else every date of ``date``; where only a start is told it goes on."""
        start, end = self._first_dated("start"), self._first_dated("end")
        if not (start or end):
            return tuple(when for at in self._dated("date") for when in self._dates_at(at))
        self._taken.update(at for at in (start, end) if at is not None)
        first = self._dates_at(start)[0] if start is not None and self._dates_at(start) else None
        printed = [self.record.fields[at][1].text.strip() for at in (start, end) if at is not None]
        if end is None or _is_present(printed[-1]):
            return (When(" \u2013 ".join(printed), first.start if first else None, None, ongoing=True),)
        last = self._dates_at(end)[-1]
        return (When(" \u2013 ".join(printed), first.start if first else None, last.end, ongoing=last.ongoing),)
