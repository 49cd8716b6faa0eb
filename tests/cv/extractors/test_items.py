"""What nobody reads further is kept."""

from __future__ import annotations

from collections.abc import Callable

from cvgraph.cv.model import CV, Item


def test_each_entry_is_kept_as_it_stands_with_one_finding(cv_of: Callable[[str], CV]) -> None:
    cv = cv_of("# Ada Quill\n\n## Miscellaneous\n\n- Radio, 2010\n- Paper\n")
    kept = [(fact.text.text, fact.when and fact.when.edtf) for fact in cv.facts if isinstance(fact, Item)]
    assert kept == [("Radio, 2010", "2010"), ("Paper", None)]
    assert [(finding.code, finding.line, finding.last_line) for finding in cv.findings] == [("I203", 5, 6)]
