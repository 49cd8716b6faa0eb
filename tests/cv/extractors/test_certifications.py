"""Licences, certificates and further training, in the forms CVs give them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cvgraph.cv.model import CV, Certificate

LINES = [
    (
        "AWS Certified Solutions Architect, Amazon Web Services, 2021 (Credential ID ABC-12345)",
        ("AWS Certified Solutions Architect", "Amazon Web Services", "ABC-12345", "2021"),
    ),
    ("**First aid**, Red Cross (2019)", ("First aid", "Red Cross", None, "2019")),
    (
        "Certified Data Scientist – Data Institute – May 2020 – May 2023",
        ("Certified Data Scientist", "Data Institute", None, "May 2020 – May 2023"),
    ),
    ("First aid, Red Cross, 2019", ("First aid", "Red Cross", None, "2019")),
    ("Driving licence B", ("Driving licence B", None, None, None)),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_a_certificate_is_read_in_its_parts(
    cv_of: Callable[[str], CV], line: str, expected: tuple[str | None, ...]
) -> None:
    cv = cv_of(f"# Ada Quill\n\n## Certifications\n\n### Licences\n\n- {line}\n")
    (one,) = (fact for fact in cv.facts if isinstance(fact, Certificate))
    issuer, when = one.issuer, one.when
    assert (one.name.text, issuer and issuer.text, one.number, when and when.text) == expected
