"""How two organisations are tied: by roles at the same time, by moves, as parts, by works, by people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from cvgraph.analysis.rows import Row, rows

if TYPE_CHECKING:
    import pyoxigraph


@dataclass(frozen=True, slots=True)
class Tie:
    """One edge between two organisations.

    Attributes:
        weight: Months, moves, works or people, by the kind.
        months: What it is dated with, counted from the year 0.
        people: IRIs.
        works: IRIs.
        years: Year -> how much of the weight falls into it; empty where that means nothing.
    """

    a: str
    b: str
    kind: str
    weight: int
    months: Sequence[int] = ()
    people: tuple[str, ...] = ()
    works: tuple[str, ...] = ()
    years: Mapping[int, int] = field(default_factory=dict)

    def attributes(self) -> dict[str, Any]:
        """What the edge is to hold."""
        works = {"works": self.works} if self.works else {}
        years = span(month // 12 for month in self.months)
        return {"kind": self.kind, "weight": self.weight, **years, "people": self.people, **works}


def stated(store: pyoxigraph.Store, organisations: list[Row], horizon: int) -> Iterator[Tie]:
    """The ties that the CV or an authority speaks of; what goes on counts up to the month ``horizon``."""
    yield from _parts(organisations)
    yield from _overlaps(store, horizon)
    yield from _moves(store)
    yield from _joint(store)


def _parts(organisations: list[Row]) -> Iterator[Tie]:
    known = {row["organisation"] for row in organisations}
    for row in organisations:
        if row.get("parent") in known:
            yield Tie(row["organisation"], row["parent"], "part_of", 1)


def _overlaps(store: pyoxigraph.Store, horizon: int) -> Iterator[Tie]:
    for (a, b), found in grouped(rows(store, "network/overlaps"), "a", "b").items():
        both = sorted({month for row in found for month in covered(row["first"], row.get("last"), horizon)})
        yield Tie(a, b, "overlap", len(both), both, _people(found), years=by_year(both))


def _moves(store: pyoxigraph.Store) -> Iterator[Tie]:
    for (a, b), found in grouped(rows(store, "network/moves"), "from", "to").items():
        moments = sorted(month(row[end]) for row in found for end in ("ended", "began"))
        years = by_year(month(row["began"]) for row in found)
        yield Tie(a, b, "succession", len(found), moments, _people(found), years=years)


def _joint(store: pyoxigraph.Store) -> Iterator[Tie]:
    for (a, b), found in grouped(rows(store, "network/joint"), "a", "b").items():
        dated = sorted(int(row["year"]) * 12 for row in found if row.get("year", "").isdecimal())
        works = tuple(row["work"] for row in found)
        yield Tie(a, b, "joint", len(found), dated, works=works, years=by_year(dated))


def shared(roles: Mapping[str, Sequence[Mapping[str, str]]], spans: Mapping[str, Sequence[int]]) -> Iterator[Tie]:
    """A tie for each two organisations that the same people had roles at.

    Args:
        roles: Organisation -> the roles there, each with its ``person``.
        spans: Organisation -> the first and the last year of its roles, where they are known.
    """
    people = {organisation: {role["person"] for role in held} for organisation, held in roles.items()}
    order = sorted(people)
    for at, a in enumerate(order):
        for b in order[at + 1 :]:
            both = tuple(sorted(people[a] & people[b]))
            if both:
                dated = [year * 12 for year in (*spans[a], *spans[b])]
                yield Tie(a, b, "shared", len(both), dated, both)


def grouped(found: Iterable[Row], *columns: str) -> dict[tuple[str, ...], list[Row]]:
    """The rows under each combination of what stands in these columns, in their order."""
    groups: dict[tuple[str, ...], list[Row]] = {}
    for row in found:
        groups.setdefault(tuple(row[column] for column in columns), []).append(row)
    return groups


def _people(found: list[Row]) -> tuple[str, ...]:
    return tuple(sorted({row["person"] for row in found}))


def span(years: Iterable[int | None]) -> dict[str, int | None]:
    """The first and the last of these years as attributes; None where none is known."""
    known = [year for year in years if year is not None]
    return {"first_year": min(known, default=None), "last_year": max(known, default=None)}


def by_year(months: Iterable[int]) -> dict[int, int]:
    """Year -> how many of these months fall into it, in order."""
    return dict(sorted(Counter(each // 12 for each in months).items()))


def covered(first: str | None, last: str | None, horizon: int) -> range:
    """The months from the first day to the last, counted from the year 0; none where no start is known."""
    if not first:
        return range(0)
    return range(month(first), (month(last) if last else horizon) + 1)


def month(day: str) -> int:
    """The month of a day, counted from the year 0."""
    year, number, _ = day.rsplit("-", 2)
    return int(year) * 12 + int(number) - 1
