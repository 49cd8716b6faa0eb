"""Every check of the list is asked."""

from __future__ import annotations

import inspect

from cvgraph.analysis import doubtful_dates, doubtful_entries
from cvgraph.analysis.consistency import CHECKS, questioned
from cvgraph.build import Build


def test_every_check_is_in_the_list() -> None:
    written = {
        function
        for module in (doubtful_dates, doubtful_entries)
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_")
    }
    assert written == set(CHECKS)
    assert all(check.__doc__ for check in CHECKS)


def test_a_finding_has_lines_of_the_document(example: Build) -> None:
    last = example.document.text.count("\n") + 1
    for finding in questioned(example.entities):
        assert 0 <= finding.line <= finding.last_line <= last
        assert not finding.message.endswith(".")
