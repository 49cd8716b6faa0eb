"""What a careful reader would question in a CV: each check is one function, and this is the list of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cvgraph.analysis.doubtful_dates import (
    course_outside_programme,
    end_before_start,
    less_exact,
    out_of_range,
    overlapping_roles,
    undated_present,
)
from cvgraph.analysis.doubtful_entries import (
    current_grades,
    doubtful_ordinals,
    duplicate_works,
    grades_without_scale,
    likely_links,
    no_identifiers,
    talks_among_awards,
)
from cvgraph.analysis.doubts import Doubts
from cvgraph.findings import Finding
from cvgraph.identity.model import Entities

CHECKS: tuple[Callable[[Doubts], Iterator[Finding]], ...] = (
    course_outside_programme,
    end_before_start,
    doubtful_ordinals,
    current_grades,
    grades_without_scale,
    no_identifiers,
    talks_among_awards,
    undated_present,
    overlapping_roles,
    likely_links,
    less_exact,
    duplicate_works,
    out_of_range,
)


def questioned(entities: Entities) -> Iterator[Finding]:
    """The findings of every check; nothing in them depends on the day on which they are made."""
    doubts = Doubts(entities)
    for check in CHECKS:
        yield from check(doubts)
