"""Where the facts of a CV contradict each other, or say less than a reader needs."""

from __future__ import annotations

from collections.abc import Iterator

from cvgraph.findings import Finding
from cvgraph.identity.model import Entities


def questioned(entities: Entities) -> Iterator[Finding]:
    """Every doubt."""
    yield from ()
