"""Sections of patents: an entry each."""

from __future__ import annotations

from collections.abc import Callable

from cvgraph.cv.facts_json import as_json
from cvgraph.cv.model import CV, Publication


def test_each_entry_is_a_patent_and_no_publication_of_the_facts(cv_of: Callable[[str], CV]) -> None:
    cv = cv_of(
        "# Ada Quill\n\n## Patents\n\n### Granted\n\n- **Tide machine**, US 9,123,456, 2016\n"
        "- Dust sensor (EP1234567), 2018\n"
    )
    found = [fact for fact in cv.facts if isinstance(fact, Publication)]
    assert [(one.title.text, one.kind, one.identifiers[0].value) for one in found] == [
        ("Tide machine", "patent", "US9123456"),
        ("Dust sensor", "patent", "EP1234567"),
    ]
    assert as_json(cv)["publications"] == []
