"""Jobs in the layouts CVs set them in, several in one document among them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.cv.model import CV, Education, Position

JOBS = [
    "- Lecturer, University of Bath, 2014 - 2016",
    "- 2014-2016 Lecturer, University of Bath",
    "### Lecturer\n\nUniversity of Bath\n\n2014 - 2016",
    "**Lecturer** at University of Bath, 2014–2016",
    "**University of Bath** \t 2014 - 2016\n*Lecturer*",
    "#### 2014 - 2016\n\n**Lecturer** at University of Bath",
    "### Lecturer / University of Bath\n*2014 - 2016*",
]


@pytest.mark.parametrize("text", JOBS)
def test_every_layout_gives_the_same_job(cv_of: Callable[[str], CV], text: str) -> None:
    (job,) = (f for f in cv_of(f"# Ada Quill\n\n## Experience\n\n{text}\n").facts if isinstance(f, Position))
    assert job.organization
    assert ([role.text for role in job.roles], job.organization.text) == (["Lecturer"], "University of Bath")
    assert (job.periods[0].years[0], job.periods[0].years[-1]) == (2014, 2016)


def test_a_degree_under_experience_is_a_study(cv_of: Callable[[str], CV]) -> None:
    found = cv_of("# Ada Quill\n\n## Experience\n\n- PhD in Logic, University of Bath, 2014 - 2016\n").facts
    assert [type(fact) for fact in found if isinstance(fact, Education | Position)] == [Education]


def test_a_job_that_goes_on_has_no_end(cv_of: Callable[[str], CV]) -> None:
    (job,) = (
        fact
        for fact in cv_of("# Ada Quill\n\n## Experience\n\n- Reader, University of Bath, since 2014\n").facts
        if isinstance(fact, Position)
    )
    assert job.periods[0].ongoing
