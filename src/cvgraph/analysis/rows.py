"""Answers of a store as rows of text, to the questions that pages and networks are made from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from cvgraph.resources import folder

if TYPE_CHECKING:
    import pyoxigraph

Row = dict[str, str]
"""Variable -> text of its value; variables without a value are left out."""


def rows(store: pyoxigraph.Store, name: str) -> list[Row]:
    """The answer to the question in ``queries/NAME.rq``, one row for each solution, in its order."""
    text = (folder("queries") / f"{name}.rq").read_text(encoding="utf-8")
    solutions: Any = store.query(text)
    names = [variable.value for variable in solutions.variables]
    return [
        {name: term.value for name, term in zip(names, solution, strict=True) if term is not None}
        for solution in solutions
    ]


def by(rows: list[Row], column: str) -> dict[str, list[Row]]:
    """The rows under each value of a column, in their order; rows without one are left out."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        if column in row:
            groups.setdefault(row[column], []).append(row)
    return groups


def distinct(found: Iterable[Row], column: str) -> tuple[str, ...]:
    """The values of a column, each once, in order."""
    return tuple(dict.fromkeys(row[column] for row in found if column in row))
