"""Awards: names, years, what was reached, and the contest they stand under."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.cv.model import CV, Award

AWARDS = [
    ("- Gold Medal, Society of Engines, 2019", ("Gold Medal, Society of Engines", None, (2019,))),
    ("- 2015, 2017: Best Poster Award", ("Best Poster Award", None, (2015, 2017))),
    ("- **Engine Cup**, Finalist (2012)", ("Engine Cup", "Finalist", (2012,))),
    ("- Dean's List, 2010-2012", ("Dean's List", None, (2010, 2012))),
    ("- Travel Grant", ("Travel Grant", None, ())),
]


@pytest.mark.parametrize(("line", "expected"), AWARDS)
def test_an_award_is_read_in_its_parts(
    cv_of: Callable[[str], CV], line: str, expected: tuple[str, str | None, tuple[int, ...]]
) -> None:
    (award,) = (fact for fact in cv_of(f"# Ada Quill\n\n## Awards\n\n{line}\n").facts if isinstance(fact, Award))
    years = tuple(sorted({year for when in award.periods for year in when.years}))
    assert (award.name.text, award.distinction and award.distinction.text, years) == expected
