"""Lists of venues reviewed for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.cv.model import CV, Review

LISTS = [
    (
        "ICML'21, NeurIPS'20 (outstanding reviewer)",
        [("ICML", "2021", None), ("NeurIPS", "2020", "outstanding reviewer")],
    ),
    ("ICML 2020, 2021; ICLR 2022", [("ICML", "2020", None), ("ICML", "2021", None), ("ICLR", "2022", None)]),
    ("Conferences: ICML (2020, 2021), ICLR", [("ICML", "2020", None), ("ICML", "2021", None), ("ICLR", None, None)]),
    (
        "Reviewer for ICML, ICLR and Journal of Examples",
        [("ICML", None, None), ("ICLR", None, None), ("Journal of Examples", None, None)],
    ),
    ("- Journal of Examples\n- ICML 2019", [("Journal of Examples", None, None), ("ICML", "2019", None)]),
]


@pytest.mark.parametrize(("text", "expected"), LISTS, ids=[row[0] for row in LISTS])
def test_each_venue_and_year_is_one_assignment(
    cv_of: Callable[[str], CV], text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    found = [fact for fact in cv_of(f"# Ada Quill\n\n## Reviewing\n\n{text}\n").facts if isinstance(fact, Review)]
    assert [(one.venue.text, one.when and one.when.edtf, one.distinction) for one in found] == expected
