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


def test_a_year_within_the_name_of_an_award_is_part_of_it(cv_of: Callable[[str], CV]) -> None:
    cv = cv_of(
        "# Ada Quill\n\n## Awards\n\n- **March 2024:** Best Talk Award at Star Days 2023 Winter\n- Prize, 2019\n"
    )
    found = [(fact.name.text, [when.edtf for when in fact.periods]) for fact in cv.facts if isinstance(fact, Award)]
    assert found == [("Best Talk Award at Star Days 2023 Winter", ["2024-03"]), ("Prize", ["2019"])]
