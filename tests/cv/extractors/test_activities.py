"""Service and other activities."""

from __future__ import annotations

from collections.abc import Callable

from cvgraph.cv.facts_json import as_json
from cvgraph.cv.model import CV, Activity

TEXT = """# Ada Quill

## Service

### Example Foundation

June 2021 - present

*Council Member*

### Weekly Reading Circle

2017 - 2018

*Co-organizer*

Presented and discussed recent books.

## Memberships

- Member, Society of Examples, 2010-2012
"""


def test_an_activity_has_its_body_its_role_its_time_and_its_notes(cv_of: Callable[[str], CV]) -> None:
    cv = cv_of(TEXT)
    first, second, third = (fact for fact in cv.facts if isinstance(fact, Activity))
    assert (first.organization.text, first.role and first.role.text) == ("Example Foundation", "Council Member")
    assert [when.edtf for when in first.periods] == ["2021-06/.."]
    assert [note.text for note in second.notes] == ["Presented and discussed recent books."]
    assert [when.edtf for when in third.periods] == ["2010/2012"]
    assert as_json(cv)["service"] == [
        "Example Foundation, Council Member",
        "Weekly Reading Circle, Co-organizer",
        "Society of Examples, Member",
    ]


def test_reviews_listed_among_service_are_one_each(cv_of: Callable[[str], CV]) -> None:
    text = "**Reviewer for:** *Tides*, *Rivers*\n\n- Ad hoc reviewer for Waves, and Sand\n- Chair, Society of Tides\n"
    served = as_json(cv_of(f"# Ada Quill\n\n## Service\n\n{text}"))["service"]
    names = ("Tides", "Rivers", "Waves", "Sand")
    assert served == [*(f"Reviewing {name}" for name in names), "Society of Tides, Chair"]
