"""Which places of a source some spans touch."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from cvgraph.document.model import Span


class Stretches:
    """What some spans cover together; each question takes logarithmic time."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Join the spans that overlap."""
        joined: list[list[int]] = []
        for start, end in sorted((span.start, span.end) for span in spans):
            if joined and start <= joined[-1][1]:
                joined[-1][1] = max(end, joined[-1][1])
            else:
                joined.append([start, end])
        self._starts = [start for start, _ in joined]
        self._ends = [end for _, end in joined]

    def touch(self, span: Span) -> bool:
        """True where one of the spans shares a character with this one."""
        at = bisect_right(self._ends, span.start)
        return at < len(self._starts) and self._starts[at] < span.end
